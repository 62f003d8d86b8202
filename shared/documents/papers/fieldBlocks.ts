import { formatInteger, formatIsoDate } from '../../domain/counts/formatNumber'
import { isPicks, isRows, type PaperRow, type PaperValue } from '../../domain/papers/paperContent'
import type { PaperColumn, PaperField, PaperGroup } from '../../domain/papers/paperField'
import type { Language } from '../../domain/studies/protocol'
import { column, row, textCell } from '../report/cells'
import type { Block, Definition, TableBlock } from '../report/reportModel'
import { definitions, listItem, paragraph, plain, subheading } from '../report/richText'
import type { PaperInput } from './paperInput'
import { paperWords } from './paperWords'

/** A single value in words; null where nothing is stated. */
export function valueInWords(
  field: PaperColumn,
  value: PaperValue | undefined,
  language: Language,
): string | null {
  const words = paperWords[language]
  if (value === undefined || value === null) return null
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'number') return formatInteger(value, language)
  if (typeof value !== 'string' || value.trim() === '') return null
  if (field.kind === 'date') return formatIsoDate(value, language, 'short')
  if (field.kind !== 'choice') return value.trim()
  return field.options.find((option) => option.value === value)?.label[language] ?? value
}

/** Lines of a text as paragraphs. */
export function paragraphsOf(key: string, text: string): readonly Block[] {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line, index) => paragraph(`${key}-${index + 1}`, line))
}

function definitionOf(field: PaperColumn, { values, language }: PaperInput): Definition {
  const text = valueInWords(field, values.get(field.key), language)
  return {
    key: field.key,
    term: field.label[language],
    text: plain(text ?? paperWords[language].notStated),
  }
}

/** A table of a list, a column for each of its fields. */
export function rowsTable(
  key: string,
  caption: string,
  columns: readonly PaperColumn[],
  rows: readonly PaperRow[],
  language: Language,
): TableBlock {
  return {
    kind: 'table',
    key,
    caption,
    columns: columns.map((described, index) =>
      column(
        described.key,
        described.label[language],
        described.kind === 'number' ? 'end' : 'start',
        index === 0 ? 2 : 1,
      ),
    ),
    rows: rows.map((each, index) =>
      row(
        `${key}-${index + 1}`,
        columns.map((described) => textCell(valueInWords(described, each[described.key], language) ?? '–')),
      ),
    ),
  }
}

function longBlocks(field: PaperColumn, input: PaperInput): readonly Block[] {
  const { language, values } = input
  const text = valueInWords(field, values.get(field.key), language)
  return [
    subheading(`${field.key}-heading`, field.label[language]),
    ...(text === null
      ? [paragraph(field.key, paperWords[language].notStated, 'quiet')]
      : paragraphsOf(field.key, text)),
  ]
}

function otherBlocks(
  field: Exclude<PaperField, PaperColumn>,
  { values, language, offered }: PaperInput,
): readonly Block[] {
  const value = values.get(field.key)
  const heading = subheading(`${field.key}-heading`, field.label[language])
  const nothing = [heading, paragraph(field.key, paperWords[language].notStated, 'quiet')]
  if (field.kind === 'picks') {
    if (!isPicks(value) || value.length === 0) return nothing
    const items = value.map((key) => {
      const entry = offered.find((one) => one.key === key)
      return listItem(key, entry?.name ?? key, {
        details: entry === undefined || entry.detail === '' ? [] : [plain(entry.detail)],
      })
    })
    return [heading, { kind: 'list', key: field.key, items }]
  }
  return isRows(value) && value.length > 0
    ? [rowsTable(field.key, field.label[language], field.columns, value, language)]
    : nothing
}

/** The fields of a part in their order: short ones as terms, long ones under headings of their own. */
export function groupBlocks(group: PaperGroup, input: PaperInput): readonly Block[] {
  const blocks: Block[] = []
  let terms: Definition[] = []
  const close = () => {
    if (terms.length > 0) blocks.push(definitions(`${group.key}-${blocks.length}`, terms))
    terms = []
  }
  for (const field of group.fields) {
    if (field.kind === 'text') {
      close()
      blocks.push(...longBlocks(field, input))
    } else if (field.kind === 'picks' || field.kind === 'rows') {
      close()
      blocks.push(...otherBlocks(field, input))
    } else terms.push(definitionOf(field, input))
  }
  close()
  return blocks
}
