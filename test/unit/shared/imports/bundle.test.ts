import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { importTools } from '#electron/node/imports/importTools'
import { writeBundle } from '#shared/imports/bundle/writeBundle'
import { readSiteBundle } from '#shared/domain/sites/bundle/readSiteBundle'
import { signedBundle, signing } from '#test/support/sites/signedBundle'
import { contentOf, onlyCube, problemOf, readFile } from '#test/support/imports/readFile'
import { achilles } from './fixtures'

const write = async () => writeBundle((await contentOf(achilles)).cubes, importTools.sha256)

it('carries tables to another machine as they were, the same bytes for the same tables', async () => {
  const { cubes } = await contentOf(achilles)
  const bytes = await write()
  expect(await write()).toEqual(bytes)
  expect(await readFile(bytes, 'x.xlsx')).toMatchObject({ value: { format: 'kohort-bundle' } })
  const back = (await contentOf(bytes)).cubes
  expect(back).toEqual(cubes)
  const hidden = await onlyCube('area,count\nA,*\nB,<5\nC,7\n')
  expect(await onlyCube(writeBundle([hidden], importTools.sha256))).toEqual(hidden)
})

it('is told from the profile of a trial unit, whole or altered, and the other way round', async () => {
  const profile = signedBundle()
  const altered = profile.slice()
  altered[Math.floor(altered.length / 2)] = 0
  for (const bytes of [profile, altered])
    expect(await problemOf(bytes, 'a.kohort-bundle')).toMatchObject({ code: 'site-profile' })
  expect(readSiteBundle(await write(), signing)).toMatchObject({ ok: false, fault: { code: 'tables' } })
})

it('is refused when a file is changed, missing or more than the manifest names', async () => {
  const files = unzipSync(await write())
  const [table = ''] = Object.keys(files).filter((name) => name.startsWith('tables/'))
  const changed = strToU8(strFromU8(files[table] ?? strToU8('')).replace('1000', '1001'))
  const { [table]: _gone, ...fewer } = files
  for (const broken of [{ ...files, [table]: changed }, fewer])
    expect(await problemOf(zipSync(broken))).toMatchObject({ code: 'not-intact', place: { field: table } })
  const more = zipSync({ ...files, 'tables/x.json': strToU8('{}') })
  expect(await problemOf(more)).toMatchObject({ code: 'not-intact', place: { field: 'tables/x.json' } })
})

it('is refused when it has more symbols than any source', async () => {
  const rows = Array.from({ length: 10_001 }, (_, index) => `${index},<${index + 2}`)
  const symbols = rows.map((row) => ({ symbol: row.slice(row.indexOf('<')), meaning: 'suppressed' as const }))
  const [cube] = (await contentOf('area,count\nA,<5\nB,7\n')).cubes
  if (cube === undefined) throw new Error('no table')
  const { dimensions, cells } = cube
  const categories = symbols.map(({ symbol }) => ({ code: symbol, label: symbol }))
  const many = {
    ...cube,
    dimensions: dimensions.map((dimension) => ({ ...dimension, categories })),
    cells: {
      ...cells,
      length: rows.length,
      markers: ['', ...symbols.map(({ symbol }) => symbol)],
      marker: Uint16Array.from(rows, (_, index) => index + 1),
      ...{ value: new Float64Array(rows.length).fill(NaN), lower: new Float64Array(rows.length) },
      ...{
        upper: new Float64Array(rows.length).fill(4),
        precision: new Uint8Array(rows.length).fill(cells.precision[0] ?? 0),
      },
      additive: new Uint8Array(rows.length),
    },
  }
  const problem = await problemOf(writeBundle([many], importTools.sha256))
  expect(problem).toMatchObject({ code: 'unsound', place: { field: 'tables/table.json' } })
  expect(problem.message).toContain('10000 different symbols')
})
