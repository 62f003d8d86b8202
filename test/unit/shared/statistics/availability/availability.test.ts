import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { availabilityCascade, type CascadeInput } from '#shared/statistics/availability/availabilityCascade'
import { captureRecapture } from '#shared/statistics/availability/captureRecapture'
import { correctLinks, roganGladen } from '#shared/statistics/availability/linkageCorrection'
import { codeOf, relativeError, valueOf } from '#test/support/computedResults'

describe('availabilityCascade', () => {
  const cascade: CascadeInput = {
    count: 15_800,
    steps: [
      { kind: 'divide', share: { x: 940, n: 1000 } },
      { kind: 'multiply', share: { x: 540, n: 1000 } },
      { kind: 'multiply', share: { p: 0.985, low: 0.98, high: 0.99 } },
      { kind: 'multiply', share: { p: 0.998 } },
    ],
    confidence: 0.95,
    countError: 'none',
  }
  const withShare = (
    share: CascadeInput['steps'][number]['share'],
    kind: 'divide' | 'multiply' = 'multiply',
  ) => codeOf(availabilityCascade({ ...cascade, steps: [{ kind, share }] }))

  it('meets reference values (closed form, Python)', () => {
    const result = valueOf(availabilityCascade(cascade))
    expect(relativeError(result.final, 8922.565914893617)).toBeLessThan(1e-14)
    expect(relativeError(result.low, 8406.941746487339)).toBeLessThan(1e-13)
    expect(relativeError(result.high, 9469.81493465036)).toBeLessThan(1e-13)
    expect(result.perStep).toHaveLength(4)
  })

  it('ends where it ends in any order, and widens with a Poisson count', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...cascade.steps], { minLength: 4 }), (steps) => {
        const shuffled = valueOf(availabilityCascade({ ...cascade, steps }))
        expect(relativeError(shuffled.final, 8922.565914893617)).toBeLessThan(1e-12)
        const poisson = valueOf(availabilityCascade({ ...cascade, steps, countError: 'poisson' }))
        expect(poisson.high).toBeGreaterThan(shuffled.high)
      }),
    )
  })

  it('stops at what is possible', () => {
    const capped = valueOf(availabilityCascade({ ...cascade, cap: 9000 }))
    expect([capped.final, capped.high]).toEqual([expect.closeTo(8922.57, 1), 9000])
  })

  it('refuses shares that say nothing', () => {
    expect(withShare({ x: 0, n: 5 })).toBe('undefined_variance')
    expect(withShare({ x: 6, n: 5 })).toBe('x_gt_n')
    expect(withShare({ x: 1, n: 0 })).toBe('invalid_n')
    expect(withShare({ p: 1.1 })).toBe('invalid_proportion')
    expect(withShare({ p: 0.5, low: 0.6, high: 0.7 })).toBe('invalid_interval')
    expect(withShare({ p: 0 }, 'divide')).toBe('zero_proportion')
    expect(withShare({ p: 0 })).toBeNull()
    expect(codeOf(availabilityCascade({ ...cascade, count: -1 }))).toBe('invalid_count')
    expect(codeOf(availabilityCascade({ ...cascade, count: 0, countError: 'poisson' }))).toBe(
      'undefined_variance',
    )
    expect(codeOf(availabilityCascade({ ...cascade, confidence: 0 }))).toBe('invalid_confidence')
  })
})

