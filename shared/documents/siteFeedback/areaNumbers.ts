import { formatInteger } from '../../domain/counts/formatNumber'
import type { PlanSite } from '../../domain/studies/sitePlan'
import type { AreaResult } from '../../estimate/result'
import type { SiteForecast } from '../../forecast/result'
import { column, row, textCell } from '../report/cells'
import { quantityInWords } from '../report/quantityWords'
import type { ReportContext } from '../report/reportContext'
import type { Block, TableCell } from '../report/reportModel'
import { paragraph, subheading } from '../report/richText'
import { meanInWords, plainDecimal } from '../report/sections/forecast/forecastText'
import { predictedCell } from '../report/sections/sites/siteContext'

function areaOf({ area }: PlanSite, { input }: ReportContext): AreaResult | null {
  const { counties, referralAreas, healthRegions } = input.estimate
  return [...counties, ...referralAreas, ...healthRegions].find((one) => one.area === area) ?? null
}

/** What is published and forecast of the area of a site, each number with room for the site's own. */
export function areaNumbers(
  site: PlanSite,
  forecast: SiteForecast | null,
  context: ReportContext,
): readonly Block[] {
  const { words, input, naming } = context
  const labels = words.short.feedback
  const { language } = input
  const area = areaOf(site, context)
  const name = naming.areaName(site.area)
  const line = (key: string, label: string, value: TableCell) =>
    row(key, [textCell(label), value, textCell('')])
  const rate = (value: number, lower: number, upper: number) => {
    const say = (number: number) => plainDecimal(number, language, 2)
    return textCell(say(value), {
      detail: lower === upper ? null : words.availability.limits(say(lower), say(upper)),
    })
  }
  const trials = input.competing?.sites.find((one) => one.site === site.id)
  const competing =
    trials === undefined || trials.recruiting === null || trials.planned === null
      ? textCell(words.notKnown, { tone: 'unknown' })
      : textCell(
          labels.trials(formatInteger(trials.recruiting, language), formatInteger(trials.planned, language)),
        )
  return [
    subheading(`numbers-${site.id}`, labels.numbers),
    paragraph(`numbers-introduction-${site.id}`, labels.numbersIntroduction, 'quiet'),
    {
      kind: 'table',
      key: `numbers-table-${site.id}`,
      caption: labels.numbers,
      columns: [
        column('number', labels.number, 'start', 1.5),
        column('value', labels.value, 'start', 1.4),
        column('fits', labels.fits, 'start', 1.1),
      ],
      rows: [
        ...(area === null
          ? []
          : [
              line('residents', labels.residents(name), textCell(formatInteger(area.population, language))),
              line('eligible', labels.eligible(name), textCell(quantityInWords(area.eligible, context))),
            ]),
        ...(forecast === null || forecast.pool === null
          ? []
          : [line('pool', labels.pool, textCell(quantityInWords(forecast.pool, context)))]),
        ...(forecast === null
          ? []
          : [
              line(
                'rate',
                labels.rate,
                forecast.dataRate === null
                  ? predictedCell(null, forecast, context)
                  : rate(forecast.dataRate.value, forecast.dataRate.lower, forecast.dataRate.upper),
              ),
            ]),
        ...(site.statedRate === null
          ? []
          : [
              line(
                'stated',
                labels.stated,
                rate(site.statedRate.value, site.statedRate.lower, site.statedRate.upper),
              ),
            ]),
        ...(forecast === null || !site.included
          ? []
          : [
              line(
                'expected',
                labels.expected,
                predictedCell(
                  forecast.expected === null ? null : meanInWords(forecast.expected.mean, language),
                  forecast,
                  context,
                ),
              ),
            ]),
        line(
          'opening',
          labels.opening,
          site.startUp === null
            ? textCell(labels.notStated, { tone: 'unknown' })
            : textCell(plainDecimal(site.startUp.median, language, 1)),
        ),
        line('competing', labels.competing, competing),
      ],
    },
  ]
}
