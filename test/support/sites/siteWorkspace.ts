import { writeTextDocument } from '#electron/node/documents/textDocument/writeTextDocument'
import { writeWorkbook } from '#electron/node/documents/writeWorkbook'
import { createSigning } from '#electron/node/sites/signing'
import { createSiteFiles } from '#electron/node/sites/siteFiles'
import { createSessionSecrets } from '#electron/node/sessionSecrets'
import type { ServiceEvent } from '#shared/contract/events'
import { succeed, type Outcome } from '#shared/contract/outcome'
import type { WritableDatabase } from '#shared/database/port'
import type { MadeDocument, ServicePorts, TypesetRequest } from '#shared/services/ports'
import { createSiteServices, type SiteServicePorts } from '#shared/services/sites/siteServices'
import { createWorkspace } from '#test/support/databases'

/** The value of an outcome that is expected to have one. */
export function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`${outcome.error.code}: ${outcome.error.message}`)
  return outcome.value
}

/** Operations on profiles over a workspace in memory, with what they announced and wrote. */
export async function openSiteWorkspace(
  options: { readonly secretStore?: boolean; readonly prefix?: string } = {},
) {
  const database: WritableDatabase = await createWorkspace()
  const events: ServiceEvent[] = []
  const documents: MadeDocument[] = []
  const clock = { now: '2026-06-01T08:00:00.000Z' }
  const disk = { full: false }
  let identifiers = 0
  const typeset: TypesetRequest[] = []
  const ports: SiteServicePorts & Pick<ServicePorts, 'writeTextDocument'> = {
    version: '0.0.0',
    population: { areas: () => [] },
    typeset: (request) => {
      typeset.push(request)
      return Promise.resolve(succeed(new TextEncoder().encode('%PDF')))
    },
    writeWorkbook,
    writeTextDocument,
    workspace: {
      database,
      save: () =>
        Promise.resolve(
          disk.full
            ? { ok: false, error: { code: 'not-saved', message: 'The disk is full.' } }
            : succeed(null),
        ),
    },
    secrets: createSessionSecrets({}),
    signing: createSigning(options.secretStore ?? true),
    siteFiles: createSiteFiles('Kohort/test'),
    now: () => clock.now,
    createIdentifier: () => {
      identifiers += 1
      return `${options.prefix ?? 'own'}-${identifiers}`
    },
    keepDocument: (document) => {
      documents.push(document)
      const { fileName, mediaType, content } = document
      return Promise.resolve(succeed({ handle: 'handle', fileName, mediaType, bytes: content.length }))
    },
    announce: (event) => events.push(event),
  }
  return { handlers: createSiteServices(ports), ports, database, events, documents, typeset, clock, disk }
}

/** A file of the page: its bytes in base64. */
export function chosenFile(content: Uint8Array | string, name = 'unit.kohort-bundle') {
  return { name, content: Buffer.from(content).toString('base64') }
}
