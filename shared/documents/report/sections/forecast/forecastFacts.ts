import { formatIsoDate } from '../../../../domain/counts/formatIsoDate'
import { formatDecimal, formatInteger } from '../../../../domain/counts/formatNumber'
import { column, row, textCell } from '../../cells'
import { quantityInWords } from '../../quantityWords'
import type { TableBlock, TableRow } from '../../reportModel'
import { chanceInWords, momentInWords, rangesOf, type ForecastContext } from './forecastText'

function chanceDetail({ result, words, input }: ForecastContext): string {
  const { facts } = words.feasibility.forecast
  return result.method === 'exact'
    ? facts.exact
    : facts.simulated(
        formatInteger(result.simulation.replicates, input.language),
        formatDecimal(result.probability.error, input.language, 3),
      )
}

function rows(context: ForecastContext): readonly TableRow[] {
  const { result, words, input } = context
  const { facts } = words.feasibility.forecast
  const { language } = input
  const date = (iso: string) => formatIsoDate(iso, language, 'short')
  const ranges = rangesOf(result.expected, language)
  const { p10, p50, p90 } = result.timeToTarget
  const line = (key: string, label: string, value: string, detail: string | null = null) =>
    row(key, [textCell(label), textCell(value, { tone: 'strong', detail })])
  return [
    line('chance', facts.chance, chanceInWords(result.probability.value, language), chanceDetail(context)),
    line('target', facts.target, formatInteger(result.target, language)),
    line('window', facts.window, `${date(result.start)} – ${date(result.deadline)}`),
    line(
      'sites',
      facts.sites,
      formatInteger(result.sites.filter(({ included }) => included).length, language),
    ),
    line(
      'expected',
      facts.expected,
      formatInteger(result.expected.p50, language),
      `${facts.range(ranges.half, facts.half)}; ${facts.range(ranges.eighty, facts.eighty)}`,
    ),
    line(
      'reached',
      facts.reached,
      momentInWords(p50, context),
      p10 === null && p90 === null
        ? null
        : facts.earliestLatest(momentInWords(p10, context), momentInWords(p90, context)),
    ),
    ...(result.pool === null ? [] : [line('pool', facts.pool, quantityInWords(result.pool, context))]),
    ...(result.indicator === null
      ? []
      : [
          line(
            'indicator',
            facts.indicator,
            formatDecimal(result.indicator.value, language, 1),
            facts.indicatorDetail(
              formatDecimal(result.indicator.threshold, language, 1),
              result.indicator.citation,
            ),
          ),
        ]),
  ]
}

/** The forecast in one table: chance, expected enrolment and time to the target, each with its ranges. */
export function forecastFacts(context: ForecastContext): TableBlock {
  const { facts } = context.words.feasibility.forecast
  return {
    kind: 'table',
    key: 'forecast-facts',
    caption: facts.caption,
    columns: [column('what', facts.what, 'start', 1), column('value', facts.value, 'start', 1.5)],
    rows: rows(context),
  }
}
