import { z } from 'zod'

/** The edition that the site, the books and the texts belong to. */
export const standardEdition = 'standard'

/** The name of an edition, which its file and the ends of its paths have. */
export const editionName = z.string('the name of an edition').regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'a name such as `large-print`')
