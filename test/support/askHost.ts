import { httpTransport } from '#renderer/host/httpTransport'
import type { OperationName, RequestOf, ResponseOf } from '#shared/contract/operations'
import { pageFetch } from './loopbackTransport'

/** Asks a running host as its page does; `address` is the one with the token. A failure ends the test in its words. */
export async function askHost<Name extends OperationName>(
  address: string,
  name: Name,
  request: RequestOf<Name>,
): Promise<ResponseOf<Name>> {
  const { origin, hash } = new URL(address)
  const transport = httpTransport({ token: hash.replace('#token=', ''), fetch: pageFetch(origin) })
  const outcome = await transport.call(name, request)
  if (!outcome.ok) throw new Error(`${name}: ${outcome.error.message}`)
  return outcome.value
}
