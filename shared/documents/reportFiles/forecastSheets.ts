import type { ForecastResult, SiteForecast } from '../../forecast/result'
import type { ReportContext } from '../report/reportContext'
import type { WorkbookCell, WorkbookSheet } from '../workbook/workbookModel'
import { rounded } from './countedRows'
import { countCells, countHeads, number, sheet, text } from './sheet'
import { workbookWords } from './workbookWords'

function measured(value: number | null | undefined): WorkbookCell {
  return number(value === null || value === undefined ? null : rounded(value))
}

/** All enrolled by the end of each month; one line that says so where there is no forecast. */
export function forecastSheet({ input }: ReportContext): WorkbookSheet {
  const words = workbookWords[input.language]
  const labels = words.forecast
  const heads = [
    labels.month,
    labels.date,
    labels.mean,
    'P10',
    'P25',
    'P50',
    'P75',
    'P90',
    labels.probability,
    labels.target,
    labels.deadline,
    labels.atDeadline,
  ]
  const { forecast } = input
  if (forecast.kind === 'absent')
    return sheet(words.sheets.forecast, heads, [[text(words.absent[forecast.reason])]])
  const { target, deadline, probability, months } = forecast.result
  return sheet(
    words.sheets.forecast,
    heads,
    months.map(({ month, date, mean, p10, p25, p50, p75, p90, probability: reached }) => [
      measured(month),
      text(date),
      ...[mean, p10, p25, p50, p75, p90, reached].map(measured),
      number(target),
      text(deadline),
      measured(probability.value),
    ]),
  )
}

/** The ends of a pool are its 80 % interval, and no bounds; those of a hidden one are what may be told of it. */
function poolCells({ pool }: SiteForecast, { input }: ReportContext): readonly WorkbookCell[] {
  const cells = countCells(pool, input.language)
  return pool === null || pool.hidden !== undefined
    ? cells
    : [...cells.slice(0, -2), number(null), number(null)]
}

function siteRow(site: SiteForecast, context: ReportContext): readonly WorkbookCell[] {
  const { input, naming } = context
  const words = workbookWords[input.language]
  const planned = input.protocol.sites?.sites.find(({ id }) => id === site.site)
  return [
    text(planned?.name ?? site.site),
    text(planned === undefined ? '' : naming.areaName(planned.area)),
    text(site.included ? words.yes : words.no),
    ...poolCells(site, context),
    measured(site.statedRate?.value),
    measured(site.dataRate?.value),
    measured(site.usedRate?.value),
    measured(site.opening.median),
    number(site.most),
    measured(site.expected?.mean),
    measured(site.expected?.p10),
    measured(site.expected?.p90),
    measured(site.contribution),
    measured(site.probabilityWithout),
    text(site.missing.join('; ')),
  ]
}

/** The sites of the plan with what the forecast says of each; without a forecast those of the plan alone. */
export function sitesSheet(context: ReportContext): WorkbookSheet {
  const { input, naming } = context
  const words = workbookWords[input.language]
  const labels = words.sites
  const heads = [
    labels.site,
    labels.area,
    labels.included,
    ...countHeads(labels.pool, input.language),
    labels.stated,
    labels.data,
    labels.used,
    labels.opening,
    labels.most,
    labels.expected,
    labels.low,
    labels.high,
    labels.share,
    labels.without,
    labels.missing,
  ]
  const result: ForecastResult | null = input.forecast.kind === 'made' ? input.forecast.result : null
  const rows =
    result === null
      ? (input.protocol.sites?.sites ?? []).map(({ name, area, included, statedRate, cap }) => [
          text(name),
          text(naming.areaName(area)),
          text(included ? words.yes : words.no),
          ...countCells(null, input.language),
          measured(statedRate?.value),
          ...[null, null, null].map(measured),
          number(cap),
        ])
      : result.sites.map((site) => siteRow(site, context))
  return sheet(words.sheets.sites, heads, rows)
}
