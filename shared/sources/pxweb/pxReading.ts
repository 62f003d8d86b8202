import type { Cube } from '../../domain/cubes/cube'
import { cubeDimensions, type TableReading } from '../jsonStat/datasetCube'
import type { AskedCodes } from '../jsonStat/placeDataset'
import type { JsonStatCategory, JsonStatDataset } from '../jsonStat/readDataset'
import type { Chunk } from './planChunks'
import type { PxInstallation, PxTable } from './pxTable'

/** Dimensions of the cube: what is asked for, in the order of the table. */
export function askedDimensions(description: JsonStatDataset, asked: Chunk): Cube['dimensions'] {
  const codes = askedCodes(asked).codes
  return cubeDimensions({
    ...description,
    dimensions: description.dimensions.flatMap((dimension) => {
      const wanted = codes.get(dimension.id)
      if (wanted === undefined) return []
      return [{ ...dimension, categories: dimension.categories.filter(({ code }) => wanted.has(code)) }]
    }),
  })
}

/** The codes of a request, all of which its answer must have. */
export function askedCodes(chunk: Chunk): AskedCodes {
  return { codes: new Map(chunk.map(({ id, codes }) => [id, new Set(codes)])), subset: false }
}

/** The description cut to what is asked for, with the units that only the answers of version 1 give. */
export function withUnits(
  description: JsonStatDataset,
  dimensions: Cube['dimensions'],
  units: ReadonlyMap<string, JsonStatCategory>,
): JsonStatDataset {
  return {
    ...description,
    dimensions: description.dimensions.flatMap((dimension) => {
      const asked = dimensions.find(({ id }) => id === dimension.id)
      if (asked === undefined) return []
      const kept = new Set(asked.categories.map(({ code }) => code))
      const categories = dimension.categories.filter(({ code }) => kept.has(code))
      if (asked.role !== 'measure') return [{ ...dimension, categories }]
      const withUnit = categories.map((category) => ({
        ...category,
        unit: category.unit ?? units.get(category.code)?.unit ?? null,
      }))
      return [{ ...dimension, categories: withUnit }]
    }),
  }
}

/** How the answers of a table are to be read. */
export function readingOf(
  installation: PxInstallation,
  table: PxTable,
  dimensions: Cube['dimensions'],
  together: readonly string[],
): TableReading {
  const areas = dimensions.find(({ role }) => role === 'area')?.categories ?? []
  return {
    key: table.key,
    sourceTable: table.table,
    legend: table.legend ?? installation.legend,
    measure: (code) => (Object.hasOwn(table.measures, code) ? table.measures[code] : undefined),
    absent: null,
    areaVintage: installation.areaVintage(areas),
    language: installation.language,
    notes: together.map((id) => `All categories of ${id} together.`),
  }
}
