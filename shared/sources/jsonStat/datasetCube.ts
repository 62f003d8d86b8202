import { boundHidden } from '../../domain/cubes/boundHidden'
import { checkCube } from '../../domain/cubes/checkCube'
import {
  cubeLimits,
  cubeSize,
  type Cube,
  type CubeDimension,
  type CubeMeasure,
} from '../../domain/cubes/cube'
import { createCubeBuilder, type CubeBuilder } from '../../domain/cubes/cubeBuilder'
import { categoryReader } from '../../domain/cubes/cubePlaces'
import { recogniseTotals } from '../codes/recogniseTotals'
import { answered, refused, type Answered } from '../conversation'
import type { NumberForm } from './cellMaker'
import { dimensionRoles } from './dimensionRole'
import type { MarkerLegend } from './markerLegend'
import { guessGrain } from './measureGrain'
import { readCells, type CellForms } from './readCells'
import type { JsonStatCategory, JsonStatDataset } from './readDataset'

/** What a source knows of its own table besides the answer. */
export interface TableReading {
  readonly key: string
  readonly sourceTable: string
  readonly legend: MarkerLegend
  /** What a measure counts; undefined for "as its unit says". */
  readonly measure: (code: string) => Pick<CubeMeasure, 'grain' | 'additive'> | undefined
  readonly absent: Cube['absent']
  readonly areaVintage: string
  /** ISO 639-1, where the answer does not say. */
  readonly language: string
  readonly notes: readonly string[]
}

/** Dimensions as a cube has them, with their roles and the totals that are sure. */
export function cubeDimensions({ dimensions }: JsonStatDataset): readonly CubeDimension[] {
  const roles = dimensionRoles(dimensions)
  return dimensions.map(({ id, label, categories }, index) => {
    const role = roles[index] ?? 'other'
    const plain = categories.map(({ code, label: name, parent }) =>
      parent === null ? { code, label: name } : { code, label: name, parent },
    )
    const isMean = role === 'time' && categories.some(({ code }) => isSeveralYears(code))
    return {
      id,
      label,
      role,
      categories: plain,
      totals: recogniseTotals(role, plain),
      ...(isMean && { additive: false as const }),
    }
  })
}

/** `2022_2024`: the Institute of Public Health prints the mean of the years. */
export function isSeveralYears(code: string): boolean {
  const found = /^(\d{4})_(\d{4})$/.exec(code)
  return found !== null && found[1] !== found[2]
}

/** The measures, and how each prints its numbers. */
export function cubeMeasures(
  dataset: JsonStatDataset,
  reading: Pick<TableReading, 'measure' | 'legend'>,
): { readonly measures: readonly CubeMeasure[]; readonly forms: CellForms } {
  const dimension = dimensionRoles(dataset.dimensions).indexOf('measure')
  const categories = dataset.dimensions[dimension]?.categories ?? [null]
  const derived = dataset.dimensions.some((candidate) =>
    candidate.categories.some(({ code }) => isSeveralYears(code)),
  )
  const measures = categories.map((category) => measureOf(category, dataset, reading))
  const forms = measures.map(({ grain }, index): NumberForm => {
    const unit = categories[index]?.unit ?? null
    return {
      counted: grain !== null,
      decimals: unit?.decimals ?? null,
      derived,
      scale: 10 ** (unit?.multiplier ?? 0),
    }
  })
  return { measures, forms: { dimension, forms } }
}

function measureOf(
  category: JsonStatCategory | null,
  dataset: JsonStatDataset,
  { measure, legend }: Pick<TableReading, 'measure' | 'legend'>,
): CubeMeasure {
  const code = category?.code ?? null
  const unit = category?.unit?.base ?? ''
  const known = measure(code ?? '')
  const grain = known === undefined ? guessGrain(unit, category?.label ?? dataset.label) : known.grain
  const additive = (known?.additive ?? true) && grain !== null && dataset.aggregationAllowed && !legend.noisy
  return { code, grain, unit, additive }
}

/** A guess that something is counted is given up when one of its numbers is negative: a change, a balance. */
export function withoutNegativeGuesses(
  measures: readonly CubeMeasure[],
  negative: ReadonlySet<number>,
  reading: Pick<TableReading, 'measure'>,
): readonly CubeMeasure[] {
  return measures.map((measure, index) =>
    negative.has(index) && reading.measure(measure.code ?? '') === undefined
      ? { ...measure, grain: null, additive: false }
      : measure,
  )
}

/** Puts filled columns into a cube, bounds what is hidden by its totals, and refuses a table that does not fit together. */
export function finishCube(
  builder: CubeBuilder,
  parts: Pick<Cube, 'title' | 'dimensions' | 'measures' | 'release' | 'notes' | 'language'>,
  reading: TableReading,
  what: string,
): Answered<Cube> {
  const cube: Cube = {
    ...parts,
    key: reading.key,
    cells: builder.finish(),
    absent: reading.absent,
    sourceTable: reading.sourceTable,
    areaVintage: reading.areaVintage,
  }
  boundHidden(cube)
  const fault = checkCube(cube)
  return fault === null
    ? answered(cube)
    : refused('unsound', `${what}: ${fault.message}`, { what, reason: fault.reason, place: fault.place })
}

/** Language of an answer by ISO 639-1; the statistical offices write `no` for Bokmål. */
export function languageOf(dataset: Pick<JsonStatDataset, 'language'>, otherwise: string): string {
  const language = dataset.language ?? otherwise
  return language === 'no' ? 'nb' : language
}

/** Most notes kept of a table. */
const mostNotes = 60

export function notesOf(dataset: JsonStatDataset, further: readonly string[]): readonly string[] {
  const notes = [...further, ...dataset.notes, ...dataset.dimensions.flatMap((dimension) => dimension.notes)]
  return [...new Set(notes)].slice(0, mostNotes)
}

/** A dataset in one answer as a cube. Fails with `malformed` or, when its parts contradict each other, `unsound`. */
export function datasetCube(dataset: JsonStatDataset, reading: TableReading, what: string): Answered<Cube> {
  const size = cubeSize(dataset.dimensions)
  if (size > cubeLimits.cells && Array.isArray(dataset.value))
    return refused('too-large', `${what}: ${size} cells; at most ${cubeLimits.cells} are read.`, {
      what,
      size,
    })
  const { measures, forms } = cubeMeasures(dataset, reading)
  const builder = createCubeBuilder(size)
  const negative = new Set<number>()
  const measureAt = categoryReader(dataset.dimensions, forms.dimension)
  const read = readCells(
    dataset,
    reading.legend,
    forms,
    (offset, cell) => {
      if (cell.value !== null && cell.value < 0) negative.add(measureAt(offset))
      builder.set(offset, cell)
    },
    what,
  )
  if (!read.ok) return read
  return finishCube(
    builder,
    {
      title: dataset.label,
      language: languageOf(dataset, reading.language),
      dimensions: cubeDimensions(dataset),
      measures: withoutNegativeGuesses(measures, negative, reading),
      release: dataset.updated,
      notes: notesOf(dataset, reading.notes),
    },
    reading,
    what,
  )
}
