import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { confirmationOf } from '#shared/domain/testbeds/match/confirmation'
import { matchOffer } from '#shared/domain/testbeds/match/matchNeed'
import { rankOffers, readinessHistogram } from '#shared/domain/testbeds/match/rankOffers'
import { needItems } from '#shared/domain/testbeds/need/needItems'
import { testbedNeed } from '#shared/domain/testbeds/need/testbedNeed'
import type { TestbedOffer } from '#shared/domain/testbeds/offers/testbedOffer'

function offer(changes: Partial<TestbedOffer> = {}): TestbedOffer {
  return {
    entry: 'testbed/a',
    origin: 'testbed',
    name: 'A',
    host: null,
    city: null,
    countries: [],
    latitude: null,
    healthRegion: null,
    stated: [],
    whole: [],
    readiness: null,
    ownReadiness: null,
    free: null,
    confirmed: null,
    statusNote: null,
    texts: [],
    address: null,
    citation: null,
    ...changes,
  }
}

const text = { kind: 'text', text: 'sensors' } as const
const sensors = { facet: 'settings', word: 'sensors', has: true, basis: text } as const
const period = { period: { from: '2027-01-01', to: '2027-12-31' } }

describe('a need against a place', () => {
  it.each<[object, Partial<TestbedOffer>, string]>([
    [{ settings: ['sensors'] }, {}, 'not-stated not-stated'],
    [{ settings: ['sensors'] }, { stated: [sensors] }, 'met said'],
    [{ settings: ['sensors'] }, { stated: [{ ...sensors, has: false }] }, 'lacks said-not'],
    [{ settings: ['imaging'] }, { stated: [sensors], whole: ['settings'] }, 'lacks not-listed'],
    [{ settings: ['imaging'] }, { stated: [sensors] }, 'not-stated not-stated'],
    [{ countries: ['norway', 'sweden'] }, {}, 'not-stated not-stated'],
    [{ countries: ['norway', 'sweden'] }, { countries: ['sweden'] }, 'met lies-there'],
    [{ countries: ['norway'] }, { countries: ['finland'] }, 'lacks lies-elsewhere'],
    [{ areas: ['arctic'] }, { latitude: 69.65 }, 'met lies-there'],
    [{ areas: ['arctic'] }, { latitude: 66.31 }, 'lacks lies-elsewhere'],
    [{ areas: ['arctic'] }, {}, 'not-stated not-stated'],
    [{ areas: ['arctic', 'west'] }, { latitude: 60.39, healthRegion: 'west' }, 'met lies-there'],
    [{ areas: ['arctic', 'west'] }, { latitude: 60.39 }, 'not-stated not-stated'],
    [{ readiness: { low: 5, high: 6 } }, {}, 'not-stated not-stated'],
    [{ readiness: { low: 5, high: 6 } }, { ownReadiness: 5 }, 'not-stated own-level'],
    [{ readiness: { low: 5, high: 6 } }, { readiness: { low: 4, high: 6 } }, 'met takes-levels'],
    [{ readiness: { low: 5, high: 6 } }, { readiness: { low: 6, high: 9 } }, 'lacks takes-some-levels'],
    [{ readiness: { low: 5, high: 6 } }, { readiness: { low: 7, high: 9 } }, 'lacks takes-other-levels'],
    [period, {}, 'not-stated not-stated'],
    [period, { free: { from: '2027-01-01', to: null } }, 'met free'],
    [period, { free: { from: '2026-01-01', to: '2027-12-31' } }, 'met free'],
    [period, { free: { from: '2027-06-01', to: null } }, 'lacks free-in-part'],
    [period, { free: { from: null, to: '2026-12-31' } }, 'lacks not-free'],
    [period, { free: { from: '2028-01-01', to: null } }, 'lacks not-free'],
    [period, { free: { from: null, to: '2028-12-31' } }, 'not-stated time-open'],
  ])('%j, %j', (need, said, expected) => {
    const matches = matchOffer(offer(said), needItems(v.parse(testbedNeed, need)))
    expect(matches.map(({ state, reason }) => `${state} ${reason}`)).toEqual([expected])
  })

  it('tells where it is said', () => {
    const [match] = matchOffer(
      offer({ stated: [sensors] }),
      needItems(v.parse(testbedNeed, { settings: ['sensors'] })),
    )
    expect(match?.basis).toEqual(text)
  })

  it.each([
    { settings: ['sensors', 'sensors'] },
    { settings: ['unheard'] },
    { readiness: { low: 6, high: 5 } },
    { readiness: { low: 0, high: 5 } },
    { period: { from: '2027-01-02', to: '2027-01-01' } },
    { other: 1 },
  ])('refuses the need %j', (need) => {
    expect(v.is(testbedNeed, need)).toBe(false)
  })
})

