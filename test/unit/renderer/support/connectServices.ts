import { dispatch } from '#shared/contract/dispatch'
import type { ServiceEvent } from '#shared/contract/events'
import type { Handlers } from '#shared/contract/handlers'
import type { OperationName, RequestOf, ResponseOf } from '#shared/contract/operations'
import { fail, succeed, type Outcome } from '#shared/contract/outcome'
import type { DocumentHandle, HostCapabilities } from '#shared/contract/transport'
import { connectHost } from '#renderer/host/client'
import { readAnswer } from '#renderer/host/readAnswer'
import { refusingHandlers } from '../../../support/refusingHandlers'

export interface ConnectedServices {
  /** Names of the operations asked for, oldest first. */
  readonly calls: { readonly name: OperationName; readonly request: unknown }[]
  readonly saved: DocumentHandle[]
  readonly openedLinks: string[]
  /** Announces an event as the services would. */
  announce(event: ServiceEvent): void
  /** While true every call answers `host-unreachable`. */
  unreachable: boolean
  /** What the next file dialog answers. */
  pickedFile: Awaited<ReturnType<HostCapabilities['pickTextFile']>>
}

/** Connects the page to handlers in this process, through the real dispatch: requests are parsed as in the product. */
export function connectServices(handlers: Partial<Handlers>): ConnectedServices {
  const listeners = new Set<(event: ServiceEvent) => void>()
  const table: Handlers = { ...refusingHandlers, ...handlers }
  const services: ConnectedServices = {
    calls: [],
    saved: [],
    openedLinks: [],
    announce: (event) => listeners.forEach((hear) => hear(event)),
    unreachable: false,
    pickedFile: succeed(null),
  }

  async function call<Name extends OperationName>(
    name: Name,
    request: RequestOf<Name>,
  ): Promise<Outcome<ResponseOf<Name>>> {
    services.calls.push({ name, request })
    if (services.unreachable) return fail('host-unreachable', 'Kohort does not answer.')
    const sent: unknown = JSON.parse(JSON.stringify(request))
    return readAnswer<Name>(await dispatch(table, name, sent, { report: rethrow, verifyAnswers: true }))
  }

  connectHost({
    transport: {
      call,
      subscribe(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    capabilities: {
      kind: 'loopback',
      platform: 'linux',
      saveDocument(document) {
        services.saved.push(document)
        return Promise.resolve(true)
      },
      pickTextFile: () => Promise.resolve(services.pickedFile),
      openLink(address) {
        services.openedLinks.push(address)
        return Promise.resolve(true)
      },
    },
  })
  return services
}

function rethrow({ error }: { readonly error: unknown }): never {
  throw error
}
