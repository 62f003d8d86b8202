import type { ServerResponse } from 'node:http'
import { fail, type FailureCode, type Outcome } from '#shared/contract/outcome'
import { plainHeaders } from '../contentSecurityPolicy'

export interface Refusal {
  readonly status: 400 | 403 | 404 | 405 | 413 | 415 | 500
  readonly code: FailureCode
  readonly message: string
  /** Method that would have been right, where the method was the reason. */
  readonly allow?: 'GET' | 'POST'
}

/** Every refusal of the host itself; refusals of the services travel with status 200, inside the outcome. */
export const refusals = {
  wrongHost: {
    status: 403,
    code: 'host-unreachable',
    message: 'Kohort answers under 127.0.0.1 and localhost only. Open the address it printed.',
  },
  wrongOrigin: {
    status: 403,
    code: 'host-unreachable',
    message: 'Kohort answers its own page only. Open the address it printed.',
  },
  wrongToken: {
    status: 403,
    code: 'host-unreachable',
    message: 'This page does not hold the token of the running Kohort. Open the address it printed last.',
  },
  notFound: { status: 404, code: 'not-found', message: 'There is nothing at this address.' },
  getOnly: {
    status: 405,
    code: 'malformed-request',
    message: 'This address can only be read with GET.',
    allow: 'GET',
  },
  postOnly: {
    status: 405,
    code: 'malformed-request',
    message: 'This address is asked with POST.',
    allow: 'POST',
  },
  tooLarge: {
    status: 413,
    code: 'too-large',
    message: 'The request is larger than 8 MB. Nothing was changed.',
  },
  wrongMediaType: {
    status: 415,
    code: 'malformed-request',
    message: 'The request must be application/json.',
  },
} as const satisfies Record<string, Refusal>

export function refuseMalformed(reason: string): Refusal {
  return {
    status: 400,
    code: 'malformed-request',
    message: `The request could not be read: ${reason}. Nothing was changed.`,
  }
}

/** Writes an outcome as JSON. */
export function sendOutcome(response: ServerResponse, status: number, outcome: Outcome<unknown>): void {
  const body = Buffer.from(JSON.stringify(outcome))
  response.writeHead(status, {
    ...plainHeaders,
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
  })
  response.end(body)
}

/** Refuses and closes the connection: whatever else was sent on it is not read. */
export function refuse(response: ServerResponse, refusal: Refusal): void {
  if (refusal.allow !== undefined) response.setHeader('allow', refusal.allow)
  response.setHeader('connection', 'close')
  sendOutcome(response, refusal.status, fail(refusal.code, refusal.message))
}
