import type { Handlers } from '../../contract/handlers'
import { succeed } from '../../contract/outcome'
import type { ReadinessOperationName, ReadinessState } from '../../contract/readiness'
import { readReadiness, writeReadiness, type KeptReadiness } from '../../database/readiness'
import { readinessTable } from '../../documents/readiness/readinessTable'
import { durably } from '../durably'
import type { ServicePorts } from '../ports'
import { readinessSources } from './readinessSources'

/** The scoring sheet of data sources: one for the workspace. */
export function createReadinessService(
  ports: Pick<ServicePorts, 'workspace' | 'cache' | 'now' | 'keepDocument' | 'announce'>,
): Pick<Handlers, ReadinessOperationName> {
  const { database } = ports.workspace
  const stateOf = (kept: KeptReadiness): ReadinessState => ({
    ...kept,
    sources: readinessSources(
      ports.cache.database,
      kept.rows.map(({ entry }) => entry),
    ),
  })
  return {
    'readiness.read': () => succeed(stateOf(readReadiness(database))),
    'readiness.save': async (wish) => {
      const kept = await durably(ports.workspace, () => writeReadiness(database, wish))
      if (!kept.ok) return kept
      ports.announce({ name: 'readiness-changed' })
      return succeed(stateOf(kept.value))
    },
    'readiness.export': ({ language }) =>
      ports.keepDocument({
        fileName: `kohort-readiness-${ports.now().slice(0, 10)}.csv`,
        mediaType: 'text/csv',
        content: readinessTable(stateOf(readReadiness(database)), language),
      }),
  }
}
