/** A cell of a workbook. Texts stay texts, whatever they begin with: no spreadsheet takes one for a formula. */
export interface WorkbookCell {
  /** Null: empty. */
  readonly value: string | number | null
  /** `text`: what is typed there stays as it is typed, also digits with a zero in front. */
  readonly look: 'plain' | 'text' | 'head' | 'quiet'
}

/** Cells that offer a list to choose from. Rows and columns count from 0. */
export interface WorkbookChoice {
  readonly column: number
  readonly row: number
  readonly rows: number
  /** Where the list stands: `rows` cells of a column from `row` on. */
  readonly from: {
    readonly sheet: string
    readonly column: number
    readonly row: number
    readonly rows: number
  }
  /** Whether a spreadsheet refuses what is not in the list. */
  readonly strict: boolean
}

export interface WorkbookSheet {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string
  /** Widths in characters. */
  readonly widths: readonly number[]
  /** Rows that stay in sight. */
  readonly headRows: number
  readonly rows: readonly (readonly WorkbookCell[])[]
  readonly choices: readonly WorkbookChoice[]
}

/** A workbook (XLSX) as data. Plain JSON. */
export interface WorkbookModel {
  readonly sheets: readonly WorkbookSheet[]
  /** JSON that travels inside the file; absent: none. */
  readonly evidence?: { readonly fileName: string; readonly text: string }
}

export const workbookMediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
