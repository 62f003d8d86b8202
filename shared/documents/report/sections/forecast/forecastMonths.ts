import { formatIsoDate } from '../../../../domain/counts/formatIsoDate'
import { formatHidden, formatInteger } from '../../../../domain/counts/formatNumber'
import { column, row, textCell } from '../../cells'
import type { Block, TableRow } from '../../reportModel'
import { paragraph } from '../../richText'
import { chanceInWords, meanInWords, rangesOf, siteName, type ForecastContext } from './forecastText'
import { sparseMonths } from './sparseMonths'

const mostMonths = 24
const mostSites = 40
/** Dates beside each other on a page. */
const mostDates = 6

/** By month: median, ranges and the chance that the target is reached. */
export function forecastMonths({ result, words, input }: ForecastContext): readonly Block[] {
  const labels = words.feasibility.forecast.months
  const shown = sparseMonths(result, mostMonths)
  return [
    {
      kind: 'table',
      key: 'forecast-months',
      caption: labels.caption,
      columns: [
        column('until', labels.until, 'start', 1.4),
        column('median', labels.median, 'end', 1),
        column('half', labels.half, 'end', 1),
        column('eighty', labels.eighty, 'end', 1),
        column('chance', labels.chance, 'end', 1),
      ],
      rows: shown.map((month) => {
        const { half, eighty } = rangesOf(month, input.language)
        return row(`month-${String(month.month)}`, [
          textCell(formatIsoDate(month.date, input.language, 'short')),
          textCell(formatInteger(month.p50, input.language), { tone: 'strong' }),
          textCell(half),
          textCell(eighty, { tone: 'quiet' }),
          textCell(chanceInWords(month.probability, input.language)),
        ])
      }),
    },
    ...(shown.length < result.months.length
      ? [paragraph('forecast-months-left', labels.left, 'quiet' as const)]
      : []),
  ]
}

/** What each site is expected to enrol by some dates: means, so that they add up. */
export function forecastBySite(context: ForecastContext): readonly Block[] {
  const { result, words, input } = context
  const labels = words.feasibility.forecast.bySite
  const dates = sparseMonths(result, mostDates)
  const places = dates.map((date) => result.months.indexOf(date))
  const included = result.sites.filter((site) => site.included)
  if (included.length === 0 || dates.length === 0) return []
  const shown = [...included]
    .sort((one, other) => (other.expected?.mean ?? -1) - (one.expected?.mean ?? -1))
    .slice(0, mostSites)
  const rows = shown.map((site): TableRow =>
    row(site.site, [
      textCell(siteName(site.site, context)),
      ...places.map((place) => {
        const mean = site.monthly?.[place]
        if (mean !== undefined) return textCell(meanInWords(mean, input.language))
        return site.hidden === undefined
          ? textCell(words.notKnown, { tone: 'unknown' })
          : textCell(formatHidden(site.hidden, input.language), { tone: 'unknown' })
      }),
    ]),
  )
  const left = included.length - shown.length
  return [
    {
      kind: 'table',
      key: 'forecast-by-site',
      caption: labels.caption,
      columns: [
        column('site', labels.site, 'start', 1),
        ...dates.map(({ month, date }) =>
          column(`month-${String(month)}`, formatIsoDate(date, input.language, 'month'), 'end', 0),
        ),
      ],
      rows: [
        ...rows,
        row(
          'total',
          [
            textCell(labels.total, { tone: 'strong' }),
            ...dates.map(({ mean }) => textCell(meanInWords(mean, input.language), { tone: 'strong' })),
          ],
          true,
        ),
      ],
    },
    paragraph(
      'forecast-by-site-note',
      [
        ...(left === 0 ? [] : [`${labels.others(left)}.`]),
        labels.note,
        ...(result.interim === null ? [] : [labels.afterInterim]),
      ].join(' '),
      'quiet',
    ),
  ]
}
