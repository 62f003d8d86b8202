import * as v from 'valibot'
import { normaliseCode } from '../../domain/terminology/normaliseCode'
import { importedCounts } from '../../imports/importedCounts'
import { sourceHost } from '../sourceAddress'

/** A PxWeb server that a person added. Another version, address or language is another server. */
export const pxServer = v.pipe(
  v.strictObject({
    name: v.pipe(v.string(), v.trim(), v.minLength(1, 'Give it a name.'), v.maxLength(80)),
    /** Version of the interface. */
    version: v.picklist([1, 2]),
    /** Ends in a slash. Version 2: what stands before `tables/`. Version 1: what stands before the identifier of a table. */
    base: v.pipe(
      v.string(),
      v.maxLength(300),
      v.check(
        (text) => sourceHost(text) !== null && text.endsWith('/'),
        'An address starts with https:// and holds no name, password, question mark or #.',
      ),
    ),
    /** The host that the person confirmed: the server is asked there and nowhere else. */
    host: v.pipe(v.string(), v.maxLength(260)),
    /** Language that is asked for, as the server names it; the empty text for the server's own. */
    language: v.pipe(
      v.string(),
      v.regex(/^([a-z]{2,3})?$/, 'A language is two or three letters, such as en.'),
    ),
    /** Whether its areas have the codes of Norwegian counties and municipalities. */
    norwegian: v.boolean(),
    /** Whether its numbers carry random noise. */
    noisy: v.boolean(),
  }),
  v.forward(
    v.partialCheck(
      [['base'], ['host']],
      ({ base, host }) => sourceHost(base) === host,
      'Confirm the host of the address, and no other.',
    ),
    ['host'],
  ),
)
export type PxServer = v.InferOutput<typeof pxServer>

const { system, measure, codes } = importedCounts.entries

/** What the numbers of people in a table are, so that estimates can use them. */
export const tableCounts = v.pipe(
  v.strictObject({
    measure,
    /** Code of the measure meant, where the table has several that count people. */
    contents: v.nullable(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100))),
    system,
    /** Codes of the whole table; not used where one of its dimensions names codes. */
    codes,
  }),
  v.check(
    (counts) => counts.codes.every((code) => normaliseCode(counts.system, code) !== null),
    'One of the codes is none of its system.',
  ),
)
export type TableCounts = v.InferOutput<typeof tableCounts>

/** Identifier of a table at its source; in version 1 with the folders it lies in. */
export const tableIdentifier = v.pipe(
  v.string(),
  v.maxLength(100),
  v.regex(
    /^[A-Za-z0-9_][A-Za-z0-9._-]*(\/[A-Za-z0-9_][A-Za-z0-9._-]*)*$/,
    'An identifier of a table holds letters, digits, - _ . and /.',
  ),
)

/** A table of a PxWeb source that a person wants. */
export const wantedTable = v.strictObject({
  /** Key of the source. */
  source: v.pipe(v.string(), v.maxLength(64)),
  table: tableIdentifier,
  /** Null to keep the table and use it for nothing. */
  counts: v.nullable(tableCounts),
})
export type WantedTable = v.InferOutput<typeof wantedTable>
