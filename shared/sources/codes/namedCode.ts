/** A category of a source: what it is called, and its code. */
export interface NamedCode {
  readonly code: string
  readonly label: string
}
