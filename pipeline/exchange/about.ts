import type { About } from './returned.ts'

const loose = '[\\s\\u200b-\\u200f\\u202a-\\u202e\\u2066-\\u2069\\u00a0]'
const tag = '[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*'
const mark = new RegExp(
  `fourleaf${loose}+([a-z0-9-]+)${loose}+(${tag})(?:${loose}*(?:>|&gt;|›|»|→|-&gt;)${loose}*(${tag}))?(?:${loose}+revision${loose}+([\\w.-]*\\w))?`,
  'iu',
)
const fileName = new RegExp(`^(.+)_(${tag})-(${tag})_r([\\w.-]+?)(?:[ _(].*)?(?:\\.[A-Za-z0-9]{1,5})?$`, 'u')

function known(entries: Readonly<Record<string, string | undefined>>): About {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined))
}

/** What the mark of a file says, wherever it stands in it. */
export function readFileMark(text: string): About {
  const [, page, source, target, revision] = mark.exec(text) ?? []
  return known({ page: page?.toLowerCase(), source, target, revision })
}

/** What the name of a bundle says, also with ` (1)` after it, or of a file in a folder of its name. */
export function readFileName(name: string): About {
  const found = name
    .split(/[/\\]/)
    .flatMap((part) => [fileName.exec(part) ?? []])
    .find((match) => match.length > 0)
  const [, page, source, target, revision] = found ?? []
  return known({ page, source, target, revision: revision?.replace(/\.zip$/, '') })
}
