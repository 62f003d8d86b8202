import { createHash } from 'node:crypto'
import type { Cube } from '#shared/domain/cubes/cube'
import type { CatalogueContent } from '#shared/sources/connector'
import { sha256 } from '../sha256'

/** SHA-256 of all a cube says, hexadecimal: the same for the same content, whenever and however it was fetched. */
export function cubeHash(cube: Cube): string {
  const { cells, ...description } = cube
  const hash = createHash('sha256').update(JSON.stringify(description))
  hash.update(JSON.stringify([cells.length, cells.offsets === null, cells.markers]))
  if (cells.offsets !== null) hash.update(cells.offsets)
  return hash
    .update(cells.value)
    .update(cells.lower)
    .update(cells.upper)
    .update(cells.precision)
    .update(cells.marker)
    .update(cells.additive)
    .digest('hex')
}

export function catalogueHash(content: CatalogueContent): string {
  return sha256(JSON.stringify(content))
}
