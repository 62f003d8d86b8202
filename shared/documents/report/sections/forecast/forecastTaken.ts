import { formatDecimal, formatInteger } from '../../../../domain/counts/formatNumber'
import type { ForecastAssumption } from '../../../../forecast/result'
import { forecastWords } from '../../../../forecast/words/forecastWords'
import { noteText } from '../../../../forecast/words/noteText'
import { column, row, textCell } from '../../cells'
import type { Block, TableRow } from '../../reportModel'
import { listItem, paragraph, subheading } from '../../richText'
import { assumedInWords, chanceInWords, siteName, withoutValue, type ForecastContext } from './forecastText'

function takenRow(assumption: ForecastAssumption, index: number, context: ForecastContext): TableRow {
  const { words, input } = context
  const { taken } = words.feasibility.forecast
  const { key, origin, value, lower, upper, citation, sites } = assumption
  const say = (number: number) => assumedInWords(key, number, context)
  const details = [
    ...(sites.length === 0 ? [] : [taken.sites(sites.map((id) => siteName(id, context)).join(', '))]),
    ...(citation === null || citation === '' ? [] : [citation]),
  ]
  return row(`${key}-${String(index)}`, [
    textCell(forecastWords[input.language].assumptions[key], {
      detail: details.length === 0 ? null : details.join('\n'),
    }),
    value === null
      ? textCell(withoutValue(key, input.language), { tone: 'quiet' })
      : textCell(say(value), { tone: origin === 'stated' ? 'assumed' : 'plain' }),
    textCell(
      lower === null || upper === null || lower === upper
        ? ''
        : words.availability.limits(say(lower), say(upper)),
      { tone: 'quiet' },
    ),
    textCell(forecastWords[input.language].origins[origin], { tone: 'quiet' }),
  ])
}

function working({ result, words, input }: ForecastContext): string {
  const { working: labels } = words.feasibility.forecast
  const runs = formatInteger(result.simulation.replicates, input.language)
  const seed = String(result.simulation.seed)
  const error = (value: number) => formatDecimal(value, input.language, 3)
  return [
    result.method === 'exact'
      ? labels.exact(runs, seed)
      : labels.simulated(runs, seed, error(result.probability.error)),
    ...(result.crossCheck === null
      ? []
      : [
          labels.crossCheck(
            chanceInWords(result.crossCheck.value, input.language),
            error(result.crossCheck.error),
          ),
        ]),
    ...(result.detail === 'preview' ? [labels.preview] : []),
    labels.version(result.forecastVersion, result.inputHash.slice(0, 16)),
  ].join(' ')
}

/** What the forecast takes for granted, what to know of it, and how it was worked out. */
export function forecastTaken(context: ForecastContext): readonly Block[] {
  const { result, words, input, naming } = context
  const labels = words.feasibility.forecast
  return [
    subheading('forecast-taken-heading', labels.taken.title),
    {
      kind: 'table',
      key: 'forecast-taken',
      caption: labels.taken.caption,
      columns: [
        column('assumption', labels.taken.assumption, 'start', 2.4),
        column('value', labels.taken.value, 'start', 1.2),
        column('limits', labels.taken.limits, 'start', 1.1),
        column('origin', labels.taken.origin, 'start', 0),
      ],
      rows: result.assumptions.map((assumption, index) => takenRow(assumption, index, context)),
    },
    ...(result.notes.length === 0
      ? []
      : [
          subheading('forecast-notes-heading', labels.notes),
          {
            kind: 'list' as const,
            key: 'forecast-notes',
            items: result.notes.map((note, index) =>
              listItem(
                `${note.key}-${String(index)}`,
                noteText(note, {
                  language: input.language,
                  siteName: (id) => siteName(id, context),
                  areaName: naming.areaName,
                }),
              ),
            ),
          },
        ]),
    subheading('forecast-working-heading', labels.working.title),
    paragraph('forecast-working', working(context), 'quiet'),
  ]
}
