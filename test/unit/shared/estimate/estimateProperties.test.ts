import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultAssumptions } from '#shared/domain/studies/assumptions'
import type { CriterionGroup, Protocol } from '#shared/domain/studies/protocol'
import { estimateProtocol } from '#shared/estimate/estimateProtocol'
import type { EvidenceTable } from '#shared/estimate/evidence'
import {
  criterion,
  diagnosis,
  evidenceOf,
  group,
  protocolOf,
  publish,
  strataOf,
  type Resident,
} from '#test/support/smallCountry'

const resident = fc.record({
  baseArea: fc.integer({ min: 0, max: 2 }),
  sex: fc.constantFrom('male' as const, 'female' as const),
  age: fc.integer({ min: 0, max: 89 }),
  diagnoses: fc.subarray(['A', 'B', 'C', 'D']),
})
const country = fc.array(resident, { minLength: 1, maxLength: 120 })
const level = fc.constantFrom('nation' as const, 'county' as const, 'referral-area' as const)

function estimate(residents: readonly Resident[], protocol: Protocol, tables: readonly EvidenceTable[]) {
  const outcome = estimateProtocol({
    protocol,
    strata: strataOf(residents),
    ...evidenceOf(tables),
    hash: (text) => String(text.length),
    detail: 'preview',
  })
  if (!outcome.ok) throw new Error(outcome.error.message)
  return outcome.value
}
const line = (code: string): CriterionGroup => group(code, [criterion(diagnosis(code))])
const published = (
  residents: readonly Resident[],
  levels: readonly ('nation' | 'county' | 'referral-area')[],
) => ['A', 'B', 'C', 'D'].map((code, index) => publish(residents, { code, level: levels[index] ?? 'nation' }))
const protocolFor = (inclusion: readonly string[], exclusion: readonly string[]) =>
  protocolOf({ inclusion: inclusion.map(line), exclusion: exclusion.map(line) })
const close = (one: number | null, other: number | null) =>
  one === null || other === null ? one === other : Math.abs(one - other) <= 1e-5 * Math.max(1, Math.abs(one))

