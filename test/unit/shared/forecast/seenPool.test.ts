import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seenPool } from '#shared/forecast/seenPool'

const closed = { present: 120, inflow: 0, leaving: 0, reference: 120 }

describe('the pool of a site that has enrolled', () => {
  it('is emptied by those who were found', () => {
    const hazard = 0.08
    const screened = 120 * (1 - Math.exp(-hazard * 12))
    const { exposure, present } = seenPool(closed, screened, 12)
    expect(present).toBeCloseTo(120 - screened, 8)
    expect(screened / exposure / closed.reference).toBeCloseTo(hazard, 8)
  })

  it('is filled again by new people, and left by others', () => {
    const steady = { present: 100, inflow: 10, leaving: 0.1, reference: 100 }
    const untouched = seenPool(steady, 0, 12)
    expect(untouched.present).toBeCloseTo(100, 8)
    expect(untouched.exposure).toBeCloseTo(12, 3)
    // The pool goes from 100 towards 10 / (0.1 + h), which 96 people in a year ask for at h = 0.128.
    const { exposure, present } = seenPool(steady, 96, 12)
    const hazard = 96 / exposure / 100
    const settled = 10 / (0.1 + hazard)
    expect(present).toBeCloseTo(settled + (100 - settled) * Math.exp(-(0.1 + hazard) * 12), 6)
  })

  it('never falls below zero, also where more were enrolled than were thought to be there', () => {
    const amount = fc.double({ min: 0, max: 500, noNaN: true })
    fc.assert(
      fc.property(
        amount,
        amount,
        fc.double({ min: 0.1, max: 60, noNaN: true }),
        (present, screened, months) => {
          const found = seenPool(
            { present, inflow: 1, leaving: 0.02, reference: present + 6 },
            screened,
            months,
          )
          expect(found.present).toBeGreaterThanOrEqual(0)
          expect(found.exposure).toBeGreaterThan(0)
          expect(found.exposure).toBeLessThan(Infinity)
        },
      ),
    )
  })

  it('says less of a site the more had been found there', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 15 }), (fewer, more) => {
        const before = seenPool(closed, fewer, 9)
        const after = seenPool(closed, fewer + more, 9)
        expect(after.exposure).toBeLessThanOrEqual(before.exposure + 1e-9)
        expect(after.present).toBeLessThanOrEqual(before.present + 1e-9)
      }),
    )
  })
})
