import type { Element } from 'hast'
import { el, text } from '../../render/element.ts'
import { fragment } from '../html-file.ts'
import type { MadePage } from '../part.ts'

/** A page in a few words of HTML: its summary, its other names, who says it, and that nobody has reviewed it where that is so. */
export function summaryOf({ publication: { meta, labels } }: MadePage): string {
  const { description, alternateNames, shortName, title, publisher, review } = meta
  const names = [...new Set([...(shortName === undefined ? [] : [shortName]), ...alternateNames])].filter((name) => name !== title)
  const parts: readonly (Element | undefined)[] = [
    description === undefined ? undefined : el('p', {}, [text(description)]),
    names.length === 0 ? undefined : el('p', { class: 'also-called' }, [text(`${labels.otherNames}: ${names.join(labels.semicolon)}`)]),
    publisher && el('p', { class: 'attribution' }, [text(publisher.name)]),
    review.state === 'none' ? el('p', { class: 'review' }, [text(labels.unreviewedShort)]) : undefined,
  ]
  return fragment(parts.filter((part) => part !== undefined))
}
