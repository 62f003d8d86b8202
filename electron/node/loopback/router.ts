import type { IncomingMessage, ServerResponse } from 'node:http'
import { answerPageRequest } from '../pageResponse'
import type { ServicesWorker } from '../servicesWorker'
import { refusals, refuse, refuseMalformed, sendOutcome } from './answers'
import { sendDocument } from './documentAnswer'
import type { EventStreams } from './eventStream'
import { allowedHosts, holdsToken, isForThisHost, isFromOwnPage } from './guard'
import { readJsonBody } from './requestBody'

export type LoopbackServices = Pick<ServicesWorker, 'call' | 'subscribe' | 'openDocument'>

export interface RouterOptions {
  readonly port: number
  readonly pageDirectory: string
  readonly token: string
  readonly services: LoopbackServices
  readonly streams: EventStreams
}

const documentPath = /^\/documents\/([\w-]{1,64})$/

/**
 * `POST /api`, `GET /events` and `GET /documents/<handle>` for our own page with the token; `GET` of the page's files
 * for anybody who names this host. Nothing else exists, and no address takes a query.
 */
export function createRouter(
  options: RouterOptions,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const hosts = allowedHosts(options.port)

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? ''
    if (!isForThisHost(request.headers, hosts)) return refuse(response, refusals.wrongHost)
    if (path === '/api') {
      if (!admit(request, response, 'POST')) return
      return answerCall(request, response)
    }
    if (path === '/events') {
      if (!admit(request, response, 'GET')) return
      return options.streams.open(response)
    }
    const handle = documentPath.exec(path)?.[1]
    if (handle !== undefined) {
      if (!admit(request, response, 'GET')) return
      return answerDocument(response, handle)
    }
    if (request.method !== 'GET') return refuse(response, refusals.getOnly)
    return answerPage(response, path)
  }

  /** Method, sender, token; false when the request was refused. */
  function admit(request: IncomingMessage, response: ServerResponse, method: 'GET' | 'POST'): boolean {
    const { headers } = request
    if (request.method !== method) refuse(response, method === 'GET' ? refusals.getOnly : refusals.postOnly)
    else if (!isFromOwnPage(headers, method)) refuse(response, refusals.wrongOrigin)
    else if (!holdsToken(headers, options.token)) refuse(response, refusals.wrongToken)
    else return true
    return false
  }

  async function answerCall(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const mediaType = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase()
    if (mediaType !== 'application/json') return refuse(response, refusals.wrongMediaType)
    const body = await readJsonBody(request)
    if (body.kind === 'aborted') return
    if (body.kind === 'too-large') return refuse(response, refusals.tooLarge)
    if (body.kind === 'malformed') return refuse(response, refuseMalformed(body.reason))
    const call = body.value
    if (!isCall(call))
      return refuse(response, refuseMalformed('it must hold "name" and "request" and nothing else'))
    sendOutcome(response, 200, await options.services.call(call.name, call.request))
  }

  async function answerDocument(response: ServerResponse, handle: string): Promise<void> {
    const opened = await options.services.openDocument(handle)
    if (opened.ok) return sendDocument(response, opened.value)
    sendOutcome(response, opened.error.code === 'not-found' ? 404 : 500, opened)
  }

  async function answerPage(response: ServerResponse, path: string): Promise<void> {
    const page = await answerPageRequest(options.pageDirectory, path)
    response.writeHead(page.status, { ...page.headers, 'content-length': page.body.length })
    response.end(page.body)
  }

  return route
}

function isCall(value: unknown): value is { readonly name: unknown; readonly request: unknown } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.hasOwn(value, 'name') && Object.hasOwn(value, 'request') && Object.keys(value).length === 2
}
