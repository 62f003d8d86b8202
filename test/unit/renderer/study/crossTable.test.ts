import { describe, expect, it } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import {
  emptyCrossTable,
  fits,
  fromCrossTable,
  oddsOf,
} from '#renderer/components/study/assumptions/crossTable'
import CrossTableFields from '#renderer/components/study/assumptions/CrossTableFields.vue'
import {
  emptyRanged,
  rangedProblem,
  scales,
  type RangedDraft,
} from '#renderer/components/study/assumptions/rangedValue'
import { quantileOf } from '#shared/estimate/uncertainty/distribution'
import { twoSidedNormalQuantile } from '#shared/statistics/special/normal'
import { mountInPage } from '../support/mountInPage'

const table = { both: 40, firstOnly: 60, secondOnly: 100, neither: 800 }
const scale = scales.oddsRatio

describe('an odds ratio of a cross-table', () => {
  it('waits for all four counts, and refuses an empty margin', () => {
    expect(oddsOf({ ...table, neither: null })).toBeNull()
    expect(oddsOf(emptyCrossTable)).toBeNull()
    expect(oddsOf({ ...table, both: 0, firstOnly: 0 })).toMatchObject({ error: { code: 'empty_margin' } })
  })

  it('has limits from which the draws reach as far as the counts leave open', () => {
    const found = oddsOf(table)
    if (found?.ok !== true) throw new Error('The table has an odds ratio.')
    const { value, lower, upper } = found.value
    expect(value).toBeCloseTo((40 * 800) / (60 * 100), 10)
    const reach = twoSidedNormalQuantile(0.8) * Math.sqrt(1 / 40 + 1 / 60 + 1 / 100 + 1 / 800)
    const drawn = Math.log(quantileOf({ kind: 'log-triangular', lower, value, upper }, 0.9) / value)
    expect(drawn / reach).toBeCloseTo(1, 2)
  })

  it('stays inside what a protocol holds', () => {
    const draft = fromCrossTable(
      emptyRanged,
      { value: 900, lower: 0.0001, upper: 5000 },
      { before: '', now: 'Counted.' },
      scale,
    )
    expect([draft.lower, draft.upper]).toEqual([0.001, 1000])
    expect(rangedProblem(draft)).toBeNull()
    expect(fits({ value: 2000, lower: 1, upper: 5000 }, scale)).toBe(false)
  })

  it('cites the counts once, behind what was written', () => {
    const odds = { value: 2, lower: 1, upper: 4 }
    const first = fromCrossTable(
      { ...emptyRanged, citation: 'HUNT4' },
      odds,
      { before: '', now: 'Counted 1.' },
      scale,
    )
    expect(first.citation).toBe('HUNT4 Counted 1.')
    const second = fromCrossTable(first, odds, { before: 'Counted 1.', now: 'Counted 2.' }, scale)
    expect(second.citation).toBe('HUNT4 Counted 2.')
  })
})

it('is typed as four counts, and fills in the value, its limits and the counts to cite', async () => {
  const draft = ref<RangedDraft>({ ...emptyRanged, citation: 'HUNT4' })
  const page = mountInPage(
    defineComponent(
      () => () =>
        h(CrossTableFields, {
          first: '1',
          second: 'E1',
          modelValue: draft.value,
          'onUpdate:modelValue': (next: RangedDraft) => (draft.value = next),
        }),
    ),
  )
  expect(page.findAll('label').map((label) => label.text())).toEqual(['Both', 'Only 1', 'Only E1', 'Neither'])
  for (const [index, count] of [40, 60, 100, 800].entries()) {
    const field = page.findAll('input')[index]
    await field?.setValue(String(count))
    await field?.trigger('change')
    await field?.trigger('blur')
  }
  expect([draft.value.lower, draft.value.value, draft.value.upper]).toEqual([3.12, 5.33, 9.11])
  expect(draft.value.citation).toBe('HUNT4 Counted, both: 40, only 1: 60, only E1: 100, neither: 800.')
  expect(page.get('[role=status]').text()).toContain('Odds ratio 5.33, limits 3.12–9.11')
  page.unmount()
})
