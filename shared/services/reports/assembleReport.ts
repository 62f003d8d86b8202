import type { Handlers } from '../../contract/handlers'
import { succeed, type Outcome } from '../../contract/outcome'
import type { ReportRequest } from '../../contract/reports'
import { noAdditions, type ReportForecast } from '../../documents/report/reportAdditions'
import type { FeasibilityReportInput } from '../../documents/report/reportInput'
import type { Protocol } from '../../domain/studies/protocol'
import type { EstimateResult } from '../../estimate/result'
import { currentBranding } from '../brandingService'
import { withholdForecast } from '../../forecast/withholdForecast'
import type { EvidenceTables } from '../evidenceTables'
import { gatherReport, type ReportWish } from '../gatherReport'
import type { ServicePorts } from '../ports'

export type AssemblyPorts = Pick<
  ServicePorts,
  'workspace' | 'cache' | 'terminology' | 'population' | 'version'
>

/** What a person chooses of a report beside study and language. */
export type ReportChoices = Pick<ReportRequest, 'decision' | 'forecast' | 'siteWeights' | 'permits'>

const wouldTell =
  'The number of eligible people is left out of this document to protect people; a forecast from them would tell it.'

/** The forecast that is asked for, as it may stand beside the estimate, or why there is none; a cancelled one ends the report. */
async function forecastFor(
  computeForecast: Handlers['forecasts.compute'],
  protocol: Protocol,
  wanted: ReportChoices['forecast'],
  estimate: EstimateResult,
): Promise<Outcome<ReportForecast>> {
  const absent = (reason: Extract<ReportForecast, { kind: 'absent' }>['reason'], message = '') =>
    succeed<ReportForecast>({ kind: 'absent', reason, message })
  if (wanted === null) return absent('not-asked')
  if (protocol.sites === undefined) return absent('no-plan')
  if (protocol.sites.sites.length === 0) return absent('no-sites')
  const { target, seed, run } = wanted
  const forecast = await computeForecast({ protocol, target, seed, run, detail: 'refined' })
  if (forecast.ok) {
    const result = withholdForecast(forecast.value, protocol.sites, estimate)
    return result === null ? absent('refused', wouldTell) : succeed({ kind: 'made', result })
  }
  return forecast.error.code === 'cancelled' ? forecast : absent('refused', forecast.error.message)
}

/**
 * Gathers what a report is made of, for the application and the command line alike: `estimate` as it may be released, the
 * forecast, and the looks of the organisation.
 */
export async function assembleReport(
  ports: AssemblyPorts,
  tables: EvidenceTables,
  computeForecast: Handlers['forecasts.compute'],
  wish: ReportWish,
  choices: ReportChoices,
  estimate: EstimateResult,
): Promise<Outcome<FeasibilityReportInput>> {
  const forecast = await forecastFor(computeForecast, wish.version.protocol, choices.forecast, estimate)
  if (!forecast.ok) return forecast
  const branding = currentBranding(ports, wish.language)
  const organisation = branding.organisation === '' ? wish.organisation : branding.organisation
  const { decision, siteWeights, permits } = choices
  return succeed(
    gatherReport(ports, tables, { ...wish, organisation }, estimate, {
      ...noAdditions,
      decision,
      branding,
      forecast: forecast.value,
      siteWeights,
      permits,
    }),
  )
}
