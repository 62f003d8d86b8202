import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, succeed, type Outcome } from '#shared/contract/outcome'
import type { DocumentHandle } from '#shared/contract/transport'
import type { MadeDocument } from '#shared/services/ports'
import { notSaved } from './notSaved'
import { plainFileName } from './plainFileName'
import type { OpenedDocument } from './servicesMessages'
import { createHandle } from './token'

export interface DocumentStore {
  /** Writes the document and answers its handle. `too-large` over the limit, `not-saved` when the disk refuses. */
  keep(document: MadeDocument): Promise<Outcome<DocumentHandle>>
  /** Where a document lies; `not-found` for a handle that was not issued or is too old. */
  open(handle: unknown): Outcome<OpenedDocument>
  /** Removes every document. */
  clear(): Promise<void>
}

export interface DocumentStoreLimits {
  readonly bytes: number
  /** The oldest document goes when there are more. */
  readonly documents: number
}

const defaultLimits: DocumentStoreLimits = { bytes: 64_000_000, documents: 20 }

/**
 * Documents on their way to the person, in a folder of the data directory that is emptied on opening and on clearing.
 * Handles are random and the files are named after them, so a document's own name never becomes a path.
 */
export async function createDocumentStore(
  dataDirectory: string,
  limits: DocumentStoreLimits = defaultLimits,
): Promise<DocumentStore> {
  const folder = join(dataDirectory, 'documents')
  const kept = new Map<string, OpenedDocument>()
  await rm(folder, { recursive: true, force: true })

  async function dropOldest(): Promise<void> {
    const [oldest] = kept
    if (oldest === undefined) return
    kept.delete(oldest[0])
    await rm(oldest[1].path, { force: true })
  }

  return {
    async keep({ fileName, mediaType, content }) {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
      if (bytes.byteLength > limits.bytes) {
        return fail(
          'too-large',
          `The document “${fileName}” is larger than ${limits.bytes / 1_000_000} MB. It was not kept.`,
          {
            bytes: bytes.byteLength,
            limit: limits.bytes,
          },
        )
      }
      const handle = createHandle()
      const document = { path: join(folder, handle), fileName: plainFileName(fileName), mediaType }
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        await writeFile(document.path, bytes, { mode: 0o600, flag: 'wx' })
      } catch (error) {
        await rm(document.path, { force: true }).catch(() => undefined)
        return notSaved(folder, error)
      }
      kept.set(handle, document)
      while (kept.size > limits.documents) await dropOldest()
      return succeed({ handle, fileName: document.fileName, mediaType, bytes: bytes.byteLength })
    },
    open(handle) {
      const document = typeof handle === 'string' ? kept.get(handle) : undefined
      return document === undefined
        ? fail('not-found', 'This document is no longer kept. Make it again.')
        : succeed(document)
    },
    async clear() {
      kept.clear()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
