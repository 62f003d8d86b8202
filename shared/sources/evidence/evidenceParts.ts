import { cubeStrides, type Cube, type CubeDimension } from '../../domain/cubes/cube'
import { cellAt, positionOf, type CubeCell } from '../../domain/cubes/cubeCells'
import type { TableConcept } from '../../domain/sources/countTable'
import { readAge } from '../codes/readAge'
import { readArea, type AreaCode } from '../codes/readArea'
import { namesChapters, readConcept } from '../codes/readConcept'
import { readSex } from '../codes/readSex'
import type { AreaKnowledge } from '../connector'
import { yearOfPeriod } from './period'
import { readableAreas, type CellOfArea, type ReadableAreas } from './areaReadings'
import { ageCuts, type AgeCategory, type AgeCuts } from './ageCuts'
import type { TableEvidence } from './tableEvidence'

/** A place in a dimension with what its category means. */
export interface Placed<Meaning> {
  readonly place: number
  readonly meaning: Meaning
}

export interface SexCut {
  readonly together: readonly Placed<'any' | 'female' | 'male'>[] | null
  readonly apart: readonly Placed<'any' | 'female' | 'male'>[] | null
}

/** A table read for the estimate: which places to visit, and what they mean. */
export interface EvidenceParts {
  readonly areas: ReadableAreas
  readonly concepts: readonly Placed<{
    readonly concept: TableConcept | null
    readonly label: string
    readonly code: string
  }>[]
  readonly measures: readonly Placed<string>[]
  readonly sexes: SexCut
  readonly ages: AgeCuts
  readonly period: { readonly place: number; readonly label: string; readonly lastYear: number }
  /** The cells of a combination by the place of their area. */
  readonly cellsAt: (places: EvidencePlaces) => CellOfArea
}

/** Places in all dimensions but that of areas. */
export interface EvidencePlaces {
  readonly concept: number
  readonly measure: number
  readonly sex: number
  readonly age: number
}

const totalLabel = /^(i alt|totalt?|total|alle|all|samlet|begge kjønn)\b/i
const totalCode = /^(0|00|999|_t|totalt?|tot|alle|all|t)$/i

/** What the estimate can take of a cube; null when a dimension has neither one category nor a total that is sure. */
export function evidenceParts(
  cube: Cube,
  evidence: TableEvidence,
  knowledge: AreaKnowledge,
): EvidenceParts | null {
  const { dimensions } = cube
  const strides = cubeStrides(dimensions)
  const at = (role: CubeDimension['role']) => dimensions.findIndex((dimension) => dimension.role === role)
  const roles = {
    area: at('area'),
    concept: at('concept'),
    measure: at('measure'),
    sex: at('sex'),
    age: at('age'),
  }
  const time = at('time')
  const used = new Set([...Object.values(roles), time])
  const fixed: number[] = []
  for (const [index, dimension] of dimensions.entries()) {
    if (used.has(index)) continue
    const place = totalPlace(dimension)
    if (place === null) return null
    fixed.push(place * (strides[index] ?? 1))
  }
  const placed = areasOf(dimensions[roles.area], evidence)
  const sexes = sexesOf(dimensions[roles.sex])
  const ages = agesOf(dimensions[roles.age])
  const measures = measuresOf(dimensions[roles.measure], cube, evidence)
  const concepts = conceptsOf(dimensions[roles.concept], evidence)
  const base = fixed.reduce((sum, place) => sum + place, 0)
  const cellsIn =
    (timePlace: number) =>
    (places: EvidencePlaces): CellOfArea => {
      const offset =
        base +
        timePlace * (time === -1 ? 0 : (strides[time] ?? 1)) +
        (['concept', 'measure', 'sex', 'age'] as const).reduce(
          (sum, role) => sum + (roles[role] === -1 ? 0 : places[role] * (strides[roles[role]] ?? 1)),
          0,
        )
      const stride = roles.area === -1 ? 0 : (strides[roles.area] ?? 1)
      return (area) => {
        const position = positionOf(cube.cells, offset + area * stride)
        return position === null ? null : cellAt(cube.cells, position)
      }
    }
  const sex = (sexes.together ?? sexes.apart)?.[0]?.place ?? 0
  const age = (ages.whole ?? ages.pieces)?.[0]?.place ?? 0
  const samplesIn = (timePlace: number): readonly CellOfArea[] =>
    concepts.flatMap(({ place: concept }) =>
      measures.map(({ place: measure }) => cellsIn(timePlace)({ concept, measure, sex, age })),
    )
  for (const period of periodsOf(dimensions[time], cube)) {
    const samples = samplesIn(period.place)
    const counted = placed.filter(({ place }) => samples.some((cellOf) => hasNumber(cellOf(place))))
    const areas = readableAreas(
      placed,
      new Set(counted.map(({ place }) => place)),
      cube.areaVintage,
      knowledge,
    )
    if (areas.readings.some(({ read }) => samples.some((cellOf) => hasNumber(read(cellOf)?.cell ?? null))))
      return { areas, concepts, measures, sexes, ages, period, cellsAt: cellsIn(period.place) }
  }
  return null
}

