import { availableParallelism } from 'node:os'
import type { Outcome } from '#shared/contract/outcome'
import type { JobTable, ProgressOf } from './computeMessages'
import { cancelled, startComputeThread, type ComputeThread, type ComputeThreadOptions } from './computeThread'

export interface JobOptions<Progress> {
  /** Aborting answers `cancelled`; a thread in the middle of the job is ended, for a loop hears nothing. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

export interface ComputePool<Jobs extends JobTable> {
  /** Runs a job as soon as a thread is free, in the order they came. */
  run<Name extends keyof Jobs & string>(
    name: Name,
    request: Jobs[Name]['request'],
    options?: JobOptions<ProgressOf<Jobs[Name]>>,
  ): Promise<Outcome<Jobs[Name]['response']>>
  /** Cancels what runs and what waits, and ends the threads. */
  stop(): Promise<void>
}

export interface ComputePoolOptions extends ComputeThreadOptions {
  readonly size?: number
  /** Jobs after which a thread gives way to a new one, which frees what they have left in its memory; endless if unset. */
  readonly jobsPerThread?: number
}

interface Task {
  readonly name: string
  readonly request: unknown
  readonly onProgress: (progress: unknown) => void
  readonly settle: (outcome: Outcome<unknown>) => void
  thread: ComputeThread | null
}

/** One core is left for the window and the services; beyond four threads their memory costs more than they bring. */
export function computePoolSize(cores: number): number {
  return Math.min(4, Math.max(1, cores - 1))
}

/**
 * Threads for long computations. They start when first needed and stay, so a second document is typeset warm, until
 * they have done `jobsPerThread`.
 */
export function createComputePool<Jobs extends JobTable>(options: ComputePoolOptions): ComputePool<Jobs> {
  const { size = computePoolSize(availableParallelism()), jobsPerThread = Infinity } = options
  let idle: ComputeThread[] = []
  const busy = new Set<ComputeThread>()
  const leaving = new Set<ComputeThread>()
  let queue: Task[] = []
  let stopped = false

  function startNext(): void {
    const task = busy.size < size ? queue.shift() : undefined
    if (task === undefined) return
    idle = idle.filter((thread) => !thread.isEnding())
    const thread = idle.pop() ?? startComputeThread(options)
    task.thread = thread
    busy.add(thread)
    void thread.run(task.name, task.request, task.onProgress).then((outcome) => {
      busy.delete(thread)
      // A thread that is told to end may still answer its job.
      if (thread.isEnding() || thread.jobs() >= jobsPerThread) retire(thread)
      else idle.push(thread)
      task.settle(outcome)
      startNext()
    })
  }

  function retire(thread: ComputeThread): void {
    leaving.add(thread)
    void thread.end().finally(() => leaving.delete(thread))
  }

  function cancel(task: Task): void {
    if (task.thread === null) {
      queue = queue.filter((other) => other !== task)
      task.settle(cancelled)
    } else if (busy.has(task.thread)) void task.thread.end()
  }

  return {
    run(name, request, { signal, onProgress = () => undefined } = {}) {
      if (stopped || signal?.aborted === true) return Promise.resolve(cancelled)
      return new Promise((resolve) => {
        const abort = () => {
          cancel(task)
        }
        const task: Task = {
          name,
          request,
          onProgress: onProgress as (progress: unknown) => void,
          settle(outcome) {
            signal?.removeEventListener('abort', abort)
            resolve(outcome)
          },
          thread: null,
        }
        signal?.addEventListener('abort', abort)
        queue.push(task)
        startNext()
      })
    },
    async stop() {
      stopped = true
      for (const task of queue) task.settle(cancelled)
      queue = []
      await Promise.all([...busy, ...idle, ...leaving].map((thread) => thread.end()))
    },
  }
}
