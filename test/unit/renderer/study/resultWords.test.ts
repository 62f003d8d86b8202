import { afterEach, describe, expect, it } from 'vitest'
import { nextTick, shallowRef } from 'vue'
import type { ProtocolState } from '#shared/contract/responses'
import type { EstimateResult, Quantity } from '#shared/estimate/result'
import { coverageText } from '#renderer/components/study/assumptions/coverageText'
import { criterionCosts } from '#renderer/components/study/funnel/criterionCosts'
import {
  funnelAxis,
  funnelMark,
  funnelRows,
  funnelSteps,
  uncountedSteps,
} from '#renderer/components/study/funnel/funnelRows'
import { remainingWords } from '#renderer/components/study/funnel/funnelWords'
import { areaRows, walkAreas } from '#renderer/components/study/map/areaRows'
import { resultText } from '#renderer/components/study/result/resultText'
import { changeBetween, useLastChange } from '#renderer/components/study/result/useLastChange'
import { translate } from '#renderer/composables/useMessages'
import { i18n } from '#renderer/messages/i18n'
import { bounded, protocolOf, resultOf, step } from './support/protocolFixture'

const space = '\u00A0'

afterEach(() => (i18n.global.locale.value = 'en'))

describe('the result in words', () => {
  it('is one line with estimate, interval and bounds, and says when there is no estimate', () => {
    expect(resultText(bounded(12_413, 6_200, 31_000), 'en', translate)).toBe(
      `Eligible 12${space}000, bounds 6${space}200–31${space}000`,
    )
    const drawn = { ...bounded(12_413, 6_200, 31_000), interval: { lower: 9_813, upper: 15_082 } }
    expect(resultText(drawn, 'en', translate)).toBe(
      `Eligible 12${space}400 (9${space}800–15${space}100), bounds 6${space}200–31${space}000`,
    )
    i18n.global.locale.value = 'nb'
    expect(resultText(drawn, 'nb', translate)).toBe(
      `Aktuelle 12${space}400 (9${space}800–15${space}100), grenser 6${space}200–31${space}000`,
    )
    i18n.global.locale.value = 'en'
    expect(resultText(bounded(null, 0, 400), 'en', translate)).toBe('Eligible: no estimate, bounds 0–400')
    expect(
      resultText({ estimate: 812, lower: 812, upper: 812, interval: null, kind: 'exact' }, 'en', translate),
    ).toBe('Eligible 812, exact')
  })

  it('counts the criteria by what they rest on', () => {
    const coverage = { counted: 2, approximated: 0, stated: 1, notCountable: 1 }
    expect(coverageText(coverage, 'en', translate)).toBe(
      'Of 4 criteria in use: 2 are counted, 1 rests on a stated share and 1 is not countable and left out.',
    )
    expect(
      coverageText({ counted: 0, approximated: 0, stated: 0, notCountable: 0 }, 'en', translate),
    ).toContain('no criteria')
  })

  it('bends Norwegian words by number', () => {
    i18n.global.locale.value = 'nb'
    expect(coverageText({ counted: 1, approximated: 3, stated: 2, notCountable: 2 }, 'nb', translate)).toBe(
      'Av 8 kriterier i bruk: 1 er telt, 3 er tilnærmede, 2 hviler på oppgitte andeler og 2 er ikke tellbare og utelatt.',
    )
    expect(coverageText({ counted: 0, approximated: 1, stated: 0, notCountable: 1 }, 'nb', translate)).toBe(
      'Av 2 kriterier i bruk: 1 er tilnærmet og 1 er ikke tellbart og utelatt.',
    )
    const chip = (number: number) => translate('study.result.notCountable', { number, count: number })
    expect([chip(1), chip(2)]).toEqual(['1 ikke tellbart', '2 ikke tellbare'])
  })
})

describe('the funnel', () => {
  const population = step({ id: 'population', role: 'population', badge: '', withoutIt: null })
  const steps = [
    population,
    step({ id: 'a', defining: true }),
    step({ id: 'b', withoutIt: bounded(1500, 0, 4000) }),
    step({ id: 'c', withoutIt: bounded(3000, 0, 9000) }),
    step({ id: 'd', active: false }),
    step({ id: 'e', basis: 'not-countable' }),
    step({ id: 'f', withoutIt: bounded(null, 0, 9000) }),
  ]
  const result = resultOf(steps)

  it('shows what is counted and names what is not', () => {
    expect(funnelSteps(result).map(({ id }) => id)).toEqual(['population', 'a', 'b', 'c', 'f'])
    expect(uncountedSteps(result).map(({ id }) => id)).toEqual(['e'])
  })

  it('orders costs from the dearest, leaves out what defines the disease, and never invents a number', () => {
    expect(criterionCosts(result).map(({ step: { id }, cost }) => [id, cost])).toEqual([
      ['c', 2000],
      ['b', 500],
      ['f', null],
    ])
  })

  it('chooses its axis by the criteria and not by the whole population', () => {
    const huge = { ...population, remaining: bounded(5_550_203, 5_550_203, 5_550_203) }
    const rows = funnelRows(resultOf([huge, step({ id: 'a' })]), 'protocol')
    expect(funnelAxis(rows, 'log', bounded(1000, 500, 2000)).maximum).toBeLessThan(100_000)
  })

  it('shows the order of loss from the population to the result, and makes up no bounds on the way', () => {
    const end = { ...bounded(1013, 500, 2000), interval: { lower: 913, upper: 1113 } }
    const lossOrder = [
      { id: 'c', remaining: 4041.4 },
      { id: 'a', remaining: null, hidden: { reason: 'protects' as const } },
      { id: 'e', remaining: 1013 },
      { id: 'b', remaining: 1013 },
    ]
    const people = { ...population, remaining: bounded(8000, 8000, 9000) }
    const rows = funnelRows({ ...resultOf([people, ...steps.slice(1)], end), lossOrder }, 'loss')
    expect(rows.map(({ step: { id } }) => id)).toEqual(['population', 'c', 'a', 'b'])
    expect(rows.map(({ kept }) => kept)).toEqual([null, 4041.4 / 8000, null, null])
    expect(rows.map((row) => funnelMark(row).bounds)).toEqual([
      { lower: 8000, upper: 9000 },
      null,
      null,
      { lower: 500, upper: 2000 },
    ])
    expect(rows.slice(1).map((row) => remainingWords(row, end, 'en', translate))).toEqual([
      { estimate: `4${space}040`, below: '', bounds: null },
      { estimate: 'hidden', below: '', bounds: null },
      { estimate: `1${space}010`, below: `910–1${space}110`, bounds: `bounds 500–2${space}000` },
    ])
  })

  it('tells apart interval, bounds and an exact number below an estimate', () => {
    const below = (remaining: Quantity) => {
      const [row] = funnelRows(resultOf([step({ id: 'a', remaining })]), 'protocol')
      return row === undefined ? null : remainingWords(row, bounded(1, 0, 2), 'en', translate).below
    }
    expect(below({ ...bounded(100, 20, 300), interval: { lower: 90, upper: 110 } })).toBe('90–110')
    expect(below(bounded(null, 20, 300))).toBe('bounds 20–300')
    expect(below({ ...bounded(100, 20, 300), interval: { lower: 100, upper: 100 } })).toBe('bounds 20–300')
    expect(below({ ...bounded(100, 100, 100), kind: 'exact' })).toBe('exact')
  })
})

