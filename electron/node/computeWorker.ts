import type { MessagePort } from 'node:worker_threads'
import type { Outcome } from '#shared/contract/outcome'
import type { ComputeMessage, ComputeRequest, JobTable } from './computeMessages'

/** Does the jobs of a pool; `progress` takes the share that is done, from 0 to 1. */
export type JobHandlers<Jobs extends JobTable> = {
  readonly [Name in keyof Jobs & string]: (
    request: Jobs[Name]['request'],
    progress: (share: number) => void,
  ) => Outcome<Jobs[Name]['response']> | Promise<Outcome<Jobs[Name]['response']>>
}

/** The inside of a compute thread: takes jobs from the pool, one at a time. */
export function serveJobs<Jobs extends JobTable>(port: MessagePort, handlers: JobHandlers<Jobs>): void {
  function post(message: ComputeMessage): void {
    port.postMessage(message)
  }
  async function run({ job, name, request }: ComputeRequest): Promise<void> {
    try {
      const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined
      if (handler === undefined) throw new Error(`There is no compute job ${name}`)
      const outcome = await handler(request, (share) => {
        post({ kind: 'progress', job, share })
      })
      post({ kind: 'finished', job, outcome })
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
