import { standardForecastSeed } from '#shared/contract/forecasts'
import type { ReportFormat } from '#shared/contract/reports'
import { defaultSiteWeights } from '#shared/documents/report/ranking/siteWeights'
import { openDecision, type ReportPart, type ReportShape } from '#shared/documents/report/reportParts'
import type { Language } from '#shared/domain/studies/protocol'
import { createEvidenceTables } from '#shared/services/evidenceTables'
import { createReportGathering } from '#shared/services/gathering/gatherAdditions'
import { createProtocolEstimates } from '#shared/services/protocolEstimates'
import { createReleaseGate } from '#shared/services/releaseGate'
import { assembleReport } from '#shared/services/reports/assembleReport'
import { renderReport } from '#shared/services/reports/renderReport'
import { done, fromService, type CommandEnvironment, type CommandOutcome } from './commandEnvironment'
import { exitCodes } from './exitCodes'
import { plannedStudy } from './forecast'
import { withStudy } from './withStudy'
import { checkOutput, writeOutput } from './writeOutput'

export interface ReportOptions {
  readonly format: ReportFormat
  readonly out: string
  readonly language: Language
  readonly shape: ReportShape
  readonly parts: readonly ReportPart[]
  /** With a forecast of the site plan. */
  readonly forecast: boolean
  readonly target?: number
  /** ISO date; today when it is not given. */
  readonly date?: string
  readonly author: string
  readonly organisation: string
  readonly force: boolean
  readonly json: boolean
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
  const { out, force, format, language, shape, parts, author, organisation } = options
  const free = await checkOutput(out, environment.directory, force)
  if (!free.ok) return free
  return withStudy(file, options, environment, async ({ study, version, ports, handlers }) => {
    const planned = options.forecast ? plannedStudy(study, version.protocol, options) : done(null)
    if (!planned.ok) return planned
    const tables = createEvidenceTables(ports.cache.database, ports.hash)
    const estimates = createProtocolEstimates(ports, tables)
    const gate = createReleaseGate(ports, estimates)
    const { protocol } = version
    const prepared = fromService(await gate.prepare(study.id, protocol, 'accept'), exitCodes.notPossible)
    if (!prepared.ok) return prepared
    const { result, answers } = prepared.value
    const computeForecast = handlers['forecasts.compute']
    const date = options.date ?? environment.now().slice(0, 10)
    const choices = {
      decision: openDecision,
      siteWeights: defaultSiteWeights,
      permits: [],
      forecast:
        planned.value === null
          ? null
          : { target: planned.value.target, seed: standardForecastSeed, run: undefined },
    }
    const wish = { study, version, language, author, organisation, date }
    const input = fromService(
      await assembleReport(ports, tables, computeForecast, wish, choices, result),
      exitCodes.notPossible,
    )
    if (!input.ok) return input
    const outline = { shape, parts }
    const gather = createReportGathering(ports, tables, estimates, gate, computeForecast)
    const gathered = fromService(
      await gather({
        study: study.id,
        version: version.id,
        versions: study.versions,
        protocol,
        language,
        outline,
        forecast: input.value.forecast,
        answers,
      }),
      exitCodes.notPossible,
    )
    if (!gathered.ok) return gathered
    const made = fromService(
      await renderReport(ports, { ...input.value, ...gathered.value.additions }, outline, format),
      exitCodes.notPossible,
    )
    if (!made.ok) return made
    const written = await writeOutput(out, environment.directory, made.value, force)
    if (!written.ok) return written
    const bytes = made.value.byteLength
    const sha256 = ports.signing.sha256(made.value)
    return done(
      options.json
        ? `${JSON.stringify({ file: out, format, shape, language, bytes, sha256 }, null, 2)}\n`
        : `${out}: ${String(bytes)} bytes\n`,
    )
  })
}
