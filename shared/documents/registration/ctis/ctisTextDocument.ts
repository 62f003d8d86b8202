import type { RegistrationRecord } from '../../../domain/registration/record/registrationRecord'
import type { RegistrationContext } from '../../../domain/registration/registrationFormat'
import { inLanguage, type Language } from '../../../domain/studies/protocol'
import type { Block, ReportSection, TableCell, TableColumn } from '../../report/reportModel'
import { paragraph } from '../../report/richText'
import type { TextDocument } from '../../textDocument/textDocument'
import { checkForCtis } from './ctisFormat'
import { ctisEdition } from './fields/ctisFields'
import { fillSheet } from './sheet/fillSheet'
import type { EntryState } from './sheet/ctisSheet'
import { itemName, sheetRows, type SheetPart, type SheetRow } from './workbook/sheetRows'
import { sheetWords } from './workbook/sheetWords'

const tones = {
  missing: 'excluded',
  'too-long': 'excluded',
  'by-person': 'assumed',
} as const satisfies Partial<Record<EntryState, TableCell['tone']>>

/** What a person has to do something with; the rest stands in the workbook. */
function isShown({ entry: { state, value }, field, item }: SheetRow): boolean {
  // Numbers that CTIS gives itself to criteria and end points.
  if (field.conformance === 'read-only' && item !== null && typeof value === 'number') return false
  return value !== null || state === 'missing' || state === 'by-person'
}

function cell(text: string, rest: Partial<TableCell> = {}): TableCell {
  return { text, detail: null, badge: null, tone: 'plain', number: null, drawing: null, ...rest }
}

function toneOf(state: EntryState): TableCell['tone'] {
  return state === 'missing' || state === 'too-long' || state === 'by-person' ? tones[state] : 'plain'
}

function columnsIn(language: Language): readonly TableColumn[] {
  const { heads } = sheetWords[language]
  return [
    { key: 'field', label: heads.field, align: 'start', weight: 0 },
    { key: 'label', label: heads.label, align: 'start', weight: 3 },
    { key: 'value', label: heads.value, align: 'start', weight: 5 },
  ]
}

function tableOf(key: string, caption: string, rows: readonly SheetRow[], language: Language): Block {
  const words = sheetWords[language]
  return {
    kind: 'table',
    key,
    caption,
    columns: columnsIn(language),
    rows: rows.map(({ number, field, item, entry }, index) => ({
      key: `${String(index)}-${number}`,
      total: false,
      cells: [
        cell(number, { tone: 'code' }),
        cell(field.label[language], {
          detail:
            item === null || item.kind === 'product' || item.kind === 'site'
              ? null
              : itemName(item).slice(0, 80),
        }),
        entry.value === null
          ? cell(words.states[entry.state], { tone: toneOf(entry.state) })
          : cell(String(entry.value), {
              detail: entry.state === 'too-long' ? words.states['too-long'] : null,
              tone: toneOf(entry.state),
            }),
      ],
    })),
  }
}

/** One table for each section and item. */
function tablesOf(rows: readonly SheetRow[], language: Language): readonly Block[] {
  const groups = new Map<string, SheetRow[]>()
  for (const row of rows.filter(isShown)) {
    const { section, item } = row
    const isOwn = item?.kind === 'product' || item?.kind === 'site' || section.part === 'part-2'
    const key = isOwn && item !== null ? `${section.key} ${item.key}` : section.key
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return [...groups].map(([key, group]) => {
    const [first] = group
    const of = key.includes(' ') ? ` · ${first?.item?.name ?? ''}` : ''
    const title = `${first?.section.key ?? ''} ${first?.section.title[language] ?? ''}${of}`
    return tableOf(key, title, group, language)
  })
}

function problemsSection(record: RegistrationRecord, language: Language): ReportSection {
  const words = sheetWords[language]
  const problems = checkForCtis(record)
  return {
    key: 'problems',
    title: words.sheets.problems,
    blocks: [
      problems.length === 0
        ? paragraph('none', words.noProblems)
        : {
            kind: 'table',
            key: 'problems',
            caption: words.sheets.problems,
            columns: [
              { key: 'severity', label: words.heads.severity, align: 'start', weight: 0 },
              { key: 'field', label: words.heads.field, align: 'start', weight: 0 },
              { key: 'message', label: words.heads.message, align: 'start', weight: 1 },
            ],
            rows: problems.map(({ severity, registerField, message, remedy }, index) => ({
              key: String(index),
              total: false,
              cells: [
                cell(words.severities[severity], { tone: severity === 'error' ? 'excluded' : 'plain' }),
                cell(registerField, { tone: 'code' }),
                cell(inLanguage(message, language), { detail: inLanguage(remedy, language) }),
              ],
            })),
          },
    ],
  }
}

/** The sheet as a document to read and to work from: what is filled in, what is missing, and what a person fills in. */
export function ctisTextDocument(
  record: RegistrationRecord,
  language: Language,
  { now, applicationVersion }: RegistrationContext,
): TextDocument {
  const words = sheetWords[language]
  const sheet = fillSheet(record)
  const entries = sheet.fields.flatMap((filled) => filled.entries)
  const count = (...states: readonly EntryState[]): number =>
    entries.filter(({ state }) => states.includes(state)).length
  const part = (key: SheetPart, title: string, none: string | null): ReportSection => ({
    key,
    title,
    blocks: none === null ? tablesOf(sheetRows(sheet, key), language) : [paragraph('none', none, 'quiet')],
  })
  const has = (kind: string): boolean => sheet.items.some((item) => item.kind === kind)
  return {
    language,
    title: words.title,
    kicker: words.kicker,
    facts: [
      { key: 'edition', label: words.facts.edition, value: ctisEdition[language] },
      {
        key: 'counts',
        label: words.facts.counts,
        value: words.counts(count('filled'), count('missing', 'too-long'), count('by-person')),
      },
      { key: 'made', label: words.facts.made, value: `${now.slice(0, 10)}, Kohort ${applicationVersion}` },
    ],
    author: '',
    date: now.slice(0, 10),
    branding: null,
    contents: true,
    sections: [
      {
        key: 'how',
        title: record.titles.brief === '' ? words.trial : record.titles.brief,
        blocks: [paragraph('how', words.howTo), paragraph('left-out', words.leftOut, 'quiet')],
      },
      part('part-1', words.sheets.partOne, null),
      part('products', words.sheets.products, has('product') ? null : words.noProducts),
      part('part-2', words.sheets.partTwo, has('site') ? null : words.noSites),
      problemsSection(record, language),
    ],
    labels: words.labels,
    evidence: null,
  }
}
