import { describe, expect, it } from 'vitest'
import { insertCubeCells } from '#shared/database/cubeCells'
import type { WritableDatabase } from '#shared/database/port'
import { saveSource } from '#shared/database/sources'
import { beginSyncedTable, makeCurrent } from '#shared/database/syncedTables'
import type { EntryCount, EntryDetails } from '#shared/domain/discovery/entry'
import type { Cube } from '#shared/domain/cubes/cube'
import { createCriteriaService } from '#shared/services/criteria/criteriaService'
import { buildBeaconCube } from '#shared/sources/beacon/beaconCube'
import { buildFactsCube } from '#shared/sources/bbmri/factsCube'
import { createCache } from '#test/support/databases'
import { valueOf } from '#test/support/sites/siteWorkspace'

const at = '2026-03-01T10:00:00.000Z'

function keep(database: WritableDatabase, cube: Cube, source: string): void {
  const name = { en: source, nb: source }
  const unknown = { address: null, suppressionRule: null, smallCountRule: null }
  saveSource(database, { key: source, name, holder: name, licence: name, retrievedAt: at, ...unknown })
  const origin = {
    offer: source,
    source,
    release: 'r',
    contentHash: 'h',
    queryHash: 'q',
    address: 'https://a.org',
  }
  const id = beginSyncedTable(database, cube, { ...origin, retrievedAt: at, sinceYear: null })
  insertCubeCells(database, id, cube.cells, 0, cube.cells.length)
  makeCurrent(database, id)
}

function entryWith(entry: string, ...counts: readonly Partial<EntryCount>[]): EntryDetails {
  const count = {
    grain: 'donors',
    what: { en: 'donors', nb: 'givere' },
    value: null,
    lower: 0,
    upper: null,
    precision: 'exact',
    asOf: '2024',
  } as const
  return {
    entry,
    kind: 'biobank',
    origin: 'biobank',
    name: { en: entry, nb: entry },
    short: null,
    holder: null,
    line: { en: 'Biobank', nb: 'Biobank' },
    codes: [],
    facets: [],
    place: { country: 'NO', county: null, healthRegion: null, city: null, position: null },
    counts: counts.map((part) => ({ ...count, ...part })),
    unverified: false,
    statements: [],
    notStated: [],
    related: [],
    addresses: [],
  }
}

async function serviceWith(
  entries: readonly EntryDetails[],
  fill: (database: WritableDatabase) => void = () => undefined,
) {
  const database = await createCache()
  fill(database)
  const save = () => Promise.resolve({ ok: true, value: null } as const)
  return createCriteriaService({ cache: { database, save } }, ({ entries: asked }) => ({
    ok: true,
    value: {
      entries: asked.flatMap((id) => entries.find(({ entry }) => entry === id) ?? []),
      missing: asked.filter((id) => entries.every(({ entry }) => entry !== id)),
    },
  }))
}

describe('donors for a criterion', () => {
  it.each([
    [
      'an exact number',
      [{ value: 3461, lower: 3461, upper: 3461 }],
      { value: 3461, lower: 3461, upper: 3461 },
    ],
    [
      'about so many, which limits nothing',
      [{ value: 95_000, precision: 'estimated' }],
      { value: 95_000, lower: 0, upper: null },
    ],
    [
      'an order of magnitude',
      [{ lower: 1000, upper: 9999, precision: 'magnitude' }],
      { value: null, lower: 1000, upper: 9999 },
    ],
    ['fewer than are shown', [{ value: 4, lower: 4, upper: 4 }], { value: null, lower: 0, upper: 9 }],
    [
      'donors before participants',
      [
        { grain: 'persons', value: 9, lower: 9, upper: 9 },
        { value: 50, lower: 50, upper: 50 },
      ],
      { value: 50, lower: 50, upper: 50 },
    ],
    ['nothing told', [], null],
  ] as const)('tells %s', async (_, counts, number) => {
    const service = await serviceWith([entryWith('biobank/a', ...counts)])
    const [figure] = valueOf(await service['criteria.donors']({ entries: ['biobank/a'], materials: [] }))
    expect(figure?.number).toEqual(number)
  })

  it('reads those of a material from the facts of a collection, and names entries that are gone', async () => {
    const facts = (['PLASMA', 'DNA', '*'] as const).map((material, index) => ({
      collection: 'c',
      sex: '*',
      ageRange: '*',
      material,
      disease: '*',
      samples: 10,
      donors: [400, 300, 500][index] ?? null,
      updated: null,
    }))
    const entry = 'biobank-collection/c'
    const service = await serviceWith(
      [entryWith(entry, { value: 500, lower: 500, upper: 500 })],
      (database) => {
        const built = buildFactsCube({ id: 'c', name: 'C', samples: null, donors: 500 }, facts, 'r')
        if (built !== null) keep(database, built.cube, 'bbmri')
      },
    )
    const asked = async (materials: ('plasma' | 'dna' | 'spinal-fluid')[]) =>
      valueOf(await service['criteria.donors']({ entries: [entry, 'biobank/gone'], materials }))
    expect((await asked(['plasma']))[0]).toMatchObject({
      number: { value: 400, lower: 400, upper: 400 },
      ofMaterials: true,
    })
    // Who gave plasma or DNA: at least the larger row, at most everyone.
    expect((await asked(['plasma', 'dna']))[0]).toMatchObject({
      number: { value: null, lower: 400, upper: 500 },
    })
    expect((await asked(['spinal-fluid']))[0]).toMatchObject({ number: { value: 500 }, ofMaterials: false })
    expect((await asked([]))[1]).toMatchObject({ entry: 'biobank/gone', name: null, number: null })
  })
})

it('offers what beacons answered with how many their datasets hold', async () => {
  const answer = (exists: boolean, resultsCount: number) => ({
    beacon: 'b',
    repeatsVariant: null,
    granularity: null,
    summary: { exists, numTotalResults: resultsCount },
    resultSets: [{ id: 'd', beaconId: null, exists, resultsCount }],
  })
  const service = await serviceWith([], (database) => {
    const answers = [
      { question: { id: 'all', label: 'Everyone' }, counts: answer(true, 1000) },
      { question: { id: 'g', label: 'BRCA1' }, counts: answer(true, 12) },
    ]
    keep(database, buildBeaconCube(answers, { key: 'beacon/individuals', release: 'r' }).cube, 'beacon')
  })
  const figures = valueOf(await service['criteria.beacons']({}))
  expect(figures.find(({ dataset }) => dataset === 'd')).toEqual({
    key: 'beacon/individuals/g/d',
    beacon: 'beacon',
    dataset: 'd',
    question: 'BRCA1',
    met: { value: 12, lower: 12, upper: 12 },
    all: { value: 1000, lower: 1000, upper: 1000 },
    askedAt: at,
  })
  expect(figures.every(({ question }) => question === 'BRCA1')).toBe(true)
})
