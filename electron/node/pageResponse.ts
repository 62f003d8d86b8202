import { pageHeaders, withNonce } from './contentSecurityPolicy'
import { readStaticFile } from './staticFile'
import { createHandle } from './token'

export interface PageResponse {
  readonly status: 200 | 404
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/** Files below `/assets/` carry the hash of their content in their name: the same name always means the same bytes. */
const immutable = 'public, max-age=31536000, immutable'

/** Answers a GET for a file of the built page, with a fresh nonce for every HTML document. One answer for both hosts. */
export async function answerPageRequest(root: string, urlPath: string): Promise<PageResponse> {
  const nonce = createHandle()
  const file = await readStaticFile(root, urlPath)
  if (file.status === 404) {
    return {
      status: 404,
      headers: { ...pageHeaders(nonce), 'content-type': 'text/plain; charset=utf-8' },
      body: encode('Not found'),
    }
  }
  const isPage = file.mediaType.startsWith('text/html')
  return {
    status: 200,
    headers: {
      ...pageHeaders(nonce),
      'content-type': file.mediaType,
      ...(urlPath.startsWith('/assets/') && !isPage ? { 'cache-control': immutable } : {}),
    },
    body: isPage ? encode(withNonce(new TextDecoder().decode(file.body), nonce)) : file.body,
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
