import { cubeSize, cubeStrides, type CubeDimension } from './cube'

type Categories = { readonly categories: readonly unknown[] }
type Codes = { readonly categories: readonly Pick<CubeDimension['categories'][number], 'code'>[] }

/**
 * Tells the category of a place in one dimension, by its position in it; 0 for every place where there is no such dimension
 * (`at` is -1).
 */
export function categoryReader(dimensions: readonly Categories[], at: number): (place: number) => number {
  if (at === -1) return () => 0
  const stride = cubeSize(dimensions.slice(at + 1))
  const count = dimensions[at]?.categories.length ?? 1
  return (place) => Math.floor(place / stride) % count
}

/** Tells the measure of a place, by its position among the measures. */
export function measureReader(
  dimensions: readonly (Categories & Pick<CubeDimension, 'role'>)[],
): (place: number) => number {
  return categoryReader(
    dimensions,
    dimensions.findIndex(({ role }) => role === 'measure'),
  )
}

/** Tells the codes of a place, by dimension. */
export function codesReader(dimensions: readonly Codes[]): (place: number) => readonly string[] {
  const readers = dimensions.map((_, at) => categoryReader(dimensions, at))
  return (place) => readers.map((read, at) => dimensions[at]?.categories[read(place)]?.code ?? '')
}

/** Finds the place of codes, given by dimension; of a dimension without one the first. Null where a code is not known. */
export function placeFinder(dimensions: readonly Codes[]): (codes: readonly string[]) => number | null {
  const strides = cubeStrides(dimensions)
  const positions = dimensions.map(
    ({ categories }) => new Map(categories.map(({ code }, position) => [code, position])),
  )
  return (codes) => {
    let place = 0
    for (const [at, code] of codes.entries()) {
      const position = positions[at]?.get(code)
      if (position === undefined) return null
      place += position * (strides[at] ?? 1)
    }
    return place
  }
}
