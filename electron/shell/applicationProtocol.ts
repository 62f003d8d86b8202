import { protocol } from 'electron'
import { plainHeaders } from '../node/contentSecurityPolicy'
import { answerPageRequest } from '../node/pageResponse'
import { applicationPath, applicationScheme } from './applicationAddress'

/** Must run before Electron is ready: privileges of a scheme cannot be changed later. */
export function registerApplicationScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: applicationScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the built page below `rendererDirectory` and nothing else. */
export function serveApplication(rendererDirectory: string): void {
  protocol.handle(applicationScheme, (request) => answerApplicationRequest(rendererDirectory, request))
}

/** The same answer as the loopback host's: containment, nonce and policy live in `electron/node`. */
export async function answerApplicationRequest(
  rendererDirectory: string,
  request: { readonly method: string; readonly url: string },
): Promise<Response> {
  if (request.method !== 'GET') {
    return new Response('Only GET', { status: 405, headers: { ...plainHeaders, allow: 'GET' } })
  }
  const path = applicationPath(request.url)
  if (path === null) return new Response('Not found', { status: 404, headers: plainHeaders })
  const { status, headers, body } = await answerPageRequest(rendererDirectory, path)
  return new Response(new Uint8Array(body), { status, headers })
}
