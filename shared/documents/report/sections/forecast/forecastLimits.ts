import { forecastWords } from '../../../../forecast/words/forecastWords'
import { noteText } from '../../../../forecast/words/noteText'
import type { ForecastNote } from '../../../../forecast/result'
import type { ReportContext } from '../../reportContext'
import { siteName } from './forecastText'

/** Of a note that names neither sites nor areas. */
function waitText(note: ForecastNote, { input }: ReportContext): string {
  const same = (name: string) => name
  return noteText(note, { language: input.language, siteName: same, areaName: same })
}

/** What a forecast of this plan does not know or takes from elsewhere; nothing without a forecast. */
export function forecastLimits(
  context: ReportContext,
): readonly { readonly key: string; readonly text: string }[] {
  const { words, input } = context
  if (input.forecast.kind !== 'made') return []
  const labels = words.completeness.limits
  const { assumptions, sites, notes } = input.forecast.result
  const defaults = assumptions.filter(({ origin, value }) => origin === 'default' && value !== null)
  const names = [...new Set(defaults.map(({ key }) => forecastWords[input.language].assumptions[key]))]
  const hidden = sites.filter((site) => site.hidden !== undefined && site.included).length
  const without = notes.filter(({ key }) => key === 'site-without-rate').flatMap((note) => note.sites)
  return [
    ...(names.length === 0 ? [] : [{ key: 'forecast-defaults', text: labels.defaults(names.join('; ')) }]),
    ...(without.length === 0
      ? []
      : [
          {
            key: 'forecast-without-rate',
            text: labels.withoutRate(without.map((id) => siteName(id, context)).join(', ')),
          },
        ]),
    ...(hidden === 0 ? [] : [{ key: 'forecast-hidden', text: labels.hiddenSites(hidden) }]),
    ...(input.competing !== null && input.competing.sources.length === 0
      ? [{ key: 'competing-unknown', text: labels.competing }]
      : []),
    ...notes
      .filter(({ key }) => key === 'wait-not-counted')
      .map((note) => ({ key: 'forecast-wait', text: waitText(note, context) })),
    { key: 'permits', text: labels.permits },
    { key: 'forecast-future', text: labels.future },
  ]
}
