import { buildFeasibilityReport } from '#shared/documents/report/buildFeasibilityReport'
import { renderReportText } from '#shared/documents/text/renderText'
import type { Language } from '#shared/domain/studies/protocol'
import { createEvidenceTables } from '#shared/services/evidenceTables'
import { createProtocolEstimates } from '#shared/services/protocolEstimates'
import { gatherReport } from '#shared/services/gatherReport'
import { fromService, type CommandEnvironment, type CommandOutcome } from './commandEnvironment'
import { exitCodes } from './exitCodes'
import { freezeToFile } from './freeze'
import { textWidthOf } from './textWidth'
import { withStudy } from './withStudy'
import { checkOutput } from './writeOutput'

export interface EstimateOptions {
  readonly json: boolean
  readonly language: Language
  /** Few draws, and not what moves the answer. */
  readonly preview: boolean
  readonly protocolVersion?: string
  /** File for the estimate with all it rests on. */
  readonly freeze?: string
  readonly force: boolean
  /** Data folder with what was synced. */
  readonly data?: string
}

const sections = ['funnel', 'availability', 'influences', 'coverage', 'assumptions', 'sources']

/** The text of `kohort estimate`: the estimate as JSON, or the funnel and what it rests on for reading. */
export async function estimateCommand(
  file: string,
  options: EstimateOptions,
  environment: CommandEnvironment,
): Promise<CommandOutcome<string>> {
  const { freeze, force } = options
  if (freeze !== undefined) {
    const free = await checkOutput(freeze, environment.directory, force)
    if (!free.ok) return free
  }
  return withStudy(file, options, environment, async ({ study, version, ports }) => {
    const tables = createEvidenceTables(ports.cache.database, ports.hash)
    const estimates = createProtocolEstimates(ports, tables)
    const { protocol, name } = version
    const detail = options.preview ? 'preview' : 'refined'
    const estimate = fromService(await estimates.released(protocol, detail), exitCodes.notPossible)
    if (!estimate.ok) return estimate
    if (freeze !== undefined) {
      const wish = { out: freeze, force, study: study.name, version: name, protocol }
      const frozen = await freezeToFile(estimates, wish, environment)
      if (!frozen.ok) return frozen
    }
    if (options.json) return { ok: true, value: `${JSON.stringify(estimate.value, null, 2)}\n` }
    const wish = {
      study,
      version,
      language: options.language,
      author: '',
      organisation: '',
      date: environment.now().slice(0, 10),
    }
    const report = buildFeasibilityReport(gatherReport(ports, tables, wish, estimate.value))
    return { ok: true, value: renderReportText(report, sections, textWidthOf(environment)) }
  })
}
