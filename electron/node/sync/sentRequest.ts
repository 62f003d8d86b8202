import type { Json } from '#shared/contract/outcome'
import type { SourceRequest } from '#shared/sources/conversation'
import { isSourceAddress } from '#shared/sources/sourceAddress'
import { sha256 } from '../sha256'

/** SHA-256 of what makes a request the same as another: method, path, query, body and accepted type. */
export function requestHash({ method, path, query = [], body = null, accept = '' }: SourceRequest): string {
  const parts: Json = [method, path, query.map(([name, value]) => [name, value]), body, accept]
  return sha256(JSON.stringify(parts))
}

/**
 * The address a request is sent to. Null when the path would leave the base address, or the base is neither https nor on
 * this machine.
 */
export function addressOf(base: string, { path, query = [] }: SourceRequest): URL | null {
  const root = readBase(base)
  if (root === null || /^([a-z][a-z0-9+.-]*:|\/)/i.test(path)) return null
  const address = new URL(path, root)
  if (address.origin !== root.origin || !address.pathname.startsWith(root.pathname)) return null
  for (const [name, value] of query) address.searchParams.append(name, value)
  return address
}

/** The base address of a source, ending in a slash; null for any other text. */
export function readBase(text: string): URL | null {
  if (!isSourceAddress(text) || !URL.canParse(text)) return null
  const base = new URL(text)
  if (!base.pathname.endsWith('/')) base.pathname += '/'
  return base
}
