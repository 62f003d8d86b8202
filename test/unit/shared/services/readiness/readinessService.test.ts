import { expect, it } from 'vitest'
import { migrate } from '#shared/database/migrations/migrate'
import { readReadiness } from '#shared/database/readiness'
import { workspaceSchema } from '#shared/database/schemas'
import { saveSource } from '#shared/database/sources'
import { replaceSyncedCatalogue } from '#shared/database/syncedEvidence'
import { insertStudy } from '#shared/database/studies'
import { sql } from '#shared/database/sql'
import { emptyReadinessRow, equalWeights } from '#shared/domain/discovery/readiness/readinessSheet'
import { createReadinessService } from '#shared/services/readiness/readinessService'
import { exampleStudy } from '#test/support/databaseContent'
import { createCache, createEmptyDatabase } from '#test/support/databases'
import { openSiteWorkspace, valueOf } from '#test/support/sites/siteWorkspace'

const fields = { nameEnglish: '=Cancer Registry', short: 'KRG', hapPhase: 'Fase 1', hapPhaseEn: 'Phase 1' }

const at = '2026-03-01T10:00:00.000Z'

async function open() {
  const workspace = await openSiteWorkspace()
  const cache = await createCache()
  const name = { en: 'Source', nb: 'Kilde' }
  saveSource(cache, {
    key: 's',
    name,
    holder: name,
    licence: name,
    address: null,
    suppressionRule: null,
    smallCountRule: null,
    retrievedAt: '2026-01-01',
  })
  const entries = [
    {
      kind: 'registry' as const,
      key: 'krg',
      name: 'Kreftregisteret',
      source: 's',
      citation: 'Slides',
      year: null,
      fields,
    },
    {
      kind: 'registry' as const,
      key: 'x',
      name: 'Register X',
      source: 's',
      citation: null,
      year: null,
      fields: {},
    },
  ]
  replaceSyncedCatalogue(cache, 'test', { kinds: ['registry'], entries, contentHash: 'h' }, at)
  const save = () => Promise.resolve({ ok: true, value: null } as const)
  const service = createReadinessService({ ...workspace.ports, cache: { database: cache, save } })
  return { ...workspace, service }
}

function rowOf(entry: string, use: number | null, note = '') {
  const row = emptyReadinessRow(entry)
  return { ...row, scores: { ...row.scores, use: { score: use, note } } }
}

it('keeps rows and weights, and refuses those that were changed elsewhere, but not others', async () => {
  const { service, events } = await open()
  const first = valueOf(await service['readiness.read']({}))
  expect(first).toMatchObject({ sequence: 0, weights: equalWeights, rows: [] })
  expect(first.sources).toEqual([
    {
      entry: 'registry/krg',
      name: { en: '=Cancer Registry', nb: 'Kreftregisteret' },
      short: 'KRG',
      phase: { en: 'Phase 1', nb: 'Fase 1' },
      phaseCitation: 'Slides',
    },
    {
      entry: 'registry/x',
      name: { en: 'Register X', nb: 'Register X' },
      short: null,
      phase: null,
      phaseCitation: null,
    },
  ])
  const krg = rowOf('registry/krg', 4)
  const saved = valueOf(await service['readiness.save']({ sequence: 0, rows: [krg], weights: null }))
  expect(saved).toMatchObject({ sequence: 1, rows: [krg] })
  const other = rowOf('dataset/urn:x', 2)
  expect(await service['readiness.save']({ sequence: 0, rows: [other], weights: null })).toMatchObject({
    ok: true,
    value: { sequence: 2, sources: [{}, {}, { entry: 'dataset/urn:x', name: { nb: 'urn:x' } }] },
  })
  expect(
    await service['readiness.save']({ sequence: 0, rows: [krg], weights: { ...equalWeights, use: 3 } }),
  ).toMatchObject({ ok: false, error: { code: 'conflict', details: { entry: 'registry/krg' } } })
  const emptied = valueOf(
    await service['readiness.save']({
      sequence: 2,
      rows: [emptyReadinessRow('registry/krg')],
      weights: { ...equalWeights, use: 3 },
    }),
  )
  expect(emptied).toMatchObject({ sequence: 3, rows: [other], weights: { use: 3 } })
  expect(events).toHaveLength(3)
})

it('writes the ranked table: open scores stay empty, no text is a formula', async () => {
  const { service, documents } = await open()
  await service['readiness.save']({
    sequence: 0,
    rows: [rowOf('registry/krg', 4, '+1, "often"')],
    weights: null,
  })
  valueOf(await service['readiness.export']({ language: 'en' }))
  const lines = String(documents[0]?.content).split('\r\n')
  expect(lines[0]).toMatch(
    /^\ufeffrank_best,rank_worst,entry,name,historical_phase,qualification,legal_basis,/,
  )
  expect(lines[1]).toBe(
    `1,1,registry/krg,'=Cancer Registry,Phase 1,open,not-known,,not-known,,1.5,4.833,quality linkability policy cost risk,4,1,"'+1, ""often""",,1,,,1,,,1,,,1,,,1,`,
  )
  expect(lines[2]).toMatch(/^,,registry\/x,Register X,,open,not-known,,not-known,,,,use /)
})

it('migration 130 of the workspace keeps the studies that are there, and refuses what is no JSON', async () => {
  const database = await createEmptyDatabase()
  const before = workspaceSchema.migrations.filter(({ number }) => number < 130)
  migrate(database, { ...workspaceSchema, migrations: before })
  insertStudy(database, exampleStudy(), { at, change: 'Created' })
  expect(migrate(database, workspaceSchema)).toMatchObject({ ok: true })
  expect(readReadiness(database)).toEqual({ sequence: 0, weights: equalWeights, rows: [] })
  expect(() =>
    database.run(sql`INSERT INTO readiness_row (entry, content, sequence) VALUES ('a', 'no', 1)`),
  ).toThrow('CHECK')
})
