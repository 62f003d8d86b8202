import { cubeStrides, type Cube } from './cube'
import { missingCell, type CubeCell } from './cubeCells'

/** What is known of a combination that a table leaves out: what its rule says, and nothing where it has none. */
export function absentCell({ absent, dimensions }: Cube, offset: number): CubeCell {
  const measureAt = dimensions.findIndex(({ role }) => role === 'measure')
  const { categories = [] } = dimensions[measureAt] ?? {}
  const stride = cubeStrides(dimensions)[measureAt] ?? 1
  const code = categories[Math.floor(offset / stride) % Math.max(1, categories.length)]?.code
  const holds =
    absent !== null &&
    (absent.measures === undefined || (code !== undefined && absent.measures.includes(code)))
  return holds
    ? {
        value: null,
        lower: absent.lower,
        upper: absent.upper,
        precision: absent.precision,
        marker: null,
        additive: false,
      }
    : missingCell(false)
}
