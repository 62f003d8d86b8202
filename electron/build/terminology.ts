import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import type { TerminologyData } from '#shared/domain/terminology/terminologyData'
import { makeIcd10 } from './makeIcd10.ts'

/** Relative to the project root. */
const inputs = {
  codes: 'node_modules/@navikt/diagnosekoder/lib/ICD10.json',
  manifest: 'node_modules/@navikt/diagnosekoder/package.json',
  structure: 'resources/terminology/icd10Structure.json',
  english: 'resources/terminology/icd10English.json',
  atc: 'resources/terminology/atcGroups.json',
} as const

/** ICD-10 as the build writes it. */
export async function readIcd10(root: string): Promise<TerminologyData> {
  const [codes, manifest, structure, english] = await Promise.all(
    [inputs.codes, inputs.manifest, inputs.structure, inputs.english].map((path) =>
      readJson(resolve(root, path)),
    ),
  )
  return makeIcd10({ codes, structure, english, version: versionOf(manifest) })
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'))
}

function versionOf(manifest: unknown): unknown {
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : null
}

/** Writes `icd-10.json` and `atc.json` into `out/resources/terminology` at the end of the build. */
export function terminology(root: string): Plugin {
  return {
    name: 'terminology',
    buildStart() {
      for (const path of Object.values(inputs)) this.addWatchFile(resolve(root, path))
    },
    async writeBundle() {
      const folder = resolve(root, 'out/resources/terminology')
      await mkdir(folder, { recursive: true })
      const lists = {
        'icd-10.json': await readIcd10(root),
        'atc.json': await readJson(resolve(root, inputs.atc)),
      }
      await Promise.all(
        Object.entries(lists).map(([name, list]) => writeFile(resolve(folder, name), JSON.stringify(list))),
      )
    },
  }
}
