import type { Cube } from '#shared/domain/cubes/cube'
import type { CubeCell } from '#shared/domain/cubes/cubeCells'
import { cellOf } from '../cubeCells'

/** The cell of a table at these codes, one for each dimension in its order; undefined where the table has none. */
export function cellByCodes(cube: Cube, ...codes: readonly string[]): CubeCell | undefined {
  return cellOf(
    cube,
    Object.fromEntries(cube.dimensions.map(({ id }, index): [string, string] => [id, codes[index] ?? ''])),
  )
}
