import { beforeAll, expect, it } from 'vitest'
import type { DiscoveryAnswer } from '#shared/contract/discovery'
import type { ParsedRequestOf } from '#shared/contract/operations'
import { saveSource } from '#shared/database/sources'
import { replaceSyncedCatalogue } from '#shared/database/syncedEvidence'
import { createDiscoveryService } from '#shared/services/discovery/discoveryService'
import { discoveryPorts } from '#test/support/discovery'

type Ports = Awaited<ReturnType<typeof discoveryPorts>>
type Wish = Omit<ParsedRequestOf<'discovery.search'>, 'query'>

const everything: Wish = { kinds: [], facets: {}, language: 'en', sort: 'relevance', from: 0, limit: 200 }
let ports: Ports
let service: ReturnType<typeof createDiscoveryService>

beforeAll(async () => {
  ports = await discoveryPorts()
  service = createDiscoveryService(ports)
})

async function find(query: string, further: Partial<Wish> = {}): Promise<DiscoveryAnswer> {
  const answer = await service.handlers['discovery.search']({ query, ...everything, ...further })
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}

async function read(...entries: string[]) {
  const answer = await service.handlers['discovery.read']({ entries, language: 'en' })
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}

const named = ({ entries }: DiscoveryAnswer) => entries.map(({ entry }) => entry)
const valuesOf = ({ facets }: DiscoveryAnswer, wanted: string) =>
  new Map(facets.find(({ facet }) => facet === wanted)?.values.map(({ value, count }) => [value, count]))

it('finds the same by a word, its synonym in the other language and its code', async () => {
  const byWord = named(await find('hjerteinfarkt')).sort()
  expect(byWord.length).toBeGreaterThan(10)
  expect(named(await find('I21')).sort()).toEqual(byWord)
  expect(named(await find('myocardial infarction')).sort()).toEqual(byWord)
})

it('puts what is about the code before its chapter, and the chapter before everything', async () => {
  const order = named(await find('I21'))
  const places = ['registry/hjerteinfarkt', 'registry/hkr', 'registry/npr'].map((entry) =>
    order.indexOf(entry),
  )
  expect(places[0]).toBe(0)
  expect([...places].sort((a, b) => a - b)).toEqual(places)
  expect(places).not.toContain(-1)
})

it('says by which word and where an entry was found, and which codes the word stands for', async () => {
  const { entries, understood } = await find('I50')
  expect(entries.find(({ entry }) => entry === 'registry/hkr')?.hits).toEqual([
    { asked: 'I50', field: 'codes', found: 'I00-I99', how: 'within' },
  ])
  expect(understood).toEqual([{ asked: 'I50', codes: [{ code: 'I50', name: expect.any(String) as string }] }])
})

it('shows what has most of the words when nothing has all of them, and says so', async () => {
  const { everyWord, entries } = await find('remote monitoring sensor arctic', { kinds: ['testbed'] })
  expect(everyWord).toBe(false)
  expect(entries[0]?.entry).toBe('testbed/ehealth')
  expect((await find('xyzzyqq')).total).toBe(0)
})

it('counts each facet under the words and all other facets, without the choice in itself', async () => {
  const all = await find('')
  const phases = valuesOf(all, 'phase')
  expect(Object.fromEntries(phases)).toMatchObject({
    'phase-1': 6,
    'phase-2': 10,
    'phase-3': 13,
    'phase-4': 18,
    'not-prioritised': 14,
    'not-decided': 6,
    'not-on-platform': 4,
  })
  const chosen = await find('', { facets: { phase: ['phase-1', 'phase-2'] } })
  expect(chosen.total).toBe(16)
  expect(valuesOf(chosen, 'phase')).toEqual(phases)
  expect(valuesOf(chosen, 'kind')).toEqual(new Map([['data-source', 16]]))
  const both = await find('', { facets: { phase: ['phase-1', 'phase-2'], topic: ['cancer'] } })
  expect(valuesOf(both, 'topic').get('cancer')).toBe(both.total)
  expect(valuesOf(both, 'phase').get('phase-1')).toBeLessThanOrEqual(6)
})

it('tells what is stated with its source, what is left out unverified, and what nobody stated', async () => {
  const { entries, missing } = await read('registry/krg', 'biobank/ms_bb', 'registry/none')
  expect(missing).toEqual(['registry/none'])
  const [krg, biobank] = entries
  const field = (name: string) => krg?.statements.filter((statement) => statement.field === name)
  expect(field('since')?.[0]).toMatchObject({
    value: { en: '1951', nb: '1951' },
    verified: true,
    source: { key: 'health-data-programme' },
  })
  expect(field('controller')).toMatchObject([{ value: null, verified: false }])
  expect(field('platform-phase')?.[0]?.value?.nb).toMatch(/^Fase 1 i planen for Helseanalyseplattformen/)
  expect(field('platform-history')).toHaveLength(2)
  expect(krg?.unverified).toBe(true)
  expect(krg?.notStated).toEqual(expect.arrayContaining(['coverage', 'suppression', 'linkage', 'contact']))
  expect(biobank?.codes).toEqual(['G35'])
  expect(biobank?.counts).toMatchObject([{ grain: 'donors', value: 3461, precision: 'exact' }])
  expect(biobank?.facets.filter(({ facet }) => facet === 'material').map(({ value }) => value)).toEqual([
    'serum',
    'dna',
    'spinal-fluid',
  ])
})

it('finds what a sync brought once it is told to forget', async () => {
  const source = 'bbmri'
  const name = { en: 'BBMRI-ERIC Directory', nb: 'BBMRI-ERIC Directory' }
  saveSource(ports.cache.database, {
    key: source,
    name,
    holder: name,
    address: null,
    licence: name,
    retrievedAt: '2026-11-20',
    suppressionRule: {
      en: 'Facts of 1 to 9 donors are left out.',
      nb: 'Fakta om 1 til 9 givere er utelatt.',
    },
    smallCountRule: null,
  })
  const fields = {
    biobank: 'bbmri-eric:ID:SE_1',
    country: 'SE',
    materials: 'PLASMA; DNA',
    diseases: 'urn:miriam:icd:G35',
    samplesFrom: '100',
    samplesTo: '999',
    commercialUse: 'true',
  }
  const entry = {
    kind: 'biobank-collection',
    key: 'bbmri-eric:ID:SE_1:coll',
    name: 'Zyxwcollection',
    source,
    citation: null,
    year: 2025,
    fields,
  } as const
  const content = { kinds: ['biobank-collection'], entries: [entry], contentHash: 'hash' } as const
  replaceSyncedCatalogue(ports.cache.database, 'bbmri/catalogue', content, '2026-11-20T08:00:00.000Z')
  expect((await find('zyxwcollection')).total).toBe(0)
  service.forget()
  const { entries, facets } = await find('zyxwcollection')
  expect(entries[0]).toMatchObject({
    kind: 'biobank',
    codes: ['G35'],
    place: { country: 'SE' },
    counts: [{ grain: 'samples', value: null, lower: 100, upper: 999, precision: 'magnitude' }],
  })
  expect(facets.find(({ facet }) => facet === 'access')?.values).toMatchObject([
    { value: 'commercial', count: 1 },
  ])
})

it('tells samples of a wave as samples: one person may have given two', async () => {
  const { entries } = await read('biobank/hunt_hunt2', 'biobank/hunt')
  expect(entries.map(({ counts }) => counts.map(({ grain, value }) => [grain, value]))).toEqual([
    [
      ['persons', 65237],
      ['samples', 64500],
    ],
    [
      ['persons', 230000],
      ['donors', 120000],
    ],
  ])
})
