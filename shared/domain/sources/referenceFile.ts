import * as v from 'valibot'
import { areaLevels, publishedFlags } from './countTable'

/** Limits of a reference file; a larger one is refused before it is parsed. */
export const referenceFileLimits = { files: 60, characters: 5_000_000, rows: 5000, cells: 2000 } as const

const formatVersion = v.literal(1)
const line = v.pipe(v.string(), v.minLength(1), v.maxLength(500))
const key = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9ÆØÅæøå._/-]{1,200}$/, 'A key has letters, digits and . _ / - only.'),
)
const areaKey = v.pipe(
  v.string(),
  v.regex(/^(nation|health-region|county|referral-area|municipality):[0-9A-Z]{1,8}$/, 'This is no area key.'),
)
const people = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9))
const quantity = v.pipe(v.number(), v.minValue(0), v.maxValue(1e9))
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const age = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(120))
const year = v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2200))
const date = v.pipe(v.string(), v.isoDate('A date is written 2026-11-21.'))
const bothLanguages = v.strictObject({ en: line, nb: line })
const areaLevel = v.picklist(areaLevels)

function rows<Schema extends v.GenericSchema>(row: Schema) {
  return v.pipe(v.array(row), v.minLength(1), v.maxLength(referenceFileLimits.rows))
}

const smallCountRule = v.nullable(
  v.pipe(
    v.strictObject({
      threshold: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
      zeroShown: v.boolean(),
      citation: line,
    }),
    v.check(
      ({ threshold, zeroShown }) => threshold - (zeroShown ? 1 : 0) !== 1,
      'A rule that hides one number alone tells it.',
    ),
  ),
)

const sourcesFile = v.strictObject({
  format: v.literal('kohort-sources'),
  formatVersion,
  sources: rows(
    v.strictObject({
      key,
      name: bothLanguages,
      holder: bothLanguages,
      address: v.nullable(v.pipe(v.string(), v.url(), v.maxLength(500))),
      licence: bothLanguages,
      retrievedAt: date,
      suppressionRule: v.nullable(bothLanguages),
      /** Only where the source states a threshold. */
      smallCountRule: v.optional(smallCountRule, null),
    }),
  ),
})

const geographyFile = v.strictObject({
  format: v.literal('kohort-geography'),
  formatVersion,
  description: line,
  source: key,
  /** Source of which municipality belongs to which referral area. */
  baseAreaSource: key,
  date,
  areas: rows(v.strictObject({ key: areaKey, name: line, level: areaLevel, population: people })),
  baseAreas: rows(
    v.strictObject({ county: areaKey, referralArea: areaKey, healthRegion: areaKey, population: people }),
  ),
})

/** What every table says of itself. `fileHash` is the SHA-256 of the file the figures were read from. */
const tableOrigin = {
  source: key,
  sourceTable: line,
  release: line,
  period: line,
  lastYear: year,
  caseDefinition: bothLanguages,
}

const populationFile = v.strictObject({
  format: v.literal('kohort-population'),
  formatVersion,
  key,
  title: bothLanguages,
  ...tableOrigin,
  fileHash: v.pipe(v.string(), v.hash(['sha256'])),
  areaVintage: line,
  areaLevel: v.picklist(['county', 'referral-area']),
  /** Residents in the nineteen age bands of `domain/geography/strata`. */
  rows: rows(
    v.strictObject({
      area: areaKey,
      sex: v.picklist(['female', 'male']),
      population: v.pipe(v.array(people), v.length(19)),
    }),
  ),
})

const publishedShare = v.pipe(
  v.strictObject({ value: v.optional(share), lower: share, upper: share }),
  v.check(
    (row) => row.lower <= (row.value ?? row.lower) && (row.value ?? row.lower) <= row.upper,
    'A share lies between its limits.',
  ),
)

/**
 * A cell as published: either a value or a share. `sumOf` lists the finer areas whose published rows were added to it;
 * `figures` names the rows of the catalogue of national figures that it restates.
 */
