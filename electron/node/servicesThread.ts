import type { MessagePort } from 'node:worker_threads'
import type { ServiceEvent } from '#shared/contract/events'
import type { Outcome } from '#shared/contract/outcome'
import type { KeepSecret } from './hostSecrets'
import type { OpenedDocument, ServicesMessage, ServicesRequest } from './servicesMessages'

/** What a services thread runs. */
export interface ServedApplication {
  call(name: unknown, request: unknown): Promise<Outcome<unknown>>
  openDocument(handle: unknown): Outcome<OpenedDocument>
  /** Cancels the reading of files, which nobody waits for any more and which could take long. */
  endReadings(): Promise<void>
  /** Saves and releases the data directory. */
  close(): Promise<void>
}

/**
 * The inside of the services thread. Requests that come before the application is open wait for it; when it cannot be
 * opened, every call answers why. On `stop`, running calls finish first, but for the reading of files; resolves when the application has been closed.
 */
export async function serveServices(
  port: MessagePort,
  open: (
    announce: (event: ServiceEvent) => void,
    keepSecret: KeepSecret,
  ) => Promise<Outcome<ServedApplication>>,
): Promise<void> {
  function post(message: ServicesMessage): void {
    port.postMessage(message)
  }
  const running = new Set<Promise<void>>()
  const secrets = new Map<number, (outcome: Outcome<null>) => void>()
  let lastSecret = 0
  const stopped = new Promise<void>((resolve) => {
    port.on('message', (message: ServicesRequest) => {
      if (message.kind === 'stop') resolve()
      else if (message.kind === 'secret-kept') {
        secrets.get(message.sequence)?.(message.outcome)
        secrets.delete(message.sequence)
      } else {
        const answered = answer(message).finally(() => running.delete(answered))
        running.add(answered)
      }
    })
  })
  function keepSecret(source: string, token: string | null): Promise<Outcome<null>> {
    lastSecret += 1
    const sequence = lastSecret
    return new Promise((settle) => {
      secrets.set(sequence, settle)
      post({ kind: 'keep-secret', sequence, source, token })
    })
  }
  const opening = open((event) => {
    post({ kind: 'event', event })
  }, keepSecret)

  async function answer(
    message: Exclude<ServicesRequest, { readonly kind: 'stop' | 'secret-kept' }>,
  ): Promise<void> {
    const opened = await opening
    const { sequence } = message
    if (message.kind === 'call') {
      const outcome = opened.ok ? await opened.value.call(message.name, message.request) : opened
      post({ kind: 'answer', sequence, outcome })
    } else {
      const outcome = opened.ok ? opened.value.openDocument(message.handle) : opened
      post({ kind: 'document', sequence, outcome })
    }
  }

  const opened = await opening
  post({ kind: 'started', outcome: opened.ok ? { ok: true, value: null } : opened })
  await stopped
  if (opened.ok) await opened.value.endReadings()
  await Promise.allSettled(running)
  if (opened.ok) await opened.value.close()
  port.close()
}
