// Signs of units in Latin letters, whatever language they stand in: those of the SI and used with it (SI Brochure, 9th edition,
// tables 2 to 8) as health pages need them, and those that prescriptions and monitors add to them.

const mass = '[munµμk]?g|mcg'
const volume = '[dcmuµμ]?[lL]|cc'
const amount = '[mµμn]?mol|mEq|IU'
const length = '[munckµμ]?m'
const other = '[kM]?Hz|kPa|mmHg|k?cal|kJ|°[CF]?|[%‰℃℉Ω]'
const time = 'ms|min|[shd]|bpm'

/**
 * One sign, as the source of a regular expression. `m` stands for metres and `h` for hours: whoever uses it makes sure that
 * no letter follows.
 */
export const unitSign: string = [mass, volume, amount, length, other, time].join('|')
