import { afterEach, describe, expect, it } from 'vitest'
import { i18n } from '#renderer/messages/i18n'
import { canBeSource } from '#renderer/components/sync/addressRules'
import { categoryNames, cellWords, placeWords } from '#renderer/components/sync/cubeCellWords'
import { filterOffers, offerRows } from '#renderer/components/sync/offerRows'
import {
  ageWords,
  bytesText,
  isOld,
  outcomeText,
  releaseText,
  ruleChip,
} from '#renderer/components/sync/syncWords'
import {
  exampleConnector,
  exampleOffer,
  exampleOfferRun,
  exampleRun,
  keptOffer,
  unreachable,
} from '../support/syncFixture'

afterEach(() => (i18n.global.locale.value = 'en'))

const now = Date.parse('2026-11-20T10:00:00Z')

describe('a figure of a source', () => {
  const cell = { value: 12, lower: 12, upper: 12, precision: 'exact', marker: null, additive: true } as const

  it('is shown with its interval and marker, and never as 0 where it is hidden', () => {
    expect(cellWords(cell, 'en')).toEqual({ figure: '12', note: '' })
    expect(
      cellWords({ ...cell, value: null, lower: 1, upper: 4, precision: 'suppressed', marker: ':' }, 'en'),
    ).toEqual({
      figure: '1–4',
      note: 'suppressed, printed “:”',
    })
    expect(cellWords({ ...cell, lower: 10, upper: 14, precision: 'rounded' }, 'nb').figure).toBe('12')
    expect(cellWords({ ...cell, lower: 10, upper: 14, precision: 'rounded' }, 'en').note).toContain('10–14')
    expect(
      cellWords({ ...cell, value: null, lower: 0, upper: null, precision: 'missing' }, 'en').figure,
    ).not.toMatch(/0/)
    expect(cellWords({ ...cell, value: 12.5, lower: 12.5, upper: 12.5 }, 'nb').figure).toBe('12,5')
    expect(cellWords(null, 'en').figure).toBe('–')
  })

  it('is named by its categories, and by codes where no name is known', () => {
    const dimensions = [
      {
        id: 'Region',
        label: 'region',
        role: 'area',
        totals: [],
        categories: [
          { code: '03', label: 'Oslo' },
          { code: '46', label: '' },
        ],
      },
      { id: 'Tid', label: 'year', role: 'time', totals: [], categories: [{ code: '2025', label: '2025' }] },
    ] as const
    const plain = dimensions.map((dimension) => ({
      ...dimension,
      totals: [],
      categories: dimension.categories.map((category) => ({ ...category })),
    }))
    const names = categoryNames(plain)
    expect(placeWords({ Tid: '2025', Region: '03' }, plain, names)).toBe('Oslo')
    expect(placeWords({ Region: '46', Tid: '2025' }, plain, names)).toBe('46')
    expect(placeWords({ Region: '99', Alder: '40' }, [], new Map())).toBe('99 · 40')
  })
})

describe('a table of a source', () => {
  const rowsOf = (
    offer: Parameters<typeof exampleOffer>[0],
    run = exampleOfferRun(),
    base = 'https://a.example/',
  ) =>
    offerRows(
      [exampleConnector({ base, offers: [exampleOffer(offer)] })],
      run.offer === 'none' ? new Map() : new Map([[run.offer, run]]),
      now,
    )
  const none = exampleOfferRun({ offer: 'none' })

  it.each([
    ['never', {}, none],
    ['off', { chosen: false }, none],
    ['current', { kept: keptOffer }, exampleOfferRun()],
    ['old', { kept: { ...keptOffer, checkedAt: '2026-06-01T10:00:00Z' } }, none],
    ['asking', { kept: keptOffer }, exampleOfferRun({ state: 'asking' })],
    ['unreachable', { kept: keptOffer }, exampleOfferRun({ state: 'refused', problem: unreachable })],
    ['refused', {}, exampleOfferRun({ state: 'refused', problem: { ...unreachable, code: 'unsound' } })],
    [
      'signIn',
      {},
      exampleOfferRun({ state: 'refused', problem: { ...unreachable, code: 'sign-in-needed' } }),
    ],
    ['cancelled', {}, exampleOfferRun({ state: 'cancelled' })],
  ] as const)('is %s', (state, offer, run) => {
    expect(rowsOf(offer as Parameters<typeof exampleOffer>[0], run)[0]?.state).toBe(state)
  })

  it('without an address needs one, and is found by words of both languages', () => {
    const rows = rowsOf({}, none, '')
    expect(rows[0]?.state).toBe('address')
    for (const query of ['14824', 'PATIENTS diagnosis', 'statistisk pasienter', ''])
      expect(filterOffers(rows, query)).toHaveLength(1)
    expect(filterOffers(rows, 'patients unicorn')).toEqual([])
  })
})

describe('words', () => {
  it('tell size, age, release and rule', () => {
    expect([bytesText(820, 'en'), bytesText(12_300, 'en'), bytesText(1_234_567, 'nb')]).toEqual([
      '820\u00A0B',
      '12\u00A0kB',
      '1,2\u00A0MB',
    ])
    expect(ageWords('2026-11-20T09:00:00Z', now)).toBe('today')
    expect(ageWords('2026-11-19T09:00:00Z', now)).toBe('1 day ago')
    expect(ageWords('2026-05-19T09:00:00Z', now)).toBe('6 months ago')
    expect(ageWords('2023-05-19T09:00:00Z', now)).toBe('3 years ago')
    expect([isOld('2026-11-01T00:00:00Z', now), isOld('2026-01-01T00:00:00Z', now)]).toEqual([false, true])
    expect(releaseText('Release 9.4', 'en')).toBe('Release 9.4')
    expect(releaseText('2026-05-01T06:00:00Z', 'en')).toMatch(/^1\u00A0May\u00A02026, \d\d:00$/)
    expect(ruleChip(exampleConnector(), 'en')).toBe('1–2 hidden')
    expect(ruleChip(exampleConnector({ smallCountRule: null }), 'en')).toBe('see rule')
    expect(ruleChip(exampleConnector({ smallCountRule: null, suppressionRule: null }), 'en')).toBe(
      'not stated',
    )
  })

  it('tell how a run ended', () => {
    const away = exampleOfferRun({ state: 'refused', problem: unreachable })
    expect(
      outcomeText(exampleRun({ offers: [exampleOfferRun(), away, exampleOfferRun({ state: 'unchanged' })] })),
    ).toBe('1 brought, 1 without news, 1 without contact')
    expect(outcomeText(exampleRun({ endedAt: null, offers: [] }))).toBe('broken off')
    i18n.global.locale.value = 'nb'
    expect(outcomeText(exampleRun())).toBe('1 hentet')
  })
})

it('an address of a source is https, or http on this machine, without anything secret', () => {
  for (const good of ['https://a.example/api/', 'http://127.0.0.1:80/', 'http://localhost:8080/v2/'])
    expect(canBeSource(good), good).toBe(true)
  for (const bad of [
    'http://a.example/',
    'ftp://a',
    'https://u:p@a.example/',
    'https://a.example/?k=1',
    'https://a.example/#x',
    'a',
  ])
    expect(canBeSource(bad), bad).toBe(false)
})
