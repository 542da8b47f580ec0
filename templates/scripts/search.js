// The search page: reads the index of the page's language, a few small files at a time, and lists what is found.
// Runs from any address and from a disk; asks nobody else for anything.
;(() => {
  const wordsOf = globalThis.fourleafWords
  const place = document.getElementById('search.results')
  const box = document.getElementById('search.words')
  const status = document.getElementById('search.status')
  const list = document.getElementById('search.list')
  const more = document.getElementById('search.more')
  if (!place || !box || !status || !list || !more) return

  const { MiniSearch } = globalThis
  const say = place.dataset
  const lang = say.lang
  const site = new URL('../', document.currentScript.src)
  const inStep = 10
  const base = 36

  // Files of the index: each calls `fourleafSearch` with its name and what it holds.
  const waiting = new Map()
  const loaded = new Map()
  globalThis.fourleafSearch = (name, data) => waiting.get(name)?.(data)
  const load = (name, file) => {
    const known = loaded.get(name)
    if (known) return known
    const promise = new Promise((resolve, reject) => {
      const script = document.createElement('script')
      waiting.set(name, resolve)
      script.src = new URL(`assets/search/${lang}/${file}`, site).href
      script.onerror = () => {
        loaded.delete(name)
        script.remove()
        reject(new Error(file))
      }
      document.head.append(script)
    })
    loaded.set(name, promise)
    return promise
  }

  // The index as the library keeps it, put together from the files that are there.
  const options = (fields) => ({ fields, tokenize: wordsOf, processTerm: (word) => word })
  const readPlaces = (text) => {
    const data = {}
    for (const part of text.split('!').slice(1)) {
      const [field, list] = part.split(':')
      const counts = {}
      let page = 0
      for (const one of list.split('.')) {
        const [step, count] = one.split('*')
        page += Number.parseInt(step, base)
        counts[page] = count ? Number.parseInt(count, base) : 1
      }
      data[field] = counts
    }
    return data
  }
  const readWords = (text, terms) => {
    for (const entry of text ? text.split(';') : []) {
      const cut = entry.indexOf('!')
      const word = entry.slice(0, cut)
      terms.set(word, { ...terms.get(word), ...readPlaces(entry.slice(cut)) })
    }
  }
  const numbered = (count, told) => Object.fromEntries(Array.from({ length: count }, (_, page) => [page, told(page)]))
  const lengthAt = (core, at) => Math.round(2 ** ((core.lengths.charCodeAt(at) - 97) / 2)) - 1
  const assemble = (core, terms) =>
    MiniSearch.loadJS(
      {
        documentCount: core.pages,
        nextId: core.pages,
        documentIds: numbered(core.pages, (page) => page),
        fieldIds: Object.fromEntries(core.fields.map((field, number) => [field, number])),
        fieldLength: numbered(core.pages, (page) => core.fields.map((_, field) => lengthAt(core, page * core.fields.length + field))),
        averageFieldLength: core.average,
        storedFields: {},
        dirtCount: 0,
        index: [...terms],
        serializationVersion: 2,
      },
      options(core.fields),
    )

  const state = { core: undefined, terms: new Map(), shards: new Set(), index: undefined }
  const loadShards = async (numbers) => {
    const missing = numbers.filter((number) => !state.shards.has(number))
    const texts = await Promise.all(missing.map((number) => load(`words-${number}`, state.core.shards[number][1])))
    for (const [at, text] of texts.entries()) {
      if (state.shards.has(missing[at])) continue
      state.shards.add(missing[at])
      readWords(text, state.terms)
    }
    if (missing.length || !state.index) state.index = assemble(state.core, state.terms)
  }
  // The files in which words from one to another stand.
  const between = (first, last, most) => {
    const { shards } = state.core
    const after = shards.findIndex(([word]) => word > last)
    const end = after < 0 ? shards.length : after
    let start = shards.findIndex(([word]) => word > first)
    start = Math.max(0, (start < 0 ? shards.length : start) - 1)
    return Array.from({ length: Math.max(0, Math.min(end - start, most)) }, (_, at) => start + at)
  }
  const end = '\uffff'
  const nearWord = (word) => between(word, word.length > 2 ? word + end : word, 3)
  const underLetter = (word) => between(word.slice(0, 1), word.slice(0, 1) + end, 12)

  const isNumber = (word) => /^\p{N}+$/u.test(word)
  const slips = (share) => (word) => (word.length < 4 || isNumber(word) ? false : share)
  const boost = { title: 8, names: 6, headings: 2, summary: 3, body: 1 }
  const ask = (words, how) => state.index.search(words.join(' '), { tokenize: () => words, boost, ...how })
  const begun = (word, at, words) => word.length > 2 || at === words.length - 1

  /** What is found as it is written; else, what is written much like it; else, what has any of the words. */
  const find = async (text) => {
    state.core ??= await load('index', 'index.js').then((core) => {
      readWords(core.words, state.terms)
      return core
    })
    const words = wordsOf(text)
    if (words.length === 0) return { words, found: [], exact: true }
    await loadShards([...new Set(words.flatMap(nearWord))])
    const exact = ask(words, { combineWith: 'AND', prefix: begun })
    if (exact.length) return { words, found: exact, exact: true }
    await loadShards([...new Set(words.filter((word) => !state.terms.has(word)).flatMap(underLetter))])
    for (const how of [
      { combineWith: 'AND', prefix: begun, fuzzy: slips(0.2) },
      { combineWith: 'AND', prefix: begun, fuzzy: slips(0.34) },
      { combineWith: 'OR', prefix: begun, fuzzy: slips(0.2) },
    ]) {
      const found = ask(words, how)
      if (found.length) return { words, found, exact: false }
    }
    return { words, found: [], exact: false }
  }

  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties)
    element.append(...children)
    return element
  }
  const shownOf = async (page) => {
    const number = Math.floor(page / state.core.pagesInBlock)
    return (await load(`pages-${number}`, state.core.blocks[number]))[page % state.core.pagesInBlock]
  }
  const itemOf = ([path, title, kind, summary]) => {
    const link = make('a', { href: new URL(path.split('/').map(encodeURIComponent).join('/'), site).href, textContent: title })
    const label = state.core.kinds[kind]
    const about = summary ? [make('p', { textContent: summary })] : []
    return make('li', {}, link, ...(label ? [' ', make('span', { className: 'kind', textContent: label })] : []), ...about)
  }

  const asked = { number: 0, found: [] }
  const showMore = async () => {
    const { number } = asked
    const from = list.children.length
    const items = (await Promise.all(asked.found.slice(from, from + inStep).map(({ id }) => shownOf(id)))).map(itemOf)
    if (number !== asked.number) return undefined
    list.append(...items)
    more.hidden = list.children.length >= asked.found.length
    return items[0]
  }
  const fill = (words, holes) => words.replace(/\{(\w+)\}/g, (hole, name) => holes[name] ?? hole)
  const clear = (words) => {
    asked.found = []
    list.replaceChildren()
    more.hidden = true
    status.textContent = words
  }
  const show = async (text, number) => {
    const { found, exact } = await find(text)
    if (number !== asked.number) return
    clear('')
    asked.found = found
    await showMore()
    const words = found.length === 0 ? say.none : exact ? say.found : say.similar
    if (number === asked.number) status.textContent = fill(words, { query: text.trim(), count: String(found.length) })
  }
  const search = async (text) => {
    asked.number += 1
    const { number } = asked
    if (text.trim() === '') return clear('')
    if (!state.core) status.textContent = say.loading
    try {
      await show(text, number)
    } catch {
      if (number === asked.number) clear(say.failed)
    }
  }

  const remember = (text) => {
    const address = new URL(location.href)
    address.searchParams.set('q', text)
    try {
      history.replaceState(null, '', address)
    } catch {
      // Some browsers keep the address of a page from a disk as it is.
    }
  }
  let pause
  box.addEventListener('input', () => {
    clearTimeout(pause)
    pause = setTimeout(() => search(box.value), 250)
  })
  box.form.addEventListener('submit', (event) => {
    event.preventDefault()
    clearTimeout(pause)
    remember(box.value)
    search(box.value)
  })
  more.addEventListener('click', async () => {
    try {
      const first = await showMore()
      first?.querySelector('a').focus()
    } catch {
      status.textContent = say.failed
    }
  })
  const given = new URLSearchParams(location.search).get('q')
  if (given) {
    box.value = given
    search(given)
  }
})()
