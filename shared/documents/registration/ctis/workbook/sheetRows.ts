import type { CtisSection } from '../fields/fieldRow'
import { ctisNumber } from '../fields/ctisFields'
import { isProductKey } from '../map/products'
import type { CtisEntry, CtisItem, CtisSheet, FilledField } from '../sheet/ctisSheet'

/** One line of the sheet as a person reads it. */
export interface SheetRow {
  readonly section: CtisSection
  readonly field: FilledField['field']
  readonly number: string
  readonly item: CtisItem | null
  readonly entry: CtisEntry
}

export type SheetPart = 'part-1' | 'products' | 'part-2'

function partOf({ section, field }: FilledField): SheetPart {
  if (section.part === 'part-2') return 'part-2'
  return isProductKey(field.key) ? 'products' : 'part-1'
}

/** Lines of one part. Products, sites and member states follow one another, each with all of its fields. */
export function sheetRows(sheet: CtisSheet, part: SheetPart): readonly SheetRow[] {
  const items = new Map(sheet.items.map((item) => [item.key, item]))
  const rows = sheet.fields
    .filter((filled) => partOf(filled) === part)
    .flatMap(({ section, field, entries }) =>
      entries.map((entry) => ({
        section,
        field,
        number: ctisNumber(field.key),
        item: items.get(entry.of) ?? null,
        entry,
      })),
    )
  return part === 'part-1' ? inGroups(rows) : byItem(rows, sheet.items)
}

/** All fields of an item together: criterion 2 with its number, a register with its name. */
function inGroups(rows: readonly SheetRow[]): readonly SheetRow[] {
  const placed = rows.map((row, index) => {
    const first = rows.findIndex(
      ({ section, item }) => section === row.section && item?.kind === row.item?.kind && row.item !== null,
    )
    return { row, place: first < 0 ? index : first, number: row.item?.number ?? 0, index }
  })
  return placed
    .toSorted((one, other) => one.place - other.place || one.number - other.number || one.index - other.index)
    .map(({ row }) => row)
}

function byItem(rows: readonly SheetRow[], items: readonly CtisItem[]): readonly SheetRow[] {
  const order = new Map(items.map(({ key }, index) => [key, index]))
  const place = ({ entry }: SheetRow): number => order.get(entry.of) ?? items.length
  return rows.toSorted((one, other) => place(one) - place(other))
}

const named: ReadonlySet<CtisItem['kind']> = new Set([
  'country',
  'outside-country',
  'register',
  'condition',
  'arm',
  'product',
  'site',
])

/** A criterion is told by its number: its text stands in the cell beside it. */
export function itemName({ kind, number, name }: CtisItem): string {
  return named.has(kind) && name !== '' ? `${number}. ${name}` : String(number)
}
