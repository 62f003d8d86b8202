import { listRuns } from '../../database/syncRuns'
import type { ServicePorts } from '../ports'
import { currentSyncSettings } from './syncSettings'

const day = 24 * 3600 * 1000

/** Whether the person wants a sync now that the program has started. */
export function syncIsDue(ports: Pick<ServicePorts, 'workspace' | 'cache' | 'now'>): boolean {
  const { schedule } = currentSyncSettings(ports.workspace.database)
  if (schedule !== 'daily') return schedule === 'on-start'
  const [last] = listRuns(ports.cache.database, 1)
  if (last === undefined) return true
  const age = Date.parse(ports.now()) - Date.parse(last.startedAt)
  // A clock that was put back must not keep the sync away for years.
  return age >= day || age < 0
}
