import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultAssumptions } from '#shared/domain/studies/assumptions'
import type { Protocol } from '#shared/domain/studies/protocol'
import { estimateProtocol } from '#shared/estimate/estimateProtocol'
import type { EvidenceTable } from '#shared/estimate/evidence'
import { explainNumber } from '#shared/estimate/explain/explainNumber'
import type { ExplainedTable, NumberSubject } from '#shared/estimate/explain/explanation'
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

/** Every number may be shown, so that the arithmetic can be followed to the last person. */
const openRules = {
  of: () => ({ threshold: 1, zeroShown: true }),
  population: { threshold: 1, zeroShown: true },
}
const everywhere: NumberSubject = { step: null, alternative: null, area: null }

function inputOf(residents: readonly Resident[], protocol: Protocol, tables: readonly EvidenceTable[]) {
  return {
    protocol,
    strata: strataOf(residents),
    ...evidenceOf(tables),
    hash: (text: string) => String(text.length),
    detail: 'preview' as const,
    populationTables: ['population/county/2024', 'population/referral-area/2024'],
  }
}
function explained(input: ReturnType<typeof inputOf>, subject: NumberSubject, rules = openRules) {
  const outcome = explainNumber(input, subject, rules)
  if (!outcome.ok) throw new Error(outcome.error.message)
  return outcome.value
}
function estimated(input: ReturnType<typeof inputOf>) {
  const outcome = estimateProtocol(input)
  if (!outcome.ok) throw new Error(outcome.error.message)
  return outcome.value
}
function tablesIn(explanation: ReturnType<typeof explained>, step: string): readonly ExplainedTable[] {
  const line = explanation.lines.find((candidate) => candidate.step === step)
  return (line?.alternatives ?? []).flatMap(({ answer }) =>
    answer.kind === 'tables' ? answer.parts.flatMap(({ tables }) => tables) : [],
  )
}
const close = (one: number | null, other: number | null) =>
  one === null || other === null ? one === other : Math.abs(one - other) <= 2e-6 * Math.max(1, Math.abs(one))

const resident = fc.record({
  baseArea: fc.integer({ min: 0, max: 2 }),
  sex: fc.constantFrom('male' as const, 'female' as const),
  age: fc.integer({ min: 0, max: 89 }),
  diagnoses: fc.subarray(['A', 'B', 'C']),
})
const country = fc.array(resident, { minLength: 1, maxLength: 120 })
const level = fc.constantFrom('nation' as const, 'county' as const, 'referral-area' as const)
const line = (code: string) => group(code, [criterion(diagnosis(code))])
const published = (
  residents: readonly Resident[],
  levels: readonly ('nation' | 'county' | 'referral-area')[],
) => ['A', 'B', 'C'].map((code, index) => publish(residents, { code, level: levels[index] ?? 'nation' }))

/** 200 residents of three base areas; 20 of county 1 and 10 of county 2 have A. */
const village: readonly Resident[] = Array.from({ length: 200 }, (_, index) => ({
  baseArea: index < 100 ? index % 2 : 2,
  sex: index % 4 < 2 ? 'female' : 'male',
  age: 20 + (index % 50),
  diagnoses: index % 5 === 0 && index < 100 ? ['A', 'B'] : index % 10 === 0 ? ['A'] : [],
}))

