import { cubeSize, type Cube } from '../../domain/cubes/cube'
import { createCubeBuilder } from '../../domain/cubes/cubeBuilder'
import { readJson } from '../../sources/readAnswer'
import type { SyncedContent } from '../../sources/connector'
import { refuseIdentityNumbersIn } from '../identityNumbers'
import type { ImportTools } from '../importTools'
import { asImportProblem, imported, refuseImport, type Imported } from '../importProblem'
import { soundCube } from '../soundCube'
import { bundledTable, bundleManifest, manifestName, type BundledTable } from './bundleSchema'

/** Different symbols in place of numbers; sources have a handful, and columns hold 65 535. */
const mostMarkers = 10_000

type Tools = Pick<ImportTools, 'decodeText' | 'sha256'>

/** The tables of a bundle, each as its manifest says: a file that is missing, more, or other is refused by its name. */
export function readBundle(files: ReadonlyMap<string, Uint8Array>, tools: Tools): Imported<SyncedContent> {
  const manifest = readJson(textOf(files.get(manifestName), tools), bundleManifest, manifestName)
  if (!manifest.ok) return { ok: false, problem: asImportProblem(manifest.problem) }
  const named = new Set([manifestName, ...manifest.value.files.map(({ name }) => name)])
  const unnamed = [...files.keys()].find((name) => !named.has(name))
  if (unnamed !== undefined) return notIntact(unnamed.slice(0, 200), 'it is not in the manifest')
  const cubes: Cube[] = []
  for (const { name, sha256 } of manifest.value.files) {
    const bytes = files.get(name)
    if (bytes === undefined) return notIntact(name, 'it is missing')
    if (tools.sha256(bytes) !== sha256) return notIntact(name, 'it is not what the manifest says')
    const text = textOf(bytes, tools)
    const identity = refuseIdentityNumbersIn(text, name)
    if (identity !== null) return identity
    const table = readJson(text, bundledTable, name)
    if (!table.ok) return { ok: false, problem: asImportProblem(table.problem) }
    const cube = cubeOf(table.value, name)
    if (!cube.ok) return cube
    cubes.push(cube.value)
  }
  return imported({ cubes, catalogue: null, notes: [] })
}

function notIntact(field: string, what: string): Imported<never> {
  return refuseImport('not-intact', `${field}: ${what}. Ask for the bundle again.`, { field })
}

function textOf(bytes: Uint8Array | undefined, { decodeText }: Tools): string {
  return bytes === undefined ? '' : (decodeText(bytes, 'utf-8') ?? '')
}

function cubeOf({ cells, ...described }: BundledTable, field: string): Imported<Cube> {
  const unsound = (words: string) => refuseImport('unsound', `${field}: ${words}`, { field })
  const size = cubeSize(described.dimensions)
  const length = cells.place.length
  if (Object.values(cells).some((column) => column.length !== length))
    return unsound('the lists of its cells differ in length.')
  if (new Set(cells.marker).size > mostMarkers) return unsound(`more than ${mostMarkers} different symbols.`)
  const builder = createCubeBuilder(size, length)
  for (const [index, place] of cells.place.entries()) {
    if (place >= size || builder.has(place)) return unsound(`the place ${place} is outside or stands twice.`)
    builder.set(place, {
      value: cells.value[index] ?? null,
      lower: cells.lower[index] ?? 0,
      upper: cells.upper[index] ?? null,
      precision: cells.precision[index] ?? 'missing',
      marker: cells.marker[index] ?? null,
      additive: cells.additive[index] ?? false,
    })
  }
  const cube: Cube = { ...described, key: 'import', cells: builder.finish() }
  return soundCube(cube, { field })
}
