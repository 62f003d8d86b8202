import type { Provenance } from '../../domain/counts/count'
import { exactCount } from '../../domain/counts/createCount'
import type { Cube } from '../../domain/cubes/cube'
import { cellAt, positionOf } from '../../domain/cubes/cubeCells'
import { placeFinder } from '../../domain/cubes/cubePlaces'
import type { CountTable, TableCell } from '../../domain/sources/countTable'
import { entityById, type CancerEntity } from './entities'

const norway = '578'
const sexes = [
  { sex: 'female', code: '2' },
  { sex: 'male', code: '1' },
] as const

/** Reads numbers of one country and year out of the table. */
function reader({ dimensions, cells }: Cube) {
  const placeOf = placeFinder(dimensions)
  return (codes: readonly string[]): number | null => {
    const place = placeOf(codes)
    const position = place === null ? null : positionOf(cells, place)
    return position === null ? null : cellAt(cells, position).value
  }
}

/**
 * New cases in Norway in the last year that has them, a table for each group that is made of whole ICD-10 codes. Groups
 * without a number for a sex that can have them make no table: half a number would read as the whole.
 */
export function nordcanEvidence(
  cube: Cube,
  origin: Pick<Provenance, 'retrievedAt' | 'queryHash' | 'licence'>,
): readonly CountTable[] {
  if (cube.key !== 'nordcan/incidence') return []
  const read = reader(cube)
  const years = (cube.dimensions.find(({ id }) => id === 'year')?.categories ?? []).map(({ code }) => code)
  const cancers = cube.dimensions.find(({ id }) => id === 'cancer')?.categories ?? []
  const provenance: Provenance = {
    source: 'nordcan',
    table: cube.sourceTable,
    release: cube.release,
    areaVintage: cube.areaVintage,
    ...origin,
  }
  return cancers.flatMap(({ code }) => {
    const entity = entityById.get(code)
    if (entity === undefined || entity.codes === null) return []
    for (const year of years.toReversed()) {
      const cells = cellsOf(entity, (sex, measure) => read([norway, sex, code, year, measure]), provenance)
      if (cells !== null) return [tableOf(entity, entity.codes, year, cells)]
    }
    return []
  })
}

function cellsOf(
  { sexes: affected }: CancerEntity,
  read: (sex: string, measure: string) => number | null,
  provenance: Provenance,
): readonly TableCell[] | null {
  const cells: TableCell[] = []
  for (const { sex, code } of sexes) {
    if (affected !== undefined && !affected.includes(sex)) continue
    const cases = read(code, 'total')
    if (cases === null) return null
    cells.push({
      area: 'nation:NO',
      sex,
      ageFrom: 0,
      ageTo: null,
      count: exactCount(cases, { grain: 'cases', provenance: [provenance] }),
      population: read(code, 'total_pop'),
      share: null,
    })
  }
  return cells
}

function tableOf(
  { id, name }: CancerEntity,
  codes: readonly string[],
  year: string,
  cells: readonly TableCell[],
): CountTable {
  return {
    key: `nordcan/incidence/${id}/${year}`,
    title: {
      en: `New cases of cancer, ${name.en}, ${year}`,
      nb: `Nye tilfeller av kreft, ${name.nb.toLowerCase()}, ${year}`,
    },
    source: 'nordcan',
    period: year,
    lastYear: Number(year),
    measure: 'incident',
    grain: 'cases',
    caseDefinition: {
      en: 'New cancers registered in the year, residents of all ages; a person with two cancers counts twice',
      nb: 'Nye krefttilfeller registrert i året, bosatte i alle aldre; en person med to krefttilfeller teller to ganger',
    },
    concept: { system: 'icd-10', codes },
    areaLevel: 'nation',
    ageFrom: 0,
    ageTo: null,
    bySex: true,
    flags: ['incident-not-prevalent', 'national-only'],
    cells,
  }
}
