import { Worker } from 'node:worker_threads'
import type { RunSync } from '#shared/services/sync/ports'
import type { SyncCommand, SyncReport } from '#shared/sync/syncMessages'

export interface SyncWorkerData {
  readonly spoolDirectory: string
  readonly userAgent: string
  readonly deadline: number
}

export interface SyncThreadOptions extends SyncWorkerData {
  /** Built entry of the sync thread (`sync.js`), absolute. */
  readonly syncFile: string
  onDefect(error: unknown): void
}

/** Runs each sync in a thread of its own, so that reading millions of cells holds up nothing else. */
export function createSyncThread({ syncFile, onDefect, ...workerData }: SyncThreadOptions): {
  readonly run: RunSync
  /** Ends a run under way at once and for good; its kept answers stay for the next start. */
  stop(): Promise<void>
} {
  let stopping = false
  const running = new Map<Worker, Promise<void>>()
  return {
    run(wish, listener) {
      const deliveries: Promise<void>[] = []
      const worker = new Worker(syncFile, { workerData, name: 'kohort-sync' })
      const send = (command: SyncCommand) => worker.postMessage(command)
      const finished = new Promise<void>((resolve, reject) => {
        worker.on('message', (report: SyncReport) => {
          if (report.kind === 'progress') listener.onProgress(report.offer, report.progress)
          else if (report.kind === 'ended') resolve()
          else if (report.kind === 'threw') reject(new Error(report.error))
          else
            deliveries.push(
              listener
                .onBrought(report.offer, report.result, report.figures)
                .then((saved) => send({ kind: 'kept', offer: report.offer, saved }), reject),
            )
        })
        worker.on('error', reject)
        // A thread that ends by itself has not told that it is done.
        worker.on('exit', () => reject(new Error('The sync thread ended')))
      })
        .catch((error: unknown) => {
          if (!stopping) onDefect(error)
        })
        .finally(async () => {
          // Only then does it bring nothing more.
          await worker.terminate()
          await Promise.all(deliveries)
          running.delete(worker)
        })
      running.set(worker, finished)
      send({ kind: 'run', wish })
      return { finished, cancel: () => send({ kind: 'cancel' }), isClosing: () => stopping }
    },
    async stop() {
      stopping = true
      // Who waits for a run writes down how it ended before the databases are closed.
      const ended = [...running.values()]
      await Promise.all([...running.keys()].map((worker) => worker.terminate()))
      await Promise.all(ended)
    },
  }
}
