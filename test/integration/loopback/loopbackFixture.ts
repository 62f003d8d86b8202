import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLoopbackServer, type LoopbackLimits } from '#electron/node/loopback/server'
import { createToken } from '#electron/node/token'
import { dispatch, type DefectReport } from '#shared/contract/dispatch'
import type { ServiceEvent } from '#shared/contract/events'
import type { Handlers } from '#shared/contract/handlers'
import { fail, succeed } from '#shared/contract/outcome'
import { refusingHandlers } from '#test/support/refusingHandlers'

export interface LoopbackFixture {
  readonly port: number
  readonly token: string
  readonly folder: string
  /** What reached the services: the names that were called. */
  readonly called: readonly unknown[]
  readonly defects: readonly unknown[]
  readonly listeners: ReadonlySet<(event: ServiceEvent) => void>
  /** Headers with which our own page asks. */
  readonly own: Readonly<Record<string, string>>
  close(): Promise<void>
}

/** The real server over a small page and the real dispatch, with the handlers a test needs. */
export async function openLoopbackFixture(
  options: { readonly handlers?: Partial<Handlers>; readonly limits?: Partial<LoopbackLimits> } = {},
): Promise<LoopbackFixture> {
  const folder = await mkdtemp(join(tmpdir(), 'kohort-loopback-'))
  const pageDirectory = join(folder, 'page')
  await mkdir(join(pageDirectory, 'assets'), { recursive: true })
  await writeFile(join(pageDirectory, 'index.html'), '<!doctype html><html><head></head></html>')
  await writeFile(join(pageDirectory, 'assets', 'index-a1.js'), 'export {}')
  await writeFile(join(folder, 'secret.json'), '{"secret":true}')
  await writeFile(join(folder, 'report.pdf'), '%PDF-1.7 report')

  const token = createToken()
  const called: unknown[] = []
  const defects: unknown[] = []
  const listeners = new Set<(event: ServiceEvent) => void>()
  const report: DefectReport = (defect) => defects.push(defect)
  const handlers = { ...refusingHandlers, ...options.handlers }
  const server = await startLoopbackServer({
    port: 0,
    pageDirectory,
    token,
    report,
    limits: options.limits ?? {},
    services: {
      call(name, request) {
        called.push(name)
        return dispatch(handlers, name, request, { report, verifyAnswers: true })
      },
      subscribe(listener) {
        listeners.add(listener)
        return () => {
          listeners.delete(listener)
        }
      },
      openDocument(handle) {
        if (handle === 'report') {
          const document = { fileName: "Søknad (1) 'MS'.pdf", mediaType: 'application/pdf' }
          return Promise.resolve(succeed({ path: join(folder, 'report.pdf'), ...document }))
        }
        if (handle === 'lost') {
          const document = { fileName: 'lost.pdf', mediaType: 'application/pdf' }
          return Promise.resolve(succeed({ path: join(folder, 'lost.pdf'), ...document }))
        }
        return Promise.resolve(fail('not-found', 'There is no such document.'))
      },
    },
  })
  const host = `127.0.0.1:${server.port}`
  return {
    port: server.port,
    token,
    folder,
    called,
    defects,
    listeners,
    own: {
      host,
      origin: `http://${host}`,
      'x-kohort-token': token,
      'content-type': 'application/json',
    },
    async close() {
      await server.close()
      await rm(folder, { recursive: true })
    },
  }
}
