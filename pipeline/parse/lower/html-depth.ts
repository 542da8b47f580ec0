// How deep raw HTML nests, told from its tags alone: the tree of an HTML parser is walked by recursion, and the time to
// mend what was left open grows with the square of it.

const opening = /<(\/?)([a-z][^\s/>]*)/iy
// These hold nothing, end where the next paragraph begins, or stand only in a table, which is counted itself.
const uncounted = new Set(
  'area base br col embed hr img input link meta param source track wbr p tr td th thead tbody tfoot colgroup'.split(' '),
)
// The next of the same group ends one of these.
const groups: Readonly<Record<string, string>> = { li: 'li', dt: 'dt', dd: 'dt', option: 'option' }

/** The most elements open at once, as written: an end that does not belong to the last beginning ends nothing. */
export function nestingOf(html: string): number {
  const open: string[] = []
  let most = 0
  for (const { name, isEnd } of tagsOf(html)) {
    const group = groups[name] ?? name
    if (isEnd) close(group, open)
    else if (open.at(-1) === group && Object.hasOwn(groups, name)) open.pop()
    if (!isEnd) most = Math.max(most, open.push(group))
  }
  return most
}

// The end of a list ends its last item too.
function close(name: string, open: string[]): void {
  const at = open.findLastIndex((one) => one === name || !Object.hasOwn(groups, one))
  if (open[at] === name) open.length = at
}

// Without an expression that could look ahead for the end of a tag again and again.
function* tagsOf(html: string): Generator<{ readonly name: string; readonly isEnd: boolean }> {
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    opening.lastIndex = at
    const [, slash, written = ''] = opening.exec(html) ?? []
    const name = written.toLowerCase()
    if (name !== '' && !uncounted.has(name)) yield { name, isEnd: slash !== '' }
  }
}
