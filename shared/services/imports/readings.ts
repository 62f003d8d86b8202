import type { ServiceEvent } from '../../contract/events'
import type { Outcome } from '../../contract/outcome'
import type { TellProgress } from '../../imports/importProgress'
import type { RunningReading } from './ports'

/** One import under way, as those see it who do its parts. */
export interface ReadingControl {
  readonly tell: TellProgress
  isCancelled(): boolean
  /** Waits for the reading, which is cancelled with the import. */
  until<Reading>(running: RunningReading<Reading>): Promise<Outcome<Reading>>
}

/** Files that are being read, by the keys that their callers chose. */
export interface Readings {
  /** Runs an import; under a key it announces how far it is, and can be cancelled. */
  run<Value>(
    key: string | null,
    work: (control: ReadingControl) => Promise<Outcome<Value>>,
  ): Promise<Outcome<Value>>
  /** Cancels the import with this key; one that has ended, or none, is left as it is. */
  cancel(key: string): void
}

export function createReadings(announce: (event: ServiceEvent) => void): Readings {
  const cancels = new Map<string, () => void>()
  return {
    async run(key, work) {
      let isCancelled = false
      let cancelReading: RunningReading['cancel'] = () => undefined
      const control: ReadingControl = {
        tell: (progress) => {
          if (key !== null) announce({ name: 'import-progress', reading: key, ...progress })
        },
        isCancelled: () => isCancelled,
        until({ finished, cancel }) {
          cancelReading = cancel
          return finished
        },
      }
      if (key === null) return work(control)
      const cancel = () => {
        isCancelled = true
        cancelReading()
      }
      cancels.set(key, cancel)
      try {
        return await work(control)
      } finally {
        if (cancels.get(key) === cancel) cancels.delete(key)
      }
    },
    cancel(key) {
      cancels.get(key)?.()
    },
  }
}
