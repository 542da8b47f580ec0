import type { Labels } from './labels.ts'
import type { Metadata } from './publication.ts'

/** What speaks against relying on some translations, in a few words each, the gravest first. */
export function cautionsOf(metas: readonly Metadata[], labels: Labels): readonly string[] {
  const dated = metas.some(({ translatedFrom }) => translatedFrom?.isDated) ? [labels.datedTitle] : []
  const unchecked = uncheckedWords(metas, labels)
  return [...dated, ...(unchecked === undefined ? [] : [unchecked])]
}

/** How little was checked of the least checked of some translations, in a few words; `undefined` when all are signed, or none is one. */
export function uncheckedWords(metas: readonly Metadata[], labels: Labels): string | undefined {
  const found = new Set(metas.map(uncheckedOf))
  if (found.has('machine')) return labels.machineShort
  return found.has('unsigned') ? labels.translationUnsignedShort : undefined
}

/** Whether nobody stands for a translation, or for the least checked of those that a page leads to. */
export function uncheckedOf({ translatedFrom, leadsTo }: Metadata): 'machine' | 'unsigned' | undefined {
  if (leadsTo || !translatedFrom || translatedFrom.signed) return leadsTo
  return translatedFrom.machine ? 'machine' : 'unsigned'
}
