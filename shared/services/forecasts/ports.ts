import type { Outcome } from '../../contract/outcome'
import type { ForecastJobs } from '../../forecast/jobs'

export interface ForecastJobOptions {
  /** Is given what ends the computation, which then answers `cancelled`. */
  readonly onStart: (stop: () => void) => void
  /** Hears the share that is done, from 0 to 1. */
  readonly onProgress: (share: number) => void
}

/** Runs computations of forecasts beside the services. */
export interface ForecastPorts {
  run<Name extends keyof ForecastJobs & string>(
    name: Name,
    request: ForecastJobs[Name]['request'],
    options: ForecastJobOptions,
  ): Promise<Outcome<ForecastJobs[Name]['response']>>
}
