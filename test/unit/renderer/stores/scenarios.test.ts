import { flushPromises } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Handlers } from '#shared/contract/handlers'
import { fail, succeed } from '#shared/contract/outcome'
import type { StudyState } from '#shared/contract/responses'
import type { Protocol } from '#shared/domain/studies/protocol'
import { summarise } from '#shared/estimate/frozen/resultSummary'
import { summariseForecast } from '#shared/forecast/frozen/forecastSummary'
import { mostScenarios } from '#renderer/stores/scenarioEntry'
import { useScenarios } from '#renderer/stores/scenarios'
import { planSiteOf, sitePlanOf } from '#test/support/sitePlans'
import { connectServices } from '../support/connectServices'
import { forecastOf } from '../support/forecastFixture'
import { exampleSnapshot } from '../support/snapshotFixture'
import { bounded, resultOf } from '../study/support/protocolFixture'
import { everyone, studyService } from '../support/studyService'

function planned(count: number): Protocol {
  const sites = Array.from({ length: count }, (_, index) => planSiteOf({ id: `s${String(index)}` }))
  return { ...everyone, sites: sitePlanOf({ sites }) }
}

const protocols: Readonly<Record<string, Protocol>> = {
  v1: planned(2),
  v2: planned(3),
  v3: everyone,
}

function studyState(change: Partial<StudyState> = {}): StudyState {
  return {
    ...studyService().study('study'),
    targetParticipants: 80,
    versions: Object.keys(protocols).map((id) => ({ id, name: id, createdAt: '2026-01-01T00:00:00.000Z' })),
    ...change,
  }
}

const handlers: Partial<Handlers> = {
  'protocols.read': ({ study, version }) => {
    const protocol = protocols[version]
    return protocol === undefined
      ? fail('not-found', 'Gone.')
      : succeed({ study, version, sequence: 1, protocol, undo: null, redo: null })
  },
  'estimates.compute': () => succeed(resultOf([], bounded(1000, 500, 2000))),
  'forecasts.compute': ({ protocol, target, detail }) =>
    protocol.sites === undefined
      ? fail('malformed-request', 'No plan.')
      : succeed(forecastOf(protocol.sites, target, detail)),
  'forecasts.cancel': () => succeed(null),
}

beforeEach(() => setActivePinia(createPinia()))

