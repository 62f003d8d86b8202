/** Computations under way, by the name that their page gave them. */
export interface ForecastRuns {
  /** Begins a run; one of the same name is ended. */
  begin(name: string | undefined): ForecastRun
  cancel(name: string): void
}

export interface ForecastRun {
  /** Takes what ends the computation; calls it at once where the run was ended before. */
  started(stop: () => void): void
  /** The run is over. */
  end(): void
}

interface RunState {
  stop: (() => void) | null
  ended: boolean
}

function stopRun(run: RunState | undefined): void {
  if (run === undefined || run.ended) return
  run.ended = true
  run.stop?.()
}

export function createForecastRuns(): ForecastRuns {
  const running = new Map<string, RunState>()
  return {
    begin(name) {
      const run: RunState = { stop: null, ended: false }
      if (name !== undefined) {
        stopRun(running.get(name))
        running.set(name, run)
      }
      return {
        started(stop) {
          run.stop = stop
          if (run.ended) stop()
        },
        end() {
          run.ended = true
          if (name !== undefined && running.get(name) === run) running.delete(name)
        },
      }
    },
    cancel(name) {
      stopRun(running.get(name))
      running.delete(name)
    },
  }
}
