import { describe, expect, it } from 'vitest'
import type { AgeRange, EvidenceChoice } from '#shared/domain/studies/protocol'
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

/** 40 residents in each piece of country, aged 0 to 39, of whom every second has A. */
const residents: readonly Resident[] = [0, 1, 2].flatMap((baseArea) =>
  Array.from({ length: 40 }, (_, age): Resident => {
    return { baseArea, sex: age % 4 < 2 ? 'male' : 'female', age, diagnoses: age % 2 === 0 ? ['A'] : [] }
  }),
)

interface Wish {
  readonly evidence?: EvidenceChoice
  readonly areas?: readonly string[]
  readonly age?: AgeRange
}

function estimate(
  tables: readonly EvidenceTable[],
  { evidence, areas = [], age = { from: 0, to: null } }: Wish = {},
) {
  const result = estimateProtocol({
    protocol: protocolOf({
      population: { age, sex: 'any', areas: [...areas] },
      inclusion: [group('A', [criterion(diagnosis('A'), evidence)])],
    }),
    strata: strataOf(residents),
    ...evidenceOf(tables),
    hash: (text) => text,
    detail: 'preview',
  })
  if (!result.ok) throw new Error(result.error.message)
  const alternative = result.value.steps[1]?.alternatives[0]
  return {
    ...result.value,
    reason: alternative?.reason,
    tables: alternative?.evidence.map(({ table }) => table),
  }
}

const whole = publish(residents, { code: 'A', measure: 'treated', lastYear: 2022 })
const byCounty = publish(residents, { code: 'A', measure: 'prevalent', level: 'county', lastYear: 2025 })
const ofCounty = (...counties: readonly string[]) => ({
  ...byCounty,
  source: 'import',
  cells: byCounty.cells.filter(({ area }) => counties.includes(area)),
})
/** Better ranked than `whole`, and of one county alone. */
const partial = ofCounty('county:01')

describe('a table that leaves out areas', () => {
  it('never takes the place of one of the whole country', () => {
    const alone = estimate([whole])
    expect(alone.eligible.estimate).toBeCloseTo(60, 6)
    const { eligible, reason, tables, counties } = estimate([whole, partial])
    expect(eligible).toEqual(alone.eligible)
    expect(counties).toEqual(alone.counties)
    expect({ reason, tables }).toEqual({ reason: null, tables: [whole.key] })
  })

  it('gives no estimate on its own, however many it counts, and says why', () => {
    const { eligible, reason } = estimate([partial])
    expect(reason).toBe('areas-not-covered')
    expect(eligible).toMatchObject({ estimate: null, upper: 80 })
    expect(eligible.lower).toBeLessThanOrEqual(40)
  })

  it('answers a study of its own areas', () => {
    const { reason, tables } = estimate([whole, partial], { areas: ['county:01'] })
    expect({ reason, tables }).toEqual({ reason: null, tables: [partial.key] })
  })

  it('is taken where a person names it', () => {
    const { reason, tables } = estimate([whole, partial], { evidence: { kind: 'table', table: partial.key } })
    expect({ reason, tables }).toEqual({ reason: 'areas-not-covered', tables: [partial.key] })
  })

  it('leaves the bounds to a table of all areas where neither gives an estimate', () => {
    const hidden = {
      ...whole,
      cells: whole.cells.flatMap((cell) =>
        cell.area === 'nation:NO'
          ? []
          : [
              {
                ...cell,
                count: { ...cell.count, value: null, lower: 0, upper: null, precision: 'missing' as const },
              },
            ],
      ),
    }
    const { eligible, reason } = estimate([hidden, partial])
    expect(reason).toBe('cells-without-number')
    expect(eligible).toEqual(estimate([hidden]).eligible)
  })

  it('limits the whole country where both hold the same figures', () => {
    const nation = publish(residents, { code: 'A', level: 'nation', lastYear: 2025 })
    const { eligible, reason, tables } = estimate([{ ...nation, source: 'import' }, partial])
    expect({ reason, tables }).toEqual({ reason: null, tables: [nation.key] })
    expect(eligible.estimate).toBeCloseTo(60, 6)
  })
})

describe('a table of few ages', () => {
  it('is passed over where another gives an estimate', () => {
    const few = publish(residents, { code: 'A', ageFrom: 30, lastYear: 2025 })
    const old = publish(residents, { code: 'A', lastYear: 2015, flags: ['old'] })
    expect(estimate([few]).reason).toBe('few-ages-covered')
    const { reason, tables } = estimate([old, few])
    expect({ reason, tables }).toEqual({ reason: null, tables: [old.key] })
  })
})
