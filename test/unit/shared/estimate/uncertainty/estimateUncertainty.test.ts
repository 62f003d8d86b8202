import { describe, expect, it } from 'vitest'
import { defaultAssumptions, type Assumptions } from '#shared/domain/studies/assumptions'
import type { EvidenceChoice, Protocol } from '#shared/domain/studies/protocol'
import { estimateProtocol } from '#shared/estimate/estimateProtocol'
import type { EvidenceTable } from '#shared/estimate/evidence'
import type { Draws, Quantity } from '#shared/estimate/result'
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

/** 3 000 residents aged 0 to 59, of whom 30 % have A, 20 % B, independent of each other and of age. */
const residents: readonly Resident[] = [0, 1, 2].flatMap((baseArea) =>
  Array.from({ length: 1000 }, (_, index) => ({
    baseArea,
    sex: index % 2 === 0 ? ('male' as const) : ('female' as const),
    age: index % 60,
    diagnoses: [...(index % 10 < 3 ? ['A'] : []), ...(Math.floor(index / 10) % 5 === 0 ? ['B'] : [])],
  })),
)
const a = publish(residents, { code: 'A' })
const b = publish(residents, { code: 'B' })
const both = protocolOf({
  inclusion: [group('one', [criterion(diagnosis('A'))]), group('two', [criterion(diagnosis('B'))])],
})

function estimate(
  protocol: Protocol,
  tables: readonly EvidenceTable[] = [a, b],
  detail: Draws['detail'] = 'refined',
) {
  const result = estimateProtocol({
    protocol,
    strata: strataOf(residents),
    ...evidenceOf(tables),
    hash: (text) => String(text.length),
    detail,
  })
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}
const assuming = (change: Partial<Assumptions>) => ({ assumptions: { ...defaultAssumptions, ...change } })
const width = ({ interval }: Quantity) => (interval === null ? NaN : interval.upper - interval.lower)
const stated = (share: number, lower: number, upper: number) => ({
  kind: 'stated' as const,
  share,
  lower,
  upper,
  conditioning: 'population' as const,
  citation: 'A study, 2024',
})

describe('the 80 % interval', () => {
  it('is a point for a published count of the date of the population', () => {
    const result = estimate(protocolOf({ inclusion: [group('one', [criterion(diagnosis('A'))])] }))
    expect(result.eligible).toMatchObject({
      estimate: 900,
      interval: { lower: 900, upper: 900 },
      kind: 'exact',
    })
  })

  it('is that of the hypergeometric distribution for two counted criteria', () => {
    // Three areas of 1 000, 300 and 200 of whom meet each: variance 3 * 1000 * .3 * .2 * .7 * .8 * 1000 / 999.
    const { eligible } = estimate(both)
    expect(eligible.estimate).toBe(180)
    const reach = 1.2816 * Math.sqrt(((3 * 1000 * 0.3 * 0.2 * 0.7 * 0.8) / 999) * 1000)
    expect(eligible.interval?.lower).toBeCloseTo(180 - reach, -0.5)
    expect(eligible.interval?.upper).toBeCloseTo(180 + reach, -0.5)
  })

  it('lies inside the hard bounds, and equal input gives equal numbers', () => {
    const { eligible } = estimate(both)
    expect(eligible.interval?.lower).toBeGreaterThanOrEqual(eligible.lower)
    expect(eligible.interval?.upper).toBeLessThanOrEqual(eligible.upper)
    expect(estimate(both)).toEqual(estimate(both))
  })

  it('is nearly that of the refined draws in a preview', () => {
    const [preview, refined] = [estimate(both, [a, b], 'preview'), estimate(both)]
    expect(preview.draws).toMatchObject({ count: 400, detail: 'preview' })
    expect(refined.draws).toMatchObject({ count: 10_000, detail: 'refined' })
    expect(
      Math.abs((preview.eligible.interval?.lower ?? 0) - (refined.eligible.interval?.lower ?? 0)),
    ).toBeLessThan(5)
  })

  it('widens with the years since the count', () => {
    const of = (lastYear: number) =>
      estimate(protocolOf({ inclusion: [group('one', [criterion(diagnosis('A'))])] }), [
        publish(residents, { code: 'A', lastYear }),
      ]).eligible
    expect(width(of(2022))).toBeGreaterThan(0)
    expect(width(of(2019))).toBeGreaterThan(width(of(2022)))
  })

  it('follows the limits of a stated share, or the sample behind it', () => {
    const of = (evidence: EvidenceChoice) =>
      estimate(protocolOf({ inclusion: [group('one', [criterion(diagnosis('A'), evidence)])] }), []).eligible
    const loose = of(stated(0.2, 0.1, 0.4))
    const tight = of(stated(0.2, 0.18, 0.22))
    expect(loose.estimate).toBe(600)
    expect(width(loose)).toBeGreaterThan(width(tight))
    const sample = of({ ...stated(0.2, 0, 1), sample: { cases: 20, people: 100 } })
    // Jeffreys 80 % limits of 20 in 100 are 0.1532 and 0.2548.
    expect(sample.interval?.lower).toBeGreaterThan(440)
    expect(sample.interval?.lower).toBeLessThan(465)
    expect(sample.interval?.upper).toBeGreaterThan(755)
    expect(sample.interval?.upper).toBeLessThan(785)
  })
})

