import type { Handlers } from '../contract/handlers'
import { fail, succeed } from '../contract/outcome'
import type { AreaDescription } from '../contract/responses'
import { guardCell } from '../domain/disclosure/guardCell'
import { residentsByCounty } from '../domain/geography/residentsByCounty'
import { listSources } from '../database/sources'
import type { EvidenceTables } from './evidenceTables'
import type { ServicePorts } from './ports'
import type { ProtocolEstimates } from './protocolEstimates'

/** Levels that the page offers to choose from; municipalities are not exact sums of base areas. */
function isOffered(level: string): level is AreaDescription['level'] {
  return level === 'nation' || level === 'health-region' || level === 'county' || level === 'referral-area'
}

/** Lists the sources on this machine, their tables and the areas they speak of. */
export function createSourceService(
  ports: Pick<ServicePorts, 'cache' | 'population'>,
  tables: EvidenceTables,
  estimates: Pick<ProtocolEstimates, 'ruleOf'>,
): Pick<Handlers, 'sources.list' | 'sources.table' | 'geography.areas'> {
  return {
    'sources.list': () => {
      const all = tables.list()
      return succeed(
        listSources(ports.cache.database).map((source) => ({
          ...source,
          tables: all.filter((table) => table.source === source.key),
        })),
      )
    },
    'sources.table': ({ table }) => {
      const found = tables.find(table)
      if (found === null) {
        return fail(
          'not-found',
          `No table has the key "${table}". The list of sources names those that are here.`,
          { table },
        )
      }
      const rule = estimates.ruleOf(found.source)
      return succeed({ ...found, cells: found.cells.map((cell) => guardCell(cell, rule)) })
    },
    'geography.areas': () => {
      const { baseAreas } = ports.population.current().strata
      return succeed(
        ports.population
          .areas()
          .flatMap(({ key, name, level, population }) =>
            isOffered(level) ? [{ key, name, level, population, ...residentsByCounty(key, baseAreas) }] : [],
          ),
      )
    },
  }
}
