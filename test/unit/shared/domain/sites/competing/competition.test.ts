import { describe, expect, it } from 'vitest'
import { competitionOf, type CompetitionInput } from '#shared/domain/sites/competing/competition'
import type { SitePlace } from '#shared/domain/sites/competing/placeMatch'
import type { RegisteredTrial, TrialPlace } from '#shared/domain/sites/competing/registeredTrial'

const haukeland: SitePlace = {
  site: 'hus',
  names: ['Haukeland University Hospital', 'Helse Bergen HF'],
  town: 'Bergen',
  area: 'county:46',
}
const sunnaas: SitePlace = { site: 'sunnaas', names: ['Sunnaas'], town: null, area: 'county:32' }

function place(
  city: string | null,
  facility: string | null = null,
  status: string | null = null,
): TrialPlace {
  return { facility, city, status }
}

function trial(identifier: string, wish: Partial<RegisteredTrial> = {}): RegisteredTrial {
  return {
    identifier,
    name: `Trial ${identifier}`,
    source: 'clinicaltrials-gov',
    status: 'RECRUITING',
    phase: 'PHASE3',
    participants: { number: 300, of: 'trial', kind: 'planned' },
    conditions: ['Multiple Sclerosis'],
    countries: ['Norway', 'Sweden'],
    address: null,
    places: [place('Bergen')],
    ...wish,
  }
}

function answer(trials: readonly RegisteredTrial[], wish: Partial<CompetitionInput> = {}) {
  return competitionOf({
    words: [{ text: 'Multiple sclerosis', origin: 'code', code: 'G35' }],
    sources: [
      {
        source: 'clinicaltrials-gov',
        name: { en: 'Register', nb: 'Register' },
        title: null,
        limited: false,
        asOf: '2026-11-01',
        trials: trials.length,
      },
    ],
    trials,
    sites: [haukeland, sunnaas],
    asked: new Set(['hus', 'sunnaas']),
    towns: new Map([
      ['bergen', ['county:46', 'referral-area:11']],
      ['voss', ['county:46', 'referral-area:11']],
      ['lorenskog', ['county:32', 'referral-area:15']],
    ]),
    country: 'Norway',
    ...wish,
  })
}

const fitsAt = (found: ReturnType<typeof answer>, site: string) =>
  found.sites.find((one) => one.site === site)?.trials.map(({ trial: id, fit }) => `${id} ${fit}`)

describe('competitionOf', () => {
  it('tells a trial at the unit from one in its town, in its area and elsewhere', () => {
    const found = answer([
      trial('a', { places: [place('Bergen'), place('Bergen', 'Haukeland University Hospital, Dep. 3')] }),
      trial('b', { places: [place('BERGEN', 'Haraldsplass')] }),
      trial('c', { places: [place('Voss')] }),
      trial('d', { places: [place('Lørenskog')] }),
      // A hospital of the same name in another town is another hospital.
      trial('e', { places: [place('Voss', 'Haukeland University Hospital')] }),
      trial('f', { places: [place(null, 'Helse Bergen')] }),
    ])
    expect(fitsAt(found, 'hus')).toEqual(['a unit', 'b town', 'c area', 'e area', 'f unit'])
    expect(fitsAt(found, 'sunnaas')).toEqual(['d area'])
    expect(found.sites).toMatchObject([
      { site: 'hus', townUnknown: false, recruiting: 3, planned: 0 },
      { site: 'sunnaas', townUnknown: true, recruiting: 0 },
    ])
    expect(found.trials.map(({ identifier }) => identifier)).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
    expect(found.trials[0]?.match).toMatchObject({ fit: 'same', condition: 'Multiple Sclerosis' })
  })

  it('says of which trials no place is known, and never that they are nowhere', () => {
    const found = answer([
      trial('a', { places: [] }),
      trial('b', { places: [], countries: null }),
      trial('c', { places: [], countries: ['Sweden'] }),
      trial('d', { places: [place('Bergen'), place('Nordbyhagen')] }),
      trial('e', { places: [], countries: ['Norway:4'], source: 'ctis', status: '4' }),
    ])
    expect(found.unplaced.map((one) => one.trial)).toEqual(['a', 'b', 'd', 'e'])
    expect(fitsAt(found, 'hus')).toEqual(['d town'])
  })

  it('follows the status of a place before that of the trial, and counts what takes no more patients', () => {
    const found = answer([
      trial('a', { status: 'ACTIVE_NOT_RECRUITING' }),
      trial('b', { places: [place('Bergen', null, 'COMPLETED')] }),
      trial('c', { places: [place('Bergen', null, 'NOT_YET_RECRUITING')] }),
      trial('d', { status: 'SUSPENDED', places: [place('Bergen', null, 'RECRUITING')] }),
      trial('e', { status: 'NEVER_HEARD_OF' }),
    ])
    expect(fitsAt(found, 'hus')).toEqual(['c town', 'd town', 'e town'])
    expect(found.sites[0]).toMatchObject({ recruiting: 1, planned: 1 })
    expect(found.trials.find(({ identifier }) => identifier === 'e')?.state).toBe('unknown')
    expect(found.notRecruiting).toBe(1)
  })

  it('lists a trial of a wider condition and does not count it', () => {
    const found = answer([trial('a', { conditions: ['Sclerosis'] })])
    expect(fitsAt(found, 'hus')).toEqual(['a town'])
    expect(found.sites[0]?.recruiting).toBe(0)
  })

  it('counts nothing where no trials were brought or no condition is named', () => {
    const sites = [{ recruiting: null, planned: null }, { recruiting: null }]
    expect(answer([], { sources: [] }).sites).toMatchObject(sites)
    expect(answer([trial('a')], { words: [] })).toMatchObject({ sites, trials: [] })
    expect(answer([]).sites).toMatchObject([{ recruiting: 0 }, { recruiting: 0 }])
  })

  it('answers the sites that are asked for, placing trials by all', () => {
    const found = answer([trial('a', { places: [place('Nesodden', 'Sunnaas')] })], {
      asked: new Set(['hus']),
    })
    expect(found.sites.map(({ site }) => site)).toEqual(['hus'])
    expect(found.unplaced).toEqual([])
  })
})
