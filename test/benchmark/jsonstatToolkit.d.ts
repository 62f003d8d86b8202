declare module 'jsonstat-toolkit' {
  interface Cell {
    readonly value: unknown
    readonly status: unknown
  }
  interface Dataset {
    readonly n: number
    /** The cell at a place, with its status. */
    Data(index: number, status: boolean): Cell
  }
  /** Reads a parsed answer. */
  function JSONstat(answer: unknown): Dataset
  // The package has a default export alone.
  // eslint-disable-next-line no-restricted-syntax
  export default JSONstat
}