describe('the explanation of a number', () => {
  it('ends with the number of the estimate, at every step and in every area', () => {
    fc.assert(
      fc.property(
        country,
        fc.array(level, { minLength: 3, maxLength: 3 }),
        fc.constantFrom(0, 0.4),
        fc.double({ min: 0.3, max: 4, noNaN: true }),
        (residents, levels, value, oddsRatio) => {
          const between: [string, string] = ['A', 'C']
          const association = {
            between,
            value: oddsRatio,
            lower: oddsRatio,
            upper: oddsRatio,
            citation: 'A study',
          }
          const assumptions = {
            ...defaultAssumptions,
            overlap: { value, lower: value, upper: value },
            associations: [association],
          }
          const protocol = protocolOf({
            inclusion: [line('A'), line('B')],
            exclusion: [line('C')],
            assumptions,
          })
          const input = inputOf(residents, protocol, published(residents, levels))
          const result = estimated(input)
          for (const step of result.steps) {
            const { remaining, lines, chain } = explained(input, { ...everywhere, step: step.id })
            expect(close(remaining.estimate, step.remaining.estimate)).toBe(true)
            expect(remaining.lower).toBeCloseTo(step.remaining.lower, 5)
            expect(remaining.upper).toBeCloseTo(step.remaining.upper, 5)
            const alone = lines.find((candidate) => candidate.step === step.id)?.alone ?? remaining
            expect(close(alone.estimate, step.alone.estimate)).toBe(true)
            expect(alone.upper).toBeCloseTo(step.alone.upper, 5)
            chain.forEach(({ before, kept, after }) => {
              if (kept !== null) expect(close((before.estimate ?? 0) * kept, after.estimate)).toBe(true)
            })
          }
          for (const { area, eligible, population } of [...result.counties, ...result.referralAreas]) {
            const { remaining, residents: here } = explained(input, { ...everywhere, area })
            expect(close(remaining.estimate, eligible.estimate)).toBe(true)
            expect(remaining.lower).toBeCloseTo(eligible.lower, 5)
            expect(remaining.upper).toBeCloseTo(eligible.upper, 5)
            expect(close(here.estimate, population)).toBe(true)
          }
        },
      ),
      { numRuns: 15 },
    )
  })

  it('has cells whose shares of the residents add up to the number of a line', () => {
    fc.assert(
      fc.property(
        country,
        level,
        fc.constantFrom(null, 'county:01', 'referral-area:2'),
        fc.double({ min: 0.5, max: 1, noNaN: true }),
        (residents, tableLevel, area, value) => {
          const table = publish(residents, { code: 'A', level: tableLevel })
          const completeness = { value, lower: value, upper: value, citation: 'A study' }
          const assumptions = {
            ...defaultAssumptions,
            tables: [{ table: table.key, completeness, trend: null }],
          }
          const input = inputOf(residents, protocolOf({ inclusion: [line('A')], assumptions }), [table])
          const explanation = explained(input, { step: 'A', alternative: null, area })
          const cells = tablesIn(explanation, 'A').flatMap((each) => each.cells)
          const sum = cells.reduce((people, cell) => people + (cell.share ?? 0) * cell.residents, 0)
          expect(close(sum, explanation.remaining.estimate)).toBe(true)
          for (const cell of cells) expect(close((cell.share ?? 0) * cell.residents, cell.people)).toBe(true)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('tells the factor of every adjustment, so that the share can be worked out again', () => {
    const table = publish(village, { code: 'A', level: 'county', lastYear: 2020 })
    const assumptions = {
      ...defaultAssumptions,
      tables: [
        {
          table: table.key,
          completeness: { value: 0.8, lower: 0.7, upper: 0.9, citation: 'An audit' },
          trend: { value: 0.05, lower: 0, upper: 0.1, citation: 'A trend' },
        },
      ],
    }
    const input = inputOf(village, protocolOf({ inclusion: [line('A')], assumptions }), [table])
    const explanation = explained(input, { ...everywhere, step: 'A' })
    const [used] = tablesIn(explanation, 'A')
    expect(used?.adjustments.map(({ kind, value, years }) => [kind, value, years])).toEqual([
      ['completeness', 0.8, 0],
      ['trend', 0.05, 3],
    ])
    expect(used?.drift).toEqual({ years: 3, yearly: 0.03 })
    const factor = (used?.adjustments ?? []).reduce((all, adjustment) => all * adjustment.factor, 1)
    expect(factor).toBeCloseTo((1 / 0.8) * 1.05 ** 3, 12)
    for (const cell of used?.cells ?? [])
      expect(cell.share).toBeCloseTo(((cell.count.value ?? 0) / (cell.population ?? 1)) * factor, 12)
    expect(explanation.interval.map(({ kind, subject }) => [kind, subject])).toEqual([
      ['table', table.key],
      ['completeness', table.key],
      ['trend', table.key],
    ])
    expect(explanation.assumptions.map(({ key }) => key)).toContain('table-trend')
  })

  it('names the line and the table that give each end of the bounds', () => {
    const tables = [publish(village, { code: 'A' }), publish(village, { code: 'B' })]
    const input = inputOf(village, protocolOf({ inclusion: [line('A'), line('B')] }), tables)
    const { bounds, remaining } = explained(input, everywhere)
    expect(bounds.upper).toEqual([
      { step: 'B', table: tables[1]?.key, people: remaining.upper, scaledBy: [] },
    ])
    expect(bounds.lower.map(({ step }) => step)).toEqual(['B'])
    const first = explained(input, { ...everywhere, step: 'A' })
    expect(first.bounds.upper.map(({ table }) => table)).toEqual([tables[0]?.key])
  })

  it('says how each line is joined with those before it', () => {
    const tables = [publish(village, { code: 'A' }), publish(village, { code: 'B' })]
    const stated = {
      kind: 'stated',
      share: 0.5,
      lower: 0.4,
      upper: 0.6,
      conditioning: 'remaining',
      citation: 'A study',
    } as const
    const inclusion = [
      line('A'),
      line('B'),
      group('share', [criterion({ kind: 'statement', text: 'Willing' }, stated)]),
      group('open', [criterion({ kind: 'statement', text: 'Unknown' })]),
      group('again', [criterion(diagnosis('A'))]),
    ]
    const input = inputOf(village, protocolOf({ inclusion }), tables)
    const { chain, lines } = explained(input, everywhere)
    expect(chain.map(({ joint }) => joint)).toEqual([
      { kind: 'independent' },
      { kind: 'independent' },
      { kind: 'remaining' },
      { kind: 'uncounted' },
      { kind: 'shared', with: 'A' },
    ])
    expect(lines[2]?.alternatives[0]?.answer).toEqual({ kind: 'stated', evidence: stated })
    expect(lines[3]?.alternatives[0]).toMatchObject({
      reason: 'statement-without-share',
      answer: { kind: 'none' },
    })
  })

  it('explains a line that is switched off, without letting it touch the number', () => {
    const tables = [publish(village, { code: 'A' }), publish(village, { code: 'B' })]
    const off = group('B', [criterion(diagnosis('B'))], { active: false })
    const input = inputOf(village, protocolOf({ inclusion: [line('A'), off] }), tables)
    const { chain, lines, remaining } = explained(input, { ...everywhere, step: 'B' })
    expect(chain.map(({ step }) => step)).toEqual(['A'])
    expect(lines.map(({ step, active }) => [step, active])).toEqual([
      ['A', true],
      ['B', false],
    ])
    expect(remaining.estimate).toBe(estimated(input).eligible.estimate)
  })

  it('explains one alternative alone, and refuses what the protocol does not have', () => {
    const tables = [publish(village, { code: 'A' }), publish(village, { code: 'B' })]
    const either = group('AB', [
      criterion(diagnosis('A'), { kind: 'automatic' }, 'a'),
      criterion(diagnosis('B'), { kind: 'automatic' }, 'b'),
    ])
    const input = inputOf(village, protocolOf({ inclusion: [either] }), tables)
    const { lines } = explained(input, { step: 'AB', alternative: 'b', area: null })
    expect(lines.map(({ alternatives }) => alternatives.map(({ id }) => id))).toEqual([['b']])
    const step = estimated(input).steps.find(({ id }) => id === 'AB')
    expect(lines[0]?.alone.estimate).toBe(step?.alternatives[1]?.alone.estimate)
    for (const subject of [
      { step: 'nowhere', alternative: null, area: null },
      { step: 'AB', alternative: 'c', area: null },
      { step: null, alternative: 'a', area: null },
      { step: 'AB', alternative: null, area: 'county:99' },
    ]) {
      const refused = explainNumber(input, subject, openRules)
      expect(refused.ok).toBe(false)
    }
  })

  it('tells no small number: neither a cell nor what is worked out from it', () => {
    const strict = {
      of: () => ({ threshold: 30, zeroShown: true }),
      population: { threshold: 30, zeroShown: true },
    }
    const input = inputOf(village, protocolOf({ inclusion: [line('A')] }), [
      publish(village, { code: 'A', level: 'county' }),
    ])
    const { remaining, chain, lines, bounds } = explained(
      input,
      { ...everywhere, step: 'A', area: 'county:02' },
      strict,
    )
    expect(remaining).toMatchObject({ estimate: null, hidden: { reason: 'small', from: 1, to: 29 } })
    expect(chain[0]?.kept).toBeNull()
    expect(lines[0]?.alone.estimate).toBeNull()
    expect(bounds.upper.every(({ people }) => people === null)).toBe(true)
    const answer = lines[0]?.alternatives[0]?.answer
    const cells = answer?.kind === 'tables' ? (answer.parts[0]?.tables[0]?.cells ?? []) : []
    expect(cells).toHaveLength(1)
    expect(cells[0]).toMatchObject({ people: null, share: null, hidden: { reason: 'small' } })
    expect(cells[0]?.count).toMatchObject({ value: null, lower: 1, upper: 29 })
    expect(JSON.stringify(lines)).not.toMatch(/:10[,}]/)
  })
})
