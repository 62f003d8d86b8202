/** What is being done with a file, in this order. A file whose mapping is remembered is read a second time. */
export const importStages = ['opening', 'searching', 'reading', 'keeping'] as const
export type ImportStage = (typeof importStages)[number]

export interface ImportProgress {
  readonly stage: ImportStage
  /** Share of this stage that is done, from 0 to 1; null where nobody knows. */
  readonly share: number | null
}

export type TellProgress = (progress: ImportProgress) => void

/** Times that a loop over rows tells how far it is. */
const timesTold = 20

/** Hears of every row of a stage, and tells of some. */
export function tellRows(stage: ImportStage, rows: number, tell: TellProgress): (done: number) => void {
  const step = Math.max(1, Math.ceil(rows / timesTold))
  return (done) => {
    if (done % step === 0) tell({ stage, share: done / rows })
  }
}
