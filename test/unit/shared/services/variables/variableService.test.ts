import { expect, it } from 'vitest'
import { createImportsHere } from '#electron/node/imports/importPorts'
import { migrate } from '#shared/database/migrations/migrate'
import { workspaceSchema } from '#shared/database/schemas'
import { sql } from '#shared/database/sql'
import { deleteStudy, insertStudy } from '#shared/database/studies'
import { readBasket } from '#shared/database/variableBaskets'
import { createVariableService } from '#shared/services/variables/variableService'
import { exampleStudy } from '#test/support/databaseContent'
import { createCache, createEmptyDatabase } from '#test/support/databases'
import { chosenFile, openSiteWorkspace, valueOf } from '#test/support/sites/siteWorkspace'

const at = '2026-03-01T10:00:00.000Z'
const npr = 'registry/npr'

async function open() {
  const workspace = await openSiteWorkspace()
  const cache = await createCache()
  insertStudy(workspace.database, exampleStudy(), { at, change: 'Created' })
  const save = () => Promise.resolve({ ok: true, value: null } as const)
  const service = createVariableService({
    ...workspace.ports,
    cache: { database: cache, save },
    imports: createImportsHere(() => 'reference').ports,
  })
  const keep = async (entry: string, text: string, name = 'list.csv') =>
    valueOf(
      await service['variables.import']({
        entry,
        file: chosenFile(text, name),
        mapping: null,
        sheet: null,
        register: null,
        reading: null,
      }),
    )
  const search = async (text: string, entry: string | null = null) =>
    valueOf(await service['variables.search']({ text, entry, from: 0, limit: 100 }))
  return { ...workspace, service, keep, search }
}

const list = 'Variabel;Teknisk navn;Kodeverk;Fra\nHoveddiagnose;DIAG;ICD-10;2008\nKjønn;SEX;;1997\n'

it('keeps a list with its file and hash, finds its variables, and lets a newer one take its place', async () => {
  const { service, keep, search, events } = await open()
  const first = await keep(npr, list)
  expect(first).toMatchObject({
    replaced: false,
    list: {
      entry: npr,
      fileName: 'list.csv',
      format: 'csv',
      variables: 2,
      importedAt: '2026-06-01T08:00:00.000Z',
    },
  })
  expect(first.list?.sha256).toMatch(/^[0-9a-f]{64}$/)
  expect((await search('')).total).toBe(2)
  expect((await search('gender')).found.map(({ variable }) => variable.name)).toEqual(['Kjønn'])
  expect((await search('icd diag')).found).toMatchObject([{ entry: npr, position: 0 }])
  expect((await search('', 'registry/krg')).total).toBe(0)
  const second = await keep(npr, `${list}Alder;;;\n`)
  expect(second).toMatchObject({ replaced: true, list: { variables: 3 } })
  await keep('registry/krg', 'Variable,Type\nSex,code\nStage,TNM\n', 'krg.csv')
  const answer = valueOf(await service['variables.overlap']({ entries: [] }))
  expect(answer).toMatchObject({ total: 1, overlaps: [{ by: 'synonym', sources: 2 }] })
  expect(valueOf(await service['variables.overlap']({ entries: [npr] })).total).toBe(0)
  expect(events).toContainEqual({ name: 'variables-changed', study: null })
})

it('takes a list away and puts it back; nothing of a refused file is kept', async () => {
  const { service, keep, search } = await open()
  const id = (await keep(npr, list)).list?.id ?? ''
  valueOf(await service['variables.remove']({ list: id }))
  expect((await search('')).total).toBe(0)
  expect(await service['variables.remove']({ list: id })).toMatchObject({ error: { code: 'not-found' } })
  valueOf(await service['variables.restore']({ list: id }))
  expect((await search('')).total).toBe(2)
  const refused = await keep(npr, 'Variabel;Merknad\nAlder;01010750160\n', 'people.csv')
  expect(refused).toMatchObject({
    list: null,
    preview: { sha256: null, problem: { code: 'identity-number' } },
  })
  expect(valueOf(await service['variables.lists']({}))).toHaveLength(1)
})

it('keeps the basket of a study, and refuses a change of an older state', async () => {
  const { service, database } = await open()
  const version = exampleStudy().versions[0]?.id ?? ''
  const asked = { study: 'study-1', version, language: 'nb' } as const
  const empty = valueOf(await service['variables.basket'](asked))
  expect(empty).toMatchObject({ sequence: 0, items: [], needs: [], registries: {} })
  const item = {
    id: 'one',
    entry: npr,
    variable: {
      name: 'Hoveddiagnose',
      code: 'DIAG',
      otherNames: [],
      description: '',
      type: '',
      unit: '',
      from: '2008',
      to: '',
      codeList: 'ICD-10',
      theme: '',
    },
    list: null,
    from: '2008-01-01',
    to: '2024-12-31',
    codes: '',
    reason: '',
    need: null,
  }
  const save = (sequence: number) => service['variables.saveBasket']({ ...asked, sequence, items: [item] })
  expect(valueOf(await save(0))).toMatchObject({
    sequence: 1,
    items: [item],
    names: { [npr]: { nb: 'npr' } },
  })
  expect(await save(0)).toMatchObject({ ok: false, error: { code: 'conflict' } })
  deleteStudy(database, 'study-1')
  expect(database.all(sql`SELECT study_id FROM variable_basket`)).toEqual([])
})

it('migration 140 of the workspace keeps the studies that are there, and refuses what is no JSON', async () => {
  const database = await createEmptyDatabase()
  const before = workspaceSchema.migrations.filter(({ number }) => number < 140)
  migrate(database, { ...workspaceSchema, migrations: before })
  insertStudy(database, exampleStudy(), { at, change: 'Created' })
  expect(migrate(database, workspaceSchema)).toMatchObject({ ok: true })
  expect(readBasket(database, 'study-1')).toEqual({ sequence: 0, items: [] })
  expect(() =>
    database.run(sql`INSERT INTO variable_basket (study_id, items, sequence) VALUES ('study-1', 'no', 1)`),
  ).toThrow('CHECK')
})
