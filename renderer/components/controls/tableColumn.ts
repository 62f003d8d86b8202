/** A column of a data table. */
export interface TableColumn<Row> {
  readonly key: string
  readonly label: string
  /** The label is for screen readers alone: what the cells hold speaks for itself. */
  readonly hideLabel?: boolean
  /** Share of the free width, or a fixed width such as `88px`. */
  readonly width: string
  readonly numeric?: boolean
  /** What rows are sorted by; a column without it cannot be sorted. */
  readonly sortBy?: (row: Row) => string | number
}

export interface TableOrder {
  readonly column: string
  readonly direction: 'ascending' | 'descending'
}

/** The rows in the order asked for; texts as the language sorts them. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  order: TableOrder | null,
  language: string,
): readonly Row[] {
  const sortBy = columns.find(({ key }) => key === order?.column)?.sortBy
  if (order === null || sortBy === undefined) return rows
  const collator = new Intl.Collator(language, { numeric: true })
  const sign = order.direction === 'ascending' ? 1 : -1
  return rows.toSorted((first, second) => {
    const [a, b] = [sortBy(first), sortBy(second)]
    const difference =
      typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))
    return sign * difference
  })
}
