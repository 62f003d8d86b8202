import * as v from 'valibot'
import { standardSyncSettings, syncSettings, type SyncSettings } from '../../contract/sync'
import { readSettings } from '../../database/settings'
import type { ReadableDatabase } from '../../database/port'
import type { SourceConnector, TableOffer } from '../../sources/connector'

/** Under this key the workspace keeps them. */
export const syncSettingsKey = 'sync'

/** What a person set for syncing; the standard where nothing, or nothing readable, was kept. */
export function currentSyncSettings(workspace: ReadableDatabase): SyncSettings {
  return v.parse(v.fallback(syncSettings, standardSyncSettings), readSettings(workspace).get(syncSettingsKey))
}

/** Where a source is asked. */
export function baseOf(connector: SourceConnector, { bases }: SyncSettings): string {
  return bases.find(({ source }) => source === connector.key)?.base ?? connector.base
}

export function isChosen(offer: TableOffer, { offers }: SyncSettings): boolean {
  return offers === null ? offer.byDefault : offers.includes(offer.key)
}
