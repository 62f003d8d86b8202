import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Protocol } from '#shared/domain/studies/protocol'
import { fail, succeed } from '#shared/contract/outcome'
import { useEstimate } from '#renderer/stores/estimate'
import { useReports } from '#renderer/stores/reports'
import { useStudies } from '#renderer/stores/studies'
import { useStudy } from '#renderer/stores/study'
import { connectServices } from '../support/connectServices'
import { everyone, fromAge, studyService } from '../support/studyService'

beforeEach(() => setActivePinia(createPinia()))

function lowestAge(protocol: Protocol | null): number | undefined {
  return protocol?.population.age.from
}

async function openStudy() {
  const service = studyService()
  const services = connectServices(service.handlers)
  const study = useStudy()
  await study.open('s1')
  services.calls.length = 0
  return { service, services, study }
}

describe('an edit', () => {
  it('shows at once, asks for the estimate first and is then saved', async () => {
    const { service, services, study } = await openStudy()
    const saved = study.edit('set age 18+', fromAge(18))
    expect(lowestAge(study.protocol)).toBe(18)
    expect(study.undoName).toBe('set age 18+')
    await saved
    expect(services.calls.map(({ name }) => name)).toEqual(['estimates.compute', 'protocols.apply'])
    expect(service.names()).toEqual(['set age 18+'])
    expect(study.protocolState?.sequence).toBe(1)
    expect(useEstimate().result?.eligible.estimate).toBe(18)
  })

  it('draws nothing anew when it has been saved', async () => {
    const { study } = await openStudy()
    const saved = study.edit('set age 18+', fromAge(18))
    const drawn = study.protocol
    await saved
    expect(study.protocol).toBe(drawn)
    expect(study.protocolState?.sequence).toBe(1)
  })

  it('is saved before a copy of its result is written down', async () => {
    const { services, study } = await openStudy()
    void study.edit('set age 18+', fromAge(18))
    await useReports().recordCopy({ study: 's1', version: 'v1' })
    expect(services.calls.map(({ name }) => name)).toEqual([
      'estimates.compute',
      'protocols.apply',
      'disclosure.recordCopy',
    ])
  })

  it('is saved before the study is given away', async () => {
    const { services, study } = await openStudy()
    void study.edit('set age 18+', fromAge(18))
    await useStudies().exportFile('s1')
    void study.edit('set age 21+', fromAge(21))
    await useReports().createPdf('s1', 'v1', 'en')
    const writing = ['protocols.apply', 'studies.export', 'reports.create']
    expect(services.calls.map(({ name }) => name).filter((name) => writing.includes(name))).toEqual([
      'protocols.apply',
      'studies.export',
      'protocols.apply',
      'reports.create',
    ])
  })

  it('that changes nothing is no step', async () => {
    const { services, study } = await openStudy()
    await study.edit('nothing', (protocol) => protocol)
    expect(services.calls).toEqual([])
    expect(study.undoName).toBeNull()
  })

  it('keeps its place when many come quickly', async () => {
    const { service, study } = await openStudy()
    await Promise.all([1, 2, 3, 4, 5].map((age) => study.edit(`age ${age}`, fromAge(age))))
    expect(service.names()).toEqual(['age 1', 'age 2', 'age 3', 'age 4', 'age 5'])
    expect(lowestAge(study.protocol)).toBe(5)
    expect(study.unsavedSteps).toBe(0)
  })

  it('is still saved when the study is left at once', async () => {
    const { service, study } = await openStudy()
    const saved = [study.edit('age 1', fromAge(1)), study.edit('age 2', fromAge(2))]
    study.close()
    await Promise.all(saved)
    expect(service.names()).toEqual(['age 1', 'age 2'])
    expect(study.protocol).toBeNull()
  })
})

describe('undo and redo', () => {
  it('walk through the named steps and estimate again', async () => {
    const { study } = await openStudy()
    await study.edit('age 18', fromAge(18))
    await study.edit('age 40', fromAge(40))
    await study.undo()
    expect(lowestAge(study.protocol)).toBe(18)
    expect([study.undoName, study.redoName]).toEqual(['age 18', 'age 40'])
    await study.redo()
    expect(lowestAge(study.protocol)).toBe(40)
    await expect.poll(() => useEstimate().result?.eligible.estimate).toBe(40)
  })

  it('do nothing where there is no step', async () => {
    const { services, study } = await openStudy()
    await study.undo()
    await study.redo()
    expect(services.calls).toEqual([])
  })

  it('wait for the steps before them', async () => {
    const { service, study } = await openStudy()
    void study.edit('age 18', fromAge(18))
    await study.undo()
    expect(service.current().sequence).toBe(0)
    expect(lowestAge(study.protocol)).toBe(0)
  })
})

describe('a conflict', () => {
  it('shows what the other window wrote, drops the steps queued behind it, and says so', async () => {
    const { service, study } = await openStudy()
    service.handlers['protocols.apply']({
      study: 's1',
      version: 'v1',
      sequence: 0,
      change: 'theirs',
      protocol: fromAge(65)(everyone),
    })
    await Promise.all([study.edit('mine', fromAge(18)), study.edit('mine too', fromAge(19))])
    expect(study.problem).toMatchObject({ kind: 'conflict', change: 'mine' })
    expect(lowestAge(study.protocol)).toBe(65)
    expect(service.names()).toEqual(['theirs'])
    await study.edit('after', fromAge(66))
    expect(study.problem).toBeNull()
    expect(service.names()).toEqual(['theirs', 'after'])
  })
})

