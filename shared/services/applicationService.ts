import * as v from 'valibot'
import type { Handlers } from '../contract/handlers'
import { succeed } from '../contract/outcome'
import type { Settings } from '../contract/responses'
import { readSettings, writeSetting } from '../database/settings'
import { listSources } from '../database/sources'
import { engineVersion } from '../estimate/estimateProtocol'
import { durably } from './durably'
import type { ServicePorts } from './ports'

/** Settings that cannot be read fall back one by one: a bad value never locks a person out. */
const settingsSchema = v.object({
  language: v.fallback(v.picklist(['en', 'nb']), 'en'),
  theme: v.fallback(v.picklist(['light', 'dark', 'system']), 'system'),
  singleKeyShortcuts: v.fallback(v.boolean(), true),
  funnelOrder: v.fallback(v.picklist(['protocol', 'loss']), 'protocol'),
  organisation: v.fallback(v.string(), ''),
  author: v.fallback(v.string(), ''),
  hiddenSiteColumns: v.fallback(v.array(v.string()), []),
})

export function currentSettings(ports: Pick<ServicePorts, 'workspace'>): Settings {
  return v.parse(settingsSchema, Object.fromEntries(readSettings(ports.workspace.database)))
}

/** Says what runs here and keeps the settings of the person. */
export function createApplicationService(
  ports: Pick<ServicePorts, 'workspace' | 'cache' | 'version' | 'notice' | 'dataDirectory' | 'announce'>,
): Pick<Handlers, 'application.describe' | 'settings.read' | 'settings.update'> {
  return {
    'application.describe': () =>
      succeed({
        version: ports.version,
        engineVersion,
        dataDate: listSources(ports.cache.database).reduce(
          (newest, { retrievedAt }) => (retrievedAt > newest ? retrievedAt : newest),
          '',
        ),
        notice: ports.notice,
        dataDirectory: ports.dataDirectory,
      }),
    'settings.read': () => succeed(currentSettings(ports)),
    'settings.update': async (change) => {
      const outcome = await durably(ports.workspace, () => {
        ports.workspace.database.transaction(() => {
          for (const [key, value] of Object.entries(change)) {
            if (value !== undefined) writeSetting(ports.workspace.database, key, value)
          }
        })
        return succeed(currentSettings(ports))
      })
      if (outcome.ok) ports.announce({ name: 'settings-changed' })
      return outcome
    },
  }
}
