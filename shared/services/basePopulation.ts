import { succeed, type Outcome } from '../contract/outcome'
import { listAreas, listBaseAreas } from '../database/areas'
import { listCountyResidentKeys, readCountTable } from '../database/countTables'
import type { ReadableDatabase } from '../database/port'
import { withResidentsOf } from '../domain/geography/areaPopulations'
import { buildStrata } from '../domain/geography/buildStrata'
import { carryStrata, countyResidentsOf } from '../domain/geography/carryStrata'
import { countsCountyResidents, readCountyResidents } from '../domain/geography/countyResidents'
import type { Strata } from '../domain/geography/strata'
import type { CountTable } from '../domain/sources/countTable'
import { populationTableKeys, type AreaRecord } from '../domain/sources/starterDataset'
import type { SyncNote } from '../sources/connector'

/** The population that every number is worked out on, and where it comes from. */
export interface BasePopulation {
  readonly strata: Strata
  /** Keys of its tables: residents by county, residents by referral area. */
  readonly tables: { readonly county: string; readonly referralArea: string }
}

/** What is to become of the table of residents in use when newer ones arrive. */
export interface PopulationVerdict {
  /** Tables that stay although the source brought others: none of those can take their place. */
  readonly retained: readonly string[]
  /** Why a table was not taken, for the log. */
  readonly notes: readonly SyncNote[]
}

/** The base population of a running application: replaced as a whole when the tables have changed. */
export interface CurrentPopulation {
  current(): BasePopulation
  /** All areas, with their residents in it. */
  areas(): readonly AreaRecord[]
  /** Looks at tables before they are kept. */
  judge(arriving: readonly CountTable[]): PopulationVerdict
  /** Takes the newest sound table on this machine. The same object stays where nothing has changed. */
  renew(): void
}

function yearOf({ date }: Strata): number {
  return Number(date.slice(0, 4))
}

/** Sound residents by county of a year after `starter`, carried to base areas. */
function carriedTo(table: CountTable, starter: Strata): Outcome<Strata> {
  const residents = readCountyResidents(table, countyResidentsOf(starter))
  return residents.ok
    ? succeed(carryStrata(starter, residents.value, `${String(table.lastYear)}-01-01`))
    : residents
}

function newestPopulation(database: ReadableDatabase, starter: Strata): BasePopulation {
  for (const key of listCountyResidentKeys(database, yearOf(starter))) {
    const table = readCountTable(database, key)
    if (table === null || !countsCountyResidents(table)) continue
    const strata = carriedTo(table, starter)
    if (strata.ok) return { strata: strata.value, tables: { ...populationTableKeys, county: key } }
  }
  return { strata: starter, tables: populationTableKeys }
}

/**
 * The base population from the tables of the cache: the newest sound residents by county, and the referral areas of the
 * starter dataset. Fails when the starter dataset itself is not whole.
 */
export function createBasePopulation(database: ReadableDatabase): Outcome<CurrentPopulation> {
  const tables = Object.values(populationTableKeys).flatMap((key) => readCountTable(database, key) ?? [])
  const built = buildStrata({ tables, baseAreas: listBaseAreas(database) })
  if (!built.ok) return built
  const starter = built.value
  let population = newestPopulation(database, starter)
  return succeed({
    current: () => population,
    areas: () => withResidentsOf(listAreas(database), population.strata.baseAreas),
    judge(arriving) {
      const verdicts = arriving
        .filter((table) => countsCountyResidents(table) && table.lastYear > yearOf(starter))
        .map((table) => ({ table, strata: carriedTo(table, starter) }))
      const isReplaced = verdicts.some(({ strata }) => strata.ok)
      const { county } = population.tables
      return {
        retained: isReplaced || county === populationTableKeys.county ? [] : [county],
        notes: verdicts.flatMap(({ table, strata }) =>
          strata.ok
            ? []
            : [
                {
                  code: 'population-not-taken',
                  message:
                    `The residents of ${table.period} do not become the base population, ` +
                    `which stays that of ${String(yearOf(population.strata))}: ${strata.error.message}`,
                  count: 1,
                },
              ],
        ),
      }
    },
    renew() {
      const renewed = newestPopulation(database, starter)
      if (JSON.stringify(renewed) !== JSON.stringify(population)) population = renewed
    },
  })
}
