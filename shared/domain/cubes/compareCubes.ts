import { absentCell } from './absentCell'
import { cubeStrides, type Cube, type CubeDimension } from './cube'
import { cellAt, offsetAt, positionOf, type CubeCell, type CubeCells } from './cubeCells'
import { placeOf } from './checkCube'

export const changeKinds = ['added', 'gone', 'changed', 'within-rounding'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** A cell of two releases of a table that differs between them; codes of its categories by dimension. */
export interface CellChange {
  readonly kind: ChangeKind
  readonly place: { readonly [dimension: string]: string }
  readonly before: CubeCell | null
  readonly after: CubeCell | null
}

/** Compares an older release with a newer one, cell by cell, in pieces. */
export interface CubeComparison {
  /** One cell of the older release; null when the newer says the same. */
  take(place: number, cell: CubeCell): CellChange | null
  /** Cells of the newer release that the older has not, from a position of its columns up to another. */
  added(from: number, to: number): readonly CellChange[]
}

type ComparedTable = Pick<Cube, 'dimensions' | 'absent'>

/** What the rule of a table says of a combination that it leaves out; null where it has none for that. */
function leftOut(table: ComparedTable, place: number | null): CubeCell | null {
  if (place === null || table.absent === null) return null
  const cell = absentCell(table, place)
  return cell.precision === 'missing' ? null : cell
}

/**
 * Dimensions are matched by their identifier, categories by their code, so that their order may change. A combination that
 * one of them leaves out by a rule has not gone or come: it is compared with what the rule says.
 */
export function compareCubes(
  older: ComparedTable,
  newer: ComparedTable & { readonly cells: CubeCells },
): CubeComparison {
  const [oldStrides, newStrides] = [cubeStrides(older.dimensions), cubeStrides(newer.dimensions)]
  const forward = matchPlaces(older.dimensions, newer.dimensions, oldStrides, newStrides)
  const backward = matchPlaces(newer.dimensions, older.dimensions, newStrides, oldStrides)
  const matched = new Uint8Array(newer.cells.length)
  return {
    take(place, before) {
      const newPlace = forward === null ? null : forward(place)
      const position = newPlace === null ? null : positionOf(newer.cells, newPlace)
      if (position !== null) matched[position] = 1
      const after = position === null ? leftOut(newer, newPlace) : cellAt(newer.cells, position)
      const kind = after === null ? 'gone' : differ(before, after)
      return kind === null
        ? null
        : { kind, place: placeOf(older.dimensions, oldStrides, place), before, after }
    },
    added(from, to) {
      const changes: CellChange[] = []
      for (let position = from; position < Math.min(to, newer.cells.length); position += 1) {
        if (matched[position] === 1) continue
        const offset = offsetAt(newer.cells, position)
        const before = leftOut(older, backward === null ? null : backward(offset))
        const after = cellAt(newer.cells, position)
        const kind = before === null ? 'added' : differ(before, after)
        if (kind !== null)
          changes.push({ kind, place: placeOf(newer.dimensions, newStrides, offset), before, after })
      }
      return changes
    },
  }
}

/** Two cells differ within rounding where both intervals can hold the same number. */
function differ(before: CubeCell, after: CubeCell): ChangeKind | null {
  const same =
    before.value === after.value &&
    before.lower === after.lower &&
    before.upper === after.upper &&
    before.precision === after.precision &&
    before.marker === after.marker
  if (same) return null
  const overlap = before.lower <= (after.upper ?? Infinity) && after.lower <= (before.upper ?? Infinity)
  return overlap ? 'within-rounding' : 'changed'
}

/** The place in the newer table for one in the older; null where a category is gone. Null when dimensions differ. */
function matchPlaces(
  older: readonly CubeDimension[],
  newer: readonly CubeDimension[],
  oldStrides: readonly number[],
  newStrides: readonly number[],
): ((place: number) => number | null) | null {
  if (older.length !== newer.length) return null
  const steps: { readonly stride: number; readonly size: number; readonly to: readonly (number | null)[] }[] =
    []
  for (const [at, dimension] of older.entries()) {
    const newAt = newer.findIndex(({ id }) => id === dimension.id)
    if (newAt === -1) return null
    const codes = new Map((newer[newAt]?.categories ?? []).map(({ code }, index) => [code, index]))
    const newStride = newStrides[newAt] ?? 1
    steps.push({
      stride: oldStrides[at] ?? 1,
      size: dimension.categories.length,
      to: dimension.categories.map(({ code }) => {
        const index = codes.get(code)
        return index === undefined ? null : index * newStride
      }),
    })
  }
  return (place) => {
    let newPlace = 0
    for (const { stride, size, to } of steps) {
      const part = to[Math.floor(place / stride) % size] ?? null
      if (part === null) return null
      newPlace += part
    }
    return newPlace
  }
}
