import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { build } from 'vite'
import { countyMap } from '#electron/build/countyMap'
import { fonts } from '#electron/build/fonts'
import { terminology } from '#electron/build/terminology'
import { parseTerminologyData } from '#shared/domain/terminology/terminologyData'

const project = resolve(import.meta.dirname, '../../../..')
let root = ''

/** A project with the inputs of this one and an output folder of its own. */
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'build-'))
  await Promise.all(
    ['node_modules', 'resources'].map((folder) =>
      symlink(join(project, folder), join(root, folder), 'junction'),
    ),
  )
  await mkdir(join(root, 'renderer'))
  await writeFile(
    join(root, 'renderer/entry.js'),
    "import { countyMap } from 'virtual:county-map'\nexport const keys = countyMap.counties.map(({ key }) => key)\n",
  )
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(root, 'renderer'),
    plugins: [countyMap(root), fonts(root), terminology(root)],
    build: {
      outDir: join(root, 'out/main'),
      lib: { entry: join(root, 'renderer/entry.js'), formats: ['es'], fileName: 'entry' },
    },
  })
}, 60_000)
afterAll(() => rm(root, { recursive: true, force: true }))

it('gives a module the county map', async () => {
  const [name = ''] = await readdir(join(root, 'out/main'))
  expect(await readFile(join(root, 'out/main', name), 'utf8')).toContain('county:56')
})

it('puts fonts and code lists where the hosts look for them', async () => {
  expect(await readdir(join(root, 'out/resources/fonts'))).toContain('IBMPlexSans_400Regular.ttf')
  for (const system of ['icd-10', 'atc']) {
    const content: unknown = JSON.parse(
      await readFile(join(root, `out/resources/terminology/${system}.json`), 'utf8'),
    )
    expect(parseTerminologyData(content, system)).toMatchObject({ ok: true, value: { system } })
  }
})