describe('what a person assumes', () => {
  it('raises those who meet both criteria with an odds ratio above 1, by the formula of Plackett', () => {
    const association = { between: ['one', 'two'] as [string, string], citation: 'A study' }
    const of = (value: number) =>
      estimate({
        ...both,
        ...assuming({ associations: [{ ...association, value, lower: value, upper: value }] }),
      })
    // 0.1107073 of everyone have both, with shares of 0.3 and 0.2 and an odds ratio of 4.
    expect(of(4).eligible.estimate).toBeCloseTo(3000 * 0.11070733748857, 3)
    expect(of(1).eligible.estimate).toBeCloseTo(180, 6)
    expect(of(4).assumptions.map(({ key }) => key)).toContain('criteria-associated')
  })

  it('raises those who meet both criteria with overlap, and says how far it moves the number', () => {
    const overlap = { value: 0.4, lower: 0.2, upper: 0.6 }
    const result = estimate({ ...both, ...assuming({ overlap }) })
    expect(result.eligible.estimate).toBeGreaterThan(180)
    expect(result.eligible.estimate).toBeLessThan(600)
    expect(result.influences[0]).toMatchObject({ kind: 'overlap', value: 0.4 })
    expect(result.influences[0]?.atHigh).toBeGreaterThan(result.influences[0]?.atLow ?? Infinity)
    expect(result.assumptions.map(({ key }) => key)).toContain('criteria-overlap')
  })

  it('adds those whom an incomplete table misses', () => {
    const completeness = { value: 0.9, lower: 0.8, upper: 1, citation: 'A study' }
    const result = estimate({
      ...protocolOf({ inclusion: [group('one', [criterion(diagnosis('A'))])] }),
      ...assuming({ tables: [{ table: a.key, completeness, trend: null }] }),
    })
    expect(result.eligible.estimate).toBeCloseTo(1000, 6)
    expect(result.eligible).toMatchObject({ lower: 900, upper: 1125 })
    expect(result.influences[0]).toMatchObject({ kind: 'completeness', subject: a.key })
  })

  it('carries a share on by its trend', () => {
    const older = publish(residents, { code: 'A', lastYear: 2021 })
    const trend = { value: 0.1, lower: 0.1, upper: 0.1, citation: 'A study' }
    const result = estimate(
      {
        ...protocolOf({ inclusion: [group('one', [criterion(diagnosis('A'))])] }),
        ...assuming({ tables: [{ table: older.key, completeness: null, trend }] }),
      },
      [older],
    )
    expect(result.eligible.estimate).toBeCloseTo(900 * 1.1 ** 2, 6)
  })

  it('turns new cases into patients with survival', () => {
    const incident = publish(residents, { code: 'A', measure: 'incident' })
    const mortality = { value: 0.22, lower: 0.2, upper: 0.25, citation: 'A study' }
    const evidence = { kind: 'table' as const, table: incident.key, survival: { mortality, years: 2 } }
    const result = estimate(
      protocolOf({ inclusion: [group('one', [criterion(diagnosis('A'), evidence)])] }),
      [incident],
    )
    expect(result.eligible.estimate).toBeCloseTo((900 * (1 - Math.exp(-0.44))) / 0.22, 6)
    expect(result.assumptions.map(({ key }) => key)).toContain('incidence-with-survival')
  })
})

