import { encode } from 'uqr'

// Editions of a page, its pages in other languages and its formats lead to the same addresses.
const known = new Map<string, readonly string[]>()
const most = 200

/** The dark and light modules of a code (ISO/IEC 18004) that stays readable with 15 % of it lost, as happens on a fridge door. */
export function qrRows(address: string): readonly string[] {
  const rows = known.get(address) ?? rowsOf(address)
  if (known.size >= most) known.clear()
  known.set(address, rows)
  return rows
}

function rowsOf(address: string): readonly string[] {
  const { data } = encode(address, { ecc: 'M', border: 0 })
  return data.map((row) => row.map((dark) => (dark ? '#' : '.')).join(''))
}
