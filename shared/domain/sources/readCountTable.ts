import { ageBands } from '../geography/strata'
import type { Count, Provenance } from '../counts/count'
import { exactCount, missingCount, roundedCount, type CountSubject } from '../counts/createCount'
import type { CountTable, PublishedShare, TableCell } from './countTable'
import type { CountTableRow, CountTablesFile, PopulationFile } from './referenceFile'
import type { SourceRecord } from './sourceRecord'

type Origin = Pick<CountTableRow, 'source' | 'sourceTable' | 'release'> &
  Pick<CountTablesFile, 'fileHash' | 'areaVintage'>

function provenanceOf(origin: Origin, source: SourceRecord): Provenance {
  return {
    source: origin.source,
    table: origin.sourceTable,
    release: origin.release,
    retrievedAt: source.retrievedAt,
    queryHash: origin.fileHash,
    licence: source.licence.en,
    areaVintage: origin.areaVintage,
  }
}

/** The population table of a file: one exact count per area, sex and five-year band. */
export function readPopulationTable(file: PopulationFile, source: SourceRecord): CountTable {
  const provenance = [provenanceOf(file, source)]
  const { key, title, period, lastYear, caseDefinition, areaLevel } = file
  const cells = file.rows.flatMap(({ area, sex, population }) =>
    ageBands.flatMap((band, index): TableCell[] => {
      const residents = population[index]
      if (residents === undefined) return []
      const count = exactCount(residents, { grain: 'persons', provenance })
      return [{ area, sex, ageFrom: band.from, ageTo: band.to, count, population: null, share: null }]
    }),
  )
  return {
    key,
    title,
    source: file.source,
    period,
    lastYear,
    measure: 'resident-population',
    grain: 'persons',
    caseDefinition,
    concept: null,
    areaLevel,
    ageFrom: 0,
    ageTo: null,
    bySex: true,
    flags: [],
    cells,
  }
}

/** Where a source prints a range only, its middle stands for it; the table says so by its flag. */
function withMiddle(share: NonNullable<CountTableRow['cells'][number]['share']>): PublishedShare {
  return { ...share, value: share.value ?? (share.lower + share.upper) / 2 }
}

type Cell = CountTableRow['cells'][number]

/** The count of a cell; one made of several published rows is as wide as all of them and says so in its provenance. */
function countOf(cell: Cell, row: CountTableRow, published: Provenance): Count {
  const { value, sumOf } = cell
  const subject: CountSubject = {
    grain: row.grain,
    additive: !row.flags.includes('areas-overlap'),
    provenance: [
      sumOf === undefined
        ? published
        : {
            ...published,
            table: `${published.table}; sum of ${sumOf.map((part) => `${part.name} ${part.value}`).join(', ')}`,
          },
    ],
  }
  if (value === undefined) return missingCount(null, subject)
  const half = row.halfUnit * (sumOf?.length ?? 1)
  if (row.precision === 'exact') return exactCount(value, subject)
  return { ...roundedCount(value, half, subject), precision: row.precision }
}

/** True when a referral area of ours is put together from parts: the source then draws its neighbours otherwise too. */
function drawsAreasOtherwise(row: CountTableRow): boolean {
  return row.areaLevel === 'referral-area' && row.cells.some(({ sumOf }) => sumOf !== undefined)
}

/** A table of disease counts with its cells. */
export function readCountTable(row: CountTableRow, file: CountTablesFile, source: SourceRecord): CountTable {
  const published = provenanceOf({ ...file, ...row }, source)
  return {
    key: row.key,
    title: row.title,
    source: row.source,
    period: row.period,
    lastYear: row.lastYear,
    measure: row.measure,
    grain: row.grain,
    caseDefinition: row.caseDefinition,
    concept: row.concept,
    areaLevel: row.areaLevel,
    ageFrom: row.ageFrom,
    ageTo: row.ageTo,
    bySex: row.cells.every(({ sex }) => sex !== 'any'),
    flags: drawsAreasOtherwise(row) ? [...row.flags, 'areas-defined-differently'] : row.flags,
    cells: row.cells.map((cell): TableCell => ({
      area: cell.area,
      sex: cell.sex,
      ageFrom: row.ageFrom,
      ageTo: row.ageTo,
      count: countOf(cell, row, published),
      population: cell.population ?? null,
      share: cell.share === undefined ? null : withMiddle(cell.share),
    })),
  }
}
