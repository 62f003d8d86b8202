import type { IncomingHttpHeaders } from 'node:http'
import { equalTokens } from '../token'

/** The names under which this server may be addressed; everything else is another site that points its name at us. */
export function allowedHosts(port: number): ReadonlySet<string> {
  const suffix = port === 80 ? '' : `:${port}`
  return new Set([`127.0.0.1${suffix}`, `localhost${suffix}`])
}

/** True when the request names this server exactly, which stops DNS rebinding. */
export function isForThisHost(headers: IncomingHttpHeaders, hosts: ReadonlySet<string>): boolean {
  return headers.host !== undefined && hosts.has(headers.host)
}

/**
 * True when the request comes from our own page: an Origin, where there is one, is this very host, and the browser does
 * not say that another site asks. Writing needs an Origin; a page's own GET carries none.
 */
export function isFromOwnPage(headers: IncomingHttpHeaders, method: 'GET' | 'POST'): boolean {
  const { origin, host } = headers
  if (origin === undefined ? method === 'POST' : origin !== `http://${host}`) return false
  const site = headers['sec-fetch-site']
  return site === undefined || site === 'same-origin'
}

/** True when the request carries the token that only somebody who saw the printed address knows. */
export function holdsToken(headers: IncomingHttpHeaders, token: string): boolean {
  const given = headers['x-kohort-token']
  return equalTokens(token, typeof given === 'string' ? given : undefined)
}
