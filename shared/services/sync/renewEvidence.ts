import { listAreas } from '../../database/areas'
import { readAllCubeCells } from '../../database/cubeCells'
import type { WritableDatabase } from '../../database/port'
import { replaceEvidence } from '../../database/syncedEvidence'
import { listSyncedTables, readSyncedTable } from '../../database/syncedTables'
import { cubeSize, type Cube } from '../../domain/cubes/cube'
import type { SourceConnector } from '../../sources/connector'
import { knownDivisions } from './knownDivisions'

/**
 * Reads kept tables anew for the estimate where the person has said otherwise of them than before: at once, since what was
 * said of them is no part of what the source is asked. Answers whether any was. Does not save the file.
 */
export function renewEvidence(
  cache: WritableDatabase,
  before: readonly SourceConnector[],
  after: readonly SourceConnector[],
  now: string,
): boolean {
  const said = (connectors: readonly SourceConnector[], offer: string) =>
    connectors.find(({ offers }) => offers.some(({ key }) => key === offer))?.statementOf?.(offer) ?? ''
  const changed = after.flatMap((connector) =>
    connector.offers
      .filter(({ key, added }) => added === true && said(before, key) !== said(after, key))
      .map(({ key }) => ({ connector, offer: key })),
  )
  return changed.map(({ connector, offer }) => renew(cache, connector, offer, now)).some(Boolean)
}

function renew(cache: WritableDatabase, connector: SourceConnector, offer: string, now: string): boolean {
  const knowledge = {
    areas: new Set(listAreas(cache).map(({ key }) => key)),
    divisions: knownDivisions(cache),
  }
  const kept = listSyncedTables(cache, offer).flatMap(({ key }) => readSyncedTable(cache, key) ?? [])
  if (kept.length === 0) return false
  const tables = kept.flatMap(({ key, id, release, retrievedAt, queryHash, description }) => {
    const { markers, ...described } = description
    const cells = readAllCubeCells(cache, id, markers, cubeSize(described.dimensions))
    const cube: Cube = { ...described, key, release, cells }
    return connector.evidence(cube, retrievedAt.slice(0, 10), queryHash, knowledge)
  })
  const hash = kept.map(({ contentHash }) => contentHash).join(' ')
  replaceEvidence(cache, offer, { tables, hash, retained: [] }, now)
  return true
}
