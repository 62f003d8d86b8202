import { describe, expect, it } from 'vitest'
import { fanTop } from '#renderer/charts/forecastChart'
import { assumedMeaning, assumedValue } from '#renderer/components/study/sites/assumptionWords'
import { drawnMonths, fanPicture, monthTicks } from '#renderer/components/study/sites/forecastPictures'
import {
  chanceWords,
  momentRangeWords,
  peopleWords,
  pointsWords,
  targetChanceWords,
} from '#renderer/components/study/sites/forecastWords'
import { moveRows, movesPicture } from '#renderer/components/study/sites/moveRows'
import { mergedNotes, noteWords } from '#renderer/components/study/sites/noteWords'
import { translate as t } from '#renderer/composables/useMessages'
import { planSiteOf, sitePlanOf } from '#test/support/sitePlans'
import { forecastOf } from '../../support/forecastFixture'
import { everyone } from '../../support/studyService'

const plan = sitePlanOf({ sites: ['a', 'b', 'c', 'd', 'e'].map((id) => planSiteOf({ id })) })
const result = forecastOf(plan, 160)

describe('words of a forecast', () => {
  it('never call a chance certain, unless limits rule the target out', () => {
    expect(chanceWords({ value: 1 }, 'en')).toBe('>99\u00A0%')
    expect(chanceWords({ value: 0 }, 'en')).toBe('<1\u00A0%')
    expect(chanceWords({ value: 0.786 }, 'nb')).toBe('79\u00A0%')
    const ruledOut = { ...result, reachable: false, probability: { value: 0, error: 0 } }
    expect(targetChanceWords(ruledOut, 'en')).toBe('0\u00A0%')
  })

  it('compare chances in the points that are shown', () => {
    expect(pointsWords(0.786, 0.941, 'en')).toBe('+15')
    expect(pointsWords(0.9, 0.85, 'en')).toBe('−5')
  })

  it('round people by how sure they are', () => {
    expect(peopleWords({ value: 2563, lower: 1912, upper: 3217 }, 'en')).toEqual({
      value: '2\u00A0560',
      range: '1\u00A0910–3\u00A0220',
    })
  })

  it('say from when to when, also where the late end is not in sight', () => {
    expect(momentRangeWords(result.timeToTarget, 'en', t)).toBe('Nov\u00A02027 to not in sight')
    expect(momentRangeWords({ ...result.timeToTarget, p10: null }, 'en', t)).toBeNull()
  })

  it('write a default in its unit, once', () => {
    const [startUp] = result.assumptions
    if (startUp === undefined) throw new Error('There is an assumption.')
    expect(assumedValue({ ...startUp, value: 3.652, upper: 8.4 }, 'nb', t)).toBe('3,7 months (1–8,4)')
    expect(assumedValue({ ...startUp, value: null }, 'en', t)).toBe('none')
  })

  it('say of what nobody stated what that leaves, not what it would mean', () => {
    const [assumption] = result.assumptions
    if (assumption === undefined) throw new Error('There is an assumption.')
    const completion = { ...assumption, key: 'completion' as const }
    expect(assumedMeaning({ ...completion, origin: 'default', value: null }, t)).toBe(
      'All who are enrolled count, whether or not they complete the study.',
    )
    expect(assumedMeaning({ ...completion, origin: 'stated', value: 0.1 }, t)).toBe(
      'Those who complete the study are counted.',
    )
  })

  it('name the first sites of a note and count the others', () => {
    const note = {
      key: 'catchments-overlap' as const,
      sites: ['a', 'b', 'c', 'd'],
      words: ['county:03'],
      value: 3,
    }
    const words = noteWords(note, { plan, area: () => 'Oslo' }, 'en', t)
    expect(words).toContain('300\u00A0% of the people in Oslo')
    const overlap = noteWords({ ...note, key: 'site-without-rate' }, { plan, area: () => '' }, 'en', t)
    expect(overlap).toContain('Site a, Site b, Site c and 1 more')
  })
})

it('says the same of several sites once, with the largest number', () => {
  const note = { key: 'pool-pressed' as const, words: [] }
  const merged = mergedNotes([
    { ...note, sites: ['a'], value: 0.55 },
    { key: 'no-estimate', sites: [], words: [], value: null },
    { ...note, sites: ['b'], value: 0.6 },
  ])
  expect(merged.map(({ key, sites, value }) => [key, sites, value])).toEqual([
    ['pool-pressed', ['a', 'b'], 0.6],
    ['no-estimate', [], null],
  ])
})

describe('pictures of a forecast', () => {
  it('name the firsts of round months, with the year at its beginning', () => {
    const ticks = monthTicks('2027-01-15', 24, 'en')
    expect(ticks.map(({ lines }) => lines.join(' ')).slice(0, 4)).toEqual([
      'Apr 2027',
      'Jul',
      'Oct',
      'Jan 2028',
    ])
    expect(ticks.every(({ month }) => month >= 0 && month <= 24.01)).toBe(true)
  })

  it('reach beyond the deadline, but not to the end of the horizon', () => {
    const end = drawnMonths(result).at(-1)?.month ?? 0
    expect(end).toBeGreaterThan(result.window)
    expect(end).toBeLessThan(result.months.length - 1)
  })

  it('leave room for the highest band and for the target', () => {
    const picture = fanPicture(result, null, 'en', t)
    const { top, step } = fanTop(picture)
    expect(top).toBeGreaterThanOrEqual(Math.max(...picture.p90.map(({ y }) => y), 160))
    expect(top / step).toBeLessThanOrEqual(6)
  })

  it('put a target that is never reached beyond every number of months', () => {
    const bar = { subject: '', probabilityAtLow: 0.2, probabilityAtHigh: 0.1 } as const
    const tornado = [
      { ...bar, key: 'meeting' as const, low: 6, high: 12, monthsAtLow: -2.5, monthsAtHigh: 4 },
      { ...bar, key: 'start-up' as const, low: 0.1, high: 0.9, monthsAtLow: 0, monthsAtHigh: null },
    ]
    const shown = { result: { ...result, tornado }, protocol: { ...everyone, sites: plan }, target: 160 }
    const rows = moveRows(shown, 'en', t)
    expect(rows.map(({ low, high, detail }) => [low, high, detail])).toEqual([
      ['−2.5', '+4', '6–12 months'],
      ['0', 'never', 'quick (one in ten) to slow (nine in ten)'],
    ])
    expect(movesPicture(rows).bars[1]?.atHigh).toBeGreaterThan(4)
  })

  it('say which end alone brings a target within reach that the plan never reaches', () => {
    const bar = {
      key: 'meeting' as const,
      subject: '',
      low: 6,
      high: 12,
      monthsAtLow: null,
      monthsAtHigh: null,
      probabilityAtLow: 0.6,
      probabilityAtHigh: 0.1,
    }
    const shown = {
      result: { ...result, tornado: [bar] },
      protocol: { ...everyone, sites: plan },
      target: 160,
    }
    const rows = moveRows(shown, 'en', t)
    expect(rows.map(({ low, high }) => [low, high])).toEqual([['in time', 'never']])
    expect(movesPicture(rows).bars[0]?.atLow).toBeLessThan(0)
  })
})
