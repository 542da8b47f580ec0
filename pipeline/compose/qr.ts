import { correction, generate } from 'lean-qr'

// Editions of a page, its pages in other languages and its formats lead to the same addresses.
const known = new Map<string, readonly string[]>()
const most = 200

/** The dark and light modules of a code (ISO/IEC 18004) that stays readable with at least 15 % of it lost, as happens on a fridge door. */
export function qrRows(address: string): readonly string[] {
  const rows = known.get(address) ?? rowsOf(address)
  if (known.size >= most) known.clear()
  known.set(address, rows)
  return rows
}

function rowsOf(address: string): readonly string[] {
  const code = generate(address, { minCorrectionLevel: correction.M })
  return code.toString({ on: '#', off: '.', pad: 0 }).trimEnd().split('\n')
}
