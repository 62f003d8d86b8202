import { ageBands } from '../geography/strata'
import type { Count, Provenance } from '../counts/count'
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
    licence: source.licence,
    areaVintage: origin.areaVintage,
  }
}

/** The population table of a file: one exact count per area, sex and five-year band. */
export function readPopulationTable(file: PopulationFile, source: SourceRecord): CountTable {
  const provenance = [provenanceOf(file, source)]
  const { key, title, period, lastYear, caseDefinition, areaLevel } = file
  const cells = file.rows.flatMap(({ area, sex, population }) =>
    ageBands.map((band, index): TableCell => {
      const value = population[index] ?? 0
      const count: Count = {
        value,
        lower: value,
        upper: value,
        precision: 'exact',
        marker: null,
        grain: 'persons',
        additive: true,
        provenance,
      }
      return { area, sex, ageFrom: band.from, ageTo: band.to, count, population: null, share: null }
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
    flags: [],
    cells,
  }
}

/** Where a source prints a range only, its middle stands for it; the table says so by its flag. */
function withMiddle(share: NonNullable<CountTableRow['cells'][number]['share']>): PublishedShare {
  return { ...share, value: share.value ?? (share.lower + share.upper) / 2 }
}

/** A table of disease counts. A cell made of several published rows is as wide as all of them and says so in its provenance. */
export function readCountTable(row: CountTableRow, file: CountTablesFile, source: SourceRecord): CountTable {
  const { sourceTable, release, precision, halfUnit, cells, ...description } = row
  const published = provenanceOf({ ...file, source: row.source, sourceTable, release }, source)
  const shared = [published]
  const additive = !row.flags.includes('areas-overlap')
  return {
    ...description,
    cells: cells.map((cell): TableCell => {
      const value = cell.value ?? null
      const half = halfUnit * (cell.sumOf?.length ?? 1)
      const count: Count = {
        value,
        lower: value === null ? 0 : Math.max(0, value - half),
        upper: value === null ? null : value + half,
        precision,
        marker: null,
        grain: row.grain,
        additive,
        provenance:
          cell.sumOf === undefined
            ? shared
            : [
                {
                  ...published,
                  table: `${sourceTable}; sum of ${cell.sumOf.map((part) => `${part.name} ${part.value}`).join(', ')}`,
                },
              ],
      }
      return {
        area: cell.area,
        sex: cell.sex,
        ageFrom: row.ageFrom,
        ageTo: row.ageTo,
        count,
        population: cell.population ?? null,
        share: cell.share === undefined ? null : withMiddle(cell.share),
      }
    }),
  }
}
