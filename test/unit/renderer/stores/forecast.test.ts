import { flushPromises } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Handlers } from '#shared/contract/handlers'
import { fail, succeed } from '#shared/contract/outcome'
import type { Protocol } from '#shared/domain/studies/protocol'
import { useForecast } from '#renderer/stores/forecast'
import { planSiteOf, sitePlanOf } from '#test/support/sitePlans'
import { connectServices } from '../support/connectServices'
import { forecastOf } from '../support/forecastFixture'
import { everyone } from '../support/studyService'

/** A protocol with so many sites included. */
function withSites(count: number): Protocol {
  const sites = Array.from({ length: count }, (_, index) => planSiteOf({ id: `s${String(index)}` }))
  return { ...everyone, sites: sitePlanOf({ sites }) }
}

type Compute = Handlers['forecasts.compute']
const answers: Compute = ({ protocol, target, detail }) => {
  const plan = protocol.sites
  return plan === undefined
    ? fail('malformed-request', 'No plan.')
    : succeed(forecastOf(plan, target, detail))
}

beforeEach(() => {
  vi.useFakeTimers()
  setActivePinia(createPinia())
})
afterEach(() => vi.useRealTimers())

async function rest(): Promise<void> {
  await vi.advanceTimersByTimeAsync(400)
  await flushPromises()
}

describe('the forecast of the plan on screen', () => {
  it('comes as a preview, and refined when the person rests', async () => {
    const services = connectServices({ 'forecasts.compute': answers })
    const forecast = useForecast()
    await forecast.request(withSites(3), 160)
    expect(forecast.result).toMatchObject({ detail: 'preview', probability: { value: 0.3 } })
    expect([forecast.refining, forecast.refined]).toEqual([true, null])
    await rest()
    expect(forecast.result?.detail).toBe('refined')
    expect(forecast.refined?.target).toBe(160)
    expect(services.calls).toHaveLength(2)
  })

  it('is not asked for twice, and is dropped when a newer edit overtakes it', async () => {
    const held: (() => void)[] = []
    const services = connectServices({
      'forecasts.compute': async (request) => {
        await new Promise<void>((resolve) => held.push(resolve))
        return answers(request)
      },
    })
    const forecast = useForecast()
    const first = withSites(1)
    void forecast.request(first, 160)
    void forecast.request(first, 160)
    const second = forecast.request(withSites(2), 160)
    await flushPromises()
    expect(services.calls).toHaveLength(2)
    held[1]?.()
    await second
    held[0]?.()
    await flushPromises()
    expect(forecast.result?.probability.value).toBe(0.2)
  })

  it('uses one key for its runs, so that the services end the one before, and hears how far they are', async () => {
    const services = connectServices({ 'forecasts.compute': answers })
    const forecast = useForecast()
    const stop = forecast.follow()
    await forecast.request(withSites(1), 160)
    await rest()
    const runs = services.calls.flatMap(({ request }) =>
      typeof request === 'object' && request !== null && 'run' in request ? [request.run] : [],
    )
    expect(new Set(runs).size).toBe(1)
    services.announce({ name: 'forecast-progress', run: String(runs[0]), share: 0.4 })
    expect(forecast.progress).toBe(0.4)
    services.announce({ name: 'forecast-progress', run: 'of another window', share: 0.9 })
    expect(forecast.progress).toBe(0.4)
    stop()
  })

  it('is forgotten when another study is opened, and kept for the same', async () => {
    connectServices({ 'forecasts.compute': answers })
    const forecast = useForecast()
    forecast.open('one')
    await forecast.request(withSites(4), 160)
    forecast.open('one')
    expect(forecast.result?.probability.value).toBe(0.4)
    forecast.open('other')
    expect(forecast.result).toBeNull()
  })

  it('stays and says why when it cannot be renewed', async () => {
    let isAway = false
    connectServices({
      'forecasts.compute': (request) => (isAway ? fail('defect', 'Lost.') : answers(request)),
    })
    const forecast = useForecast()
    await forecast.request(withSites(4), 160)
    isAway = true
    await forecast.request(withSites(5), 160)
    expect(forecast.result?.probability.value).toBe(0.4)
    expect(forecast.failure?.code).toBe('defect')
  })

  it('stays a preview when refining is stopped, and can be refined after all', async () => {
    const services = connectServices({
      'forecasts.compute': answers,
      'forecasts.cancel': () => succeed(null),
    })
    const forecast = useForecast()
    await forecast.request(withSites(4), 160)
    forecast.stopRefining()
    await rest()
    expect(forecast.refining).toBe(false)
    expect(forecast.result?.detail).toBe('preview')
    expect(services.calls.map(({ name }) => name)).toEqual(['forecasts.compute', 'forecasts.cancel'])
    await forecast.refineAgain()
    expect(forecast.result?.detail).toBe('refined')
  })

  it('is asked for anew when the figures behind it are others', async () => {
    const services = connectServices({ 'forecasts.compute': answers })
    const forecast = useForecast()
    const stop = forecast.follow()
    await forecast.request(withSites(2), 160)
    services.announce({ name: 'sources-changed' })
    await flushPromises()
    expect(services.calls).toHaveLength(2)
    stop()
  })

  it('is asked for anew when they came while no screen showed it', async () => {
    const services = connectServices({ 'forecasts.compute': answers })
    const forecast = useForecast()
    const protocol = withSites(2)
    await forecast.request(protocol, 160)
    forecast.follow()()
    services.announce({ name: 'sources-changed' })
    expect(services.calls).toHaveLength(1)
    await forecast.request(protocol, 160)
    expect(services.calls).toHaveLength(2)
  })
})
