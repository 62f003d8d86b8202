import { formatIsoDate } from '../../../../domain/counts/formatIsoDate'
import { formatInteger } from '../../../../domain/counts/formatNumber'
import type { ReportContext } from '../../reportContext'
import type { Block, ReportSection } from '../../reportModel'
import { paragraph } from '../../richText'
import { forecastFacts } from './forecastFacts'
import { forecastFan } from './forecastFan'
import { forecastMoves } from './forecastMoves'
import { forecastBySite, forecastMonths } from './forecastMonths'
import { forecastTaken } from './forecastTaken'
import { chanceInWords, type ForecastContext } from './forecastText'

function blocks(context: ForecastContext): readonly Block[] {
  const { result, words, input } = context
  const labels = words.feasibility.forecast
  const fan = forecastFan(context)
  return [
    paragraph(
      'forecast-headline',
      labels.headline(
        chanceInWords(result.probability.value, input.language),
        formatInteger(result.target, input.language),
        formatIsoDate(result.deadline, input.language, 'short'),
      ),
      'lead',
    ),
    ...(result.reachable ? [] : [paragraph('forecast-beyond', labels.beyond)]),
    paragraph('forecast-introduction', labels.introduction),
    ...((input.protocol.sites?.completion ?? null) === null
      ? []
      : [paragraph('forecast-completing', labels.completing)]),
    ...(fan === null ? [] : [fan]),
    forecastFacts(context),
    ...forecastMonths(context),
    ...forecastBySite(context),
    ...forecastMoves(context),
    ...forecastTaken(context),
  ]
}

/** When and how surely the target is reached; where nothing was forecast, why. Left out where none was asked for. */
export function buildForecast(context: ReportContext): readonly ReportSection[] {
  const { forecast } = context.input
  const { title, absent } = context.words.feasibility.forecast
  if (forecast.kind === 'made') {
    return [{ key: 'forecast', title, blocks: blocks({ ...context, result: forecast.result }) }]
  }
  if (forecast.reason === 'not-asked') return []
  const why = forecast.reason === 'refused' ? absent.refused(forecast.message) : absent[forecast.reason]
  return [{ key: 'forecast', title, blocks: [paragraph('forecast-absent', why, 'quiet')] }]
}
