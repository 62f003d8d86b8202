import { helsedataChecklist } from '../../domain/papers/catalogue/helsedata'
import { variableColumns } from '../../domain/papers/catalogue/helsedata'
import { fieldsOf } from '../../domain/papers/paperField'
import type { PaperRow } from '../../domain/papers/paperContent'
import { papers } from '../../domain/papers/papers'
import { rowsOf } from '../../domain/papers/rules'
import type { Language } from '../../domain/studies/protocol'
import { column, row, textCell } from '../report/cells'
import type { ReportSection } from '../report/reportModel'
import { paragraph } from '../report/richText'
import type { WorkbookCell, WorkbookModel, WorkbookSheet } from '../workbook/workbookModel'
import { rowsTable, valueInWords } from './fieldBlocks'
import type { PaperInput } from './paperInput'
import { paperWords } from './paperWords'

function checklistSection({ values, language }: PaperInput): ReportSection {
  const words = paperWords[language].data
  const route = values.get('route')
  const needed = helsedataChecklist.filter(({ routes }) => routes.some((one) => one === route))
  const fields = fieldsOf(papers.helsedata)
  const stateOf = (key: string) => {
    const field = fields.find((one) => one.key === key)
    if (field === undefined || field.kind === 'rows' || field.kind === 'picks') return words.notBegun
    return valueInWords(field, values.get(key), language) ?? words.notBegun
  }
  return {
    key: 'checklist',
    title: words.checklist,
    blocks:
      needed.length === 0
        ? [paragraph('no-route', paperWords[language].notStated, 'quiet')]
        : [
            {
              kind: 'table',
              key: 'checklist',
              caption: words.checklist,
              columns: [column('item', words.item, 'start', 4), column('state', words.state, 'start', 1)],
              rows: needed.map(({ key, label }) =>
                row(key, [textCell(label[language]), textCell(stateOf(key))]),
              ),
            },
          ],
  }
}

/** Variables by source, in the order in which the sources first occur. */
function bySource(rows: readonly PaperRow[], language: Language): ReadonlyMap<string, readonly PaperRow[]> {
  const sources = new Map<string, readonly PaperRow[]>()
  for (const each of rows) {
    const stated = each['source']
    const source =
      typeof stated === 'string' && stated.trim() !== '' ? stated.trim() : paperWords[language].data.noSource
    sources.set(source, [...(sources.get(source) ?? []), each])
  }
  return sources
}

const sheetColumns = variableColumns.filter(({ key }) => key !== 'source')

/** The text on the project: route with the words of EHDS, project, permit, variables of each source, what is still missing. */
export function helsedataSections(
  input: PaperInput,
  groups: (keys: readonly string[]) => readonly ReportSection[],
): readonly ReportSection[] {
  const { language, values } = input
  const words = paperWords[language].data
  const isPersonal = values.get('route') === 'person-level'
  return [
    ...groups(['route']).map((section) => ({
      ...section,
      blocks: [...section.blocks, paragraph('terms', words.terms, 'quiet' as const)],
    })),
    ...groups(isPersonal ? ['project', 'permit'] : ['project']),
    {
      key: 'variables',
      title: words.sheet,
      blocks: [...bySource(rowsOf(values, 'variables'), language)].map(([source, rows], index) =>
        rowsTable(`variables-${index + 1}`, source, sheetColumns, rows, language),
      ),
    },
    checklistSection(input),
  ]
}

/** A name that a sheet may have and that no other has. */
function sheetName(source: string, taken: ReadonlySet<string>): string {
  const clean =
    source
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 27) || 'Ark'
  if (!taken.has(clean.toLowerCase())) return clean
  let number = 2
  while (taken.has(`${clean} ${number}`.toLowerCase())) number += 1
  return `${clean} ${number}`
}

/** The list of variables, a sheet for each source, as helsedata.no asks to have it attached. */
export function variableWorkbook({ values, language, missing }: PaperInput): WorkbookModel {
  const taken = new Set<string>()
  const head = (value: string): WorkbookCell => ({ value, look: 'head' })
  const text = (value: string | null): WorkbookCell => ({ value, look: 'text' })
  const sources = bySource(rowsOf(values, 'variables'), language)
  const sheets = [...sources].map(([source, rows]): WorkbookSheet => {
    const name = sheetName(source, taken)
    taken.add(name.toLowerCase())
    return {
      name,
      widths: [40, 40, 14, 14, 40],
      headRows: 2,
      rows: [
        [source, ...(missing === 0 ? [] : [paperWords[language].draft(missing)])].map((value) => ({
          value,
          look: 'quiet' as const,
        })),
        sheetColumns.map(({ label }) => head(label[language])),
        ...rows.map((each) =>
          sheetColumns.map(({ key }) => {
            const value = each[key]
            return text(typeof value === 'string' && value !== '' ? value : null)
          }),
        ),
      ],
      choices: [],
    }
  })
  const empty: WorkbookSheet = {
    name: paperWords[language].data.sheet,
    widths: [40],
    headRows: 1,
    rows: [sheetColumns.map(({ label }) => head(label[language]))],
    choices: [],
  }
  return { sheets: sheets.length === 0 ? [empty] : sheets }
}
