import { inLanguage } from '../../../../domain/studies/protocol'
import type { TornadoBar } from '../../../../forecast/result'
import { forecastWords } from '../../../../forecast/words/forecastWords'
import { spanAxis } from '../../axis'
import { column, row, textCell } from '../../cells'
import { legendOf } from '../../legend'
import type { Block, FigureBlock } from '../../reportModel'
import { paragraph, subheading } from '../../richText'
import { assumedInWords, chanceInWords, plainDecimal, type ForecastContext } from './forecastText'

const mostShown = 10
const monthsPerYear = 12

function nameOf(bar: TornadoBar, { input }: ForecastContext): string {
  const name = forecastWords[input.language].bars[bar.key]
  const step = input.protocol.availability?.find(({ id }) => id === bar.subject)
  const site = input.protocol.sites?.sites.find(({ id }) => id === bar.subject)
  const subject = step === undefined ? site?.name : inLanguage(step.name, input.language)
  return subject === undefined ? name : `${name}: ${subject}`
}

/** The ends of what is assumed, or words where the ends are no values of their own. */
function rangeOf({ key, low, high }: TornadoBar, context: ForecastContext): string {
  const { ends } = context.words.feasibility.forecast.moves
  const between = (as: Parameters<typeof assumedInWords>[0], factor = 1) =>
    [low, high].map((value) => assumedInWords(as, value * factor, context)).join(' – ')
  switch (key) {
    case 'start-up':
    case 'stated-rates':
      return ends[key]
    case 'eligible':
      return ends.eligible(between('availability'))
    case 'consent':
      return between('availability')
    case 'leaving':
      return between(key, monthsPerYear)
    default:
      return between(key)
  }
}

/** Chance from which on half of all cases reach the target by the deadline, although the plan as it is never does. */
const likely = 0.5

/** Months gained or lost: `+2.5`, `−1`, or words for a target that is then out of reach, or for once within it. */
function monthsOf(months: number | null, chance: number, { words, input }: ForecastContext): string {
  const { moves } = words.feasibility.forecast
  if (months === null) return chance >= likely ? moves.inTime : moves.never
  const text = plainDecimal(months, input.language, 1)
  return Number(months.toFixed(1)) > 0 ? `+${text}` : text
}

function figure(shown: readonly TornadoBar[], context: ForecastContext): FigureBlock | null {
  const { words, input } = context
  const { moves } = words.feasibility.forecast
  const drawn = shown.filter(({ monthsAtLow, monthsAtHigh }) => monthsAtLow !== null && monthsAtHigh !== null)
  const ends = drawn.flatMap(({ monthsAtLow, monthsAtHigh }) => [monthsAtLow ?? 0, monthsAtHigh ?? 0])
  if (drawn.length === 0) return null
  const axis = spanAxis([0, ...ends], moves.axis, input.language)
  const drawing = {
    kind: 'tornado' as const,
    axis: axis.drawn,
    centre: axis.place(0),
    rows: drawn.map((bar) => ({
      key: `${bar.key} ${bar.subject}`,
      badge: '',
      label: nameOf(bar, context),
      atLow: axis.place(bar.monthsAtLow ?? 0),
      atHigh: axis.place(bar.monthsAtHigh ?? 0),
      style: bar.key === 'eligible' ? ('counted' as const) : ('assumed' as const),
    })),
  }
  const rows = drawn.map((bar) =>
    moves.row(
      nameOf(bar, context),
      monthsOf(bar.monthsAtLow, bar.probabilityAtLow, context),
      monthsOf(bar.monthsAtHigh, bar.probabilityAtHigh, context),
    ),
  )
  return {
    kind: 'figure',
    key: 'forecast-moves-figure',
    caption: moves.figureCaption,
    alternative: moves.alternative(rows.join(' ')),
    drawing,
    legend: legendOf(drawing, words),
  }
}

/** Months that each assumption alone loses or gains, strongest first; nothing where a preview did not work them out. */
export function forecastMoves(context: ForecastContext): readonly Block[] {
  const { result, words, input } = context
  if (result.detail === 'preview') return []
  const { moves } = words.feasibility.forecast
  const heading = subheading('forecast-moves-heading', moves.title)
  if (result.tornado.length === 0) return [heading, paragraph('forecast-moves-none', moves.none, 'quiet')]
  const shown = result.tornado.slice(0, mostShown)
  const drawn = figure(shown, context)
  const left = result.tornado.length - shown.length
  const end = (months: number | null, chance: number) =>
    textCell(monthsOf(months, chance, context), {
      tone: 'strong',
      detail: chanceInWords(chance, input.language),
    })
  return [
    heading,
    paragraph('forecast-moves', moves.introduction),
    {
      kind: 'table',
      key: 'forecast-moves-table',
      caption: moves.caption,
      columns: [
        column('assumption', moves.assumption, 'start', 1),
        column('range', moves.range, 'end', 0),
        column('low', moves.atLow, 'end', 0),
        column('high', moves.atHigh, 'end', 0),
      ],
      rows: shown.map((bar) =>
        row(`${bar.key} ${bar.subject}`, [
          textCell(nameOf(bar, context)),
          textCell(rangeOf(bar, context), { tone: 'quiet' }),
          end(bar.monthsAtLow, bar.probabilityAtLow),
          end(bar.monthsAtHigh, bar.probabilityAtHigh),
        ]),
      ),
    },
    ...(drawn === null ? [] : [drawn]),
    ...(left === 0 ? [] : [paragraph('forecast-moves-left', moves.left(left), 'quiet')]),
  ]
}
