import type { Handlers } from '../../contract/handlers'
import type { ImportKept } from '../../contract/imports'
import { fail, succeed, type Outcome } from '../../contract/outcome'
import type { ParsedRequestOf } from '../../contract/operations'
import { listAreas } from '../../database/areas'
import { keepContent } from '../sync/keepContent'
import { knownDivisions } from '../sync/knownDivisions'
import type { ServicePorts } from '../ports'
import { unknownCode } from '../../imports/importedCounts'
import { importSource } from './importSource'
import type { ImportKeeping, ImportReading } from './ports'
import { createReadings, type ReadingControl, type Readings } from './readings'
import { listMappings, rememberMapping } from './rememberedMappings'

type Ports = Pick<ServicePorts, 'workspace' | 'cache' | 'imports' | 'now' | 'pause' | 'announce'>

const cancelled = fail('cancelled', 'Reading the file was cancelled. Nothing of it was kept.')

/** Reads files that people hold, shows what is in them, and keeps their tables with history like those of a source. */
export function createImportService(
  ports: Ports,
  onChanged: () => void,
  readings: Readings = createReadings(ports.announce),
): Pick<Handlers, 'imports.preview' | 'imports.keep' | 'imports.cancel'> {
  const { cache, workspace, imports } = ports

  function read(
    { file, format, mapping, sheet }: ParsedRequestOf<'imports.preview'>,
    words: { readonly title: string | null; readonly source: string | null },
    keep: ImportKeeping | null,
    control: ReadingControl,
  ): Promise<Outcome<ImportReading>> {
    const remembered = listMappings(workspace.database)
    const job = { file, wish: { format, mapping, sheet }, words, remembered, keep }
    return control.until(imports.read(job, control.tell))
  }

  return {
    'imports.preview': (request) =>
      readings.run(request.reading, async (control) => {
        const reading = await read(request, { title: null, source: null }, null, control)
        return reading.ok ? succeed(reading.value.preview) : reading
      }),
    'imports.keep': ({ title, source, counts, ...request }) => {
      const unknown = counts === null ? null : unknownCode(counts)
      if (unknown !== null)
        return fail('malformed-request', `"${unknown}" is no code of ${counts?.system ?? ''}.`, {
          path: 'counts.codes',
          code: unknown,
        })
      return readings.run<ImportKept>(request.reading, async (control) => {
        const now = ports.now()
        const { database } = cache
        const keep = { counts, areas: listAreas(database), divisions: knownDivisions(database), now }
        const reading = await read(request, { title, source }, keep, control)
        if (!reading.ok) return reading
        const { preview, brought } = reading.value
        if (brought === null) return succeed({ ...preview, key: null, evidence: 0 })
        control.tell({ stage: 'keeping', share: null })
        const kept = await keepContent(brought.content, {
          database,
          offer: brought.key,
          source: importSource,
          now,
          sinceYear: null,
          retained: [],
          pause: ports.pause,
          isCancelled: control.isCancelled,
        })
        if (kept === null) return cancelled
        onChanged()
        const saved = await cache.save()
        if (!saved.ok) return saved
        if (source !== null && preview.glance !== null && preview.mapping !== null) {
          rememberMapping(workspace.database, source, preview.glance.columns, preview.mapping)
          const remembered = await workspace.save()
          if (!remembered.ok) return remembered
        }
        ports.announce({ name: 'sources-changed' })
        const tables = brought.content.cubes.flatMap(({ evidence }) => evidence)
        return succeed({ ...preview, key: brought.key, evidence: tables.length })
      })
    },
    'imports.cancel': ({ reading }) => {
      readings.cancel(reading)
      return succeed(null)
    },
  }
}
