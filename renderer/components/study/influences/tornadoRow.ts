/** One thing that moves a number, as a row of a tornado. */
export interface TornadoRow {
  readonly key: string
  readonly name: string
  readonly detail: string
  /** The number with the thing at its low and at its high end, in words. */
  readonly lowText: string
  readonly highText: string
  readonly assumed: boolean
}
