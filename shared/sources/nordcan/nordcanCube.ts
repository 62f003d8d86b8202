import {
  cubeSize,
  type Cube,
  type CubeCategory,
  type CubeDimension,
  type CubeMeasure,
} from '../../domain/cubes/cube'
import { createCubeBuilder } from '../../domain/cubes/cubeBuilder'
import { exactCell, missingCell, type CubeCell } from '../../domain/cubes/cubeCells'
import { placeFinder } from '../../domain/cubes/cubePlaces'
import { answered, refused, type Answered } from '../conversation'
import { entityById } from './entities'
import type { NordcanRow } from './readRows'
import { nordcanCountries, nordcanMeasures, nordcanSexes } from './wire'

/** A number of NORDCAN. Groups of cancers overlap and rates make no sums, so no cell may be added. */
export function nordcanCell(value: number | null): CubeCell {
  return value === null ? missingCell(false) : exactCell(value, false)
}

function dimension(
  id: string,
  label: string,
  role: CubeDimension['role'],
  categories: readonly CubeCategory[],
): CubeDimension {
  return { id, label, role, categories, totals: [] }
}

function named(codes: ReadonlySet<string>, names: ReadonlyMap<string, string>): readonly CubeCategory[] {
  return [...codes]
    .sort((one, other) => Number(one) - Number(other))
    .map((code) => ({ code, label: names.get(code) ?? code }))
}

/** Country x sex x cancer x year x number and rates, all ages together. Refused when a combination stands twice. */
export function buildNordcanCube(
  rows: readonly NordcanRow[],
  { type, release }: { readonly type: 'incidence' | 'mortality'; readonly release: string },
): Answered<Cube> {
  const grain = type === 'incidence' ? 'cases' : 'deaths'
  const measures: readonly CubeMeasure[] = nordcanMeasures.map(({ code, rate }) => ({
    code,
    grain: rate ? null : code === 'total_pop' ? 'persons' : grain,
    unit: rate ? 'per 100 000' : code === 'total_pop' ? 'persons' : grain,
    additive: false,
  }))
  const cancers = new Map([...entityById].map(([id, { name }]) => [id, name.en]))
  const dimensions = [
    dimension(
      'country',
      'Country',
      'area',
      named(new Set(rows.map(({ country }) => country)), nordcanCountries),
    ),
    dimension('sex', 'Sex', 'sex', named(new Set(rows.map(({ sex }) => sex)), nordcanSexes)),
    dimension('cancer', 'Cancer', 'concept', named(new Set(rows.map(({ cancer }) => cancer)), cancers)),
    dimension('year', 'Year', 'time', named(new Set(rows.map(({ year }) => year)), new Map())),
    dimension(
      'measure',
      'Measure',
      'measure',
      nordcanMeasures.map(({ code, label }) => ({ code, label })),
    ),
  ]
  const placeOf = placeFinder(dimensions)
  const builder = createCubeBuilder(cubeSize(dimensions), rows.length * nordcanMeasures.length)
  for (const row of rows) {
    const offset = placeOf([row.country, row.sex, row.cancer, row.year]) ?? 0
    if (builder.has(offset))
      return refused(
        'unsound',
        `NORDCAN: country ${row.country}, sex ${row.sex}, cancer ${row.cancer}, year ${row.year} stands twice.`,
        {
          country: row.country,
          sex: row.sex,
          cancer: row.cancer,
          year: row.year,
        },
      )
    for (const [at, { code }] of nordcanMeasures.entries())
      builder.set(offset + at, nordcanCell(row.numbers[code]))
  }
  return answered({
    key: `nordcan/${type}`,
    title: type === 'incidence' ? 'New cases of cancer' : 'Deaths from cancer',
    language: 'en',
    dimensions,
    measures,
    cells: builder.finish(),
    absent: null,
    sourceTable: `population/${type}`,
    release,
    areaVintage: '',
    notes: [
      'Groups of cancers overlap: their numbers are not added.',
      'Four age standardisations stand beside each other; they cannot be compared with each other.',
    ],
  })
}
