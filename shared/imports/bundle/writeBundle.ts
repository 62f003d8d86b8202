import { strToU8, zipSync } from 'fflate'
import type { Cube } from '../../domain/cubes/cube'
import { cellAt, offsetAt } from '../../domain/cubes/cubeCells'
import { freeSlug, slugOf } from '../slug'
import { bundleFormat, manifestName, type BundledTable } from './bundleSchema'
import { canonicalText } from './canonicalText'

function bundled({ key: _key, cells, ...described }: Cube): BundledTable {
  const all = Array.from({ length: cells.length }, (_, index) => ({
    place: offsetAt(cells, index),
    ...cellAt(cells, index),
  }))
  return {
    title: described.title,
    language: described.language,
    sourceTable: described.sourceTable,
    release: described.release,
    areaVintage: described.areaVintage,
    notes: [...described.notes],
    absent:
      described.absent === null
        ? null
        : {
            lower: described.absent.lower,
            upper: described.absent.upper,
            precision: described.absent.precision,
            ...(described.absent.measures !== undefined && { measures: [...described.absent.measures] }),
          },
    measures: described.measures.map((measure) => ({ ...measure })),
    dimensions: described.dimensions.map((dimension) => ({
      ...dimension,
      categories: dimension.categories.map((category) => ({ ...category })),
      totals: dimension.totals.map((total) => ({ ...total, parts: [...total.parts] })),
    })),
    cells: {
      place: all.map(({ place }) => place),
      value: all.map(({ value }) => value),
      lower: all.map(({ lower }) => lower),
      upper: all.map(({ upper }) => upper),
      precision: all.map(({ precision }) => precision),
      marker: all.map(({ marker }) => marker),
      additive: all.map(({ additive }) => additive),
    },
  }
}

/** Nothing in a bundle depends on when or where it was made: the same tables give the same bytes. */
const date = '1980-01-02T00:00:00'

/** Tables as a file for others who use Kohort: canonical JSON, and a manifest with the SHA-256 of each file. */
export function writeBundle(cubes: readonly Cube[], sha256: (bytes: Uint8Array) => string): Uint8Array {
  const files = new Map<string, Uint8Array>()
  const taken = new Set<string>()
  for (const cube of cubes) {
    const name = `tables/${freeSlug(slugOf(cube.title), taken)}.json`
    files.set(name, strToU8(canonicalText(bundled(cube))))
  }
  const manifest = {
    format: bundleFormat,
    formatVersion: 1,
    files: [...files].map(([name, bytes]) => ({ name, sha256: sha256(bytes) })),
  }
  return zipSync(
    { [manifestName]: strToU8(canonicalText(manifest)), ...Object.fromEntries(files) },
    { level: 6, mtime: date },
  )
}
