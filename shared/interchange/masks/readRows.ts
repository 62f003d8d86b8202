import { fail, succeed, type Json, type Outcome } from '../../contract/outcome'
import { readDelimited } from '../../sources/delimited/readDelimited'
import { readSource } from '../readSource'
import { maskLimits } from './maskTable'

/** Tables of OHDSI results that tell of rules, by the end of their names. */
const tables = {
  rows: 'cohort_inclusion_result',
  names: 'cohort_inclusion',
  totals: 'cohort_summary_stats',
} as const

export interface RawMasks {
  readonly rows: readonly Json[]
  readonly names: readonly Json[]
  readonly totals: readonly Json[]
}

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase()

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value) && value.length <= maskLimits.rows
}

function unreadable(message: string, place = ''): Outcome<never> {
  return fail('unreadable-file', message, { place })
}

function listsOf(json: Json): RawMasks | null {
  if (isList(json)) return { rows: json, names: [], totals: [] }
  if (typeof json !== 'object' || json === null) return null
  const found = (table: string): readonly Json[] | null => {
    const entry = Object.entries(json).find(([key]) => snake(key.slice(key.lastIndexOf('.') + 1)) === table)
    if (entry === undefined) return null
    const [, value] = entry
    return isList(value) ? value : null
  }
  const rows = found(tables.rows)
  return rows === null ? null : { rows, names: found(tables.names) ?? [], totals: found(tables.totals) ?? [] }
}

function readCsv(text: string): Outcome<RawMasks> {
  const read = readDelimited(text, 'The table')
  if (!read.ok) return unreadable(read.problem.message)
  const { header, rows } = read.value
  if (rows.length > maskLimits.rows)
    return fail('too-large', `The table has more than ${maskLimits.rows} rows, the most that are read.`)
  const numeric = (cell: string): Json => (/^-?\d{1,16}$/.test(cell.trim()) ? Number(cell) : cell)
  return succeed({
    rows: rows.map(({ cells }) =>
      Object.fromEntries(header.map((name, index) => [name, numeric(cells[index] ?? '')])),
    ),
    names: [],
    totals: [],
  })
}

/** The rows of a file: JSON with the tables of OHDSI by name, a JSON list of rows, or a delimited table with a header. */
export function readRows(text: string): Outcome<RawMasks> {
  if (text.length > maskLimits.characters)
    return fail(
      'too-large',
      `The file has more than ${maskLimits.characters / 1_000_000} million characters.`,
    )
  const begins = text
    .replace(/^\u{feff}/u, '')
    .trimStart()
    .charAt(0)
  if (begins !== '{' && begins !== '[') return readCsv(text)
  const source = readSource(text)
  if (!source.ok) return unreadable(source.refusal.text.en)
  const lists = source.value.json === undefined ? null : listsOf(source.value.json)
  return lists === null
    ? unreadable(
        `The file has no table "${tables.rows}". Export the inclusion results of the cohort: cohort_definition_id, inclusion_rule_mask, person_count, mode_id.`,
      )
    : succeed(lists)
}

/** Fields of a row by their names in small letters with underscores, whatever way the file writes them. */
export function fieldsOf(row: Json): ReadonlyMap<string, Json> | null {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return null
  return new Map(Object.entries(row).map(([key, value]) => [snake(key.trim()), value]))
}
