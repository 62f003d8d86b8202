import { wrapText } from '#shared/documents/text/wrapText'
import { formatDecimal, formatHidden, formatInteger, formatShare } from '#shared/domain/counts/formatNumber'
import { inLanguage, type Language, type Protocol } from '#shared/domain/studies/protocol'
import type {
  ForecastAssumption,
  ForecastResult,
  Moment,
  RateBand,
  SiteForecast,
} from '#shared/forecast/result'
import { forecastWords } from '#shared/forecast/words/forecastWords'
import { noteText } from '#shared/forecast/words/noteText'
import { forecastCommandWords } from './forecastWords'
import { plainTable } from './plainTable'

/** What names stand for in the text of a forecast. */
export interface ForecastNaming {
  readonly language: Language
  readonly protocol: Protocol
  readonly width: number
  areaName(key: string): string
}

/** Months of the fan that are printed: every third, and the deadline. */
const monthsApart = 3

const dash = '–'

export function siteNames({ protocol }: Pick<ForecastNaming, 'protocol'>): (id: string) => string {
  const names = new Map((protocol.sites?.sites ?? []).map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? id
}

function bandText(band: RateBand | null, language: Language): string {
  if (band === null) return dash
  const [value, lower, upper] = [band.value, band.lower, band.upper].map((rate) =>
    formatDecimal(rate, language, rate < 10 ? 2 : 1),
  )
  return lower === upper ? `${value ?? ''}` : `${value ?? ''} (${lower ?? ''}–${upper ?? ''})`
}

function siteRow(site: SiteForecast, naming: ForecastNaming): readonly string[] {
  const { language } = naming
  const { pool, expected, hidden } = site
  const whole = (value: number) => formatInteger(value, language)
  const poolText =
    pool?.hidden !== undefined
      ? formatHidden(pool.hidden, language)
      : pool === null || pool.estimate === null
        ? dash
        : whole(pool.estimate)
  const hiddenText = hidden === undefined ? dash : formatHidden({ reason: 'protects' }, language)
  return [
    siteNames(naming)(site.site),
    poolText,
    site.dataRate === null ? hiddenText : bandText(site.dataRate, language),
    bandText(site.statedRate, language),
    site.usedRate === null ? hiddenText : bandText(site.usedRate, language),
    `${formatDecimal(site.opening.median, language, 1)}–${formatDecimal(site.opening.p90, language, 1)}`,
    !site.included
      ? forecastCommandWords[language].notIncluded
      : expected === null
        ? hiddenText
        : `${formatDecimal(expected.mean, language, 1)} (${whole(expected.p10)}–${whole(expected.p90)})`,
    site.contribution === null ? dash : formatShare(site.contribution, language),
    site.probabilityWithout === null ? dash : formatShare(site.probabilityWithout, language),
  ]
}

export function momentText(moment: Moment, language: Language): string {
  return moment === null ? forecastCommandWords[language].notWithin : moment.date
}

function assumptionText(assumption: ForecastAssumption, naming: ForecastNaming): string {
  const { language } = naming
  const { assumptions, origins, without } = forecastWords[language]
  const { key, origin, value, lower, upper, citation, sites } = assumption
  const number = (of: number) => formatDecimal(of, language, 2)
  const range =
    lower === null || upper === null || lower === upper ? '' : ` (${number(lower)}–${number(upper)})`
  const stated = value === null ? without[key] : `${number(value)}${range}`
  const where = sites.length === 0 ? '' : ` [${sites.map(siteNames(naming)).join('; ')}]`
  return `${assumptions[key]}: ${stated}; ${origins[origin]}${where}${citation === null ? '' : `. ${citation}`}`
}

/** Texts as a list, each wrapped under its dash. */
export function listed(texts: readonly string[], width: number): string {
  return texts
    .flatMap((text) =>
      wrapText(text, width - 4).map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`),
    )
    .join('\n')
}

function headOf(result: ForecastResult, { language }: ForecastNaming): readonly string[] {
  const words = forecastCommandWords[language]
  const whole = (value: number) => formatInteger(value, language)
  const { probability, expected, timeToTarget, simulation, interim, indicator } = result
  const how =
    result.method === 'exact'
      ? words.exact
      : words.simulated(whole(simulation.replicates), formatShare(probability.error, language, 1))
  const moments = [timeToTarget.p10, timeToTarget.p50, timeToTarget.p90]
  return [
    words.title(whole(result.target), result.start, result.deadline),
    '',
    `${words.chance}: ${formatShare(probability.value, language)} (${how})`,
    ...(result.crossCheck === null
      ? []
      : [words.crossCheck(formatShare(result.crossCheck.value, language, 1))]),
    `${words.expected}: ${whole(expected.mean)} (${words.interval} ${whole(expected.p10)}–${whole(expected.p90)})`,
    `${words.reached}: ${moments.map((moment) => momentText(moment, language)).join(', ')}`,
    ...(result.reachable ? [] : [words.unreachable]),
    ...(interim === null
      ? []
      : [words.enrolled(whole(interim.enrolled), interim.date, whole(interim.expectedByThen))]),
    ...(indicator === null
      ? []
      : [
          words.indicator(
            formatDecimal(indicator.value, language, 1),
            formatDecimal(indicator.threshold, language, 1),
          ),
        ]),
  ]
}

function section(title: string, body: string): readonly string[] {
  return body === '' ? [] : ['', title, body]
}

/** A forecast for reading. */
export function forecastText(result: ForecastResult, naming: ForecastNaming): string {
  const { language, width, protocol, areaName } = naming
  const words = forecastCommandWords[language]
  const siteName = siteNames(naming)
  const months = result.months.filter(
    ({ month, date }) => Math.round(month) % monthsApart === 0 || date === result.deadline,
  )
  const monthRows = months.map(({ date, p10, p50, p90, probability }) => [
    date,
    ...[p10, p50, p90].map((count) => formatInteger(count, language)),
    formatShare(probability, language),
  ])
  const steps = new Map((protocol.availability ?? []).map(({ id, name }) => [id, inLanguage(name, language)]))
  const change = (value: number | null) =>
    value === null ? dash : `${value > 0 ? '+' : ''}${formatDecimal(value, language, 1)}`
  const bars = result.tornado.map(({ key, subject, monthsAtLow, monthsAtHigh }) => [
    subject === ''
      ? forecastWords[language].bars[key]
      : `${forecastWords[language].bars[key]}: ${steps.get(subject) ?? subject}`,
    change(monthsAtLow),
    change(monthsAtHigh),
  ])
  return `${[
    ...headOf(result, naming),
    ...section(
      result.interim === null ? words.sites : words.sitesAfter(result.interim.date),
      plainTable([words.columns, ...result.sites.map((site) => siteRow(site, naming))], 1),
    ),
    ...section(words.months, plainTable([words.monthColumns, ...monthRows], 1)),
    ...section(words.tornado, plainTable(bars, 1)),
    ...section(
      words.takenForGranted,
      listed(
        result.assumptions.map((assumption) => assumptionText(assumption, naming)),
        width,
      ),
    ),
    ...section(
      words.notes,
      listed(
        result.notes.map((note) => noteText(note, { language, siteName, areaName })),
        width,
      ),
    ),
  ].join('\n')}\n`
}
