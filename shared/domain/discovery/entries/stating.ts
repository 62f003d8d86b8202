import type { LocalisedName } from '../../sources/localisedName'
import type { SourceRecord } from '../../sources/sourceRecord'
import type { CatalogueEntry } from '../../sources/starterDataset'
import type { Statement, StatementField, StatementSource } from '../statement'
import { printedPhrase } from '../words/printedPhrases'

type Further = Partial<Pick<Statement, 'about' | 'basis' | 'asOf' | 'verified' | 'source'>>

/** Makes statements of one entry, which share a source and the day on which it was read. */
export interface Stating {
  /** In our words. */
  say(field: StatementField, value: LocalisedName, further?: Further): Statement
  /** As the source prints it, in our words where these are known; none for what it does not print. */
  print(field: StatementField, text: string | undefined, further?: Further): readonly Statement[]
  /** A statement that was left out because it is not verified. */
  leaveOut(field: StatementField): Statement
}

/** The same text in both languages. */
export function alike(text: string): LocalisedName {
  return { en: text, nb: text }
}

export function statementSource(
  record: SourceRecord | undefined,
  key: string,
  citation: string | null,
  address: string | null,
): StatementSource {
  return { key, name: record?.name ?? alike(key), citation, address: address ?? record?.address ?? null }
}

/** `language`: of the texts that the source prints. */
export function stating(
  source: StatementSource,
  {
    asOf,
    readOn,
    language,
  }: Pick<Statement, 'asOf' | 'readOn'> & { readonly language: 'en' | 'nb' | 'other' },
): Stating {
  const plain = { about: null, basis: null, source, asOf, readOn, verified: true, printedIn: null }
  return {
    say: (field, value, further = {}) => ({ ...plain, field, value, ...further }),
    print(field, text, further = {}) {
      if (text === undefined || text.trim() === '') return []
      const known = printedPhrase(text)
      return [
        {
          ...plain,
          field,
          value: known ?? alike(text),
          printedIn: known === null ? language : null,
          ...further,
        },
      ]
    },
    leaveOut: (field) => ({ ...plain, field, value: null, verified: false }),
  }
}

/** Statements of a row of a catalogue: it names where it was read, and the cells that were not verified. */
export function statingOf(
  entry: CatalogueEntry,
  record: SourceRecord | undefined,
  language: 'en' | 'nb' | 'other' = 'en',
): Stating {
  return stating(statementSource(record, entry.source, entry.citation, entry.fields['address'] ?? null), {
    asOf: entry.year === null ? null : String(entry.year),
    readOn: record?.retrievedAt.slice(0, 10) ?? null,
    language,
  })
}

/** Names of the cells of a row that were left out because they are not verified. */
export function unverifiedCells({ fields }: CatalogueEntry): readonly string[] {
  return (fields['unverified'] ?? '')
    .split(';')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
}

/** A whole number as a source prints it; null for anything else. */
export function wholeNumber(text: string | undefined): number | null {
  if (text === undefined || !/^\d{1,12}$/.test(text)) return null
  return Number(text)
}

/** Things that a source prints behind one another in one field. */
export function partsOf(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
