/** Why a cell of a table is no part of a profile. */
export const tableProblemCodes = [
  'unknown-field',
  'not-a-number',
  'not-yes-or-no',
  'not-an-option',
  /** Too long, too many rows, a range with one end, or a date that is none. */
  'does-not-fit',
] as const

export interface TableProblem {
  readonly code: (typeof tableProblemCodes)[number]
  /** As a spreadsheet counts, from 1. */
  readonly row: number
  /** Heading of the column. */
  readonly column: string
  readonly path: string
}
