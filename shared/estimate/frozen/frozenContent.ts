import * as v from 'valibot'
import type { Strata } from '../../domain/geography/strata'
import { grains, precisions } from '../../domain/counts/count'
import {
  areaLevels,
  measures,
  tableFlags,
  type CountTable,
  type CountTableDescription,
} from '../../domain/sources/countTable'

/** Limits of frozen evidence; more is refused with the place named. */
export const frozenLimits = {
  tables: 500,
  cells: 200_000,
  /** Characters of all tables of one estimate: they are kept beside the studies, and saved with every edit. */
  kept: 16_000_000,
  /** Bytes of a file with frozen evidence. */
  file: 100_000_000,
} as const

const line = v.pipe(v.string(), v.maxLength(1000))
const key = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const words = v.strictObject({ en: line, nb: line })
const least = v.pipe(v.number(), v.minValue(0))
const age = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(150))
const grain = v.picklist(grains)

const count = v.strictObject({
  value: v.nullable(least),
  lower: least,
  upper: v.nullable(least),
  precision: v.picklist(precisions),
  marker: v.nullable(line),
  grain,
  additive: v.boolean(),
  provenance: v.pipe(
    v.array(
      v.strictObject({
        source: key,
        table: v.string(),
        release: line,
        retrievedAt: line,
        queryHash: line,
        licence: line,
        areaVintage: line,
      }),
    ),
    v.maxLength(100),
  ),
})

const cell = v.strictObject({
  area: key,
  sex: v.picklist(['any', 'female', 'male']),
  ageFrom: age,
  ageTo: v.nullable(age),
  count,
  population: v.nullable(least),
  share: v.nullable(v.strictObject({ value: least, lower: least, upper: least })),
})

const description = v.object({
  key,
  title: words,
  source: key,
  period: line,
  lastYear: v.pipe(v.number(), v.integer()),
  measure: v.picklist(measures),
  grain,
  caseDefinition: words,
  concept: v.nullable(
    v.strictObject({
      system: v.picklist(['icd-10', 'atc']),
      codes: v.pipe(v.array(v.pipe(v.string(), v.maxLength(24))), v.maxLength(1000)),
    }),
  ),
  areaLevel: v.picklist(areaLevels),
  ageFrom: age,
  ageTo: v.nullable(age),
  bySex: v.boolean(),
  flags: v.pipe(v.array(v.picklist(tableFlags)), v.maxLength(40)),
})

const table = v.object({
  ...description.entries,
  cells: v.pipe(v.array(cell), v.maxLength(frozenLimits.cells)),
})
const candidates = v.pipe(v.array(description), v.maxLength(10_000))
const population = v.strictObject({
  baseAreas: v.pipe(
    v.array(v.strictObject({ key, county: key, referralArea: key, healthRegion: key, population: least })),
    v.maxLength(5000),
  ),
  population: v.pipe(v.array(least), v.maxLength(1_000_000)),
  date: v.pipe(v.string(), v.isoDate()),
  referralAreaDate: v.exactOptional(v.pipe(v.string(), v.isoDate())),
})

/** JSON text as the type it should be; null when it is none or does not fit. The order of its keys is kept: hashes rest on it. */
function readAs<Schema extends v.GenericSchema>(schema: Schema, text: string): v.InferInput<Schema> | null {
  try {
    const content: unknown = JSON.parse(text)
    return v.is(schema, content) ? content : null
  } catch {
    return null
  }
}

export function readFrozenTable(text: string): CountTable | null {
  return readAs(table, text)
}

export function readFrozenCandidates(text: string): readonly CountTableDescription[] | null {
  return readAs(candidates, text)
}

export function readFrozenPopulation(text: string): Strata | null {
  return readAs(population, text)
}
