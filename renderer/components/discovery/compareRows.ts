import type { EntryDetails } from '#shared/domain/discovery/entry'
import { statementFields, type Statement } from '#shared/domain/discovery/statement'
import { facetWords, kindWords, statementWords } from '#shared/domain/discovery/words'
import type { Language } from '#shared/domain/studies/protocol'
import { dateText } from './entryWords'
import { datedWith } from './statementSections'

/** One thing that is told of an entry in a comparison. */
export interface ComparedText {
  /** Null where it was left out because nobody verified it. */
  readonly text: string | null
  /** What it rests on, or when it was so; null where nothing is told. */
  readonly beside: string | null
  /** Of a text that stands as it was printed; null for our own words. */
  readonly language: Language | null
  readonly verified: boolean
}

export interface ComparedCell {
  readonly texts: readonly ComparedText[]
  /** True where it belongs to entries of this kind, and nobody stated it. */
  readonly notStated: boolean
}

export interface ComparedRow {
  readonly key: string
  readonly label: string
  /** One for each entry. */
  readonly cells: readonly ComparedCell[]
  /** `incomplete`: what is stated agrees, and of some entries nothing is. */
  readonly agreement: 'same' | 'different' | 'incomplete'
}

const own = (text: string): ComparedText => ({ text, beside: null, language: null, verified: true })

function statedText(statement: Statement, language: Language): readonly ComparedText[] {
  const { value, about, basis, printedIn, verified } = statement
  const date = datedWith(statement)
  if (value === null) return [{ text: null, beside: null, language: null, verified }]
  const text = about === null ? value[language] : `${about[language]}: ${value[language]}`
  const beside = [basis?.[language], date === null ? null : dateText(date, language)]
    .filter((part) => typeof part === 'string')
    .join(', ')
  const printed = printedIn === 'en' || printedIn === 'nb' ? printedIn : null
  return [{ text, beside: beside === '' ? null : beside, language: printed, verified }]
}

function agreementOf(cells: readonly ComparedCell[]): ComparedRow['agreement'] {
  const stated = cells.filter(({ texts }) => texts.some(({ text }) => text !== null))
  const said = new Set(stated.map(({ texts }) => JSON.stringify(texts.map(({ text }) => text).sort())))
  if (said.size > 1) return 'different'
  return stated.length < cells.length ? 'incomplete' : 'same'
}

/** What is stated of entries, a row a field; fields that no entry has are left out. */
export function compareRows(entries: readonly EntryDetails[], language: Language): readonly ComparedRow[] {
  function row(key: string, label: string, cellOf: (entry: EntryDetails) => ComparedCell): ComparedRow[] {
    const cells = entries.map(cellOf)
    const isTold = cells.some(({ texts, notStated }) => texts.length > 0 || notStated)
    return isTold ? [{ key, label, cells, agreement: agreementOf(cells) }] : []
  }
  return [
    ...row('kind', facetWords.kind[language], ({ kind }) => ({
      texts: [own(kindWords[kind][language])],
      notStated: false,
    })),
    ...statementFields.flatMap((field) =>
      row(field, statementWords[field][language], ({ statements, notStated }) => {
        const told = statements.filter((each) => each.field === field)
        return {
          texts: told.flatMap((statement) => statedText(statement, language)),
          notStated: notStated.includes(field),
        }
      }),
    ),
  ]
}