describe('a refused step', () => {
  it('goes back to what is saved', async () => {
    const service = studyService()
    connectServices({
      ...service.handlers,
      'protocols.apply': () => fail('too-large', 'The protocol has too many groups.'),
    })
    const study = useStudy()
    await study.open('s1')
    await study.edit('too much', fromAge(18))
    expect(study.problem).toMatchObject({ kind: 'refused', change: 'too much' })
    expect(lowestAge(study.protocol)).toBe(0)
    study.dismissProblem()
    expect(study.problem).toBeNull()
  })
})

describe('a host that is away', () => {
  it('keeps what was typed and saves all of it as one step on retry', async () => {
    const { service, services, study } = await openStudy()
    services.unreachable = true
    await study.edit('age 18', fromAge(18))
    await study.edit('age 19', fromAge(19))
    expect(study.problem?.kind).toBe('not-saved')
    expect(lowestAge(study.protocol)).toBe(19)
    study.dismissProblem()
    expect(study.problem?.kind).toBe('not-saved')
    services.unreachable = false
    await study.retry()
    expect(study.problem).toBeNull()
    expect(service.names()).toEqual(['age 19'])
    expect(lowestAge(service.current().protocol)).toBe(19)
  })
})

describe('a disk that refuses', () => {
  async function openRefused() {
    const service = studyService()
    const refusal = fail('not-saved', 'There is no room left.')
    let full = true
    connectServices({
      ...service.handlers,
      'protocols.apply': (step) => (full ? refusal : service.handlers['protocols.apply'](step)),
      'protocols.undo': () => (full ? refusal : service.handlers['protocols.undo']()),
    })
    const study = useStudy()
    await study.open('s1')
    const setFull = (state: boolean) => {
      full = state
    }
    return { service, study, setFull }
  }

  it('keeps what was typed and saves it on retry once there is room', async () => {
    const { service, study, setFull } = await openRefused()
    await study.edit('age 18', fromAge(18))
    await study.retry()
    expect(study.problem).toMatchObject({ kind: 'not-saved', failure: { code: 'not-saved' } })
    expect(lowestAge(study.protocol)).toBe(18)
    setFull(false)
    await study.retry()
    expect(study.problem).toBeNull()
    expect(service.names()).toEqual(['age 18'])
  })

  it('leaves nothing to keep after an undo that was refused', async () => {
    const { study, setFull } = await openRefused()
    setFull(false)
    await study.edit('age 18', fromAge(18))
    setFull(true)
    await study.undo()
    expect(study.problem).toMatchObject({ kind: 'refused', failure: { code: 'not-saved' } })
    expect(lowestAge(study.protocol)).toBe(18)
    expect(study.undoName).toBe('age 18')
  })
})

describe('another window', () => {
  it('is followed while nothing waits to be saved', async () => {
    const { service, services, study } = await openStudy()
    const stop = study.follow()
    service.handlers['protocols.apply']({
      study: 's1',
      version: 'v1',
      sequence: 0,
      change: 'theirs',
      protocol: fromAge(65)(everyone),
    })
    services.announce({ name: 'study-changed', study: 's1' })
    await expect.poll(() => lowestAge(study.protocol)).toBe(65)
    stop()
    services.calls.length = 0
    services.announce({ name: 'study-changed', study: 's1' })
    services.announce({ name: 'study-changed', study: 'other' })
    expect(services.calls).toEqual([])
  })
})

describe('versions', () => {
  it('open one by one, each with its own protocol', async () => {
    const service = studyService()
    connectServices({
      ...service.handlers,
      'protocols.read': ({ version }) =>
        succeed({ ...service.current(), version, protocol: fromAge(version === 'v2' ? 50 : 0)(everyone) }),
    })
    const study = useStudy()
    expect(await study.openVersion('v2')).toBeNull()
    await study.open('s1')
    await study.openVersion('v2')
    expect(study.protocolState?.version).toBe('v2')
    expect(lowestAge(study.protocol)).toBe(50)
    await expect.poll(() => useEstimate().result?.eligible.estimate).toBe(50)
  })

  it('are made as a copy, and shown', async () => {
    const service = studyService()
    const copied: string[] = []
    connectServices({
      ...service.handlers,
      'versions.create': ({ copyOf, name }) => {
        copied.push(`${copyOf} as ${name}`)
        const study = service.study()
        return succeed({ ...study, current: { ...study.current, version: 'v2' } })
      },
    })
    const study = useStudy()
    await study.open('s1')
    await study.createVersion('v1', 'Second')
    expect(copied).toEqual(['v1 as Second'])
    expect(study.protocolState?.version).toBe('v2')
  })
})

it('keeps its protocol when its name is changed', async () => {
  const service = studyService()
  connectServices({
    ...service.handlers,
    'studies.update': ({ name }) => succeed({ ...service.study(), name: name ?? '' }),
  })
  const study = useStudy()
  await study.open('s1')
  await study.edit('age 18', fromAge(18))
  await study.update({ name: 'Renamed' })
  expect(study.state?.name).toBe('Renamed')
  expect(lowestAge(study.protocol)).toBe(18)
})
