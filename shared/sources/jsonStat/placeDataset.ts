import { cubeStrides, type CubeDimension } from '../../domain/cubes/cube'
import type { CubeBuilder } from '../../domain/cubes/cubeBuilder'
import { categoryReader } from '../../domain/cubes/cubePlaces'
import { refused, type Answered } from '../conversation'
import type { MarkerLegend } from './markerLegend'
import { readCells, type CellForms } from './readCells'
import type { JsonStatDataset, JsonStatDimension } from './readDataset'

/** A cube that is filled answer by answer. */
export interface CubeUnderway {
  readonly dimensions: readonly CubeDimension[]
  readonly builder: CubeBuilder
  /** Codes of measures with a number below 0. */
  readonly negative: Set<string>
}

/** Which codes an answer must have, by dimension; with `subset` it may lack some, for which it then says nothing. */
export interface AskedCodes {
  readonly codes: ReadonlyMap<string, ReadonlySet<string>>
  readonly subset: boolean
}

/**
 * Puts the cells of one answer into a cube, by their codes: the order of dimensions and of codes may change from answer to
 * answer. Fails with `changed-shape` when dimensions or codes are not those asked for.
 */
export function placeDataset(
  dataset: JsonStatDataset,
  cube: CubeUnderway,
  asked: AskedCodes,
  legend: MarkerLegend,
  forms: CellForms,
  what: string,
): Answered<null> {
  const strides = cubeStrides(cube.dimensions)
  const steps: (readonly number[])[] = []
  for (const dimension of dataset.dimensions) {
    const at = cube.dimensions.findIndex(({ id }) => id === dimension.id)
    const target = cube.dimensions[at]
    if (target === undefined) {
      if (dimension.categories.length !== 1)
        return differs(
          `${what}: the answer has a dimension ${dimension.id} that was not asked for.`,
          what,
          dimension.id,
        )
      steps.push([0])
      continue
    }
    const difference = differenceOf(dimension, asked)
    if (difference !== null)
      return refused(
        'changed-shape',
        `${what}: ${dimension.id} came with other codes than asked for (${difference}).`,
        { what, dimension: dimension.id, codes: difference },
      )
    const places = new Map(target.categories.map(({ code }, place) => [code, place]))
    steps.push(dimension.categories.map(({ code }) => (places.get(code) ?? 0) * (strides[at] ?? 1)))
  }
  const lacking = cube.dimensions.find(
    ({ id }) => !dataset.dimensions.some((dimension) => dimension.id === id),
  )
  if (lacking !== undefined) return differs(`${what}: the answer lacks ${lacking.id}.`, what, lacking.id)
  const measureAt = categoryReader(dataset.dimensions, forms.dimension)
  const measures = dataset.dimensions[forms.dimension]?.categories ?? []
  const placeOf = placeReader(steps)
  return readCells(
    dataset,
    legend,
    forms,
    (offset, cell) => {
      if (cell.value !== null && cell.value < 0) cube.negative.add(measures[measureAt(offset)]?.code ?? '')
      cube.builder.set(placeOf(offset), cell)
    },
    what,
  )
}

function differs(message: string, what: string, dimension: string): Answered<never> {
  return refused('changed-shape', message, { what, dimension })
}

/** First codes that are too many or too few; null when there are none. */
function differenceOf({ id, categories }: JsonStatDimension, { codes, subset }: AskedCodes): string | null {
  const wanted = codes.get(id)
  if (wanted === undefined) return null
  const unknown = categories.filter(({ code }) => !wanted.has(code)).map(({ code }) => `+${code}`)
  const found = new Set(categories.map(({ code }) => code))
  const missing = subset ? [] : [...wanted].filter((code) => !found.has(code)).map((code) => `-${code}`)
  const all = [...unknown, ...missing]
  return all.length === 0 ? null : all.slice(0, 5).join(' ')
}

/** Turns a place of the answer into one of the cube. */
function placeReader(steps: readonly (readonly number[])[]): (offset: number) => number {
  return (offset) => {
    let [rest, place] = [offset, 0]
    for (let at = steps.length - 1; at >= 0; at -= 1) {
      const step = steps[at] ?? []
      const position = rest % step.length
      place += step[position] ?? 0
      rest = (rest - position) / step.length
    }
    return place
  }
}