describe('linkage', () => {
  it('corrects links and prevalence (R 4.2.2, epiR)', () => {
    expect(relativeError(valueOf(correctLinks(5230, 0.998, 0.9999)), 5239.956913827656)).toBeLessThan(1e-15)
    const corrected = valueOf(
      roganGladen({ positive: 620, tested: 10_000, sensitivity: 0.85, specificity: 0.99, confidence: 0.95 }),
    )
    expect(corrected.p).toBeCloseTo(0.06190476190476197, 14)
    expect(corrected.lower).toBeCloseTo(0.05647564857634477, 13)
    expect(corrected.upper).toBeCloseTo(0.06773433067688454, 13)
  })

  it('undoes what an imperfect test does', () => {
    const accuracy = fc.double({ min: 0.6, max: 1, noNaN: true })
    fc.assert(
      fc.property(
        accuracy,
        accuracy,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (sensitivity, specificity, p) => {
          const seen = p * sensitivity + (1 - p) * (1 - specificity)
          const test = { positive: seen * 1000, tested: 1000, sensitivity, specificity, confidence: 0.95 }
          const { lower, p: found, upper } = valueOf(roganGladen(test))
          expect(found).toBeCloseTo(p, 9)
          expect(0 <= lower && lower <= found && found <= upper && upper <= 1).toBe(true)
        },
      ),
    )
  })

  it('refuses tests that tell nothing', () => {
    const test = { positive: 1, tested: 10, sensitivity: 0.5, specificity: 0.5, confidence: 0.95 }
    expect(codeOf(roganGladen(test))).toBe('uninformative_test')
    expect(codeOf(roganGladen({ ...test, sensitivity: 1.5 }))).toBe('invalid_accuracy')
    expect(codeOf(roganGladen({ ...test, sensitivity: 0.9, positive: 11 }))).toBe('x_gt_n')
    expect(codeOf(correctLinks(1, 0, 1))).toBe('invalid_sensitivity')
    expect(codeOf(correctLinks(1, 1, 2))).toBe('invalid_ppv')
    expect(codeOf(correctLinks(-1, 1, 1))).toBe('invalid_links')
  })
})

describe('captureRecapture', () => {
  it('meets reference values (closed forms; exact interval by scipy hypergeom and R phyper)', () => {
    const result = valueOf(captureRecapture(200, 150, 30))
    expect(result.lincolnPetersen).toBe(1000)
    expect(relativeError(result.chapman, 978.0645161290323)).toBeLessThan(1e-14)
    expect(relativeError(result.logNormal.lower, 753.3217829230609)).toBeLessThan(1e-13)
    expect(relativeError(result.logNormal.upper, 1319.3702704417888)).toBeLessThan(1e-13)
    expect(result.exact).toEqual({ lower: 754, upper: 1406 })
    expect(valueOf(captureRecapture(4300, 2100, 1650, 0.9)).exact).toEqual({ lower: 5394, upper: 5558 })
  })

  it('has no upper limit where the lists share nobody, and no doubt where they are the same', () => {
    const apart = valueOf(captureRecapture(15, 12, 0))
    expect(apart).toMatchObject({ lincolnPetersen: null, exact: { lower: 63, upper: null } })
    expect(valueOf(captureRecapture(40, 40, 40))).toMatchObject({
      chapman: 40,
      logNormal: { lower: 40, upper: 40 },
      exact: { lower: 40, upper: 40 },
    })
  })

  it('does not depend on the order of the lists and never goes below those seen', () => {
    const lists = fc
      .tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }))
      .chain(([n1, n2]) =>
        fc.tuple(fc.constant(n1), fc.constant(n2), fc.integer({ min: 0, max: Math.min(n1, n2) })),
      )
    fc.assert(
      fc.property(lists, ([n1, n2, m]) => {
        const result = valueOf(captureRecapture(n1, n2, m))
        const turned = valueOf(captureRecapture(n2, n1, m))
        expect(turned.exact).toEqual(result.exact)
        expect(relativeError(turned.logNormal.upper, result.logNormal.upper)).toBeLessThan(1e-12)
        for (const { lower } of [result.normal, result.logNormal, result.exact])
          expect(lower).toBeGreaterThanOrEqual(result.distinct)
      }),
    )
  })

  it('refuses lists that cannot be', () => {
    expect(codeOf(captureRecapture(10, 8, 9))).toBe('m_gt_min')
    expect(codeOf(captureRecapture(10.5, 8, 1))).toBe('invalid_count')
    expect(codeOf(captureRecapture(1e8, 8, 1))).toBe('too_large')
    expect(codeOf(captureRecapture(10, 8, 1, 1))).toBe('invalid_confidence')
  })
})