describe('scenarios side by side', () => {
  it('come as previews of all first, then refined, with one seed', async () => {
    const services = connectServices(handlers)
    const store = useScenarios()
    store.open(studyState(), 'v1')
    await flushPromises()
    expect(store.chosen).toEqual(['version:v1', 'version:v2', 'version:v3'])
    expect(store.reference).toBe('version:v1')
    const asked = services.calls.filter(({ name }) => name === 'forecasts.compute')
    expect(asked.map(({ request }) => request)).toMatchObject([
      { detail: 'preview', target: 80, seed: 20_240_101 },
      { detail: 'preview', target: 80, seed: 20_240_101 },
      { detail: 'refined', target: 80, seed: 20_240_101 },
      { detail: 'refined', target: 80, seed: 20_240_101 },
    ])
    expect([...store.entries.values()].map(({ stage }) => stage)).toEqual(['refined', 'refined', 'refined'])
    expect(store.entries.get('version:v3')).toMatchObject({ obstacle: 'no-plan', forecast: null })
    expect(store.progress).toBeNull()
    // What is known of the same protocol is not asked for again.
    const before = services.calls.length
    store.open(studyState(), 'v1')
    await flushPromises()
    expect(services.calls.slice(before).map(({ name }) => name)).toEqual(
      Array.from({ length: 3 }, () => 'protocols.read'),
    )
  })

  it('tell the failure of one, and go on with the others', async () => {
    connectServices({
      ...handlers,
      'forecasts.compute': ({ protocol, target, detail }) =>
        protocol.sites?.sites.length === 2
          ? fail('would-disclose', 'Few people.')
          : succeed(forecastOf(protocol.sites ?? sitePlanOf(), target, detail)),
    })
    const store = useScenarios()
    store.open(studyState(), 'v1')
    await flushPromises()
    expect(store.entries.get('version:v1')).toMatchObject({
      forecast: null,
      forecastFailure: { code: 'would-disclose' },
      estimate: { eligible: { estimate: 1000 } },
    })
    expect(store.entries.get('version:v2')?.forecast?.target).toBe(80)
  })

  it('have no forecast without a target, and are not asked for one', async () => {
    const services = connectServices(handlers)
    const store = useScenarios()
    store.open(studyState({ targetParticipants: null }), 'v1')
    await flushPromises()
    expect(store.entries.get('version:v1')?.obstacle).toBe('no-target')
    expect(services.calls.some(({ name }) => name === 'forecasts.compute')).toBe(false)
  })

  it('are six at the most, keep a reference, and lose a version that is deleted', async () => {
    connectServices(handlers)
    const store = useScenarios()
    store.open(studyState(), 'v1')
    for (let index = 0; store.chosen.length < mostScenarios; index += 1) store.add(`frozen:f${String(index)}`)
    expect(store.add('frozen:one-more')).toBe(false)
    expect(store.chosen).toHaveLength(mostScenarios)
    store.remove('version:v1')
    expect(store.reference).toBe('version:v2')
    const { versions } = studyState()
    store.open(studyState({ versions: versions.filter(({ id }) => id !== 'v2') }), 'v1')
    await flushPromises()
    expect(store.chosen).not.toContain('version:v2')
    expect(store.reference).toBe('version:v3')
  })

  it('of which one was frozen are read as they were, and not calculated', async () => {
    const protocol = planned(2)
    const services = connectServices({
      ...handlers,
      'snapshots.read': ({ snapshot }) => {
        const result = resultOf([], bounded(700, 500, 900))
        const forecast = forecastOf(protocol.sites ?? sitePlanOf(), 60)
        return succeed({
          ...exampleSnapshot({ id: snapshot }),
          forecast: {
            request: { target: 60, seed: 7, detail: 'refined', replicates: 10_000 },
            forecastVersion: '1',
            inputHash: 'a'.repeat(64),
            headline: null,
          },
          protocol,
          result: summarise(result),
          forecastSummary: summariseForecast(forecast),
        })
      },
    })
    const store = useScenarios()
    store.open(studyState({ versions: studyState().versions.slice(0, 1) }), 'v1')
    await flushPromises()
    const before = services.calls.length
    expect(store.add('frozen:f1')).toBe(true)
    await flushPromises()
    expect(store.entries.get('frozen:f1')).toMatchObject({
      stage: 'refined',
      target: 60,
      estimate: { eligible: { estimate: 700 } },
      forecast: { target: 60 },
      obstacle: null,
    })
    expect(services.calls.slice(before).map(({ name }) => name)).toEqual(['protocols.read', 'snapshots.read'])
  })

  it('are read again when one changes while they are calculated', async () => {
    let answer: () => void = () => undefined
    let sites = 2
    const services = connectServices({
      ...handlers,
      'protocols.read': ({ study, version }) =>
        succeed({ study, version, sequence: 1, protocol: planned(sites), undo: null, redo: null }),
      'forecasts.compute': async ({ protocol, target, detail }) => {
        if (detail === 'refined' && sites === 2) await new Promise<void>((resolve) => (answer = resolve))
        return succeed(forecastOf(protocol.sites ?? sitePlanOf(), target, detail))
      },
    })
    const store = useScenarios()
    const end = store.follow()
    store.open(studyState({ versions: studyState().versions.slice(0, 1) }), 'v1')
    await flushPromises()
    expect(store.progress).not.toBeNull()
    sites = 3
    services.announce({ name: 'study-changed', study: 'study' })
    answer()
    await flushPromises()
    expect(store.entries.get('version:v1')).toMatchObject({ stage: 'refined', protocol: planned(3) })
    end()
  })

  it('are calculated anew when newer figures came while no screen showed them', async () => {
    const services = connectServices(handlers)
    const store = useScenarios()
    const leave = store.follow()
    store.open(studyState(), 'v1')
    await flushPromises()
    leave()
    const before = services.calls.length
    services.announce({ name: 'sources-changed' })
    expect(services.calls).toHaveLength(before)
    const end = store.follow()
    store.open(studyState(), 'v1')
    await flushPromises()
    const asked = services.calls.slice(before).filter(({ name }) => name === 'forecasts.compute')
    expect(asked).toHaveLength(4)
    end()
  })

  it('of a study that was left are not put among those of the next', async () => {
    const answers: (() => void)[] = []
    connectServices({
      ...handlers,
      'protocols.read': async ({ study, version }) => {
        if (study === 'study') await new Promise<void>((resolve) => answers.push(resolve))
        return succeed({ study, version, sequence: 1, protocol: everyone, undo: null, redo: null })
      },
    })
    const store = useScenarios()
    store.open(studyState(), 'v1')
    await flushPromises()
    const [version] = studyState().versions
    if (version === undefined) throw new Error('No version.')
    store.open(studyState({ id: 'next', versions: [{ ...version, id: 'n1' }] }), 'n1')
    answers.forEach((give) => give())
    await flushPromises()
    expect([...store.entries.keys()]).toEqual(['version:n1'])
  })

  it('stop, keep their previews, and go on when asked', async () => {
    let answer: () => void = () => undefined
    const services = connectServices({
      ...handlers,
      'forecasts.compute': async ({ protocol, target, detail }) => {
        if (detail === 'refined') await new Promise<void>((resolve) => (answer = resolve))
        return succeed(forecastOf(protocol.sites ?? sitePlanOf(), target, detail))
      },
    })
    const store = useScenarios()
    store.open(studyState(), 'v1')
    await flushPromises()
    expect(store.progress).toMatchObject({ done: 0, total: 3 })
    store.stop()
    answer()
    await flushPromises()
    expect(services.calls.at(-1)?.name).toBe('forecasts.cancel')
    expect(store.stopped).toBe(true)
    expect(store.entries.get('version:v1')?.stage).toBe('preview')
    void store.load()
    await flushPromises()
    expect(store.progress).toMatchObject({ done: 0, total: 3 })
    expect(store.stopped).toBe(false)
  })
})
