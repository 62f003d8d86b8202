import type { Language } from '../../domain/studies/protocol'
import type { Quantity } from '../../estimate/result'
import type { WorkbookCell, WorkbookSheet } from '../workbook/workbookModel'
import { countColumns } from './countedRows'
import { workbookWords } from './workbookWords'

/** Excel holds no more characters in a cell (32 767). */
const longestText = 32_000

export function text(value: string): WorkbookCell {
  return { value: value === '' ? null : value.slice(0, longestText), look: 'plain' }
}

/** Null: empty, never zero. */
export function number(value: number | null | undefined): WorkbookCell {
  return { value: value ?? null, look: 'plain' }
}

export function head(value: string): WorkbookCell {
  return { value, look: 'head' }
}

/** Heads and widths of the six columns of a number of people. */
export function countHeads(name: string, language: Language): readonly string[] {
  return workbookWords[language].counts.map((column) => `${name}: ${column}`)
}

export function countCells(quantity: Quantity | null, language: Language): readonly WorkbookCell[] {
  const { shown, estimate, intervalLower, intervalUpper, lower, upper } = countColumns(quantity, language)
  return [
    text(shown),
    number(estimate),
    number(intervalLower),
    number(intervalUpper),
    number(lower),
    number(upper),
  ]
}

/** Widths by the longest of head and content, within reason. */
function widthsOf(rows: readonly (readonly WorkbookCell[])[]): readonly number[] {
  const columns = Math.max(...rows.map((row) => row.length), 0)
  return Array.from({ length: columns }, (_, column) => {
    const lengths = rows.slice(0, 60).map((row, index) => {
      const characters = String(row[column]?.value ?? '').length
      // Heads may break over two lines.
      return index === 0 ? characters / 2 + 2 : characters
    })
    return Math.ceil(Math.min(60, Math.max(10, ...lengths) + 2))
  })
}

/** A sheet whose first row stays in sight. */
export function sheet(
  name: string,
  heads: readonly string[],
  rows: readonly (readonly WorkbookCell[])[],
): WorkbookSheet {
  const all = [heads.map(head), ...rows]
  return { name, widths: widthsOf(all), headRows: 1, rows: all, choices: [] }
}
