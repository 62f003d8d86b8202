import { cubeSize, type Cube } from '#shared/domain/cubes/cube'
import { cellAt, positionOf, type CubeCell } from '#shared/domain/cubes/cubeCells'

/** The cell at the categories named, by dimension; undefined where the table has none. Throws on a code it does not know. */
export function cellOf(cube: Cube, codes: { readonly [dimension: string]: string }): CubeCell | undefined {
  const offset = cube.dimensions.reduce((place, { id, categories }) => {
    const at = categories.length === 1 ? 0 : categories.findIndex(({ code }) => code === codes[id])
    if (at === -1) throw new Error(`${id} has no code ${codes[id]}`)
    return place * categories.length + at
  }, 0)
  const position = positionOf(cube.cells, offset)
  return position === null ? undefined : cellAt(cube.cells, position)
}

/** Cells whose number lies outside its own bounds, or whose place is outside the table. */
export function unsoundCells({ cells, dimensions }: Cube): readonly CubeCell[] {
  const size = cubeSize(dimensions)
  return Array.from({ length: cells.length }, (_, index) => ({ index, cell: cellAt(cells, index) }))
    .filter(({ index, cell: { value, lower, upper, precision } }) => {
      const outside = (cells.offsets?.[index] ?? index) >= size
      const beyond = value !== null && (value < lower || (upper !== null && value > upper))
      const inexact = precision === 'exact' && (value !== lower || value !== upper)
      return outside || beyond || inexact || (upper !== null && lower > upper)
    })
    .map(({ cell }) => cell)
}
