import type { ServerResponse } from 'node:http'
import type { ServiceEvent } from '#shared/contract/events'
import { plainHeaders } from '../contentSecurityPolicy'

export interface EventStreams {
  /** Sends every event to this page until it leaves. */
  open(response: ServerResponse): void
  closeAll(): void
}

/** A page that does not read for this many bytes has gone, even when its connection has not. */
const unreadLimit = 1_000_000

/**
 * Server-sent events for the pages. The stream begins with a comment line, so a page knows when it is subscribed, and
 * repeats one every `heartbeatMilliseconds`, so both sides notice a dead connection.
 */
export function createEventStreams(
  subscribe: (listener: (event: ServiceEvent) => void) => () => void,
  heartbeatMilliseconds: number,
): EventStreams {
  const streams = new Set<ServerResponse>()

  function send(response: ServerResponse, text: string): void {
    if (response.writableLength > unreadLimit) response.destroy()
    else response.write(text)
  }

  return {
    open(response) {
      response.writeHead(200, { ...plainHeaders, 'content-type': 'text/event-stream; charset=utf-8' })
      response.write(': open\n\n')
      streams.add(response)
      const unsubscribe = subscribe((event) => {
        send(response, `data: ${JSON.stringify(event)}\n\n`)
      })
      const heartbeat = setInterval(() => {
        send(response, ': beat\n\n')
      }, heartbeatMilliseconds)
      response.once('close', () => {
        clearInterval(heartbeat)
        unsubscribe()
        streams.delete(response)
      })
    },
    closeAll() {
      for (const response of streams) response.end()
    },
  }
}
