import type { ImportProgress } from '#shared/imports/importProgress'
import type { ImportJob, ImportReading } from '#shared/services/imports/ports'
import type { VariableJob, VariableJobReading } from '#shared/services/variables/importVariables'

/** The jobs of the thread that reads imported files. */
export type ImportJobs = {
  readonly read: {
    readonly request: ImportJob
    readonly response: ImportReading
    readonly progress: ImportProgress
  }
  readonly variables: {
    readonly request: VariableJob
    readonly response: VariableJobReading
    readonly progress: ImportProgress
  }
}
