import { defect } from '#shared/contract/dispatch'
import type { ServiceEvent } from '#shared/contract/events'
import type { Outcome } from '#shared/contract/outcome'
import { createDefectReport } from './defectReport'
import type { SecretKeeper } from './secretKeeper'
import type { OpenedDocument, ServicesWorkerData } from './servicesMessages'
import { startWorkerSession, type WorkerSession } from './workerSession'

export interface ServicesWorkerOptions extends Omit<ServicesWorkerData, 'secrets'> {
  /** Built entry of the services (`services.js`), absolute. */
  readonly workerFile: string
  /** Where tokens for sources are kept between runs; absent in a host that has no store for secrets. */
  readonly secretKeeper?: SecretKeeper
}

/** The services as a host sees them: the same for the desktop and the loopback host. */
export interface ServicesWorker {
  /** Whether the databases opened, so that a host can say why not and end. */
  readonly started: Promise<Outcome<null>>
  call(name: unknown, request: unknown): Promise<Outcome<unknown>>
  /** Hears every event until the returned function is called. */
  subscribe(listener: (event: ServiceEvent) => void): () => void
  /** Where the document behind a handle lies, for a host that hands it over. */
  openDocument(handle: unknown): Promise<Outcome<OpenedDocument>>
  /** Finishes writes, saves, releases the data directory. Safe to call twice. */
  stop(): Promise<void>
}

/**
 * Runs the services in a thread. When the thread dies, waiting calls answer a defect in words and the next call starts
 * a new one; a thread that dies again before it has answered anything is not restarted, so nothing loops.
 */
export function startServicesWorker(options: ServicesWorkerOptions): ServicesWorker {
  const { workerFile, secretKeeper, ...data } = options
  const report = createDefectReport(options.dataDirectory)
  const listeners = new Set<(event: ServiceEvent) => void>()
  let stopping: Promise<void> | null = null
  let restarted = false
  let session = begin()

  function begin(): WorkerSession {
    return startWorkerSession({
      workerFile,
      // Read anew for each thread: a token may have been kept since the first.
      data: secretKeeper === undefined ? data : { ...data, secrets: secretKeeper.read() },
      ...(secretKeeper === undefined ? {} : { keepSecret: secretKeeper.keep }),
      announce(event) {
        for (const listener of [...listeners]) listener(event)
      },
      onUnexpectedEnd: (error) =>
        defect(report, 'services', error ?? new Error('The services thread ended'), unexpectedEnd),
    })
  }

  /** The running thread, or a new one in place of a dead one. */
  function current(): WorkerSession {
    if (stopping !== null || !session.hasEnded()) return session
    if (restarted && !session.hasAnswered()) return session
    restarted = true
    session = begin()
    return session
  }

  return {
    started: session.started,
    call: (name, request) => current().call(name, request),
    openDocument: (handle) => current().openDocument(handle),
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    stop() {
      stopping ??= session.stop()
      return stopping
    },
  }
}

const unexpectedEnd =
  'Kohort stopped working in the middle of this. What had been answered as saved is saved. Try again; if it happens again, close Kohort and open it.'
