import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as a made-up source sees it. */
export interface SeenRequest {
  readonly method: string
  /** Path without the leading slash, as it was sent. */
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingMessage['headers']
  /** Parsed body; null without one. */
  readonly body: unknown
  /** How many requests came before, in all. */
  readonly index: number
}

export interface GivenAnswer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
  /** Writes only so many bytes of the body and then cuts the connection. */
  readonly cutAfter?: number
  /** Writes some bytes and then nothing more, without ending. */
  readonly stallAfter?: number
  /** Writes a byte now and then, and never ends. */
  readonly drip?: boolean
}

export type SourceHandler = (request: SeenRequest) => GivenAnswer | 'reset' | Promise<GivenAnswer | 'reset'>

export interface SourceServer {
  /** Base address, ending in a slash. */
  readonly base: string
  /** What was asked, in order. */
  readonly requests: readonly SeenRequest[]
  close(): Promise<void>
}

/** A source on 127.0.0.1 that answers as the handler says. */
export async function startSourceServer(handler: SourceHandler): Promise<SourceServer> {
  const requests: SeenRequest[] = []
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = new URL(request.url ?? '/', 'http://127.0.0.1')
    const seen: SeenRequest = {
      method: request.method ?? 'GET',
      path: address.pathname.slice(1),
      query: address.searchParams,
      headers: request.headers,
      body: await readBody(request),
      index: requests.length,
    }
    requests.push(seen)
    const given = await handler(seen)
    if (given === 'reset') {
      request.socket.destroy()
      return
    }
    const body = typeof given.body === 'string' ? Buffer.from(given.body) : given.body
    response.writeHead(given.status ?? 200, {
      'content-type': 'application/json',
      'content-length': String(given.drip === true ? 1_000_000 : body.byteLength),
      ...given.headers,
    })
    if (given.cutAfter !== undefined) {
      response.write(body.subarray(0, given.cutAfter), () => request.socket.destroy())
    } else if (given.stallAfter !== undefined) {
      response.write(body.subarray(0, given.stallAfter))
    } else if (given.drip === true) drip(response)
    else response.end(body)
  }
  const server = createServer((request, response) => {
    answer(request, response).catch(() => request.socket.destroy())
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    base: `http://127.0.0.1:${port}/`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Milliseconds between two bytes of an answer that drips. */
const dripInterval = 20

function drip(response: ServerResponse): void {
  const timer = setInterval(() => response.write(' '), dripInterval)
  response.on('close', () => clearInterval(timer))
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  const text = Buffer.concat(parts).toString('utf8')
  return text === '' ? null : (JSON.parse(text) as unknown)
}
