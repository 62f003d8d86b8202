import { Worker } from 'node:worker_threads'
import { defect, type DefectReport } from '#shared/contract/dispatch'
import { fail, type Outcome } from '#shared/contract/outcome'
import type { ComputeMessage, ComputeRequest } from './computeMessages'

/** One thread of the pool; it does one job at a time. */
export interface ComputeThread {
  run(name: string, request: unknown, onProgress: (progress: unknown) => void): Promise<Outcome<unknown>>
  /** How many jobs it has been given. */
  jobs(): number
  /** True once it has ended or was told to: it takes no job any more. */
  isEnding(): boolean
  /** Ends the thread at once, also in the middle of a loop; the job that runs answers `cancelled`. */
  end(): Promise<void>
}

export interface ComputeThreadOptions {
  readonly computeFile: string
  readonly workerData: unknown
  readonly report: DefectReport
  /** Most memory for what the thread's scripts hold; unset: what Node gives. Running out ends the thread alone. */
  readonly memoryMegabytes?: number
}

interface RunningJob {
  readonly job: number
  readonly name: string
  readonly onProgress: (progress: unknown) => void
  readonly settle: (outcome: Outcome<unknown>) => void
}

export function startComputeThread(options: ComputeThreadOptions): ComputeThread {
  const { computeFile, workerData, report, memoryMegabytes } = options
  const worker = new Worker(computeFile, {
    workerData,
    name: 'kohort-compute',
    ...(memoryMegabytes !== undefined && { resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes } }),
  })
  let jobs = 0
  let running: RunningJob | null = null
  let ended = false
  let wanted = false
  let cause: unknown = null

  function finish(outcome: Outcome<unknown>): void {
    running?.settle(outcome)
    running = null
  }

  worker.on('message', (message: ComputeMessage) => {
    if (running === null || message.job !== running.job) return
    if (message.kind === 'progress') running.onProgress(message.progress)
    else if (message.kind === 'finished') finish(message.outcome)
    else finish(defect(report, `compute ${running.name}`, message.error))
  })
  worker.on('error', (error: unknown) => {
    cause = error
  })
  worker.on('exit', () => {
    ended = true
    if (running === null) return
    if (wanted) finish(cancelled)
    else if (isOutOfMemory(cause)) finish(tooLarge)
    else finish(defect(report, `compute ${running.name}`, cause ?? new Error('The compute thread ended')))
  })

  return {
    run(name, request, onProgress) {
      jobs += 1
      const job = jobs
      return new Promise((settle) => {
        running = { job, name, onProgress, settle }
        worker.postMessage({ job, name, request } satisfies ComputeRequest)
      })
    },
    jobs: () => jobs,
    isEnding: () => ended || wanted,
    async end() {
      wanted = true
      await worker.terminate()
    },
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

const tooLarge: Outcome<never> = fail(
  'too-large',
  'There is not enough memory for this. Nothing was changed. Try with less at once.',
)

export const cancelled: Outcome<never> = fail(
  'cancelled',
  'The computation was cancelled. Nothing was changed.',
)
