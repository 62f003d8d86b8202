import { Worker } from 'node:worker_threads'
import type { ServiceEvent } from '#shared/contract/events'
import { fail, type Outcome } from '#shared/contract/outcome'
import { createDeferred } from './deferred'
import type { SecretKeeper } from './secretKeeper'
import type { OpenedDocument, ServicesMessage, ServicesRequest, ServicesWorkerData } from './servicesMessages'

/** The lifetime of one services thread, from its start to its end. */
export interface WorkerSession {
  /** Whether the databases opened; known once, also when the thread ends before saying so. */
  readonly started: Promise<Outcome<null>>
  /** True once the thread has ended, wanted or not. */
  hasEnded(): boolean
  /** True once the thread has answered a call. */
  hasAnswered(): boolean
  call(name: unknown, request: unknown): Promise<Outcome<unknown>>
  openDocument(handle: unknown): Promise<Outcome<OpenedDocument>>
  /** Lets the thread finish its writes; resolves when it has ended. */
  stop(): Promise<void>
}

export interface WorkerSessionOptions {
  readonly workerFile: string
  readonly data: ServicesWorkerData
  readonly announce: (event: ServiceEvent) => void
  /** Keeps a token for a source; absent in a host that keeps none between runs. */
  readonly keepSecret?: SecretKeeper['keep']
  /** Words the failure that every waiting call answers when the thread ends unasked. */
  readonly onUnexpectedEnd: (error: unknown) => Outcome<never>
}

/** Starts the thread and keeps account of the calls that wait for its answer. */
export function startWorkerSession(options: WorkerSessionOptions): WorkerSession {
  const worker = new Worker(options.workerFile, { workerData: options.data, name: 'kohort-services' })
  const calls = new Map<number, (outcome: Outcome<unknown>) => void>()
  const documents = new Map<number, (outcome: Outcome<OpenedDocument>) => void>()
  let sequence = 0
  let failure: Outcome<never> | null = null
  let cause: unknown = null
  let answered = false
  let stopping = false

  const { promise: started, resolve: start } = createDeferred<Outcome<null>>()
  const { promise: ended, resolve: end } = createDeferred<void>()

  worker.on('message', (message: ServicesMessage) => {
    if (message.kind === 'started') start(message.outcome)
    else if (message.kind === 'event') options.announce(message.event)
    else if (message.kind === 'answer') {
      answered = true
      settle(calls, message.sequence, message.outcome)
    } else if (message.kind === 'keep-secret') {
      const outcome = options.keepSecret?.(message.source, message.token) ?? notKeptHere
      worker.postMessage({
        kind: 'secret-kept',
        sequence: message.sequence,
        outcome,
      } satisfies ServicesRequest)
    } else settle(documents, message.sequence, message.outcome)
  })
  worker.on('error', (error: unknown) => {
    cause = error
  })
  worker.on('exit', () => {
    failure = stopping ? stopped() : options.onUnexpectedEnd(cause)
    start(failure)
    for (const resolve of calls.values()) resolve(failure)
    for (const resolve of documents.values()) resolve(failure)
    calls.clear()
    documents.clear()
    end()
  })

  function ask<Value>(
    waiting: Map<number, (outcome: Outcome<Value>) => void>,
    message: (sequence: number) => ServicesRequest,
  ): Promise<Outcome<Value>> {
    if (failure !== null) return Promise.resolve(failure)
    if (stopping) return Promise.resolve(stopped())
    sequence += 1
    const own = sequence
    return new Promise((resolve) => {
      waiting.set(own, resolve)
      worker.postMessage(message(own))
    })
  }

  return {
    started,
    hasEnded: () => failure !== null,
    hasAnswered: () => answered,
    call: (name, request) => ask(calls, (own) => ({ kind: 'call', sequence: own, name, request })),
    openDocument: (handle) => ask(documents, (own) => ({ kind: 'open-document', sequence: own, handle })),
    stop() {
      if (!stopping && failure === null) {
        stopping = true
        worker.postMessage({ kind: 'stop' } satisfies ServicesRequest)
      }
      return ended
    },
  }
}

function settle<Value>(
  waiting: Map<number, (outcome: Outcome<Value>) => void>,
  sequence: number,
  outcome: Outcome<Value>,
): void {
  const resolve = waiting.get(sequence)
  waiting.delete(sequence)
  resolve?.(outcome)
}

const notKeptHere = fail('not-available-here', 'This host keeps no secrets.')

function stopped(): Outcome<never> {
  return fail('cancelled', 'Kohort is closing. What had been answered as saved is saved.')
}
