import type { ForecastJobs } from '#shared/forecast/jobs'
import type { TypesetRequest } from './typesetter'

/** The jobs of the compute threads. */
export type ComputeJobs = ForecastJobs & {
  readonly typeset: { readonly request: TypesetRequest; readonly response: Uint8Array }
}

/** What a compute thread is started with. */
export interface ComputeWorkerData {
  readonly templateDirectory: string
  readonly fontDirectory: string
  /** Where a person may put templates in the place of those that ship. */
  readonly ownTemplateDirectory: string
}
