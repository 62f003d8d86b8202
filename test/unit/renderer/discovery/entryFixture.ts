import type { EntryDetails } from '#shared/domain/discovery/entry'
import type { Statement, StatementField } from '#shared/domain/discovery/statement'

const same = (text: string) => ({ en: text, nb: text })

/** Something that is stated of an entry, from one source read on one day. */
export function stated(field: StatementField, text: string | null, more: Partial<Statement> = {}): Statement {
  return {
    field,
    about: null,
    value: text === null ? null : same(text),
    printedIn: null,
    basis: null,
    source: { key: 'list', name: same('List of registries'), citation: null, address: null },
    asOf: null,
    readOn: '2026-11-18',
    verified: true,
    ...more,
  }
}

/** A registry of which only these things are stated. */
export function entryWith(
  key: string,
  statements: readonly Statement[],
  notStated: readonly StatementField[] = [],
): EntryDetails {
  return {
    entry: `registry/${key}`,
    kind: 'data-source',
    origin: 'registry',
    name: same(key.toUpperCase()),
    short: null,
    holder: null,
    line: same('registry'),
    codes: [],
    facets: [],
    place: { country: 'NO', county: null, healthRegion: null, city: null, position: null },
    counts: [],
    unverified: statements.some(({ verified }) => !verified),
    statements,
    notStated,
    related: [],
    addresses: [],
  }
}
