import type { Language } from '../../studies/protocol'
import type { SiteField } from '../fields/field'
import { options } from '../fields/options'
import { columnsOf, fieldList, type KeyedField } from '../fields/siteFields'
import type { SiteProfile } from '../siteProfile'
import { columnLabel, siteWords } from '../words/siteWords'
import { emptyPaths, profileCells } from './profileCells'

/** `rows`: a row for each field, to be filled in by people; `columns`: a row for the unit, a column for each field. */
export type TableLayout = 'rows' | 'columns'

/** Rows that the template offers for each list. */
const offeredRows = 3

/** A cell of a CSV file. Texts that a spreadsheet would take for a formula get an apostrophe in front. */
function escaped(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t]/.test(value) ? `'${value}` : String(value)
  return /["\n\r;,]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function csv(rows: readonly (readonly (string | number)[])[]): string {
  // The mark in front is how spreadsheets tell UTF-8.
  return `\u{feff}${rows.map((row) => row.map(escaped).join(';')).join('\r\n')}\r\n`
}

function optionsOf(field: SiteField, language: Language): string {
  const words = siteWords[language]
  if (field.kind === 'yes-no') return `yes = ${words.yes.toLowerCase()}, no = ${words.no.toLowerCase()}`
  if (field.kind !== 'choice' && field.kind !== 'choices') return ''
  const labels: Readonly<Record<string, string>> = words.options[field.set]
  return options[field.set].map((option) => `${option} = ${labels[option] ?? option}`).join(', ')
}

function unitOf(field: SiteField, language: Language): string {
  return 'unit' in field && field.unit !== null ? siteWords[language].units[field.unit] : ''
}

/** Path, what it is, its unit, and what may stand there. */
function describePath(path: string, { key, field }: KeyedField, language: Language): readonly string[] {
  const words = siteWords[language]
  const { label, help } = words.fields[key]
  const [, first = '', second] = path.split('.')
  if (second !== undefined) {
    const column = columnsOf(field).find(([name]) => name === second)?.[1]
    if (column === undefined) return [label, '', '']
    const name = `${label} ${first}: ${columnLabel(second, language)}`
    return [name, unitOf(column, language), optionsOf(column, language)]
  }
  const part = Object.entries(words.parts).find(([name]) => name === first)?.[1]
  return [
    part === undefined ? label : `${label}, ${part}`,
    unitOf(field, language),
    optionsOf(field, language) || help,
  ]
}

function asRows(profile: SiteProfile, language: Language): string {
  const stated = new Map(profileCells(profile).map(({ path, value }) => [path, value]))
  const heads =
    language === 'nb'
      ? ['felt', 'verdi', 'hva det er', 'enhet', 'hva som kan stå der']
      : ['field', 'value', 'what it is', 'unit', 'what may stand there']
  const rows = fieldList.flatMap((keyed) => {
    const given = [...stated.keys()].filter((path) => path.split('.')[0] === keyed.key)
    const used = Math.max(0, ...given.map((path) => Number(path.split('.')[1]) || 0))
    return emptyPaths(keyed.key, keyed.field, Math.max(used, offeredRows)).map((path) => [
      path,
      stated.get(path) ?? '',
      ...describePath(path, keyed, language),
    ])
  })
  return csv([heads, ...rows])
}

function asColumns(profile: SiteProfile): string {
  const stated = new Map(profileCells(profile).map(({ path, value }) => [path, value]))
  const simple = fieldList.flatMap(({ key, field }) => emptyPaths(key, field, 1))
  const paths = [...new Set([...simple, ...stated.keys()])]
  return csv([paths, ...(stated.size === 0 ? [] : [paths.map((path) => stated.get(path) ?? '')])])
}

/** A profile, or an empty one to fill in, as a CSV file that `readProfileTable` reads again. */
export function writeProfileTable(profile: SiteProfile, layout: TableLayout, language: Language): string {
  return layout === 'rows' ? asRows(profile, language) : asColumns(profile)
}
