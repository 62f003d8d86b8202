import type { SourceRequest } from '../conversation'
import type { Chunk } from '../pxweb/planChunks'
import type { FhiTable } from './fhiTable'

const mostListBytes = 8_000_000
const mostDataBytes = 64_000_000

/** Tables of a collection; those changed since a day only, where one is given. */
export function tablesRequest({ source }: FhiTable, modifiedAfter: string | null): SourceRequest {
  return {
    method: 'GET',
    path: `${encodeURIComponent(source)}/table`,
    ...(modifiedAfter !== null && { query: [['modifiedAfter', modifiedAfter]] }),
    tellsRelease: true,
    mostBytes: mostListBytes,
    label: source,
  }
}

export function partRequest({ source, table }: FhiTable, part: 'dimension' | 'flag'): SourceRequest {
  return {
    method: 'GET',
    path: `${encodeURIComponent(source)}/table/${String(table)}/${part}`,
    mostBytes: mostListBytes,
    label: `${source} ${String(table)}`,
  }
}

/** Every dimension of the table has to be named, each with one filter. More rows than asked for are an error there. */
export function dataRequest({ source, table }: FhiTable, chunk: Chunk, rows: number): SourceRequest {
  return {
    method: 'POST',
    path: `${encodeURIComponent(source)}/table/${String(table)}/data`,
    body: {
      dimensions: chunk.map(({ id, codes, isAll }) => ({
        code: id,
        filter: isAll ? 'all' : 'item',
        values: isAll ? ['*'] : [...codes],
      })),
      response: { format: 'json-stat2', maxRowCount: rows },
    },
    mostBytes: mostDataBytes,
    label: `${source} ${String(table)} ${chunk.find(({ isTime }) => isTime)?.codes[0] ?? ''}`.trim(),
  }
}
