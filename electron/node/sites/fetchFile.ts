import { fail, succeed, type Outcome } from '#shared/contract/outcome'
import type { SiteFilePorts } from '#shared/services/sites/ports'
import type { TryOutcome } from '../sync/fetchAnswer'

/** Milliseconds for one file, from connecting to the last byte. */
const deadline = 60_000

function settle(outcome: TryOutcome, address: string): Outcome<Uint8Array> {
  const unreachable = (why: string) =>
    fail('host-unreachable', `${address} ${why} Nothing was changed.`, { address })
  switch (outcome.kind) {
    case 'answer': {
      const { status, text } = outcome.answer
      if (status === 200) return succeed(new Uint8Array(Buffer.from(text, 'latin1')))
      return status === 404 || status === 410
        ? fail('not-found', `${address} is not there. Check the address.`, { address, status })
        : unreachable(`answered ${status}.`)
    }
    case 'too-large':
      return fail('too-large', `${address} is larger than ${outcome.limit} bytes, the most that is read.`, {
        address,
        limit: outcome.limit,
      })
    case 'led-elsewhere':
      return unreachable(`led to ${outcome.host}, which was not asked for.`)
    case 'timed-out':
      return unreachable('took too long.')
    case 'bad-address':
      return unreachable('is no address of a folder: it begins with https://.')
    case 'unreachable':
    case 'reset':
      return unreachable(`cannot be reached (${outcome.reason}). Check the network and the proxy.`)
    case 'cancelled':
      return fail('cancelled', 'Stopped.')
  }
}

/** Fetches one file of a folder that a person added; the library for it is loaded with the first. */
export function createFetchFile(userAgent: string): SiteFilePorts['fetch'] {
  return async ({ folder, file, mostBytes, proxy, onStart }) => {
    const { createAnswerFetcher } = await import('../sync/fetchAnswer')
    const fetcher = createAnswerFetcher({ userAgent, proxy, deadline, binary: true })
    const controller = new AbortController()
    onStart?.(() => {
      controller.abort()
    })
    try {
      const request = { method: 'GET', path: file, accept: '*/*', label: file, mostBytes } as const
      const { signal } = controller
      return settle(await fetcher.send({ base: folder, request, token: null, signal }), `${folder}${file}`)
    } finally {
      await fetcher.close()
    }
  }
}
