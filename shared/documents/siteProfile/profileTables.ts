import type { SiteColumn, SiteField } from '../../domain/sites/fields/field'
import { fieldsOfKind, kindOfProfile } from '../../domain/sites/fields/profileKinds'
import { columnsOf, fieldList, type KeyedField } from '../../domain/sites/fields/siteFields'
import type { SiteGroup } from '../../domain/sites/fields/field'
import type { SiteProfile } from '../../domain/sites/siteProfile'
import { columnLabel, siteWords } from '../../domain/sites/words/siteWords'
import { valueText } from '../../domain/sites/words/valueText'
import type { Language } from '../../domain/studies/protocol'
import { column, row, textCell } from '../report/cells'
import type { TableBlock } from '../report/reportModel'
import { profileDocumentWords } from './profileDocumentWords'

/** Columns that stand beside each other on a page; the rest of a list go into one. */
const mostColumns = 5

export interface PrintedAs {
  readonly language: Language
  /** Name of an area by its key. */
  readonly areaName: (key: string) => string
}

type ListRow = Readonly<Record<string, unknown>>

function isRow(value: unknown): value is ListRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function fieldText(field: SiteField, value: unknown, { language, areaName }: PrintedAs): string {
  return field.kind === 'areas' && Array.isArray(value)
    ? value
        .filter((key) => typeof key === 'string')
        .map(areaName)
        .join(', ')
    : valueText(field, value, language)
}

function fieldsOf(group: SiteGroup): readonly KeyedField[] {
  return fieldList.filter(({ field }) => field.group === group)
}

/** What a part of a profile states, a row for each field that is no list; null where it states none. */
export function statementTable(group: SiteGroup, profile: SiteProfile, as: PrintedAs): TableBlock | null {
  const { heads } = profileDocumentWords[as.language]
  const stated = fieldsOf(group).filter(
    ({ key, field }) => field.kind !== 'rows' && profile[key] !== undefined,
  )
  if (stated.length === 0) return null
  return {
    kind: 'table',
    key: group,
    caption: siteWords[as.language].groups[group],
    columns: [column('field', heads.field, 'start', 2), column('value', heads.value, 'start', 3)],
    rows: stated.map(({ key, field }) =>
      row(key, [
        textCell(siteWords[as.language].fields[key].label),
        textCell(fieldText(field, profile[key], as)),
      ]),
    ),
  }
}

/** A value in a column; the head of the column says its unit. Empty where it is not stated. */
function cellText(described: SiteColumn, value: unknown, language: Language): string {
  if (value === undefined) return ''
  return valueText(described.kind === 'number' ? { ...described, unit: null } : described, value, language)
}

function listTable(
  { key, field }: KeyedField,
  rows: readonly ListRow[],
  { language }: PrintedAs,
): TableBlock {
  const used = columnsOf(field).filter(([name]) => rows.some((each) => each[name] !== undefined))
  const beside = used.length > mostColumns ? used.slice(0, mostColumns - 1) : used
  const rest = used.slice(beside.length)
  const { besides } = profileDocumentWords[language].heads
  return {
    kind: 'table',
    key,
    caption: siteWords[language].fields[key].label,
    columns: [
      ...beside.map(([name, described], index) =>
        column(
          name,
          columnLabel(name, language),
          described.kind === 'number' ? 'end' : 'start',
          index === 0 ? 2 : 1,
        ),
      ),
      ...(rest.length > 0 ? [column('besides', besides, 'start', 2)] : []),
    ],
    rows: rows.map((each, index) =>
      row(`${key}-${index + 1}`, [
        ...beside.map(([name, described]) => textCell(cellText(described, each[name], language) || '–')),
        ...(rest.length > 0
          ? [
              textCell(
                rest
                  .filter(([name]) => each[name] !== undefined)
                  .map(
                    ([name, described]) =>
                      `${columnLabel(name, language)}: ${cellText(described, each[name], language)}`,
                  )
                  .join('; '),
              ),
            ]
          : []),
      ]),
    ),
  }
}

/** The lists of a part of a profile, each as a table of the columns that it states. */
export function listTables(group: SiteGroup, profile: SiteProfile, as: PrintedAs): readonly TableBlock[] {
  return fieldsOf(group).flatMap((keyed) => {
    const value: unknown = profile[keyed.key]
    if (keyed.field.kind !== 'rows' || !Array.isArray(value)) return []
    return [listTable(keyed, value.filter(isRow), as)]
  })
}

/** What a profile does not state, a row for each part; null where it states everything. */
export function missingTable(profile: SiteProfile, { language }: PrintedAs): TableBlock | null {
  const { part, fields, missing } = profileDocumentWords[language]
  const words = siteWords[language]
  const groups = new Map<SiteGroup, string[]>()
  for (const { key, field } of fieldsOfKind(kindOfProfile(profile))) {
    if (profile[key] !== undefined) continue
    groups.set(field.group, [...(groups.get(field.group) ?? []), words.fields[key].label])
  }
  if (groups.size === 0) return null
  return {
    kind: 'table',
    key: 'missing',
    caption: missing,
    columns: [column('part', part, 'start', 1), column('fields', fields, 'start', 3)],
    rows: [...groups].map(([group, labels]) =>
      row(group, [textCell(words.groups[group]), textCell(labels.join(', '))]),
    ),
  }
}
