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

const keys: Readonly<Record<string, 'page' | 'target' | 'translator' | 'machine'>> = {
  page: 'page',
  language: 'target',
  translator: 'translator',
  'machine translation used (yes or no)': 'machine',
}

/** What a filled-in sign-off says; empty answers say nothing. */
export function readSignOff(text: string): About {
  const answers = text.split(/\r\n?|\n/).flatMap((line) => {
    const [, key = '', value = ''] = /^([^:#]{1,60}):(.*)$/.exec(line.replace(/^[\ufeff>\s]+/, '')) ?? []
    const name = keys[key.trim().toLowerCase()]
    return name && value.trim() !== '' ? [[name, value.trim()] as const] : []
  })
  const { machine, target, ...rest } = Object.fromEntries(answers) as Partial<Record<'page' | 'target' | 'translator' | 'machine', string>>
  return {
    ...rest,
    ...(target !== undefined && { target: target.split(' ')[0] ?? target }),
    ...(machine !== undefined && { machine: /^(y|s[ií]|oui|ja|نعم|true)/i.test(machine) }),
  }
}
