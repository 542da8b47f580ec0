import { encode } from 'uqr'

/** The dark and light modules of a code (ISO/IEC 18004) that stays readable with 15 % of it lost, as happens on a fridge door. */
export function qrRows(address: string): readonly string[] {
  const { data } = encode(address, { ecc: 'M', border: 0 })
  return data.map((row) => row.map((dark) => (dark ? '#' : '.')).join(''))
}
