import { checkCube } from '../domain/cubes/checkCube'
import type { Cube } from '../domain/cubes/cube'
import type { SyncedContent } from '../sources/connector'
import { imported, refuseImport, type Imported, type ImportPlace } from './importProblem'

/** The table, or its first fault in words with the codes of the cell, beside the place that is known already. */
export function soundCube(cube: Cube, place: ImportPlace = {}): Imported<Cube> {
  const fault = checkCube(cube)
  if (fault === null) return imported(cube)
  const codes = Object.keys(fault.place).length === 0 ? {} : { codes: fault.place }
  return refuseImport('unsound', `${cube.title}: ${fault.message}`, { ...place, ...codes })
}

/** What a file holds, refused whole where one of its tables has a fault. */
export function soundContent(content: SyncedContent): Imported<SyncedContent> {
  for (const cube of content.cubes) {
    const sound = soundCube(cube)
    if (!sound.ok) return sound
  }
  return imported(content)
}
