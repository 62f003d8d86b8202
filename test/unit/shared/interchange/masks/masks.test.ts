import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Interval } from '#shared/interchange/masks/interval'
import { meets, type MaskMode, type MaskTable } from '#shared/interchange/masks/maskTable'
import { readMasks } from '#shared/interchange/masks/readMasks'
import { maskWhatIf } from '#shared/interchange/masks/whatIf'
import { asks, expression, group, rule } from '#test/support/circe/circeFile'

const rules = 4
/** Events of people, each the rules that it meets. */
type People = readonly (readonly number[])[]

const bits = (mask: number): number =>
  Array.from({ length: rules }, (_, one) => one).filter((one) => meets(mask, one)).length
const bestOf = (events: readonly number[]): number =>
  events.reduce((best, mask) => (bits(mask) > bits(best) ? mask : best))

function countsOf(people: People): MaskTable['rows'] {
  const of = (mode: MaskMode, masks: readonly number[]) =>
    [...new Set(masks)].map((mask) => ({ mode, mask, count: masks.filter((one) => one === mask).length }))
  return [...of('events', people.flat()), ...of('people', people.map(bestOf))]
}

function tableOf(people: People, more: Partial<MaskTable> = {}): MaskTable {
  return {
    rules: ['A', 'B', 'C', 'D'],
    rows: countsOf(people),
    totals: [],
    oneEntry: false,
    removedBelow: null,
    ...more,
  }
}

/** People with an event, or events, that meet all of some rules: by looking at each. */
function truth(people: People, mode: MaskMode, met: readonly number[]): number {
  const fits = (mask: number) => met.every((one) => meets(mask, one))
  return mode === 'events'
    ? people.flat().filter(fits).length
    : people.filter((events) => events.some(fits)).length
}

const holds = ({ lower, upper }: Interval, value: number): boolean =>
  lower <= value && (upper === null || value <= upper)
const masks = fc.integer({ min: 0, max: 2 ** rules - 1 })
const populations = fc.array(fc.array(masks, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 40 })
const orders = fc.shuffledSubarray([0, 1, 2, 3])

describe('what if, from masks alone', () => {
  it('is what looking at each event gives, and holds what looking at each person gives', () => {
    fc.assert(
      fc.property(populations, orders, (people, order) => {
        for (const mode of ['events', 'people'] as const) {
          const answer = maskWhatIf(tableOf(people), mode, order)
          answer.steps.forEach(({ remaining, lost }, index) => {
            const now = truth(people, mode, order.slice(0, index + 1))
            expect(holds(remaining, now)).toBe(true)
            expect(holds(lost, truth(people, mode, order.slice(0, index)) - now)).toBe(true)
            if (mode === 'events') expect(remaining).toEqual({ lower: now, upper: now, why: null })
          })
          for (const { rule: one, meets: all, change } of answer.effects) {
            const others = order.filter((other) => other !== one)
            const won = truth(people, mode, others) - truth(people, mode, [...others, one])
            expect(holds(all, truth(people, mode, [one]))).toBe(true)
            expect(holds(change, won)).toBe(true)
          }
        }
      }),
      { numRuns: 30 },
    )
  })

  it('is exact for people who enter once', () => {
    fc.assert(
      fc.property(
        fc.array(
          masks.map((mask) => [mask]),
          { minLength: 1, maxLength: 40 },
        ),
        orders,
        (people, order) => {
          const { start, final, effects } = maskWhatIf(tableOf(people), 'people', order)
          const everyone = truth(people, 'people', order)
          expect([start, final].map(({ lower, upper }) => [lower, upper])).toEqual([
            [people.length, people.length],
            [everyone, everyone],
          ])
          for (const { rule: one, change } of effects) {
            const others = order.filter((other) => other !== one)
            expect(change.lower).toBe(change.upper)
            expect(change.lower).toBe(
              truth(people, 'people', others) - truth(people, 'people', [...others, one]),
            )
          }
        },
      ),
      { numRuns: 30 },
    )
  })

  it('holds the truth where the holder hides or removes small numbers, with and without a total', () => {
    const hide = (rows: MaskTable['rows']) => rows.map((row) => (row.count < 5 ? { ...row, count: -5 } : row))
    fc.assert(
      fc.property(populations, orders, fc.boolean(), (people, order, stated) => {
        const all = countsOf(people)
        const totals: MaskTable['totals'] = stated ? [{ mode: 'people', count: people.length }] : []
        const kept = all.filter(({ count }) => count >= 5)
        for (const table of [
          tableOf(people, { rows: hide(all), totals }),
          ...(kept.length === 0 ? [] : [tableOf(people, { rows: kept, totals, removedBelow: 5 })]),
        ]) {
          const { start, steps } = maskWhatIf(table, 'people', order)
          expect(holds(start, people.length)).toBe(true)
          if (stated) expect(start.lower).toBe(start.upper)
          steps.forEach(({ remaining }, index) => {
            expect(holds(remaining, truth(people, 'people', order.slice(0, index + 1)))).toBe(true)
          })
        }
      }),
      { numRuns: 30 },
    )
  })

  it('tells a hidden number as a range and never as nobody', () => {
    const table: MaskTable = {
      ...tableOf([[1]]),
      rules: ['A'],
      rows: [
        { mode: 'events', mask: 1, count: -5 },
        { mode: 'events', mask: 0, count: 20 },
      ],
    }
    expect(maskWhatIf(table, 'events', [0]).final).toEqual({ lower: 1, upper: 4, why: 'small-cells' })
    expect(
      maskWhatIf({ ...table, removedBelow: 5, rows: [{ mode: 'events', mask: 0, count: 20 }] }, 'events', [0])
        .final,
    ).toEqual({ lower: 0, upper: 4, why: 'small-cells' })
  })
})

