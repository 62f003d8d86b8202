import { afterEach, describe, expect, it } from 'vitest'
import type { ReleaseAudit } from '#shared/contract/responses'
import { costWords, criterionCosts } from '#renderer/components/study/funnel/criterionCosts'
import { findingWords, type FindingNames } from '#renderer/components/study/header/findingWords'
import { areaRows } from '#renderer/components/study/map/areaRows'
import { resultText } from '#renderer/components/study/result/resultText'
import { changeBetween } from '#renderer/components/study/result/useLastChange'
import { translate } from '#renderer/composables/useMessages'
import { i18n } from '#renderer/messages/i18n'
import { guardQuantity, hideQuantity } from '#shared/estimate/disclosure/guardQuantity'
import { bounded, protocolOf, resultOf, step } from './support/protocolFixture'

const plain = (text: string) => text.replaceAll('\u00A0', ' ')
const rule = { threshold: 5, zeroShown: true }

afterEach(() => (i18n.global.locale.value = 'en'))

describe('small numbers on the screen', () => {
  it('are a range in the line that is shown, spoken and copied', () => {
    expect(resultText(guardQuantity(bounded(3, 0, 57), rule), 'en', translate)).toBe(
      'Eligible 1–4, bounds 0–57',
    )
    expect(resultText(guardQuantity(bounded(3, 2, 3), rule), 'nb', translate)).toContain('1–4')
  })

  it('hide a cost that is small or would tell a hidden number', () => {
    const costsFrom = (without: number, eligible = bounded(1_000, 900, 1_100)) =>
      criterionCosts({
        ...resultOf([step({ id: 'a', withoutIt: bounded(without, 900, 1_200) })]),
        eligible,
        smallCounts: rule,
      }).map((cost) => [cost.cost, costWords(cost, 'en')])
    expect(costsFrom(1_002)).toEqual([[null, '1–4']])
    expect(costsFrom(1_100)).toEqual([[100, '+100']])
    expect(costsFrom(1_100, guardQuantity(bounded(2, 0, 9), rule))).toEqual([[null, 'hidden']])
  })

  it('hide number, rate and colour of an area', () => {
    const areas = [
      { area: 'county:03', eligible: guardQuantity(bounded(3, 0, 57), rule), population: 600 },
      { area: 'county:11', eligible: hideQuantity(900), population: 900 },
    ]
    const rows = areaRows(areas, 'rate', 'nb', (key) => key)
    expect(rows.map(({ value, estimate, bounds, rate }) => [value, estimate, bounds, rate])).toEqual([
      [null, '1–4', '0–57', 'skjult'],
      [null, 'skjult', 'skjult', 'skjult'],
    ])
  })

  it('tell no difference of a step that is small', () => {
    const state = { study: 's', version: 'v', sequence: 1, protocol: protocolOf([]), undo: 'x', redo: null }
    const seen = (people: number, sequence: number) => ({
      state: { ...state, sequence, undo: `step ${sequence}` },
      result: { ...resultOf([]), eligible: bounded(people, 0, 2_000), smallCounts: rule },
    })
    expect(changeBetween(seen(120, 1), seen(118, 2))).toMatchObject({ step: 'step 2', difference: null })
    expect(changeBetween(seen(120, 1), seen(20, 2))).toMatchObject({ difference: -100 })
  })
})

describe('what a report would tell, in words', () => {
  const names: FindingNames = {
    criterion: (id) => (id === 'ms' ? '1 Multiple sclerosis' : null),
    area: () => 'Oslo',
  }
  const released = { document: 'report', at: '2026-11-20T10:00:00.000Z', versionName: '1' } as const
  const finding: ReleaseAudit['findings'][number] = {
    status: 'disclosed',
    lower: 2,
    upper: 2,
    inside: [{ subject: { kind: 'remaining', key: 'ms' }, released }],
    outside: [{ subject: { kind: 'remaining', key: 'gone' }, released: null }],
  }

  it('names both numbers, and the difference', () => {
    expect(plain(findingWords(finding, 'en', translate, names))).toBe(
      '2 people: left after 1 Multiple sclerosis (report of 20 Nov 2026, version 1), without left after a criterion of another version (this report)',
    )
  })

  it('names areas, copies, ranges and nobody', () => {
    i18n.global.locale.value = 'nb'
    const inOslo = { subject: { kind: 'area', key: 'county:03' }, released: null } as const
    expect(
      findingWords({ ...finding, upper: 3, inside: [inOslo], outside: [] }, 'nb', translate, names),
    ).toBe('2–3 personer: aktuelle i Oslo (denne rapporten)')
    const copied = {
      subject: { kind: 'alone', key: 'ms' },
      released: { ...released, document: 'clipboard' },
    } as const
    const nobody = {
      ...finding,
      status: 'disclosed_zero',
      lower: 0,
      upper: 0,
      inside: [copied],
      outside: [],
    } as const
    expect(plain(findingWords(nobody, 'nb', translate, names))).toMatch(
      /^Ingen: 1 Multiple sclerosis for seg \(kopiert 20\. nov/,
    )
  })
})