describe('areas', () => {
  const areas = [
    { area: 'county:55', eligible: bounded(20, 10, 30), population: 4000 },
    { area: 'county:56', eligible: bounded(50, 10, 90), population: 100_000 },
    { area: 'county:03', eligible: bounded(0, 0, 0), population: 0 },
  ]

  it('are ordered by the chosen measure, those outside the population last and without a value', () => {
    const byNumber = areaRows(areas, 'number', 'en', (key) => key)
    expect(byNumber.map(({ key }) => key)).toEqual(['county:56', 'county:55', 'county:03'])
    expect(byNumber[2]).toMatchObject({ value: null, estimate: null, outside: true })
    expect(areaRows(areas, 'rate', 'en', (key) => key)[0]).toMatchObject({ key: 'county:55', rate: '5.0' })
  })

  it('carry their 80 % interval beside their bounds, where one is known', () => {
    const eligible = { ...bounded(1060, 0, 3240), interval: { lower: 850, upper: 1270 } }
    const [known, unknown] = areaRows(
      [
        { area: 'county:03', eligible, population: 400_000 },
        { area: 'county:55', eligible: bounded(20, 10, 30), population: 4000 },
      ],
      'number',
      'en',
      (key) => key,
    )
    expect(known).toMatchObject({
      estimate: `1${space}060`,
      interval: `850–1${space}270`,
      bounds: `0–3${space}300`,
      wide: false,
    })
    expect(unknown).toMatchObject({ interval: null, wide: true })
  })

  it('are walked from the most to the fewest', () => {
    const keys = ['a', 'b', 'c']
    expect(walkAreas(keys, null, 'ArrowDown')).toBe('a')
    expect(walkAreas(keys, 'a', 'ArrowRight')).toBe('b')
    expect(walkAreas(keys, 'c', 'ArrowDown')).toBe('c')
    expect(walkAreas(keys, 'b', 'Home')).toBe('a')
    expect(walkAreas(keys, 'b', 'x')).toBeNull()
  })
})

describe('the last change', () => {
  const state = (sequence: number, undo: string | null, redo: string | null): ProtocolState => ({
    study: 's',
    version: 'v',
    sequence,
    protocol: protocolOf([]),
    undo,
    redo,
  })
  const before = { state: state(1, 'add A', null), result: resultOf([], bounded(1000, 0, 2000)) }

  it('names the step and what it did', () => {
    const after = { state: state(2, 'add B', null), result: resultOf([], bounded(800, 0, 2000)) }
    expect(changeBetween(before, after)).toEqual({ step: 'add B', undone: false, difference: -200 })
  })

  it('tells an undone step from a new one', () => {
    const after = { state: state(0, null, 'add A'), result: resultOf([], bounded(1300, 0, 2000)) }
    expect(changeBetween(before, after)).toEqual({ step: 'add A', undone: true, difference: 300 })
  })

  it('gives no difference without both estimates, and nothing where nothing was done', () => {
    const after = { state: state(2, 'add B', null), result: resultOf([], bounded(null, 0, 2000)) }
    expect(changeBetween(before, after)?.difference).toBeNull()
    expect(changeBetween(before, before)).toBeNull()
  })

  it('stays when the same numbers come refined', async () => {
    const current = shallowRef<ProtocolState | null>(before.state)
    const result = shallowRef<EstimateResult | null>(before.result)
    const change = useLastChange(current, result)
    current.value = state(1, 'add B', null)
    const preview = { ...resultOf([], bounded(800, 0, 2000)), inputHash: 'b' }
    result.value = preview
    await nextTick()
    expect(change.value?.difference).toBe(-200)
    current.value = state(2, 'add B', null)
    result.value = { ...preview, draws: { count: 10_000, seed: 1, detail: 'refined' } }
    await nextTick()
    expect(change.value).toEqual({ step: 'add B', undone: false, difference: -200 })
  })
})
