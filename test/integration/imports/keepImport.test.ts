import { resolve } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type { OperationName, RequestOf, ResponseOf } from '#shared/contract/operations'
import { openInProcessTransport } from '#test/support/inProcessTransport'
import { temporaryFolder } from '#test/support/temporaryFolder'

async function open() {
  const opened = await openInProcessTransport(resolve(temporaryFolder(), 'data'))
  onTestFinished(() => opened.close())
  return async function ask<Name extends OperationName>(
    name: Name,
    request: RequestOf<Name>,
  ): Promise<ResponseOf<Name>> {
    const outcome = await opened.transport.call(name, request)
    if (!outcome.ok) throw new Error(`${outcome.error.code}: ${outcome.error.message}`)
    return outcome.value
  }
}

function file(text: string) {
  return { name: 'patients.csv', content: Buffer.from(text).toString('base64') }
}

const first = 'county;sex;what;patients\n03;Men;x;12\n03;Women;x;<5\n'

it('keeps a file with its history, remembers its mapping, and takes it away again', async () => {
  const ask = await open()
  const preview = await ask('imports.preview', { file: file(first) })
  expect(preview).toMatchObject({ format: 'csv', mappingFrom: 'guessed', problem: null })
  expect(await ask('imports.list', {})).toEqual([])

  if (preview.mapping === null) throw new Error('no mapping')
  const dimensions = preview.mapping.dimensions.filter(({ column }) => column !== 'what')
  const words = { title: 'Pasienter på Østlandet', source: 'Sykehuset' }
  const kept = await ask('imports.keep', {
    file: file(first),
    mapping: { ...preview.mapping, dimensions },
    ...words,
  })
  const key = 'import/pasienter-pa-ostlandet'
  expect(kept).toMatchObject({ key, problem: null, tables: [{ table: key, title: words.title, cells: 2 }] })
  expect(kept.tables[0]?.notes).toContain('Source: Sykehuset')
  expect(await ask('imports.list', {})).toMatchObject([
    { key, title: words.title, tables: [{ key, title: words.title, cells: 2 }], cells: 2 },
  ])

  const second = first.replace('12', '15').replace('<5', '<5')
  const again = await ask('imports.preview', { file: file(second) })
  expect(again).toMatchObject({ mappingFrom: 'remembered', rememberedFrom: 'Sykehuset' })
  expect(again.tables[0]?.dimensions).toHaveLength(2)
  await ask('imports.keep', { file: file(second), ...words })
  const { releases } = await ask('sync.history', { table: key })
  expect(releases.map(({ changes }) => changes?.changed ?? null)).toEqual([1, null])
  const { cells } = await ask('sync.cells', { table: key, from: 0, limit: 10 })
  expect(cells).toMatchObject([
    { codes: ['03', 'Men'], cell: { value: 15 } },
    { codes: ['03', 'Women'], cell: { value: null, lower: 0, upper: 4, marker: '<5' } },
  ])

  await ask('imports.remove', { key })
  expect(await ask('imports.list', {})).toEqual([])
  expect((await ask('sync.history', { table: key })).releases).toEqual([])
  await expect(ask('imports.remove', { key })).rejects.toThrow('not-found')
})

it('keeps nothing of a file that is refused', async () => {
  const ask = await open()
  const refused = await ask('imports.keep', { file: file('Etternavn;count\nx;1\n'), title: 'T' })
  expect(refused).toMatchObject({
    key: null,
    tables: [],
    glance: null,
    problem: { code: 'person-level', place: { row: 1, column: 'Etternavn' } },
  })
  expect(await ask('imports.list', {})).toEqual([])
  await expect(ask('imports.preview', { file: { name: 'x', content: '***' } })).rejects.toThrow(
    'malformed-request',
  )
})

it('keeps what has no numbers as entries of the catalogue', async () => {
  const ask = await open()
  const text = '@prefix dcat: <http://www.w3.org/ns/dcat#> .\n<urn:x> a dcat:Dataset .\n'
  const kept = await ask('imports.keep', { file: { ...file(text), name: 'dataset.ttl' } })
  expect(kept).toMatchObject({ key: 'import/dataset', entries: 1, tables: [] })
  expect(await ask('imports.list', {})).toMatchObject([{ key: 'import/dataset', entries: 1 }])
  expect(await ask('sync.entries', { offer: 'import/dataset', from: 0, limit: 10 })).toMatchObject({
    total: 1,
    next: null,
    entries: [{ kind: 'dataset', name: 'urn:x', source: 'import' }],
  })
  await ask('imports.remove', { key: 'import/dataset' })
  expect(await ask('imports.list', {})).toEqual([])
})

const counties = '03 11 15 18 31 32 33 34 39 40 42 46 50 55 56'.split(' ')
const registry = `county;patients\n${counties.map((county, index) => `${county};${index === 0 ? '<5' : 100 + index}`).join('\n')}\n`

it('gives estimates a table of whoever says what its numbers are', async () => {
  const ask = await open()
  const condition = { kind: 'diagnosis' as const, system: 'icd-10' as const, codes: ['G35'] }
  const before = await ask('evidence.options', { condition })
  const counts = { measure: 'prevalent' as const, system: 'icd-10' as const, codes: ['g35'], year: 2025 }
  const kept = await ask('imports.keep', { file: file(registry), title: 'MS registry', counts })
  expect(kept).toMatchObject({ key: 'import/ms-registry', problem: null, evidence: 1 })
  const after = await ask('evidence.options', { condition })
  const added = after.filter(({ table }) => !before.some((option) => option.table.key === table.key))
  expect(added.map(({ table }) => table)).toMatchObject([
    {
      source: 'import',
      measure: 'prevalent',
      lastYear: 2025,
      areaLevel: 'county',
      concept: { codes: ['G35'] },
    },
  ])
  const { cells } = await ask('sources.table', { table: added[0]?.table.key ?? '' })
  expect(cells.find(({ area }) => area === 'county:03')?.count).toMatchObject({
    value: null,
    upper: 4,
    marker: '<5',
  })

  await ask('imports.remove', { key: 'import/ms-registry' })
  expect(await ask('evidence.options', { condition })).toEqual(before)
})

it('knows counties by their names', async () => {
  const ask = await open()
  const text = 'Fylke;Antall\nOslo;120\nVestland;80\n'
  const counts = { measure: 'treated' as const, system: 'icd-10' as const, codes: ['G35'], year: 2025 }
  await expect(ask('imports.keep', { file: file(text), title: 'Names', counts })).resolves.toMatchObject({
    evidence: 1,
  })
})

it('offers estimates nothing that it cannot read, and refuses what is no code', async () => {
  const ask = await open()
  const counts = { measure: 'treated' as const, system: 'icd-10' as const, codes: ['G35'], year: null }
  expect(await ask('imports.keep', { file: file(registry), title: 'No year', counts })).toMatchObject({
    evidence: 0,
  })
  const wrong = { ...counts, codes: ['G35', '!!'] }
  await expect(ask('imports.keep', { file: file(registry), title: 'X', counts: wrong })).rejects.toThrow(
    '"!!"',
  )
})