describe('the order of places', () => {
  const need = v.parse(testbedNeed, { settings: ['sensors'], countries: ['norway'], areas: ['arctic'] })

  it('puts what is met first, then what may be, then what was confirmed last', () => {
    const places = [
      offer({ entry: 'testbed/none', name: 'Ålesund' }),
      offer({ entry: 'testbed/lacks', countries: ['norway'], latitude: 59 }),
      offer({ entry: 'testbed/old', countries: ['norway'], confirmed: '2020-01-01' }),
      offer({ entry: 'testbed/new', countries: ['norway'], confirmed: '2026-01-01' }),
      offer({ entry: 'testbed/all', countries: ['norway'], latitude: 70, stated: [sensors] }),
    ]
    const hits = rankOffers(places, need)
    expect(hits.map(({ offer: { entry } }) => entry.slice(8))).toEqual(['all', 'new', 'old', 'lacks', 'none'])
    expect(hits[0]?.score).toEqual({ met: 3, atMost: 3, asked: 3 })
    expect(hits[3]?.score).toEqual({ met: 1, atMost: 2, asked: 3 })
  })

  it('is the same whatever the order of places, and counts nothing that is not stated', () => {
    const place = fc.record({
      entry: fc.integer({ min: 0, max: 999 }).map((number) => `testbed/${number}`),
      name: fc.constantFrom('Å', 'B', 'b', 'aa'),
      countries: fc.constantFrom<TestbedOffer['countries']>([], ['norway'], ['sweden']),
      latitude: fc.constantFrom(null, 59, 70),
      stated: fc.constantFrom<TestbedOffer['stated']>([], [sensors], [{ ...sensors, has: false }]),
      confirmed: fc.constantFrom(null, '2020-01-01', '2026-01-01'),
    })
    fc.assert(
      fc.property(fc.uniqueArray(place, { selector: ({ entry }) => entry, maxLength: 8 }), (places) => {
        const offers = places.map(offer)
        const hits = rankOffers(offers, need)
        expect(rankOffers([...offers].reverse(), need)).toEqual(hits)
        for (const { matches, score } of hits) {
          const lacking = matches.filter(({ state }) => state === 'lacks').length
          expect(score.atMost).toBe(score.asked - lacking)
          expect(score.met).toBeLessThanOrEqual(score.atMost)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('counts levels that are taken in, and no service by its own level', () => {
    const places = [
      offer({ readiness: { low: 4, high: 6 } }),
      offer({ readiness: { low: 6, high: 9 } }),
      offer({ ownReadiness: 5 }),
    ]
    expect(readinessHistogram(places)).toEqual([0, 0, 0, 1, 1, 2, 1, 1, 1])
  })
})

it.each([
  [null, 'never'],
  ['2026-11-01', 'fresh'],
  ['2024-11-22', 'fresh'],
  ['2024-11-21', 'stale'],
])('a statement confirmed %j is %s', (confirmed, expected) => {
  expect(confirmationOf(confirmed, '2026-11-22')).toBe(expected)
})
