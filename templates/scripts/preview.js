// The preview's part of a page: loads the page again when it changed, and shows what is wrong with the library.
;(() => {
  const { stamp } = document.currentScript.dataset
  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties)
    element.append(...children)
    return element
  }
  const counted = (count, word) => `${count} ${word}${count === 1 ? '' : 's'}`
  const list = make('ul', {})
  const title = make('summary', {})
  const note = make('p', { className: 'preview-note' })
  // Announced once for each change of what is wrong.
  const status = make('p', { className: 'preview-status', role: 'status' })
  const details = make('details', { open: true }, title, note, list)
  const box = make('section', { className: 'preview', lang: 'en', dir: 'ltr', hidden: true }, details)
  box.setAttribute('aria-label', 'Problems of the library')
  status.lang = 'en'
  status.dir = 'ltr'
  document.body.append(box, status)

  const itemOf = ({ file, line, column, severity, reason, hint, rule }) =>
    make(
      'li',
      { className: `preview-${severity}` },
      make('code', { textContent: `${file}:${line}:${column}` }),
      ' ',
      make('strong', { textContent: severity }),
      ` ${reason} `,
      make('small', { textContent: rule }),
      ...(hint ? [make('p', { textContent: hint })] : []),
    )
  let shown = ''
  const show = ({ problems, stale }) => {
    const text = JSON.stringify([problems, stale])
    if (text === shown) return
    shown = text
    const count = (severity) => problems.filter((problem) => problem.severity === severity).length
    const [errors, warnings] = [count('error'), count('warning')]
    const told = problems.filter(({ severity }) => severity !== 'info')
    const words = `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`
    title.textContent = words
    note.textContent = stale ? 'This is the page as it was before these errors.' : ''
    list.replaceChildren(...told.slice(0, 50).map(itemOf))
    box.hidden = told.length === 0
    status.textContent = told.length === 0 ? 'No problems.' : `${words}. ${told[0].file}, line ${told[0].line}: ${told[0].reason}`
  }

  const events = new EventSource(`/.fourleaf/events?path=${encodeURIComponent(decodeURIComponent(location.pathname))}`)
  events.addEventListener('message', ({ data }) => {
    const news = JSON.parse(data)
    if (news.stamp === stamp) return show(news)
    events.close()
    location.reload()
  })
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && !box.hidden) details.open = false
  })
})()