describe('the estimate, whatever the country', () => {
  it('does not change with the order of criteria, also where two go together', () => {
    fc.assert(
      fc.property(
        country,
        fc.array(level, { minLength: 4, maxLength: 4 }),
        fc.shuffledSubarray(['A', 'B'], { minLength: 2 }),
        fc.shuffledSubarray(['C', 'D'], { minLength: 2 }),
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        (residents, levels, inclusion, exclusion, oddsRatio) => {
          const tables = published(residents, levels)
          const association = { value: oddsRatio, lower: oddsRatio, upper: oddsRatio, citation: 'A study' }
          const assumptions = {
            ...defaultAssumptions,
            associations: [{ ...association, between: ['A', 'C'] as [string, string] }],
          }
          const [plain, other] = [protocolFor(['A', 'B'], ['C', 'D']), protocolFor(inclusion, exclusion)].map(
            (protocol) => estimate(residents, { ...protocol, assumptions }, tables).eligible,
          )
          expect(close(plain?.estimate ?? null, other?.estimate ?? null)).toBe(true)
          expect(close(plain?.lower ?? null, other?.lower ?? null)).toBe(true)
          expect(close(plain?.upper ?? null, other?.upper ?? null)).toBe(true)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('does not change with the order of criteria whose codes lie within each other, with overlap or without', () => {
    const nested = (residents: readonly Resident[]) =>
      ['G40', 'G403', 'G404', 'I10'].map((code, index) => {
        const own = ['A', 'B', 'C', 'D'][index] ?? ''
        // Whoever has a narrower code has G40 too.
        const people = residents.map((person) => ({
          ...person,
          diagnoses: [
            ...(person.diagnoses.includes(own) ? [code] : []),
            ...(code === 'G40' && ['B', 'C'].some((other) => person.diagnoses.includes(other)) ? [code] : []),
          ],
        }))
        return publish(people, { code })
      })
    fc.assert(
      fc.property(
        country,
        fc.shuffledSubarray(['G40', 'G403', 'G404', 'I10'], { minLength: 4 }),
        fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
        fc.constantFrom(0, 0.4),
        (residents, order, included, value) => {
          const assumptions = { ...defaultAssumptions, overlap: { value, lower: value, upper: value } }
          const codes = ['G40', 'G403', 'G404', 'I10']
          const asked = (codesInOrder: readonly string[]) => {
            const isIn = (code: string) => included[codes.indexOf(code)] === true
            const chosen = protocolFor(
              codesInOrder.filter(isIn),
              codesInOrder.filter((code) => !isIn(code)),
            )
            return estimate(residents, { ...chosen, assumptions }, nested(residents)).eligible.estimate
          }
          expect(close(asked(codes), asked(order))).toBe(true)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('meets every table of the same figures, so that it lies inside its bounds', () => {
    const people: readonly Resident[] = Array.from({ length: 900 }, (_, index) => ({
      baseArea: index % 3,
      sex: 'male',
      age: 40,
      diagnoses: (index % 3 === 0 && index < 270) || index % 90 === 1 ? ['A'] : [],
    }))
    const tables = (['county', 'referral-area'] as const).map((at) =>
      publish(people, { code: 'A', level: at }),
    )
    const result = estimate(people, protocolFor(['A'], []), tables)
    expect(result.referralAreas.map(({ eligible }) => Math.round(eligible.estimate ?? 0))).toEqual([90, 10])
    for (const { eligible } of [...result.counties, ...result.referralAreas]) {
      expect(eligible.estimate).toBeGreaterThanOrEqual(eligible.lower - 1e-3)
      expect(eligible.estimate).toBeLessThanOrEqual(eligible.upper + 1e-3)
    }
  })

  it('counts nested exclusions once, whichever stands first', () => {
    const people: readonly Resident[] = Array.from({ length: 300 }, (_, index) => ({
      baseArea: index % 3,
      sex: 'male',
      age: 40,
      diagnoses: ['G40', ...(index < 270 ? ['G403-G405'] : []), ...(index < 30 ? ['G403'] : [])],
    }))
    const tables = ['G40', 'G403', 'G403-G405'].map((code) => publish(people, { code }))
    for (const exclusion of [
      ['G403', 'G403-G405'],
      ['G403-G405', 'G403'],
    ])
      expect(estimate(people, protocolFor(['G40'], exclusion), tables).eligible.estimate).toBeCloseTo(30, 6)
  })

  it('never rises when an exclusion is added, with overlap or without', () => {
    fc.assert(
      fc.property(
        country,
        fc.array(level, { minLength: 4, maxLength: 4 }),
        fc.constantFrom(0, 0.3, 0.7),
        (residents, levels, value) => {
          const tables = published(residents, levels)
          const assumptions = { ...defaultAssumptions, overlap: { value, lower: value, upper: value } }
          const ends = [[], ['B'], ['B', 'C'], ['B', 'C', 'D']].map(
            (exclusion) =>
              estimate(residents, { ...protocolFor(['A'], exclusion), assumptions }, tables).eligible
                .estimate ?? 0,
          )
          ends.forEach((end, index) => {
            if (index > 0) expect(end).toBeLessThanOrEqual((ends[index - 1] ?? 0) + 1e-6)
          })
        },
      ),
      { numRuns: 40 },
    )
  })

  it('adds up from the areas to the total', () => {
    fc.assert(
      fc.property(country, fc.array(level, { minLength: 4, maxLength: 4 }), (residents, levels) => {
        const result = estimate(residents, protocolFor(['A'], ['B', 'C']), published(residents, levels))
        for (const areas of [result.counties, result.referralAreas, result.healthRegions]) {
          const sum = areas.reduce((people, { eligible }) => people + (eligible.estimate ?? 0), 0)
          expect(close(sum, result.eligible.estimate)).toBe(true)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('keeps every interval inside its bounds', () => {
    fc.assert(
      fc.property(country, fc.array(level, { minLength: 4, maxLength: 4 }), (residents, levels) => {
        const result = estimate(residents, protocolFor(['A', 'D'], ['B']), published(residents, levels))
        const quantities = [
          ...result.steps.map(({ remaining }) => remaining),
          ...[...result.counties, ...result.referralAreas].map(({ eligible }) => eligible),
        ]
        for (const { lower, upper, interval } of quantities) {
          if (interval === null) continue
          expect(interval.lower).toBeGreaterThanOrEqual(lower - 1e-6)
          expect(interval.upper).toBeLessThanOrEqual(upper + 1e-6)
          expect(interval.lower).toBeLessThanOrEqual(interval.upper)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('narrows its bounds or leaves them when a table of the same figures is added', () => {
    fc.assert(
      fc.property(
        country,
        fc.array(fc.tuple(fc.constantFrom('A', 'B'), level), { minLength: 1, maxLength: 6 }),
        (residents, wishes) => {
          const protocol = protocolFor(['A'], ['B'])
          const tables = [
            ...new Map(
              wishes.map(([code, at]) => {
                const table = publish(residents, { code, level: at })
                return [table.key, table] as const
              }),
            ).values(),
          ]
          const bounds = tables.map(
            (_, count) => estimate(residents, protocol, tables.slice(0, count + 1)).eligible,
          )
          bounds.forEach((now, index) => {
            const before = bounds[index - 1]
            if (before === undefined) return
            expect(now.lower).toBeGreaterThanOrEqual(before.lower - 1e-6)
            expect(now.upper).toBeLessThanOrEqual(before.upper + 1e-6)
          })
        },
      ),
      { numRuns: 80 },
    )
  })
})
