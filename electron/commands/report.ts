import type { Language } from '#shared/domain/studies/protocol'
import { createEvidenceTables } from '#shared/services/evidenceTables'
import { createProtocolEstimates } from '#shared/services/protocolEstimates'
import { makeFeasibilityReport } from '#shared/services/reportService'
import { done, fromService, type CommandEnvironment, type CommandOutcome } from './commandEnvironment'
import { exitCodes } from './exitCodes'
import { withStudy } from './withStudy'
import { checkOutput, writeOutput } from './writeOutput'

export interface ReportOptions {
  readonly format: 'pdf'
  readonly out: string
  readonly language: Language
  /** ISO date; today when it is not given. */
  readonly date?: string
  readonly author: string
  readonly organisation: string
  readonly force: boolean
  readonly protocolVersion?: string
  /** Data folder with what was synced. */
  readonly data?: string
}

/** Writes the report and answers the line that says so. */
export async function reportCommand(
  file: string,
  options: ReportOptions,
  environment: CommandEnvironment,
): Promise<CommandOutcome<string>> {
  const { out, force } = options
  const free = await checkOutput(out, environment.directory, force)
  if (!free.ok) return free
  return withStudy(file, options, environment, async ({ study, version, ports }) => {
    const tables = createEvidenceTables(ports.cache.database, ports.hash)
    const estimate = fromService(
      await createProtocolEstimates(ports, tables).released(version.protocol),
      exitCodes.notPossible,
    )
    if (!estimate.ok) return estimate
    const wish = {
      study,
      version,
      language: options.language,
      author: options.author,
      organisation: options.organisation,
      date: options.date ?? environment.now().slice(0, 10),
    }
    const made = fromService(
      await makeFeasibilityReport(ports, tables, wish, estimate.value),
      exitCodes.notPossible,
    )
    if (!made.ok) return made
    const pdf = made.value
    const written = await writeOutput(out, environment.directory, pdf, force)
    return written.ok ? done(`${out}: ${pdf.byteLength} bytes\n`) : written
  })
}
