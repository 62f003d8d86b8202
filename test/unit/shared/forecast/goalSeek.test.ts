import { describe, expect, it } from 'vitest'
import { finish } from '#shared/forecast/evaluation'
import { probabilityOf, seekForecast } from '#shared/forecast/goalSeek'
import { buildModel } from '#shared/forecast/model'
import { byContribution } from '#shared/forecast/siteOrder'
import { inputOf, recruitableOfTest, statedSite } from '#test/support/forecastInputs'
import { known } from '#test/support/sitePlans'

const plan = { confidence: 0.8, betweenSiteVariation: known(0.3) }
const sites = ['a', 'b', 'c', 'd'].map((id, index) => statedSite(id, 1 + index / 2))
const input = inputOf(sites, { plan, target: 60 })
const seek = (field: Parameters<typeof seekForecast>[1], of = input) => finish(seekForecast(of, field))
const probabilityWith = (changes: object) =>
  finish(probabilityOf(buildModel({ ...input, plan: { ...input.plan, ...changes } }), input.seed))

describe('seekForecast', () => {
  it('finds the latest start, a day later of which is too late', () => {
    const found = seek({ kind: 'start' })
    const start = found.found ? String(found.value) : ''
    expect(probabilityWith({ start })).toBeGreaterThanOrEqual(0.8)
    const later = new Date(Date.parse(start) + 3 * 86_400_000).toISOString().slice(0, 10)
    expect(probabilityWith({ start: later })).toBeLessThan(0.8)
  })

  it('finds the earliest deadline', () => {
    const found = seek({ kind: 'deadline' })
    const deadline = found.found ? String(found.value) : ''
    expect(probabilityWith({ deadline })).toBeGreaterThanOrEqual(0.8)
    const earlier = new Date(Date.parse(deadline) - 3 * 86_400_000).toISOString().slice(0, 10)
    expect(probabilityWith({ deadline: earlier })).toBeLessThan(0.8)
  })

  it('finds how many sites it takes, those who bring most first', () => {
    expect(byContribution(input)).toEqual(['d', 'c', 'b', 'a'])
    const found = seek({ kind: 'sites' })
    const taken = found.found ? found.sites : []
    expect(taken).toEqual(['d', 'c', 'b', 'a'].slice(0, taken.length))
    expect(found).toMatchObject({ found: true, value: taken.length })
    const fewer = buildModel(input, undefined, new Set(taken.slice(0, -1)))
    expect(finish(probabilityOf(fewer, input.seed))).toBeLessThan(0.8)
  })

  it('puts sites that must take part first, and never takes those that never can', () => {
    const locked = inputOf(
      [statedSite('a', 1, { lock: 'must' }), statedSite('b', 3), statedSite('c', 9, { lock: 'never' })],
      { plan },
    )
    expect(byContribution(locked)).toEqual(['a', 'b'])
  })

  it('finds the share of an availability step, and says which it does not know', () => {
    const recruitable = recruitableOfTest({ availableShare: 0.02, relativeOfAll: { lower: 1, upper: 1 } })
    const fromData = inputOf(
      [
        statedSite('a', 1, { rateBasis: 'data' }),
        statedSite('b', 1, { rateBasis: 'data', area: 'county:02' }),
      ],
      { plan, recruitable, target: 60 },
    )
    const found = seek({ kind: 'availability', step: 'consents' }, fromData)
    const share = found.found ? Number(found.value) : NaN
    expect(found.probabilityNow).toBeLessThan(0.8)
    expect(share).toBeGreaterThan(0.1)
    expect(share).toBeLessThan(1)
    expect(seek({ kind: 'availability', step: 'other' }, fromData)).toMatchObject({ reason: 'no-such-step' })
  })

  it('says how far the best value comes when none reaches it', () => {
    const capped = inputOf([statedSite('a', 1, { cap: 5 })], { plan, target: 60 })
    expect(seek({ kind: 'deadline' }, capped)).toMatchObject({
      found: false,
      reason: 'not-within-limits',
      bestProbability: 0,
    })
    expect(seek({ kind: 'sites' }, inputOf([], { plan }))).toMatchObject({ reason: 'no-sites' })
    const interim = inputOf(sites, { plan: { ...plan, interim: { date: '2027-06-01' } } })
    expect(seek({ kind: 'start' }, interim)).toMatchObject({ reason: 'not-within-limits' })
  })
})
