import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { importTools } from '#electron/node/imports/importTools'
import { writeBundle } from '#shared/imports/bundle/writeBundle'
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
