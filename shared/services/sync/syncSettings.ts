import * as v from 'valibot'
import { standardSyncSettings, syncSettings, type SyncSettings } from '../../contract/sync'
import { readSettings } from '../../database/settings'
import type { ReadableDatabase } from '../../database/port'
import {
  sourceQuestions,
  standardQuestions,
  type SourceQuestions,
} from '../../sources/questions/sourceQuestions'
import type { SourceConnector, TableOffer } from '../../sources/connector'

/** Under this key the workspace keeps them. */
export const syncSettingsKey = 'sync'

/** What a person set for syncing; the standard where nothing, or nothing readable, was kept. */
export function currentSyncSettings(workspace: ReadableDatabase): SyncSettings {
  return v.parse(v.fallback(syncSettings, standardSyncSettings), readSettings(workspace).get(syncSettingsKey))
}

/** Under this key the workspace keeps what the sources are asked. */
export const questionsKey = 'source-questions'

/** What a person set the sources to be asked; the standard where nothing, or nothing readable, was kept. */
export function currentQuestions(workspace: ReadableDatabase): SourceQuestions {
  return v.parse(v.fallback(sourceQuestions, standardQuestions), readSettings(workspace).get(questionsKey))
}

/** Where a source is asked. */
export function baseOf(connector: SourceConnector, { bases }: SyncSettings): string {
  // A server that the person added is asked where they confirmed it, and nowhere else.
  if (connector.server !== undefined) return connector.base
  return bases.find(({ source }) => source === connector.key)?.base ?? connector.base
}

export function isChosen(offer: TableOffer, { offers }: SyncSettings): boolean {
  return offers === null ? offer.byDefault : offers.includes(offer.key)
}
