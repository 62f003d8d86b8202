import { expect, it } from 'vitest'
import { replaceSyncedCatalogue } from '#shared/database/syncedEvidence'
import { saveSource } from '#shared/database/sources'
import type { CatalogueEntry } from '#shared/domain/sources/starterDataset'
import { createDiscoveryService } from '#shared/services/discovery/discoveryService'
import { discoveryPorts } from '#test/support/discovery'

const wanted = 10_000
const words =
  'serum plasma study hospital northern cohort cancer diabetes heart kidney clinic sample research'.split(' ')
const materials = ['PLASMA', 'SERUM', 'DNA', 'RNA', 'URINE', 'TISSUE_FROZEN']
const countries = ['NO', 'SE', 'DK', 'FI', 'IS']

/** The same for the same number: benchmarks are compared. */
function pick<Item>(list: readonly Item[], seed: number): Item {
  const item = list[(seed * 7919 + (seed >> 3)) % list.length]
  if (item === undefined) throw new Error('An empty list')
  return item
}

function collection(number: number): CatalogueEntry {
  const letter = String.fromCharCode(65 + (number % 20))
  const code = `${letter}${String(number % 90).padStart(2, '0')}`
  const described = Array.from(
    { length: 30 },
    (_, at) => `${pick(words, number + at)}${(number * 31 + at) % 4000}`,
  )
  return {
    kind: 'biobank-collection',
    key: `bbmri-eric:ID:${number}`,
    name: `${pick(words, number)} ${pick(words, number + 5)} collection ${number}`,
    source: 'bbmri',
    citation: null,
    year: 2025,
    fields: {
      country: pick(countries, number),
      materials: `${pick(materials, number)}; ${pick(materials, number + 2)}`,
      diseases: `urn:miriam:icd:${code}`,
      samplesFrom: '100',
      samplesTo: '999',
      description: described.join(' '),
    },
  }
}

/** What is typed, key by key, and other questions. */
const typed = [
  'hjerteinfarkt',
  'breast cancer',
  'plasma ms',
  'kreftregisteret',
  'remote monitoring',
  'I21',
  'cohort serum heart',
]
const questions = typed.flatMap((text) => Array.from(text, (_, at) => text.slice(0, at + 1)))

it('answers each key in 10 000 entries', async () => {
  const ports = await discoveryPorts()
  const name = { en: 'BBMRI-ERIC Directory', nb: 'BBMRI-ERIC Directory' }
  saveSource(ports.cache.database, {
    key: 'bbmri',
    name,
    holder: name,
    address: null,
    licence: name,
    retrievedAt: '2026-11-20',
    suppressionRule: null,
    smallCountRule: null,
  })
  replaceSyncedCatalogue(
    ports.cache.database,
    'bbmri/catalogue',
    {
      kinds: ['biobank-collection'],
      entries: Array.from({ length: wanted }, (_, number) => collection(number)),
      contentHash: 'hash',
    },
    '2026-11-20T08:00:00.000Z',
  )
  const search = createDiscoveryService(ports).handlers['discovery.search']
  const wish = { sort: 'relevance', from: 0, limit: 50 } as const
  const start = performance.now()
  await search({ query: '', kinds: [], facets: {}, language: 'en', ...wish })
  const first = performance.now() - start
  const times: number[] = []
  let found = 0
  for (let round = 0; round < 3; round += 1)
    for (const query of questions) {
      const begun = performance.now()
      const answer = await search({ query, kinds: [], facets: {}, language: 'en', ...wish })
      times.push(performance.now() - begun)
      found += answer.ok ? answer.value.total : 0
    }
  const sorted = times.toSorted((a, b) => a - b)
  const at = (part: number) => Math.round((sorted[Math.floor(sorted.length * part)] ?? 0) * 10) / 10
  console.log(
    JSON.stringify({
      benchmark: 'discovery',
      entries: wanted,
      first: Math.round(first),
      median: at(0.5),
      p95: at(0.95),
      slowest: at(0.999),
    }),
  )
  expect(found).toBeGreaterThan(0)
  expect(at(0.95)).toBeLessThan(30)
})
