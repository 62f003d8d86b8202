import { describe, expect, it } from 'vitest'
import { loadLinearSolver } from '#electron/node/linearSolver'
import { sha256 } from '#electron/node/sha256'
import type { ServiceEvent } from '#shared/contract/events'
import { standardForecastSeed } from '#shared/contract/forecasts'
import { fail, succeed } from '#shared/contract/outcome'
import type { PlanSite } from '#shared/domain/studies/sitePlan'
import { runForecastJob, type ForecastJobs } from '#shared/forecast/jobs'
import { createForecastService } from '#shared/services/forecasts/forecastService'
import type { ForecastPorts } from '#shared/services/forecasts/ports'
import { createCache } from '#test/support/databases'
import { fixedPopulation } from '#test/support/fixedPopulation'
import { recruitableOfTest, statedSite } from '#test/support/forecastInputs'
import { protocolOf, strataOf } from '#test/support/smallCountry'
import { planSiteOf, sitePlanOf } from '#test/support/sitePlans'

/** Runs in this thread what a host runs beside the services. */
const inThisThread: ForecastPorts = {
  async run(name, request, { onStart, onProgress }) {
    onStart(() => undefined)
    const jobs: {
      readonly [Name in keyof ForecastJobs]: (
        wish: ForecastJobs[Name]['request'],
      ) => ForecastJobs[Name]['response'] | Promise<ForecastJobs[Name]['response']>
    } = {
      forecast: (wish) => runForecastJob.forecast(wish, onProgress),
      seekForecast: (wish) => runForecastJob.seekForecast(wish, onProgress),
      optimiseSites: (wish) => runForecastJob.optimiseSites(wish, onProgress, loadLinearSolver),
    }
    return succeed(await jobs[name](request))
  },
}

/** Answers only when it is stopped. */
const endless: ForecastPorts = {
  run: (_name, _request, { onStart }) =>
    new Promise((settle) => {
      onStart(() => {
        settle(fail('cancelled', 'Cancelled.'))
      })
    }),
}

async function serviceWith(forecasts: ForecastPorts = inThisThread, availableShare = 0.1) {
  const events: ServiceEvent[] = []
  const database = await createCache()
  const service = createForecastService(
    {
      forecasts,
      cache: { database, save: () => Promise.resolve(succeed(null)) },
      population: fixedPopulation(strataOf([])),
      hash: sha256,
      announce: (event) => events.push(event),
    },
    {
      recruitable: () =>
        succeed({
          recruitable: recruitableOfTest({ availableShare }),
          estimateHash: 'estimate',
          rule: { threshold: 5, zeroShown: true },
        }),
    },
  )
  return { service, events }
}

function asked(sites: readonly PlanSite[], changes: object = {}) {
  const protocol = protocolOf({ sites: sitePlanOf({ sites: [...sites], ...changes }) })
  return { protocol, target: 30, seed: standardForecastSeed, detail: 'preview' as const, run: 'view' }
}
const county = planSiteOf({ id: 'a', area: 'county:02' })
const rules = {
  confidence: null,
  mostSites: null,
  budget: null,
  leastPerRegion: [],
  mostPerRegion: [],
  runnersUp: 0,
}

