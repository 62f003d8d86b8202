import type { SiteProfile } from '../../domain/sites/siteProfile'
import { escapedText, plainText } from '../../domain/sites/table/escapedText'
import { listSeparator } from '../../domain/sites/table/profileCells'
import {
  templateColumns,
  templateHeads,
  templateRows,
  type TemplateRow,
} from '../../domain/sites/table/templateRows'
import type { TableLayout } from '../../domain/sites/table/writeProfileTable'
import { optionLabel, siteWords } from '../../domain/sites/words/siteWords'
import type { Language } from '../../domain/studies/protocol'
import type { WorkbookCell, WorkbookChoice, WorkbookModel, WorkbookSheet } from '../workbook/workbookModel'
import { optionSheet, optionSource } from './optionSheet'

const names = {
  en: { profile: 'Profile', fields: 'Fields' },
  nb: { profile: 'Profil', fields: 'Felter' },
} as const

const head = (value: string): WorkbookCell => ({ value, look: 'head' })
const quiet = (value: string): WorkbookCell => ({ value, look: 'quiet' })
const plain = (value: string): WorkbookCell => ({ value, look: 'plain' })

/** Options by their names, as the lists of the workbook offer them. */
function worded({ field, value }: TemplateRow, language: Language): string | number {
  if (value === '' || typeof value === 'number') return value
  if (field.kind === 'yes-no') return value === 'yes' ? siteWords[language].yes : siteWords[language].no
  if (field.kind !== 'choice' && field.kind !== 'choices') {
    // A workbook knows texts from formulas. Only what reading would take for an escape gets one.
    return plainText(value) === value ? value : escapedText(value)
  }
  return value
    .split(listSeparator)
    .map((option) => optionLabel(field.set, option, language))
    .join(listSeparator)
}

function valueCell(row: TemplateRow, language: Language): WorkbookCell {
  const value = worded(row, language)
  // Numbers and dates keep the form that a spreadsheet gives them.
  const isText = !['number', 'range', 'point', 'date'].includes(row.field.kind)
  return { value: value === '' ? null : value, look: isText ? 'text' : 'plain' }
}

function choiceAt(
  row: TemplateRow,
  at: Pick<WorkbookChoice, 'row' | 'column' | 'rows'>,
  language: Language,
): readonly WorkbookChoice[] {
  const source = optionSource(row.field, language)
  return source === null ? [] : [{ ...at, ...source }]
}

function rowSheet(profile: SiteProfile, language: Language): WorkbookSheet {
  const rows = templateRows(profile, language)
  return {
    name: names[language].profile,
    widths: [30, 36, 44, 18, 60],
    headRows: 1,
    rows: [
      templateHeads[language].map(head),
      ...rows.map((row) => [
        quiet(row.path),
        valueCell(row, language),
        plain(row.label),
        quiet(row.unit),
        quiet(row.takes),
      ]),
    ],
    choices: rows.flatMap((row, index) => choiceAt(row, { row: index + 1, column: 1, rows: 1 }, language)),
  }
}

/** Units that a table by columns leaves room for. */
const offeredUnits = 50

function columnSheets(profile: SiteProfile, language: Language): readonly WorkbookSheet[] {
  const columns = templateColumns(profile, language)
  const isStated = columns.some(({ value }) => value !== '')
  const [path = '', , label = '', unit = '', takes = ''] = templateHeads[language]
  return [
    {
      name: names[language].profile,
      widths: columns.map(() => 20),
      headRows: 1,
      rows: [
        columns.map((column) => head(column.path)),
        ...(isStated ? [columns.map((column) => valueCell(column, language))] : []),
      ],
      choices: columns.flatMap((column, index) =>
        choiceAt(column, { row: 1, column: index, rows: offeredUnits }, language),
      ),
    },
    {
      name: names[language].fields,
      widths: [30, 44, 18, 60],
      headRows: 1,
      rows: [
        [path, label, unit, takes].map(head),
        ...columns.map((column) => [
          quiet(column.path),
          plain(column.label),
          quiet(column.unit),
          quiet(column.takes),
        ]),
      ],
      choices: [],
    },
  ]
}

/**
 * A profile, or an empty one to fill in, as a workbook that `readProfileTable` reads again from its first sheet. The words
 * that fields take stand in the last sheet, and cells offer them as lists.
 */
export function profileWorkbook(
  profile: SiteProfile,
  layout: TableLayout,
  language: Language,
): WorkbookModel {
  const sheets = layout === 'rows' ? [rowSheet(profile, language)] : columnSheets(profile, language)
  return { sheets: [...sheets, optionSheet(language)] }
}
