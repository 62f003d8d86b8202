import type { MessagePort } from 'node:worker_threads'
import type { Outcome } from '#shared/contract/outcome'
import type { ComputeMessage, ComputeRequest, JobTable, ProgressOf } from './computeMessages'

/** Does the jobs of a pool. */
export type JobHandlers<Jobs extends JobTable> = {
  readonly [Name in keyof Jobs & string]: (
    request: Jobs[Name]['request'],
    tell: (progress: ProgressOf<Jobs[Name]>) => void,
  ) => Outcome<Jobs[Name]['response']> | Promise<Outcome<Jobs[Name]['response']>>
}

/** What of a response is handed over and not copied, by job; for all others everything is copied. */
export type Transfers<Jobs extends JobTable> = {
  readonly [Name in keyof Jobs & string]?: (response: Jobs[Name]['response']) => readonly ArrayBuffer[]
}

/** The inside of a compute thread: takes jobs from the pool, one at a time. */
export function serveJobs<Jobs extends JobTable>(
  port: MessagePort,
  handlers: JobHandlers<Jobs>,
  transfers: Transfers<Jobs> = {},
): void {
  function post(message: ComputeMessage, transfer: readonly ArrayBuffer[] = []): void {
    port.postMessage(message, transfer)
  }
  async function run({ job, name, request }: ComputeRequest): Promise<void> {
    try {
      const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined
      if (handler === undefined) throw new Error(`There is no compute job ${name}`)
      const outcome = await handler(request, (progress) => {
        post({ kind: 'progress', job, progress })
      })
      const transfer = outcome.ok ? transfers[name]?.(outcome.value) : undefined
      post({ kind: 'finished', job, outcome }, transfer)
    } catch (error) {
      post({
        kind: 'threw',
        job,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      })
    }
  }
  port.on('message', (message: ComputeRequest) => void run(message))
}
