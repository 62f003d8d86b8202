import { describe, expect, it } from 'vitest'
import { finish } from '#shared/forecast/evaluation'
import { forecast } from '#shared/forecast/forecast'
import { monthsOf } from '#shared/forecast/grid'
import { buildModel } from '#shared/forecast/model'
import { forecastWords } from '#shared/forecast/words/forecastWords'
import { noteText } from '#shared/forecast/words/noteText'
import { inputOf, recruitableOfTest, statedSite } from '#test/support/forecastInputs'
import { known, planSiteOf } from '#test/support/sitePlans'

const keysOf = (input: Parameters<typeof forecast>[0]) =>
  finish(forecast(input, 'preview')).notes.map(({ key, sites }) => [key, ...sites])

describe('notes of a forecast', () => {
  it('name sites without a rate, with another one than wanted, and whose rates disagree', () => {
    expect(keysOf(inputOf([planSiteOf({ id: 'none' }), statedSite('b', 1, { rateBasis: 'data' })]))).toEqual([
      ['no-estimate'],
      ['site-without-rate', 'none'],
      ['rate-basis-not-there', 'b'],
    ])
    const disagreeing = inputOf([statedSite('a', 90, { area: 'referral-area:1' })], {
      recruitable: recruitableOfTest({ relative: { 'referral-area:1': { lower: 0.9, upper: 1.1 } } }),
    })
    expect(keysOf(disagreeing)).toContainEqual(['rates-disagree', 'a'])
    expect(keysOf(disagreeing)).toContainEqual(['pool-pressed', 'a'])
  })

  it('name overlaps, requirements, quotas and targets beyond the people', () => {
    const sites = [
      planSiteOf({ id: 'a', area: 'county:02', capabilities: ['mri-3t'] }),
      planSiteOf({ id: 'b', area: 'county:02' }),
    ]
    const keys = keysOf(
      inputOf(sites, {
        recruitable: recruitableOfTest(),
        target: 5000,
        plan: { requires: ['mri-3t'], allocation: 'quota' },
      }),
    )
    expect(keys).toContainEqual(['catchments-overlap', 'a', 'b'])
    expect(keys).toContainEqual(['requirement-missing', 'b'])
    expect(keys).toContainEqual(['site-without-quota', 'a', 'b'])
    expect(keys).toContainEqual(['target-beyond-pools'])
  })

  it('read as sentences in both languages', () => {
    const note = { key: 'catchments-overlap', sites: ['a', 'b'], words: ['county:03'], value: 1.5 } as const
    const naming = { siteName: (id: string) => id.toUpperCase(), areaName: () => 'Oslo' }
    expect(noteText(note, { ...naming, language: 'en' })).toMatch(
      /^Oslo: A and B claim 150.% of the same people/,
    )
    expect(noteText(note, { ...naming, language: 'nb' })).toMatch(/^Oslo: A og B gjør krav på 150.%/)
    for (const language of ['en', 'nb'] as const)
      for (const text of Object.values(forecastWords[language].notes))
        expect(text({ sites: 'A', words: 'B', value: 'C' })).toMatch(/^\p{Lu}.*\.$/u)
  })
})

describe('what a forecast takes for granted', () => {
  it('names defaults with their source, and what was stated', () => {
    const { assumptions } = finish(
      forecast(
        inputOf([planSiteOf({ id: 'a' })], {
          recruitable: recruitableOfTest({ leaving: { value: 0.01, lower: 0, upper: 0.02 } }),
          plan: { meeting: known(6) },
        }),
        'preview',
      ),
    )
    const of = (key: string) => assumptions.find((assumption) => assumption.key === key)
    expect(of('between-site-variation')).toMatchObject({ origin: 'default', value: 1 })
    expect(of('between-site-variation')?.citation).toContain('HTA')
    expect(of('meeting')).toMatchObject({ origin: 'stated', value: 6, citation: 'A study, 2024' })
    expect(of('start-up')).toMatchObject({ origin: 'default', sites: ['a'] })
    expect(of('start-up')?.citation).toContain('CMAJ Open')
    expect(of('inflow')).toMatchObject({ origin: 'estimate', value: 0.24 })
    expect(of('leaving')).toMatchObject({ origin: 'estimate', value: 0.12, upper: 0.24 })
    expect(of('competing-trials')).toMatchObject({ origin: 'default', sites: ['a'] })
  })
})

describe('a refined forecast', () => {
  it('says what is left without each site, agrees with its simulation and gives the indicator', () => {
    const sites = [statedSite('a', 2), statedSite('b', 0.3), statedSite('c', 1, { included: false })]
    const result = finish(forecast(inputOf(sites, { target: 25 }), 'refined'))
    const [a, b, c] = result.sites
    expect(a?.probabilityWithout ?? 1).toBeLessThan(b?.probabilityWithout ?? 0)
    expect(b?.probabilityWithout ?? 1).toBeLessThanOrEqual(result.probability.value)
    expect(c).toMatchObject({ probabilityWithout: null, expected: null, included: false })
    expect(result.method).toBe('exact')
    const { value = NaN, error = NaN } = result.crossCheck ?? {}
    expect(Math.abs(value - result.probability.value)).toBeLessThan(4 * error)
    const withData = inputOf([planSiteOf({ id: 'a', area: 'county:02' })], {
      recruitable: recruitableOfTest(),
    })
    expect(finish(forecast(withData, 'preview')).indicator).toMatchObject({
      value: 15,
      above: true,
      threshold: 1.7,
    })
  })
})

describe('monthsOf', () => {
  it('holds the deadline once, and goes on for half as long again', () => {
    const { model } = buildModel(inputOf([]))
    const months = monthsOf(model)
    expect(months.filter((month) => Math.abs(month - model.time) < 0.5)).toEqual([model.time])
    expect(months.at(-1)).toBeGreaterThanOrEqual(36)
  })
})
