/** Sums of widths and heights differ in the last bits from what they add up to. In points. */
export const slack = 0.01
