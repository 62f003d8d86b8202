import type { DelimitedRow, DelimitedTable } from '../delimited/readDelimited'
import { readDelimited } from '../delimited/readDelimited'
import { answered, type Answered } from '../conversation'

/**
 * A row of the Directory, whether it came as JSON or as CSV. Null properties are absent keys in the one, empty cells in
 * the other; references are objects in the one, keys in the other.
 */
export interface DirectoryRow {
  text(field: string): string | null
  list(field: string): readonly string[]
  /** A whole number from 0 up; null when there is none or it is no such number. */
  number(field: string): number | null
  /** Null when it says neither true nor false. */
  flag(field: string): boolean | null
}

/** Most a collection can hold; a larger number is a mistake in entry. */
const mostCounted = 1e10

function readNumber(text: string | null): number | null {
  if (text === null || !/^\d{1,11}$/.test(text)) return null
  const number = Number(text)
  return number <= mostCounted ? number : null
}

function readFlag(text: string | null): boolean | null {
  if (text === 'true') return true
  return text === 'false' ? false : null
}

/** A key of a reference, or a plain value, as text. */
function keyText(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim()
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  for (const key of ['id', 'name'] as const) {
    const inner = Object.getOwnPropertyDescriptor(value, key)?.value as unknown
    if (typeof inner === 'string' || typeof inner === 'number') return keyText(inner)
  }
  return null
}

/** A row of a GraphQL answer. */
export function rowOfJson(row: Readonly<Record<string, unknown>>): DirectoryRow {
  const at = (field: string): unknown => (Object.hasOwn(row, field) ? row[field] : undefined)
  const text = (field: string) => keyText(at(field))
  return {
    text,
    list(field) {
      const value = at(field)
      return (Array.isArray(value) ? value : [value]).flatMap((item) => keyText(item) ?? [])
    },
    number: (field) => readNumber(text(field)),
    flag: (field) => readFlag(text(field)),
  }
}

/** Lists stand in one cell, parted by commas; an item with a comma is quoted once more. */
function splitList(cell: string): readonly string[] {
  if (!cell.includes('"')) return cell.split(',').flatMap((item) => item.trim() || [])
  const items = [...cell.matchAll(/\s*(?:"([^"]*)"|([^,"]+))\s*(?:,|$)/g)]
  return items.flatMap(([, quoted, plain]) => (quoted ?? plain ?? '').trim() || [])
}

function rowOfCells({ cells }: DelimitedRow, columns: ReadonlyMap<string, number>): DirectoryRow {
  const text = (field: string) => {
    const cell = (cells[columns.get(field) ?? -1] ?? '').trim()
    return cell === '' ? null : cell
  }
  return {
    text,
    list: (field) => splitList(text(field) ?? ''),
    number: (field) => readNumber(text(field)),
    flag: (field) => readFlag(text(field)?.toLowerCase() ?? null),
  }
}

/** Tables of the Directory that are read. */
export const directoryTables = ['Biobanks', 'Collections', 'CollectionFacts', 'Networks', 'Services'] as const
export type DirectoryTable = (typeof directoryTables)[number]

/** Columns that tell the tables apart in a file, and that no reader can do without. */
const tellingColumns: Readonly<Record<DirectoryTable, readonly string[]>> = {
  CollectionFacts: ['id', 'collection', 'number_of_donors', 'number_of_samples'],
  Collections: ['id', 'name', 'biobank', 'order_of_magnitude'],
  Biobanks: ['id', 'name', 'country', 'juridical_person', 'withdrawn'],
  Networks: ['id', 'name', 'common_network_elements'],
  Services: ['id', 'name', 'serviceTypes', 'biobank'],
}

/** Which table of the Directory a header belongs to; null for none. */
export function directoryTableOf(header: readonly string[]): DirectoryTable | null {
  const columns = new Set(header)
  return directoryTables.find((table) => tellingColumns[table].every((name) => columns.has(name))) ?? null
}

export function rowsOfTable({ header, rows }: DelimitedTable): readonly DirectoryRow[] {
  const columns = new Map(header.map((name, index) => [name, index]))
  return rows.map((row) => rowOfCells(row, columns))
}

/** Rows of a CSV export, with the table they are of. */
export function readDirectoryCsv(
  text: string,
  what: string,
): Answered<{ readonly table: DirectoryTable | null; readonly rows: readonly DirectoryRow[] }> {
  const read = readDelimited(text, what)
  return read.ok
    ? answered({ table: directoryTableOf(read.value.header), rows: rowsOfTable(read.value) })
    : read
}
