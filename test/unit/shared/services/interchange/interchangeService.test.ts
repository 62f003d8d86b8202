import { expect, it } from 'vitest'
import type { ServiceEvent } from '#shared/contract/events'
import { succeed } from '#shared/contract/outcome'
import { loadStarterDataset } from '#shared/database/starterDataset'
import { listStudies } from '#shared/database/studies'
import { buildTerminology } from '#shared/domain/terminology/terminology'
import { createBasePopulation } from '#shared/services/basePopulation'
import { createInterchangeService } from '#shared/services/interchange/interchangeService'
import type { MadeDocument } from '#shared/services/ports'
import { createCache, createWorkspace } from '#test/support/databases'
import { valueOf } from '#test/support/sites/siteWorkspace'
import { starterDataset } from '#test/support/starterDataset'

const terminology = buildTerminology({
  icd10: {
    system: 'icd-10',
    edition: '2026',
    source: 'test',
    entries: [
      ['chapter', 'I00-I99', null, 'Sirkulasjonssystemet', null],
      ['category', 'I63', 'I00-I99', 'Hjerneinfarkt', 'Cerebral infarction'],
    ],
  },
  atc: { system: 'atc', edition: '1', source: 'test', entries: [['chapter', 'C', null, 'Hjerte', null]] },
})
const stroke = {
  termCodes: [{ system: 'http://fhir.de/CodeSystem/bfarm/icd-10-gm', code: 'I63', display: 'Stroke' }],
}
const fileOf = (...inclusionCriteria: readonly (readonly object[])[]) => ({
  text: JSON.stringify({ version: '', display: 'Hjerneslag', inclusionCriteria }),
  fileName: 'stroke.json',
})
const dated = { ...stroke, timeRestriction: { afterDate: '2023-01-01' } }

async function open() {
  const [workspace, cache] = await Promise.all([createWorkspace(), createCache()])
  loadStarterDataset(cache, starterDataset().dataset, 'hash', '2026-01-01T00:00:00.000Z')
  const save = () => Promise.resolve(succeed(null))
  const told: ServiceEvent[] = []
  const kept: MadeDocument[] = []
  let last = 0
  const service = createInterchangeService({
    workspace: { database: workspace, save },
    cache: { database: cache, save },
    population: valueOf(createBasePopulation(cache)),
    terminology,
    now: () => '2026-11-22T10:00:00.000Z',
    createIdentifier: () => `id-${(last += 1)}`,
    announce: (event) => void told.push(event),
    keepDocument: (document) => {
      kept.push(document)
      const { fileName, mediaType, content } = document
      return Promise.resolve(succeed({ handle: 'handle', fileName, mediaType, bytes: content.length }))
    },
  })
  return { service, told, kept, studies: () => listStudies(workspace) }
}

it('reads a file and keeps nothing, begins a study with it, and writes what it showed', async () => {
  const { service, told, kept, studies } = await open()
  const reading = valueOf(await service['definitions.read'](fileOf([dated])))
  expect(reading).toMatchObject({ format: { key: 'mii' }, name: 'Hjerneslag' })
  expect(reading.criteria.map((one) => one.kept)).toEqual(['criterion', 'words'])
  expect(reading.criteria[0]?.text.nb).toContain('Hjerneinfarkt')
  expect(reading.losses[0]).toMatchObject({ gravity: 'narrows-not-countable' })
  expect(studies()).toEqual([])

  const study = valueOf(await service['definitions.start']({ ...fileOf([stroke]), name: 'Slag' }))
  expect(study).toMatchObject({ name: 'Slag', current: { protocol: { inclusion: [{ id: 'i1' }] } } })
  expect(told).toEqual([{ name: 'studies-changed' }])

  const wish = { study: study.id, version: study.current.version, format: 'mii' } as const
  const shown = valueOf(await service['definitions.preview'](wish))
  expect(shown.text).toContain('"code": "I63"')
  expect(kept).toEqual([])
  valueOf(await service['definitions.write'](wish))
  expect(kept).toMatchObject([
    { fileName: 'Slag.ccdl.json', mediaType: 'application/json', content: shown.text },
  ])
})

it('refuses what it cannot read, find or write', async () => {
  const { service, told, studies } = await open()
  const broken = fileOf([{ termCodes: [] }])
  const path = 'inclusionCriteria[0][0].termCodes'
  for (const refused of [
    await service['definitions.read'](broken),
    await service['definitions.start']({ ...broken, name: 'Slag' }),
  ])
    expect(refused).toMatchObject({ ok: false, error: { code: 'unreadable-file', details: { path } } })
  expect(studies()).toEqual([])
  expect(told).toEqual([])
  const { id, current } = valueOf(await service['definitions.start']({ ...fileOf([stroke]), name: 'Slag' }))
  const wish = { study: id, version: current.version, format: 'fhir-group' } as const
  for (const [one, code] of [
    [{ ...wish, study: 'nobody' }, 'not-found'],
    [{ ...wish, version: 'none' }, 'not-found'],
    [{ ...wish, format: 'i2b2' }, 'malformed-request'],
  ] as const)
    expect(await service['definitions.write'](one)).toMatchObject({ ok: false, error: { code } })
})
