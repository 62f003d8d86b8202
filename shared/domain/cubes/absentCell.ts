import type { Cube } from './cube'
import { missingCell, type CubeCell } from './cubeCells'
import { measureReader } from './cubePlaces'

/** What is known of a combination that a table leaves out: what its rule says, and nothing where it has none. */
export function absentCell(
  { absent, dimensions }: Pick<Cube, 'absent' | 'dimensions'>,
  offset: number,
): CubeCell {
  const measureAt = dimensions.findIndex(({ role }) => role === 'measure')
  const code = dimensions[measureAt]?.categories[measureReader(dimensions)(offset)]?.code
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
