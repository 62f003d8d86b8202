/** What names a row of a plot. */
export interface PlotRow {
  readonly key: string
  readonly badge: string
  readonly label: string
}