function hasNumber(cell: CubeCell | null): boolean {
  return cell !== null && cell.value !== null
}

/** The category that stands for all of a dimension; null where none is sure to. */
export function totalPlace({ categories }: CubeDimension): number | null {
  if (categories.length === 1) return 0
  const found = categories.findIndex(({ code, label }) => totalCode.test(code) && totalLabel.test(label))
  return found === -1 ? null : found
}

/** Areas that a dimension names, whatever division they are of; none twice. */
function areasOf(
  dimension: CubeDimension | undefined,
  { wholeCountry }: TableEvidence,
): readonly Placed<AreaCode>[] {
  if (dimension === undefined)
    return wholeCountry === true ? [{ place: 0, meaning: { level: 'nation', key: 'nation:NO' } }] : []
  const seen = new Set<string>()
  return dimension.categories.flatMap((category, place) => {
    const meaning = readArea(category)
    if (meaning === null || seen.has(meaning.key)) return []
    seen.add(meaning.key)
    return [{ place, meaning }]
  })
}

function sexesOf(dimension: CubeDimension | undefined): SexCut {
  const placed = (dimension?.categories ?? []).flatMap((category, place) => {
    const meaning = readSex(category)
    return meaning === null ? [] : [{ place, meaning }]
  })
  if (dimension === undefined) return { together: [{ place: 0, meaning: 'any' }], apart: null }
  const any = placed.filter(({ meaning }) => meaning === 'any')
  const each = placed.filter(({ meaning }) => meaning !== 'any')
  const both = each.length === 2 && each[0]?.meaning !== each[1]?.meaning
  return { together: any.length === 1 ? any : null, apart: both ? each : null }
}

function agesOf(dimension: CubeDimension | undefined): AgeCuts {
  if (dimension === undefined) return { whole: [{ place: 0, from: 0, to: null }], pieces: null }
  return ageCuts(
    dimension.categories.flatMap((category, place): AgeCategory[] => {
      const span = readAge(category)
      return span === null ? [] : [{ place, ...span }]
    }),
  )
}

function measuresOf(
  dimension: CubeDimension | undefined,
  cube: Cube,
  { measures }: TableEvidence,
): readonly Placed<string>[] {
  return (dimension?.categories ?? [{ code: '' }]).flatMap(({ code }, place) =>
    Object.hasOwn(measures, code) && cube.measures[place]?.grain === 'persons'
      ? [{ place, meaning: code }]
      : [],
  )
}

function conceptsOf(
  dimension: CubeDimension | undefined,
  { system, codes }: TableEvidence,
): EvidenceParts['concepts'] {
  if (system === null) return [{ place: 0, meaning: { concept: null, label: '', code: '' } }]
  if (dimension === undefined)
    return codes === undefined
      ? []
      : [{ place: 0, meaning: { concept: { system, codes }, label: '', code: '' } }]
  const chapters = namesChapters(dimension.categories.map(({ code }) => code))
  return dimension.categories.flatMap(({ code, label }, place) => {
    const concept = readConcept(system, code, chapters)
    return concept === null ? [] : [{ place, meaning: { concept, label, code } }]
  })
}

/** Periods of a table, the latest first. */
function periodsOf(dimension: CubeDimension | undefined, cube: Cube): readonly EvidenceParts['period'][] {
  return (dimension?.categories ?? [{ code: cube.release.slice(0, 4), label: cube.release.slice(0, 4) }])
    .flatMap(({ code, label }, place) => {
      const lastYear = yearOfPeriod(code)
      return lastYear === null ? [] : [{ place, label: label === '' ? code : label, lastYear, code }]
    })
    .sort((a, b) => b.lastYear - a.lastYear || (a.code < b.code ? 1 : -1))
}
