import type { Protocol } from '../../domain/studies/protocol'
import type { ForecastResult } from '../../forecast/result'
import type { FeasibilityReportInput } from '../report/reportInput'
import { noAdditions, type ReportForecast } from '../report/reportAdditions'

function withoutOtherSites(protocol: Protocol, site: string): Protocol {
  return protocol.sites === undefined
    ? protocol
    : {
        ...protocol,
        sites: { ...protocol.sites, sites: protocol.sites.sites.filter(({ id }) => id === site) },
      }
}

/** Only what is said of the site itself; a note or an assumption of several sites would name the others. */
function forecastOfSite(result: ForecastResult, site: string): ForecastResult {
  const own = ({ sites }: { readonly sites: readonly string[] }) => sites.every((one) => one === site)
  return {
    ...result,
    sites: result.sites.filter((one) => one.site === site),
    interim: null,
    tornado: [],
    assumptions: result.assumptions.filter(own),
    notes: result.notes.filter(own),
  }
}

/**
 * The input of a report as far as one site may read it: no other site's name, rate, cost or number, no other version and no
 * earlier report, also not in the evidence that travels in the file.
 */
export function inputForSite(input: FeasibilityReportInput, site: string): FeasibilityReportInput {
  const { forecast, competing } = input
  const own: ReportForecast =
    forecast.kind === 'made' ? { kind: 'made', result: forecastOfSite(forecast.result, site) } : forecast
  return {
    ...input,
    protocol: withoutOtherSites(input.protocol, site),
    forecast: own,
    siteFacts: input.siteFacts.filter((one) => one.site === site),
    competing:
      competing === null ? null : { ...competing, sites: competing.sites.filter((one) => one.site === site) },
    variants: noAdditions.variants,
    previous: null,
  }
}
