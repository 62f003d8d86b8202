import { Agent, fetch, ProxyAgent, type Dispatcher, type Response } from 'undici'
import type { SourceAnswer, SourceRequest } from '#shared/sources/conversation'
import { addressOf } from './sentRequest'

/** What one try came to. */
export type TryOutcome =
  | { readonly kind: 'answer'; readonly answer: SourceAnswer; readonly bytes: number }
  /** The connection broke off: worth another try. */
  | { readonly kind: 'reset'; readonly reason: string }
  /** The host cannot be reached from here. */
  | { readonly kind: 'unreachable'; readonly reason: string }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'too-large'; readonly limit: number }
  | { readonly kind: 'led-elsewhere'; readonly host: string }
  | { readonly kind: 'bad-address' }
  | { readonly kind: 'cancelled' }

export interface FetchOptions {
  /** Names the program to the source. */
  readonly userAgent: string
  /** Address of a proxy; null for none. */
  readonly proxy: string | null
  /** Milliseconds for one try, from connecting to the last byte. */
  readonly deadline: number
  /** The text of an answer is its bytes, one character each, in place of UTF-8. */
  readonly binary?: boolean
}

export interface AddressedRequest {
  readonly base: string
  readonly request: SourceRequest
  /** Bearer token; never part of an address. */
  readonly token: string | null
  readonly signal: AbortSignal
}

/** Sends requests to sources. */
export interface AnswerFetcher {
  send(addressed: AddressedRequest): Promise<TryOutcome>
  close(): Promise<void>
}

const mostRedirects = 5
const redirects = new Set([301, 302, 303, 307, 308])

export function createAnswerFetcher({
  userAgent,
  proxy,
  deadline,
  binary = false,
}: FetchOptions): AnswerFetcher {
  const timeouts = {
    connect: { timeout: Math.min(deadline, 15_000) },
    headersTimeout: deadline,
    bodyTimeout: deadline,
  }
  const dispatcher: Dispatcher =
    proxy === null ? new Agent(timeouts) : new ProxyAgent({ uri: proxy, ...timeouts })

  async function follow(
    address: URL,
    { request, token }: AddressedRequest,
    signal: AbortSignal,
  ): Promise<Response | { readonly elsewhere: string }> {
    let at = address
    for (let step = 0; ; step += 1) {
      const response = await fetch(at.href, {
        method: request.method,
        headers: {
          accept: request.accept ?? 'application/json',
          'user-agent': userAgent,
          ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        },
        body: request.body === undefined ? null : JSON.stringify(request.body),
        redirect: 'manual',
        signal,
        dispatcher,
      })
      const location = response.headers.get('location')
      if (!redirects.has(response.status) || location === null) return response
      await response.body?.cancel()
      if (!URL.canParse(location, at.href)) return { elsewhere: '' }
      const next = new URL(location, at)
      // Another host was not asked for: most often it is a login page.
      if (next.origin !== at.origin || step >= mostRedirects) return { elsewhere: next.host }
      at = next
    }
  }

  return {
    async send(addressed) {
      const { base, request, signal } = addressed
      const address = addressOf(base, request)
      if (address === null) return { kind: 'bad-address' }
      const timeout = AbortSignal.timeout(deadline)
      try {
        const response = await follow(address, addressed, AbortSignal.any([signal, timeout]))
        if ('elsewhere' in response) return { kind: 'led-elsewhere', host: response.elsewhere }
        const read = await readText(response, request.mostBytes, binary)
        if (read === null) return { kind: 'too-large', limit: request.mostBytes }
        const headers = Object.fromEntries(response.headers)
        return {
          kind: 'answer',
          answer: { status: response.status, headers, text: read.text },
          bytes: read.bytes,
        }
      } catch (error) {
        if (signal.aborted) return { kind: 'cancelled' }
        return timeout.aborted ? { kind: 'timed-out' } : tellFailure(error)
      }
    },
    close: () => dispatcher.close(),
  }
}

/** The body as text, or null when it is longer than the limit. A byte order mark stays. */
async function readText(
  response: Response,
  limit: number,
  binary: boolean,
): Promise<{ text: string; bytes: number } | null> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const parts: string[] = []
  let bytes = 0
  for await (const part of response.body ?? []) {
    const chunk = part as Uint8Array
    bytes += chunk.byteLength
    if (bytes > limit) return null
    parts.push(binary ? Buffer.from(chunk).toString('latin1') : decoder.decode(chunk, { stream: true }))
  }
  parts.push(decoder.decode())
  return { text: parts.join(''), bytes }
}

const unreachableCodes = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
])
const timeoutCodes = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT'])

/** Errors of the network carry their code on themselves or on one of their causes. */
function tellFailure(error: unknown): TryOutcome {
  const codes: string[] = []
  for (
    let cause: unknown = error, depth = 0;
    cause instanceof Error && depth < 5;
    cause = cause.cause, depth += 1
  ) {
    if ('code' in cause && typeof cause.code === 'string') codes.push(cause.code)
  }
  const unreachable = codes.find((code) => unreachableCodes.has(code))
  if (unreachable !== undefined) return { kind: 'unreachable', reason: unreachable }
  if (codes.some((code) => timeoutCodes.has(code))) return { kind: 'timed-out' }
  return { kind: 'reset', reason: codes[0] ?? (error instanceof Error ? error.message : 'unknown') }
}
