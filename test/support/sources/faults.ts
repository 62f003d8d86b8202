import { gzipSync } from 'node:zlib'
import type { GivenAnswer, SeenRequest, SourceHandler } from './sourceServer'

/** A fault that any source can have, whatever it talks about. */
export interface Fault {
  readonly name: string
  /** One request, every one from there on, or all from the first. */
  readonly strikes: 'once' | 'onward' | 'all'
  /** Milliseconds for one try; as long as it takes unless given. */
  readonly deadline?: number
  change(answer: GivenAnswer, request: SeenRequest): GivenAnswer | 'reset'
}

const noBody = { body: '' }
const longestAddress = 2100

function bytesOf({ body }: GivenAnswer): Buffer {
  return typeof body === 'string' ? Buffer.from(body) : Buffer.from(body)
}

/** Faults of the list in the design; those that need the words of a source are its twists (`madeUpSource.ts`). */
export const faults = {
  'byte-order-mark': {
    name: 'a byte order mark before the answer',
    strikes: 'all',
    change: (answer) => ({ ...answer, body: Buffer.concat([Buffer.from('\uFEFF'), bytesOf(answer)]) }),
  },
  gzip: {
    name: 'answers packed with gzip',
    strikes: 'all',
    change: (answer) => ({
      ...answer,
      headers: { ...answer.headers, 'content-encoding': 'gzip' },
      body: gzipSync(bytesOf(answer), { level: 1 }),
    }),
  },
  'budget-used': {
    name: '429, with `x-ratelimit-remaining: 0`, then 200',
    strikes: 'once',
    change: () => ({
      ...noBody,
      status: 429,
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '30' },
    }),
  },
  'asked-too-often': {
    name: '429 without headers, then 200',
    strikes: 'once',
    change: () => ({ ...noBody, status: 429 }),
  },
  'always-asked-too-often': {
    name: '429 without headers, every time',
    strikes: 'onward',
    change: () => ({ ...noBody, status: 429 }),
  },
  'long-address': {
    name: '404 for an address longer than 2 100 characters',
    strikes: 'all',
    change: (answer, { path, query }) =>
      path.length + query.toString().length > longestAddress ? { ...noBody, status: 404 } : answer,
  },
  'no-words': {
    name: '500 with an empty body, as for codes asked for twice',
    strikes: 'onward',
    change: () => ({ ...noBody, status: 500 }),
  },
  'closed-for-a-while': {
    name: '503, then 200',
    strikes: 'once',
    change: () => ({ ...noBody, status: 503 }),
  },
  'cut-once': {
    name: 'an answer that breaks off, then the whole',
    strikes: 'once',
    change: (answer) => ({ ...answer, cutAfter: Math.floor(bytesOf(answer).byteLength / 2) }),
  },
  'cut-always': {
    name: 'an answer that breaks off, every time',
    strikes: 'onward',
    change: (answer) => ({ ...answer, cutAfter: Math.floor(bytesOf(answer).byteLength / 2) }),
  },
  truncated: {
    name: 'an answer that was broken off before it was sent',
    strikes: 'onward',
    change: (answer) => ({
      ...answer,
      body: bytesOf(answer).subarray(0, Math.floor(bytesOf(answer).byteLength / 2)),
    }),
  },
  'plain-text': {
    name: '400 as `text/plain`',
    strikes: 'onward',
    change: () => ({
      status: 400,
      headers: { 'content-type': 'text/plain' },
      body: 'The query cannot be read',
    }),
  },
  alias: {
    name: '301 or 308 to another path of the host',
    strikes: 'all',
    change: (answer, { path, query, method }) =>
      query.has('alias')
        ? answer
        : {
            ...noBody,
            status: method === 'POST' ? 308 : 301,
            headers: { location: `/${path}?${query.toString()}&alias=1` },
          },
  },
  'led-elsewhere': {
    name: '302 to a login page of another host',
    strikes: 'onward',
    change: () => ({ ...noBody, status: 302, headers: { location: 'https://login.example/' } }),
  },
  'event-stream': {
    name: 'a stream of events that is cut half-way',
    strikes: 'onward',
    change: () => ({
      headers: { 'content-type': 'text/event-stream', 'content-length': '1000' },
      body: 'event: new_result\ndata: {"from":"site","status":"claimed"}\n\nevent: new_res',
      cutAfter: 60,
    }),
  },
  'login-page': {
    name: 'a login page in HTML with 200',
    strikes: 'onward',
    change: () => ({
      headers: { 'content-type': 'text/html' },
      body: '<!doctype html><html><head><title>Sign in</title></head><body><form></form></body></html>',
    }),
  },
  drip: {
    name: 'an answer that drips beyond the deadline',
    strikes: 'onward',
    deadline: 150,
    change: (answer) => ({ ...answer, drip: true }),
  },
} as const satisfies Readonly<Record<string, Fault>>

export type FaultKey = keyof typeof faults

/** A source with a fault, counted from the request at `at` of those it gets. */
export function faulty(handler: SourceHandler, fault: Fault, at: number): SourceHandler {
  let position = -1
  return async (request) => {
    position += 1
    const answer = await handler(request)
    if (answer === 'reset') return answer
    const strikes = fault.strikes === 'all' || (fault.strikes === 'once' ? position === at : position >= at)
    return strikes ? fault.change(answer, request) : answer
  }
}
