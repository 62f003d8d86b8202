import type { Cube } from '../../domain/cubes/cube'
import type { CountTable } from '../../domain/sources/countTable'
import { normaliseCode } from '../../domain/terminology/normaliseCode'
import type { ImportedCounts } from '../../imports/importedCounts'
import { cubeEvidence } from '../../sources/evidence/cubeEvidence'
import { importSource } from './importSource'
import type { ImportKeeping } from './ports'
import { withCountyCodes } from './namedCounties'

/** Count tables for the estimate; empty where the table names no area, no year or no codes that can be read. */
export function importEvidence(
  cube: Cube,
  counts: ImportedCounts | null,
  origin: { readonly retrievedAt: string; readonly queryHash: string },
  { areas, divisions }: Pick<ImportKeeping, 'areas' | 'divisions'>,
): readonly CountTable[] {
  if (counts === null) return []
  const codes = counts.codes.flatMap((code) => normaliseCode(counts.system, code) ?? [])
  const coded = withCountyCodes(cube, areas)
  const hasYears = cube.dimensions.some(({ role }) => role === 'time')
  const dated = hasYears || counts.year === null ? coded : { ...coded, release: String(counts.year) }
  const title = { en: cube.title, nb: cube.title }
  return cubeEvidence(
    dated,
    {
      measures: Object.fromEntries(cube.measures.map(({ code }) => [code ?? '', counts.measure])),
      system: counts.system,
      ...(codes.length > 0 ? { codes } : {}),
      caseDefinition: title,
      title,
    },
    { record: importSource, ...origin },
    { areas: new Set(areas.map(({ key }) => key)), divisions },
  )
}
