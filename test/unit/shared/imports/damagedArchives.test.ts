import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { importTools } from '#electron/node/imports/importTools'
import { checkCube } from '#shared/domain/cubes/checkCube'
import type { Cube } from '#shared/domain/cubes/cube'
import { writeBundle } from '#shared/imports/bundle/writeBundle'
import { stateTable } from '#shared/imports/stateImport'
import { unsoundCells } from '#test/support/cubeCells'
import { damagedArchives, type Damage } from '#test/support/imports/damagedArchives'
import { contentOf, onlyCube, readFile } from '#test/support/imports/readFile'
import { workbook } from '#test/support/imports/workbook'
import { achilles } from './fixtures'

/** Damaged versions of each file; 10 000 were run once, as `KOHORT_FUZZ` asks for. */
const times = Number(process.env['KOHORT_FUZZ'] ?? 300)
/** Milliseconds for one file of a few kilobytes, on a busy machine. */
const deadline = 5000

/** Not packed, so that a changed byte is a changed number. */
const stored = (archive: Uint8Array) => zipSync(unzipSync(archive), { level: 0 })

const sheet = workbook({
  Forside: { A1: 'Tall fra registeret' },
  Data: {
    A3: 'Fylke',
    B3: 'Kjønn',
    C3: 'Antall',
    ...{ A4: '03', B4: 'Menn', C4: 1234, A5: '03', B5: 'Kvinner', C5: '<5' },
    ...{ A6: '11', B6: 'Menn', C6: '*', A7: '11', B7: 'Kvinner', C7: 7 },
  },
})
const bundle = writeBundle(
  [...(await contentOf(achilles)).cubes, await onlyCube('area,count\nA,*\nB,<5\nC,7\n')],
  importTools.sha256,
)

/** The manifest of a bundle with the fingerprints that its files have now. */
function restate(files: Readonly<Record<string, Uint8Array>>): Readonly<Record<string, Uint8Array>> {
  const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as {
    files: { name: string; sha256: string }[]
  }
  for (const file of manifest.files) file.sha256 = importTools.sha256(files[file.name] ?? new Uint8Array())
  return { ...files, 'manifest.json': strToU8(JSON.stringify(manifest)) }
}

function isUnsound(cube: Cube): boolean {
  const wrongSum = stateTable(cube).sums.some(
    ({ value, lower, upper }) => value !== null && (lower === null || value > (upper ?? Infinity)),
  )
  return wrongSum || unsoundCells(cube).length > 0 || checkCube(cube) !== null
}

/** Damage that leaves what the archive holds as it is: then either it is refused, or the same tables come out. */
const outside: ReadonlySet<Damage> = new Set(['bytes', 'sizes', 'list'])

it.each([
  ['xlsx', stored(sheet), undefined],
  ['kohort-bundle', bundle, restate],
] as const)(
  'a damaged archive of %s is refused in words, or gives sound tables, and those that it held',
  async (_, archive, restated) => {
    const whole = (await contentOf(archive, 'x')).cubes
    let [sound, refusals] = [0, 0]
    for (const { damage, bytes } of damagedArchives(archive, times, 4_711, restated)) {
      const startedAt = performance.now()
      const read = await readFile(bytes, 'x')
      if (performance.now() - startedAt > deadline) expect.fail(`${damage} took too long`)
      const content = read.ok ? read.value.content : read
      if (!content.ok) {
        refusals += 1
        expect(content.problem.message).toMatch(/\w/)
        continue
      }
      sound += 1
      const { cubes } = content.value
      if (cubes.some(isUnsound)) expect.fail(`unsound cells after damage to ${damage}`)
      if (outside.has(damage)) expect(cubes).toEqual(whole)
      if (damage === 'twice') expect.fail('one of two files of a name was chosen')
    }
    expect(sound).toBeGreaterThan(times / 50)
    expect(refusals).toBeGreaterThan(times / 5)
  },
  120_000,
)
