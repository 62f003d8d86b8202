import * as v from 'valibot'
import { expect, it } from 'vitest'
import { importedCounts, unknownCode } from '#shared/imports/importedCounts'

const counts = { measure: 'prevalent', system: 'icd-10', codes: ['g35', 'I20-I25'], year: 2025 } as const

it('takes codes of the system in any case, and ranges', () => {
  expect(unknownCode({ ...counts, codes: ['g35', 'I20-I25', 'E11.9'] })).toBeNull()
  expect(unknownCode({ ...counts, codes: ['G35', '!!', '??'] })).toBe('!!')
  expect(unknownCode({ ...counts, system: 'atc', codes: ['L04AA'] })).toBeNull()
})

it('lets no file say who lives in the country', () => {
  expect(v.is(importedCounts, counts)).toBe(true)
  expect(v.is(importedCounts, { ...counts, measure: 'resident-population' })).toBe(false)
})
