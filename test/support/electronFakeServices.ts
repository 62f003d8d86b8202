import type { ServiceEvent } from '#shared/contract/events'
import { fail, succeed, type Json, type Outcome } from '#shared/contract/outcome'
import type { OpenedDocument } from '#electron/node/servicesMessages'
import type { ServicesWorker } from '#electron/node/servicesWorker'

/** Services in memory for the shell's unit tests: they note what they are asked and answer what they are told to. */
export interface FakeServices extends ServicesWorker {
  readonly calls: readonly { readonly name: unknown; readonly request: unknown }[]
  announce(event: ServiceEvent): void
  /** True once `stop` was called. */
  isStopping(): boolean
}

export function createFakeServices(
  options: {
    readonly started?: Outcome<null>
    readonly answer?: (name: unknown) => Outcome<Json>
    readonly documents?: Readonly<Record<string, OpenedDocument>>
    readonly stop?: () => Promise<void>
  } = {},
): FakeServices {
  const calls: { name: unknown; request: unknown }[] = []
  const listeners = new Set<(event: ServiceEvent) => void>()
  let stopping = false
  return {
    calls,
    started: Promise.resolve(options.started ?? succeed(null)),
    isStopping: () => stopping,
    call(name, request) {
      calls.push({ name, request })
      return Promise.resolve(options.answer?.(name) ?? succeed(null))
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    openDocument(handle) {
      const document = options.documents?.[String(handle)]
      return Promise.resolve(
        document === undefined ? fail('not-found', 'No such document.') : succeed(document),
      )
    },
    stop() {
      stopping = true
      return options.stop?.() ?? Promise.resolve()
    },
    announce(event) {
      for (const listener of [...listeners]) listener(event)
    },
  }
}