describe('forecasts.compute', () => {
  it('answers a guarded forecast with what it rests on, and tells how far it is', async () => {
    const { service, events } = await serviceWith()
    const small = planSiteOf({
      id: 'few',
      area: 'county:01',
      catchment: [{ area: 'referral-area:1', share: 0.03 }],
    })
    const answer = await service['forecasts.compute'](asked([county, small]))
    expect(answer).toMatchObject({
      ok: true,
      value: {
        estimateHash: 'estimate',
        target: 30,
        detail: 'preview',
        sites: [{ site: 'a' }, { site: 'few' }],
      },
    })
    const sites = answer.ok ? answer.value.sites : []
    expect(sites.map(({ hidden }) => hidden?.reason)).toEqual(['protects', 'small'])
    const again = await service['forecasts.compute'](asked([county, small]))
    expect(again).toEqual(answer)
    const other = await service['forecasts.compute'](asked([county]))
    expect(other.ok && other.value.inputHash).not.toBe(answer.ok && answer.value.inputHash)
    expect(events.length).toBeGreaterThan(0)
    expect(events.every((event) => event.name === 'forecast-progress' && event.run === 'view')).toBe(true)
  })

  it('says what is missing, too large or would tell a small number', async () => {
    const { service } = await serviceWith()
    const { protocol: _protocol, ...rest } = asked([])
    expect(await service['forecasts.compute']({ ...rest, protocol: protocolOf({}) })).toMatchObject({
      error: { code: 'malformed-request' },
    })
    const crowd = Array.from({ length: 9 }, (_, index) =>
      statedSite(`s${String(index)}`, 900, { area: 'county:09' }),
    )
    const noData = await serviceWith(inThisThread, 40_000)
    expect(await noData.service['forecasts.compute'](asked([...crowd, county]))).toMatchObject({
      error: { code: 'too-large' },
    })
    const few = await serviceWith(inThisThread, 0.005)
    expect(await few.service['forecasts.compute'](asked([county]))).toMatchObject({
      error: { code: 'would-disclose' },
    })
  })

  it('is cancelled by name, and by the next of the same name', async () => {
    const { service } = await serviceWith(endless)
    const first = service['forecasts.compute'](asked([county]))
    const second = service['forecasts.compute'](asked([county]))
    expect(await first).toMatchObject({ error: { code: 'cancelled' } })
    expect(await service['forecasts.cancel']({ run: 'view' })).toEqual(succeed(null))
    expect(await second).toMatchObject({ error: { code: 'cancelled' } })
  })
})

describe('forecasts.seek and forecasts.optimise', () => {
  it('answer with values and sets', async () => {
    const { service } = await serviceWith()
    const { detail: _detail, ...wish } = asked([county, planSiteOf({ id: 'b', area: 'referral-area:1' })])
    expect(await service['forecasts.seek']({ ...wish, field: { kind: 'sites' } })).toMatchObject({
      value: { found: true, value: 1, sites: ['b'] },
    })
    expect(await service['forecasts.optimise']({ ...wish, ...rules, objective: 'fewest' })).toMatchObject({
      value: { found: true, best: { sites: ['b'] } },
    })
  })

  it('ask for the costs that a search by cost needs, and tell rules that contradict each other', async () => {
    const { service } = await serviceWith()
    const { detail: _detail, ...wish } = asked([county])
    expect(await service['forecasts.optimise']({ ...wish, ...rules, objective: 'cheapest' })).toMatchObject({
      error: { code: 'malformed-request', details: { sites: ['a'] } },
    })
    const leastPerRegion = [{ area: 'county:01', sites: 1 }]
    expect(
      await service['forecasts.optimise']({ ...wish, ...rules, leastPerRegion, objective: 'fewest' }),
    ).toMatchObject({ value: { found: false, nearest: null, limits: [{ kind: 'least-in' }] } })
  })

  it('leave sites with few people as they are, and refuse locks that would not', async () => {
    const { service } = await serviceWith()
    const few = { area: 'county:02', catchment: [{ area: 'county:02', share: 0.05 }], included: false }
    const sites = [
      county,
      planSiteOf({ id: 'b', area: 'referral-area:1' }),
      planSiteOf({ id: 'few', ...few }),
    ]
    const { detail: _detail, ...wish } = asked(sites)
    const free = await service['forecasts.optimise']({ ...wish, ...rules, objective: 'surest' })
    if (!free.ok || !free.value.found) throw new Error('There is a surest set.')
    expect(free.value.best.sites).toEqual(['a', 'b'])
    expect(free.value.notes).toContainEqual({ key: 'sites-kept', sites: ['few'], words: [], value: null })
    const { detail: _other, ...locked } = asked([county, planSiteOf({ id: 'few', ...few, lock: 'must' })])
    expect(await service['forecasts.optimise']({ ...locked, ...rules, objective: 'surest' })).toMatchObject({
      error: { code: 'would-disclose', details: { sites: ['few'] } },
    })
  })
})