const row = (mask: number, count: number, mode = 1, cohort = 7) => ({
  cohort_definition_id: cohort,
  inclusion_rule_mask: mask,
  person_count: count,
  mode_id: mode,
})
const definition = JSON.stringify(
  expression({
    InclusionRules: [rule('Adult', group('ALL', [])), rule('Drug', group('ALL', [asks('DrugExposure', 2)]))],
  }),
)
const file = (text: string, more: object = {}) => ({
  text,
  definition: null,
  removedBelow: null,
  cohort: null,
  ...more,
})

describe('files of masks', () => {
  it.each([
    ['JSON rows', JSON.stringify([row(3, 10), row(0, -5)])],
    ['tables of OHDSI', JSON.stringify({ 'x.cohort_inclusion_result': [row(3, 10), row(0, -5)] })],
    ['a table of commas', 'cohortDefinitionId,inclusionRuleMask,personCount,modeId\n7,3,10,1\n7,0,-5,1\n'],
    ['a table of semicolons', 'INCLUSION_RULE_MASK;PERSON_COUNT;MODE_ID\n3;10;1\n0;-5;1\n'],
  ])('%s are read with the names of the definition', (_case, text) => {
    const read = readMasks(file(text, { definition }))
    expect(read.ok ? read.value : read.error.message).toEqual({
      rules: ['Adult', 'Drug'],
      rows: [
        { mode: 'people', mask: 3, count: 10 },
        { mode: 'people', mask: 0, count: -5 },
      ],
      totals: [],
      oneEntry: false,
      removedBelow: null,
    })
  })

  it('takes names and totals of the file itself', () => {
    const read = readMasks(
      file(
        JSON.stringify({
          cohort_inclusion_result: [row(1, 10), row(0, 4)],
          cohort_inclusion: [
            { rule_sequence: 0, name: 'Adult', cohort_definition_id: 7 },
            { rule_sequence: 0, name: 'Of another cohort', cohort_definition_id: 8 },
          ],
          cohort_summary_stats: [{ base_count: 14, final_count: 10, mode_id: 1 }],
        }),
      ),
    )
    expect(read.ok ? [read.value.rules, read.value.totals] : read.error.message).toEqual([
      ['Adult'],
      [{ mode: 'people', count: 14 }],
    ])
  })

  it.each([
    ['{"a": []}', {}, /no table "cohort_inclusion_result"/],
    [JSON.stringify([row(1, -1)]), {}, /hidden number is written as -2/],
    [JSON.stringify([row(1, 2), row(1, 3)]), {}, /stands twice/],
    [JSON.stringify([row(1, 2), row(1, 3, 1, 8)]), {}, /several cohorts \(7, 8\)/],
    [JSON.stringify([row(1, 2)]), { cohort: 9 }, /has no cohort 9; it holds 7/],
    [JSON.stringify([row(4, 2)]), { definition }, /names rule 3, but the definition has 2/],
    [JSON.stringify([row(1, 9)]), { removedBelow: 5 }, /a rule that few met may be in no mask/],
    [JSON.stringify([row(1, 2, 5)]), {}, /row 1: "mode_id" is 5/],
    [JSON.stringify([{ person_count: 2 }]), {}, /row 1: "inclusion_rule_mask" has to be a whole number/],
    [
      JSON.stringify({
        cohort_inclusion_result: [row(1, 2)],
        cohort_summary_stats: [{ base_count: 5, mode_id: 1 }],
      }),
      {},
      /total of people is 5, but the rows add up to 2/,
    ],
    ['mask\n"1', {}, /line 2/],
  ])('refuses %s', (text, more, message) => {
    const read = readMasks(file(text, more))
    expect(read.ok ? 'read' : read.error.message).toMatch(message)
  })
})
