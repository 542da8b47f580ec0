import { describe, expect, it } from 'vitest'
import { tellAddress } from '../../../pipeline/tree/told-address.ts'

describe('the address behind words', () => {
  it('is not told again after a DOI, however it is written', () => {
    expect(tellAddress('doi:10.1000/182', 'https://doi.org/10.1000/182')).toEqual({ shown: 'already' })
    expect(tellAddress('doi:10.1002/(SICI)1<1::A>2#3', 'https://doi.org/10.1002/(SICI)1%3C1::A%3E2%233')).toEqual({ shown: 'already' })
    expect(tellAddress('doi:10.1000/100%', 'https://doi.org/10.1000/100%')).toEqual({ shown: 'already' })
  })

  it('is told where the code is another, or in other words', () => {
    expect(tellAddress('doi:10.1000/183', 'https://doi.org/10.1000/182').shown).not.toBe('already')
    expect(tellAddress('the article', 'https://doi.org/10.1000/182').shown).not.toBe('already')
  })
})
