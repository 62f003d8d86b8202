import { describe, expect, it } from 'vitest'
import { populationOfRecord, targetOfRecord } from '#shared/domain/registration/start/populationOfRecord'
import type { AgeLimit } from '#shared/domain/registration/record/participants'
import { completeRegistration } from '#test/support/registration/completeRegistration'

const record = completeRegistration()

describe('whom a study that begins with a file looks at', () => {
  it.each<{ minimum: AgeLimit; maximum: AgeLimit; from: number; to: number | null }>([
    { minimum: { value: 18, unit: 'years' }, maximum: { value: 65, unit: 'years' }, from: 18, to: 65 },
    { minimum: { value: 6, unit: 'months' }, maximum: { value: 12, unit: 'months' }, from: 0, to: 1 },
    { minimum: { value: 24, unit: 'months' }, maximum: 'none', from: 2, to: null },
    { minimum: 'none', maximum: { value: 2000, unit: 'years' }, from: 0, to: 120 },
    { minimum: null, maximum: null, from: 0, to: null },
  ])('from $minimum to $maximum', ({ minimum, maximum, from, to }) => {
    const eligibility = { ...record.eligibility, minimumAge: minimum, maximumAge: maximum }
    expect(populationOfRecord({ ...record, eligibility }).age).toEqual({ from, to })
  })

  it('takes everybody where no sex is stated, and no target that it could not keep', () => {
    const sexOf = (sex: 'all' | 'female' | null) =>
      populationOfRecord({ ...record, eligibility: { ...record.eligibility, sex } }).sex
    expect([sexOf('all'), sexOf('female'), sexOf(null)]).toEqual(['any', 'female', 'any'])
    const targetOf = (number: number | null) =>
      targetOfRecord({
        ...record,
        recruitment: { ...record.recruitment, enrolment: { number, actual: null } },
      })
    expect([targetOf(120), targetOf(0), targetOf(2_000_000), targetOf(null)]).toEqual([120, null, null, null])
  })
})
