import type { IncomingMessage } from 'node:http'

/** Largest request: a study file at its limit, escaped as JSON text, still fits. */
export const bodyLimit = 8_000_000

/** Largest request that brings a file: 60 MB in base64. */
export const fileBodyLimit = 84_000_000
const bringsFile = /^\s*\{\s*"name"\s*:\s*"imports\.(preview|keep)"/

export type RequestBody =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'malformed'; readonly reason: string }
  | { readonly kind: 'aborted' }

/**
 * Reads a JSON body of at most `limit` bytes, or of `fileBodyLimit` where it begins as a call that brings a file; stops
 * reading at once when more is announced or comes.
 */
export async function readJsonBody(
  request: IncomingMessage,
  limit: number = bodyLimit,
): Promise<RequestBody> {
  const announced = Number(request.headers['content-length'] ?? 0)
  if (announced > fileBodyLimit) return { kind: 'too-large' }
  const chunks: Buffer[] = []
  let bytes = 0
  let most = limit
  try {
    // The stream stays open when the loop is left, so that the refusal can still be written on its socket.
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      if (bytes === 0 && bringsFile.test(chunk.subarray(0, 100).toString('latin1'))) most = fileBodyLimit
      bytes += chunk.length
      if (Math.max(bytes, announced) > most) return { kind: 'too-large' }
      chunks.push(chunk)
    }
  } catch {
    return { kind: 'aborted' }
  }
  return parse(Buffer.concat(chunks))
}

function parse(bytes: Buffer): RequestBody {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { kind: 'json', value: JSON.parse(text) }
  } catch (error) {
    return {
      kind: 'malformed',
      reason: error instanceof SyntaxError ? 'it is not JSON' : 'it is not UTF-8 text',
    }
  }
}