const cell = v.pipe(
  v.strictObject({
    area: areaKey,
    sex: v.optional(v.picklist(['any', 'female', 'male']), 'any'),
    value: v.optional(quantity),
    share: v.optional(publishedShare),
    population: v.optional(people),
    sumOf: v.optional(
      v.pipe(v.array(v.strictObject({ name: line, value: quantity, population: people })), v.minLength(2)),
    ),
    figures: v.optional(v.pipe(v.array(key), v.minLength(1))),
  }),
  v.check(
    (row) => (row.value === undefined) !== (row.share === undefined),
    'A cell holds a value or a share.',
  ),
  v.check(
    (row) =>
      row.sumOf === undefined ||
      Math.abs(row.sumOf.reduce((sum, part) => sum + part.value, 0) - (row.value ?? 0)) < 1e-6,
    'The parts do not add up to the value.',
  ),
  v.check(
    (row) =>
      row.sumOf === undefined || row.sumOf.reduce((sum, part) => sum + part.population, 0) === row.population,
    'The populations of the parts do not add up to the population.',
  ),
)

/**
 * One table. `halfUnit` is half the unit that its values are printed in: a published mean of 367.7 patients per year is
 * rounded to tenths, so the mean lies within 0.05 of it. For an `estimated` table it says how coarsely the source prints,
 * and the truth may lie outside.
 */
const countTableRow = v.strictObject({
  key,
  title: bothLanguages,
  ...tableOrigin,
  measure: v.picklist(['prevalent', 'treated', 'dispensed', 'hospitalised', 'procedure', 'incident']),
  grain: v.picklist(['persons', 'cases', 'procedures']),
  concept: v.strictObject({
    system: v.literal('icd-10'),
    codes: v.pipe(
      v.array(
        v.pipe(
          v.string(),
          v.regex(
            /^[A-Z]\d\d[0-9A-Z]{0,3}(-[A-Z]\d\d[0-9A-Z]{0,3})?$/,
            'A code is written without dot, a range as I21-I22.',
          ),
        ),
      ),
      v.minLength(1),
      v.maxLength(20),
    ),
  }),
  areaLevel: v.picklist(['nation', 'county', 'referral-area']),
  ageFrom: age,
  ageTo: v.nullable(age),
  flags: v.pipe(v.array(v.picklist(publishedFlags)), v.maxLength(10)),
  precision: v.picklist(['exact', 'rounded', 'estimated', 'missing']),
  halfUnit: quantity,
  cells: v.pipe(v.array(cell), v.minLength(1), v.maxLength(referenceFileLimits.cells)),
})

const countTablesFile = v.strictObject({
  format: v.literal('kohort-count-tables'),
  formatVersion,
  description: line,
  fileHash: v.pipe(v.string(), v.hash(['sha256'])),
  areaVintage: line,
  tables: rows(countTableRow),
})

const catalogueFile = v.strictObject({
  format: v.literal('kohort-catalogue'),
  formatVersion,
  kind: v.picklist([
    'registry',
    'biobank',
    'trial-site',
    'nortrials-centre',
    'testbed',
    'trial-statistic',
    'hospital-unit',
    'disease-figure',
    'registry-cases',
    'nordic-population',
    'local-hospital-area',
    'county-division',
  ]),
  source: key,
  entries: rows(
    v.strictObject({
      key,
      name: line,
      year: v.nullable(year),
      /** Where this row was read, when that is narrower than the source of the file. */
      citation: v.optional(line),
      fields: v.record(
        v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'A field name is written in camel case.')),
        v.pipe(v.string(), v.minLength(1), v.maxLength(1000)),
      ),
    }),
  ),
})

/** One file of `resources/reference`, told apart by its `format`. */
export const referenceFile = v.variant('format', [
  sourcesFile,
  geographyFile,
  populationFile,
  countTablesFile,
  catalogueFile,
])

export type ReferenceFile = v.InferOutput<typeof referenceFile>
export type PopulationFile = v.InferOutput<typeof populationFile>
export type CountTablesFile = v.InferOutput<typeof countTablesFile>
export type CountTableRow = v.InferOutput<typeof countTableRow>
export type CatalogueFile = v.InferOutput<typeof catalogueFile>
