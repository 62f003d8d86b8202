import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { copyFonts } from '#electron/build/fonts'

const root = resolve(import.meta.dirname, '../../../..')
const folder = await mkdtemp(join(tmpdir(), 'fonts-'))
afterEach(() => rm(folder, { recursive: true, force: true }))

it('copies TrueType files of both families and their licences', async () => {
  await copyFonts(root, folder)
  const names = await readdir(folder)
  for (const family of ['IBMPlexSans', 'SourceSerif4']) {
    expect(await readFile(join(folder, `${family}-OFL.txt`), 'utf8')).toContain('SIL OPEN FONT LICENSE')
    expect(names.filter((name) => name.startsWith(`${family}_`)).length).toBeGreaterThanOrEqual(4)
  }
  for (const name of names.filter((each) => each.endsWith('.ttf'))) {
    const bytes = await readFile(join(folder, name))
    expect(bytes.readUInt32BE(0), name).toBe(0x00010000)
  }
})
