import type { SourceRequest } from '../conversation'
import type { Chunk } from './planChunks'
import type { PxInstallation } from './pxTable'

/** Bytes of an answer with 800 000 cells, each with a status, with room to spare. */
const mostDataBytes = 96_000_000
/** The largest table descriptions list a thousand regions with their notes. */
const mostMetadataBytes = 24_000_000

export function configRequest(): SourceRequest {
  return { method: 'GET', path: 'config', mostBytes: 200_000, label: 'config' }
}

function pathOf({ version, folder = 'table/' }: PxInstallation, table: string): string {
  const id = table.split('/').map(encodeURIComponent).join('/')
  return version === 1 ? `${folder}${id}` : `tables/${id}`
}

function languageQuery({ language }: PxInstallation): readonly (readonly [string, string])[] {
  return language === '' ? [] : [['lang', language]]
}

export function metadataRequest(installation: PxInstallation, table: string): SourceRequest {
  const path = pathOf(installation, table)
  return installation.version === 1
    ? { method: 'GET', path, tellsRelease: true, mostBytes: mostMetadataBytes, label: table }
    : {
        method: 'GET',
        path: `${path}/metadata`,
        query: languageQuery(installation),
        tellsRelease: true,
        mostBytes: mostMetadataBytes,
        label: table,
      }
}

/** Cells are asked for by POST: an address longer than some 2 100 characters is answered with 404. */
export function dataRequest(installation: PxInstallation, table: string, chunk: Chunk): SourceRequest {
  const path = pathOf(installation, table)
  const label = labelOf(table, chunk)
  if (installation.version === 1)
    return {
      method: 'POST',
      path,
      body: {
        query: chunk.map(({ id: code, codes, isAll }) => ({
          code,
          selection: isAll ? { filter: 'all', values: ['*'] } : { filter: 'item', values: [...codes] },
        })),
        response: { format: 'json-stat2' },
      },
      mostBytes: mostDataBytes,
      label,
    }
  return {
    method: 'POST',
    path: `${path}/data`,
    query: [...languageQuery(installation), ['outputFormat', 'json-stat2']],
    body: {
      selection: chunk.map(({ id: variableCode, codes, isAll }) => ({
        variableCode,
        valueCodes: isAll ? ['*'] : [...codes],
      })),
    },
    mostBytes: mostDataBytes,
    label,
  }
}

function labelOf(table: string, chunk: Chunk): string {
  const times = chunk.find(({ isTime }) => isTime)?.codes ?? []
  const [first, last] = [times[0], times.at(-1)]
  if (first === undefined || last === undefined) return table
  return first === last ? `${table} ${first}` : `${table} ${first}–${last}`
}
