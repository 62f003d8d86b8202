import type { Handlers } from '../../contract/handlers'
import { fail, succeed } from '../../contract/outcome'
import { readSyncedCatalogue, listSyncedCatalogues } from '../../database/syncedEvidence'
import { listSyncedTables, readSyncedTable } from '../../database/syncedTables'
import { keepContent } from '../sync/keepContent'
import type { ServicePorts } from '../ports'
import { unknownCode } from '../../imports/importedCounts'
import { importEvidence } from './importEvidence'
import { importFile, type ImportOutcome } from './importFile'
import { importSource, importSourceKey } from './importSource'
import type { ImportWords } from './nameContent'
import { rememberMapping } from './rememberedMappings'
import { removeImport } from './removeImport'
import type { ImportWish } from '../../imports/fileReading'

type Ports = Pick<ServicePorts, 'workspace' | 'cache' | 'imports' | 'now' | 'pause' | 'announce'>

/** Reads files that people hold, shows what is in them, and keeps their tables with history like those of a source. */
export function createImportService(
  ports: Ports,
  onChanged: () => void,
): Pick<Handlers, 'imports.preview' | 'imports.keep' | 'imports.list' | 'imports.remove'> {
  const { cache, workspace, imports } = ports
  const notBase64 = fail('malformed-request', 'The content of the file is no base64 text.', {
    path: 'file.content',
  })

  async function read(
    { file, ...wish }: ImportWish & { readonly file: { readonly name: string; readonly content: string } },
    words: Omit<ImportWords, 'fileName'>,
  ): Promise<(ImportOutcome & { readonly bytes: Uint8Array }) | null> {
    const bytes = imports.decodeBase64(file.content)
    if (bytes === null) return null
    const outcome = await importFile(
      { name: file.name, bytes },
      wish,
      words,
      imports.tools,
      workspace.database,
    )
    return { ...outcome, bytes }
  }

  return {
    'imports.preview': async (request) => {
      const outcome = await read(request, { title: null, source: null })
      return outcome === null ? notBase64 : succeed(outcome.preview)
    },
    'imports.keep': async ({ title, source, counts, ...request }) => {
      const unknown = counts === null ? null : unknownCode(counts)
      if (unknown !== null)
        return fail('malformed-request', `"${unknown}" is no code of ${counts?.system ?? ''}.`, {
          path: 'counts.codes',
          code: unknown,
        })
      const outcome = await read(request, { title, source })
      if (outcome === null) return notBase64
      const { preview, named, bytes } = outcome
      if (named === null) return succeed({ ...preview, key: null, evidence: 0 })
      const { cubes, catalogue, notes } = named.content
      const now = ports.now()
      const queryHash = imports.tools.sha256(bytes)
      const origin = { retrievedAt: now.slice(0, 10), queryHash }
      const brought = cubes.map((cube) => ({
        cube,
        contentHash: imports.cubeHash(cube),
        evidence: importEvidence(cube, counts, origin, cache.database),
      }))
      const content = {
        cubes: brought,
        catalogue:
          catalogue === null ? null : { ...catalogue, contentHash: imports.catalogueHash(catalogue) },
        notes,
        retrievedAt: now,
        queryHash,
        address: `file:${request.file.name}`,
      }
      const options = {
        database: cache.database,
        offer: named.key,
        source: importSource,
        now,
        sinceYear: null,
        retained: [],
        pause: ports.pause,
        isCancelled: () => false,
      }
      await keepContent(content, options)
      onChanged()
      const saved = await cache.save()
      if (!saved.ok) return saved
      if (source !== null && preview.glance !== null && preview.mapping !== null) {
        rememberMapping(workspace.database, source, preview.glance.columns, preview.mapping)
        const remembered = await workspace.save()
        if (!remembered.ok) return remembered
      }
      ports.announce({ name: 'sources-changed' })
      return succeed({
        ...preview,
        key: named.key,
        evidence: brought.reduce((total, { evidence }) => total + evidence.length, 0),
      })
    },
    'imports.list': () => {
      const { database } = cache
      const tables = listSyncedTables(database).filter(({ source }) => source === importSourceKey)
      const offers = new Set([
        ...tables.map(({ offer }) => offer),
        ...listSyncedCatalogues(database).filter((offer) => offer.startsWith(`${importSourceKey}/`)),
      ])
      return succeed(
        [...offers].map((key) => {
          const own = tables.filter(({ offer }) => offer === key)
          const [first] = own
          const catalogue = readSyncedCatalogue(database, key)
          return {
            key,
            title:
              (first === undefined ? null : readSyncedTable(database, first.key)?.description.title) ??
              key.slice(importSourceKey.length + 1),
            tables: own.map((table) => table.key),
            cells: own.reduce((sum, { cells }) => sum + cells, 0),
            entries: catalogue?.entries ?? 0,
            retrievedAt: first?.retrievedAt ?? catalogue?.retrievedAt ?? '',
          }
        }),
      )
    },
    'imports.remove': async ({ key }) => {
      if (!(await removeImport(cache.database, key, ports.pause)))
        return fail('not-found', `Nothing was imported as "${key}".`, { key })
      onChanged()
      const saved = await cache.save()
      if (!saved.ok) return saved
      ports.announce({ name: 'sources-changed' })
      return succeed(null)
    },
  }
}
