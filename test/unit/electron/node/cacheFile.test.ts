import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createBasePopulation } from '#shared/services/basePopulation'
import { openCacheFile } from '#electron/node/cacheFile'
import { writeDurably } from '#electron/node/writeDurably'
import { listSources } from '#shared/database/sources'

vi.mock('#electron/node/writeDurably', { spy: true })

const shipped = resolve(import.meta.dirname, '../../../../resources/reference')

let folder: string
let path: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kohort-cache-'))
  path = join(folder, 'cache.sqlite')
})
afterEach(() => rm(folder, { recursive: true }))

async function open(referenceDirectory = shipped) {
  return openCacheFile({ dataDirectory: folder, referenceDirectory, now: () => '2026-01-01T00:00:00.000Z' })
}

async function expectNorway(): Promise<void> {
  const opened = await open()
  if (!opened.ok) throw new Error(opened.error.message)
  const population = createBasePopulation(opened.value.database)
  if (!population.ok) throw new Error(population.error.message)
  expect(population.value.current().strata.population.reduce((sum, people) => sum + people, 0)).toBeCloseTo(
    5_550_203,
    0,
  )
  expect(listSources(opened.value.database).length).toBeGreaterThan(5)
  await opened.value.close()
}

describe('openCacheFile', () => {
  it('is written once, in its present layout and with the starter dataset', async () => {
    vi.mocked(writeDurably).mockClear()
    await expectNorway()
    expect(writeDurably).toHaveBeenCalledTimes(1)
  })

  it('brings the starter dataset once, and leaves the file alone after that', async () => {
    await expectNorway()
    const { mtimeMs } = await stat(path)
    await expectNorway()
    expect((await stat(path)).mtimeMs).toBe(mtimeMs)
  })

  it('builds a damaged cache again and keeps the damaged file', async () => {
    await expectNorway()
    await writeFile(path, 'not a database')
    await expectNorway()
    const [damaged] = (await readdir(folder)).filter((name) => name.includes('damaged'))
    expect(await readFile(join(folder, damaged ?? ''), 'utf8')).toBe('not a database')
  })

  it('names the reference file that cannot be used', async () => {
    const reference = join(folder, 'reference')
    await cp(shipped, reference, { recursive: true })
    await writeFile(join(reference, 'geography.json'), '{')
    expect(await open(reference)).toMatchObject({
      ok: false,
      error: { code: 'unreadable-file', details: { file: 'geography.json' } },
    })
    await expectNorway()
  })
})
