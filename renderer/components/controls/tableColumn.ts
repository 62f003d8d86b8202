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
  /** Stays in sight at that end while the table is moved sideways. Those before it are pinned to the start, too. */
  readonly pin?: 'start' | 'end'
}

/** Where a pinned column holds. */
export type PinnedStyle = { readonly left: string } | { readonly right: string }

/** Pinned columns by key: those at the start one beside the other, as wide as they say; one at the end. */
export function pinnedStyles<Row>(
  columns: readonly Pick<TableColumn<Row>, 'key' | 'width' | 'pin'>[],
): ReadonlyMap<string, PinnedStyle> {
  const styles = new Map<string, PinnedStyle>()
  let left = 0
  for (const { key, width, pin } of columns) {
    if (pin === 'start') styles.set(key, { left: `${left}px` })
    if (pin === 'end') styles.set(key, { right: '0px' })
    left += Number.parseFloat(width) || 0
  }
  return styles
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
