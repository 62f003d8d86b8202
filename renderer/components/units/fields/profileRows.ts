export type ProfileRow = Readonly<Record<string, unknown>>

function isRow(value: unknown): value is ProfileRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The rows of a list; none where it is not stated. */
export function rowsOf(value: unknown): readonly ProfileRow[] {
  return Array.isArray(value) ? value.filter(isRow) : []
}

/** The texts of a list; none where it is not stated. */
export function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}
