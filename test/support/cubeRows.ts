import { placeOf } from '#shared/domain/cubes/checkCube'
import { cubeStrides, type Cube } from '#shared/domain/cubes/cube'
import { cellAt, offsetAt, type CubeCell } from '#shared/domain/cubes/cubeCells'

export interface CubeRow {
  readonly codes: { readonly [dimension: string]: string }
  readonly cell: CubeCell
}

/** The cells of a cube with the codes they stand for. */
export function cubeRows({ dimensions, cells }: Cube): readonly CubeRow[] {
  const strides = cubeStrides(dimensions)
  return Array.from({ length: cells.length }, (_, index) => ({
    codes: placeOf(dimensions, strides, offsetAt(cells, index)),
    cell: cellAt(cells, index),
  }))
}

/** The one cell for these codes; undefined when there is none. */
export function cellFor(cube: Cube, codes: CubeRow['codes']): CubeCell | undefined {
  return cubeRows(cube).find((row) => Object.entries(codes).every(([id, code]) => row.codes[id] === code))
    ?.cell
}