describe('from eligible to enrolled', () => {
  const step = {
    id: 'consent',
    name: 'Consent',
    active: true,
    share: 0.5,
    lower: 0.4,
    upper: 0.6,
    citation: 'A study',
  }

  it('keeps the share of each availability step, and none of one that is off', () => {
    const result = estimate({ ...both, availability: [step, { ...step, id: 'off', active: false }] })
    expect(result.available.estimate).toBe(90)
    expect(result.availability.map(({ remaining }) => remaining.estimate)).toEqual([90, 90])
    // 600 at most meet both; 60 % of them at most consent, and chance comes on top.
    expect(result.available.upper).toBeCloseTo(360 + 3 * Math.sqrt(600 * 0.6 * 0.4), 6)
  })

  it('counts each person of the window once', () => {
    const newPerYear = { kind: 'stated' as const, value: 24, lower: 12, upper: 48, citation: 'A study' }
    const leavingPerYear = { value: 0.1, lower: 0.05, upper: 0.2, citation: 'A study' }
    const { enrolment } = estimate({ ...both, enrolment: { months: 18, newPerYear, leavingPerYear } })
    expect(enrolment?.stock.estimate).toBe(180)
    expect(enrolment?.newCases?.estimate).toBeCloseTo(36, 6)
    expect(enrolment?.everAvailable.estimate).toBeCloseTo(216, 6)
    const left = Math.exp(-0.15)
    expect(enrolment?.atEnd?.estimate).toBeCloseTo(180 * left + (24 / 0.1) * (1 - left), 6)
  })

  it('takes the inflow from a table of new cases, in the share that is eligible now', () => {
    const incident = publish(residents.slice(0, 1500), { code: 'A', measure: 'incident', level: 'nation' })
    const { enrolment } = estimate(
      {
        ...both,
        enrolment: {
          months: 12,
          newPerYear: { kind: 'table', table: incident.key, criterion: 'one' },
          leavingPerYear: null,
        },
      },
      [a, b, incident],
    )
    // 450 of 1 500 are new cases; 180 of 900 with A are eligible; the table's population is half of everyone.
    expect(enrolment?.newCases?.estimate).toBeCloseTo(900 * (180 / 900), 6)
    expect(enrolment?.atEnd).toBeNull()
  })

  it('lets those who come share the uncertainty of those who are there', () => {
    const incident = publish(residents, { code: 'A', measure: 'incident', level: 'nation' })
    const loose = criterion({ kind: 'statement', text: 'able' }, stated(0.3, 0.05, 0.6))
    const { enrolment } = estimate(
      {
        ...protocolOf({ inclusion: [group('one', [criterion(diagnosis('A'))]), group('able', [loose])] }),
        enrolment: {
          months: 12,
          newPerYear: { kind: 'table', table: incident.key, criterion: 'one' },
          leavingPerYear: null,
        },
      },
      [a, incident],
    )
    if (!enrolment?.newCases) throw new Error('No new cases')
    // Both are drawn with the same share, so that their widths add instead of averaging out.
    expect(width(enrolment.newCases)).toBeGreaterThan(0.8 * width(enrolment.stock))
    expect(width(enrolment.everAvailable)).toBeGreaterThan(1.7 * width(enrolment.stock))
  })
})

describe('the order of loss', () => {
  it('puts the criterion first that leaves fewest, and ends where the protocol ends', () => {
    const { lossOrder, eligible } = estimate(both)
    expect(lossOrder).toEqual([
      { id: 'two', remaining: 600 },
      { id: 'one', remaining: eligible.estimate },
    ])
  })
})
