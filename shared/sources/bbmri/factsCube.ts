import { cubeLimits, cubeSize, type Cube, type CubeDimension } from '../../domain/cubes/cube'
import { createCubeBuilder } from '../../domain/cubes/cubeBuilder'
import { exactCell, missingCell, type CubeCell } from '../../domain/cubes/cubeCells'
import { placeFinder } from '../../domain/cubes/cubePlaces'
import { donorsOfCollection, everyDonor, mostHiddenDonors } from './donorsOfCollection'
import { factLabels } from './factLabels'
import { anyCategory, isLeaf, notGiven, type FactRecord } from './records'

const factDimensions = [
  { id: 'sex', label: 'Sex', role: 'sex', field: 'sex' },
  { id: 'age_range', label: 'Age range', role: 'age', field: 'ageRange' },
  { id: 'sample_type', label: 'Material', role: 'other', field: 'material' },
  { id: 'disease', label: 'Disease', role: 'concept', field: 'disease' },
] as const

const measures = [
  { code: 'donors', grain: 'donors', unit: 'donors', additive: false },
  { code: 'samples', grain: 'samples', unit: 'samples', additive: true },
] as const

const measureDimension: CubeDimension = {
  id: 'measure',
  label: 'Measure',
  role: 'measure',
  categories: measures.map(({ code, unit }) => ({ code, label: unit })),
  totals: [],
}

/** A cube of the facts of one collection, and what a reader should know. */
export interface FactsCube {
  readonly cube: Cube
  /** Combinations that stand in several rows with different numbers. */
  readonly contradictions: number
  /** Numbers that are missing or no whole number from 0 up. */
  readonly unreadable: number
}

/**
 * The facts of one collection: sex x age range x material x disease x donors and samples, sparse. A combination that is
 * left out has 0 to 9 donors when all rows are leaves; where there are total rows too, nobody knows which of them were
 * left out. Donors never add. Samples add over leaf rows, unless these add to more than the collection has in all.
 * Null when there are no facts, or more combinations than a cube may have.
 */
export function buildFactsCube(
  collection: {
    readonly id: string
    readonly name: string
    readonly samples: number | null
    readonly donors: number | null
  },
  facts: readonly FactRecord[],
  release: string,
): FactsCube | null {
  if (facts.length === 0) return null
  const dimensions = [...factDimensions.map((dimension) => dimensionOf(dimension, facts)), measureDimension]
  const size = cubeSize(dimensions)
  if (size > cubeLimits.combinations) return null
  const placeOf = placeFinder(dimensions)
  const samplesAdd = samplesMayAdd(facts, collection.samples)
  const cells = new Map<number, CubeCell>()
  let [contradictions, unreadable] = [0, 0]
  for (const fact of facts) {
    const offset = placeOf(factDimensions.map(({ field }) => fact[field])) ?? 0
    for (const [measure, { code }] of measures.entries()) {
      const number = fact[code]
      const known = cells.get(offset + measure)
      if (number === null) {
        unreadable += 1
        // A row that is there without a number is no row that was left out.
        if (known === undefined) cells.set(offset + measure, missingCell(false))
        continue
      }
      const additive = code === 'samples' && samplesAdd && isLeaf(fact)
      if (known === undefined || known.upper === null) {
        cells.set(offset + measure, exactCell(number, additive))
        continue
      }
      if (known.value !== number) contradictions += 1
      cells.set(offset + measure, widen(known, number))
    }
  }
  if (cells.size === 0) return null
  const builder = createCubeBuilder(size, cells.size)
  for (const [offset, cell] of cells) builder.set(offset, cell)
  const onlyLeaves = facts.every((fact) => isLeaf(fact) && isWhole(fact))
  const cube: Cube = {
    key: `bbmri/facts/${collection.id}`,
    title: `${collection.name}: donors and samples`,
    language: 'en',
    dimensions,
    measures: [...measures],
    cells: builder.finish(),
    absent: onlyLeaves
      ? { lower: 0, upper: mostHiddenDonors, precision: 'suppressed', measures: ['donors'] }
      : null,
    sourceTable: 'CollectionFacts',
    release,
    areaVintage: '',
    notes: [
      'Facts of 1 to 9 donors are left out by the source.',
      'Donors with several diagnoses or materials stand in several rows: donors are not added.',
      ...donorsInWords(facts, collection.donors),
      ...(samplesAdd ? [] : ['The rows add to more samples than the collection has: samples are not added.']),
    ],
  }
  return { cube, contradictions, unreadable }
}

/** How many donors there are in all, since no reader can add the rows; nothing where they do not tell. */
function donorsInWords(facts: readonly FactRecord[], stated: number | null): readonly string[] {
  const { lower, upper } = donorsOfCollection(facts, everyDonor, stated)
  if (upper === null) return lower === 0 ? [] : [`The collection has at least ${lower} donors.`]
  const number = lower === upper ? `${lower}` : `${lower} to ${upper}`
  return [`The collection has ${number} donors in all.`]
}

/** Two rows for one combination: the truth may be either, and nothing of them is added. */
function widen(known: CubeCell, number: number): CubeCell {
  if (known.value === number) return known
  return {
    value: null,
    lower: Math.min(known.lower, number),
    upper: Math.max(known.upper ?? number, number),
    precision: 'missing',
    marker: '2 rows',
    additive: false,
  }
}

/** True for a row that names a category in every dimension. */
function isWhole(fact: FactRecord): boolean {
  return factDimensions.every(({ field }) => fact[field] !== notGiven)
}

function dimensionOf(
  { id, label, role, field }: (typeof factDimensions)[number],
  facts: readonly FactRecord[],
): CubeDimension {
  const codes = [...new Set(facts.map((fact) => fact[field]))].sort((one, other) =>
    one < other ? -1 : Number(one > other),
  )
  const parts = codes.filter((code) => code !== anyCategory)
  return {
    id,
    label,
    role,
    categories: codes.map((code) => ({ code, label: factLabels.get(code) ?? code })),
    totals:
      parts.length === codes.length || parts.length === 0
        ? []
        : [{ total: anyCategory, parts, complete: false }],
  }
}

/** True while the leaf rows stay within what the collection has in all. */
function samplesMayAdd(facts: readonly FactRecord[], size: number | null): boolean {
  let [sum, all] = [0, size]
  for (const fact of facts) {
    if (fact.samples === null) continue
    if (isLeaf(fact)) sum += fact.samples
    const codes = factDimensions.map(({ field }) => fact[field])
    if (codes.every((code) => code === anyCategory)) all = fact.samples
  }
  return all === null || sum <= all
}
