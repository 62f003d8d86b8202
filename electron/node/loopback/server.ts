import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { defect, type DefectReport } from '#shared/contract/dispatch'
import { createEventStreams } from './eventStream'
import { createRouter, type LoopbackServices } from './router'
import { sendOutcome } from './answers'

export interface LoopbackServerOptions {
  readonly port: number
  /** Folder of the built page. */
  readonly pageDirectory: string
  readonly token: string
  readonly services: LoopbackServices
  readonly report: DefectReport
  readonly limits?: Partial<LoopbackLimits>
}

export interface LoopbackLimits {
  /** Time for the headers, and for headers and body together. */
  readonly headersMilliseconds: number
  readonly requestMilliseconds: number
  readonly heartbeatMilliseconds: number
  /** Time that running requests have when the server closes. */
  readonly closeMilliseconds: number
  readonly connections: number
}

const defaultLimits: LoopbackLimits = {
  headersMilliseconds: 10_000,
  requestMilliseconds: 30_000,
  heartbeatMilliseconds: 15_000,
  closeMilliseconds: 3_000,
  connections: 256,
}

export interface LoopbackServer {
  readonly port: number
  /** Stops listening, lets running requests finish, ends event streams and idle connections. */
  close(): Promise<void>
}

/** Serves the page and the services on 127.0.0.1. Rejects when the port cannot be had. */
export async function startLoopbackServer(options: LoopbackServerOptions): Promise<LoopbackServer> {
  const limits = { ...defaultLimits, ...options.limits }
  const streams = createEventStreams(options.services.subscribe, limits.heartbeatMilliseconds)
  const server = createServer({
    headersTimeout: limits.headersMilliseconds,
    requestTimeout: limits.requestMilliseconds,
    connectionsCheckingInterval: Math.min(1_000, limits.headersMilliseconds / 2),
    maxHeaderSize: 16_384,
  })
  server.maxConnections = limits.connections
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: '127.0.0.1', port: options.port, exclusive: true }, () => {
      server.off('error', reject)
      resolve()
    })
  })
  const { port } = server.address() as AddressInfo
  const route = createRouter({ ...options, port, streams })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await route(request, response)
    } catch (error) {
      const failure = defect(options.report, `${request.method ?? ''} on the loopback host`, error)
      if (response.headersSent) response.destroy()
      else sendOutcome(response, 500, failure)
    }
  }
  server.on('request', (request, response) => void answer(request, response))

  return {
    port,
    close: () =>
      new Promise((resolve) => {
        const patience = setTimeout(() => {
          server.closeAllConnections()
        }, limits.closeMilliseconds)
        server.close(() => {
          clearTimeout(patience)
          resolve()
        })
        streams.closeAll()
        server.closeIdleConnections()
      }),
  }
}
