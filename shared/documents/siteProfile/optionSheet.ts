import type { SiteColumn, SiteField } from '../../domain/sites/fields/field'
import { options, type OptionSet } from '../../domain/sites/fields/options'
import { columnsOf, fieldList } from '../../domain/sites/fields/siteFields'
import { columnLabel, optionLabel, siteWords } from '../../domain/sites/words/siteWords'
import type { Language } from '../../domain/studies/protocol'
import type { WorkbookCell, WorkbookChoice, WorkbookSheet } from '../workbook/workbookModel'

const sheetNames: Readonly<Record<Language, string>> = { en: 'Choices', nb: 'Valg' }

interface OptionList {
  readonly set: OptionSet | 'yes-no'
  readonly title: string
  readonly labels: readonly string[]
}

/** What the fields and columns are called that take words of a set. */
function usesOf(set: OptionSet, language: Language): readonly string[] {
  const takes = (field: SiteField | SiteColumn) =>
    (field.kind === 'choice' || field.kind === 'choices') && field.set === set
  return fieldList.flatMap(({ key, field }) => [
    ...(takes(field) ? [siteWords[language].fields[key].label] : []),
    ...columnsOf(field)
      .filter(([, column]) => takes(column))
      .map(([name]) => columnLabel(name, language)),
  ])
}

function listsIn(language: Language): readonly OptionList[] {
  const { yes, no } = siteWords[language]
  return [
    { set: 'yes-no', title: `${yes} / ${no.toLowerCase()}`, labels: [yes, no] },
    ...(Object.keys(options) as OptionSet[]).map((set) => ({
      set,
      title: [...new Set(usesOf(set, language))].join(', '),
      labels: options[set].map((option) => optionLabel(set, option, language)),
    })),
  ]
}

/** The words that fields take, a column for each list. */
export function optionSheet(language: Language): WorkbookSheet {
  const lists = listsIn(language)
  const longest = Math.max(...lists.map(({ labels }) => labels.length))
  const cell = (value: string | null, look: WorkbookCell['look']): WorkbookCell => ({ value, look })
  return {
    name: sheetNames[language],
    widths: lists.map(() => 26),
    headRows: 1,
    rows: [
      lists.map(({ title }) => cell(title, 'head')),
      ...Array.from({ length: longest }, (_, index) =>
        lists.map(({ labels }) => cell(labels[index] ?? null, 'plain')),
      ),
    ],
    choices: [],
  }
}

/** Where the words of a field stand, for a cell that takes one of them; null for any other field. */
export function optionSource(
  field: SiteField | SiteColumn,
  language: Language,
): Pick<WorkbookChoice, 'from' | 'strict'> | null {
  const set = field.kind === 'choice' || field.kind === 'choices' ? field.set : field.kind
  const lists = listsIn(language)
  const column = lists.findIndex((list) => list.set === set)
  const found = lists[column]
  if (found === undefined) return null
  return {
    from: { sheet: sheetNames[language], column, row: 1, rows: found.labels.length },
    // Of several, spreadsheets let one be chosen and the others be typed behind it.
    strict: field.kind !== 'choices',
  }
}
