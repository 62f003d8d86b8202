import type { Cube, CubeDimension } from '../../domain/cubes/cube'
import type { AreaRecord } from '../../domain/sources/starterDataset'
import { plainAreaName } from '../../sources/codes/countyNames'

/**
 * Gives counties that a file names, and does not number, their codes, so that the estimate knows them. A dimension is left as
 * it is when it numbers any of its areas, or when two categories would be the same county.
 */
export function withCountyCodes(cube: Cube, areas: readonly AreaRecord[]): Cube {
  const codes = new Map(
    areas.flatMap(({ key, name, level }) =>
      level === 'county' ? [[plainAreaName(name), key.slice('county:'.length)] as const] : [],
    ),
  )
  return { ...cube, dimensions: cube.dimensions.map((dimension) => withCodes(dimension, codes)) }
}

function withCodes(dimension: CubeDimension, codes: ReadonlyMap<string, string>): CubeDimension {
  const { role, categories } = dimension
  if (role !== 'area' || categories.some(({ code }) => /^\d/.test(code))) return dimension
  const coded = categories.map((category) => ({
    ...category,
    code: codes.get(plainAreaName(category.label)) ?? category.code,
  }))
  return new Set(coded.map(({ code }) => code)).size === coded.length
    ? { ...dimension, categories: coded }
    : dimension
}
