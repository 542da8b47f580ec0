import type { Entry } from '../../catalogue/catalogue.ts'
import { checkInheritance } from '../../checks/inheritance/check.ts'
import type { Report } from '../../diagnostics/report.ts'
import type { Page } from '../../tree/publication.ts'
import type { Library } from './open.ts'
import { lockKey, makePage } from './pages.ts'

/** A source file as a page. */
export function lowered(entry: Entry, library: Library): Page | undefined {
  const text = library.source.text(entry.source)
  if (text === undefined) return undefined
  const { catalogue, press } = library
  return makePage({
    entry,
    text,
    catalogue,
    lock: library.lockOf(lockKey(entry, catalogue)),
    report: library.isLocked ? press.report : withoutLocks(press.report),
  })
}

/** Holds what a page says of inheritance against its codes and against other pages. */
export function checkSaid(page: Page, entry: Entry, { catalogue, press, inheritanceWords }: Library): void {
  checkInheritance(page, entry, { catalogue, words: inheritanceWords(entry.lang), report: press.report })
}

// A library that has locked nothing yet has nobody's translations to lose.
function withoutLocks(report: Report): Report {
  return (problem) => (problem.rule === 'unlocked-segment' ? undefined : report(problem))
}
