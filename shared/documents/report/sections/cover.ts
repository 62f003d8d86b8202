import { formatIsoDate } from '../../../domain/counts/formatIsoDate'
import {
  formatBounds,
  formatDecimal,
  formatEstimate,
  formatInteger,
  formatInterval,
  formatShare,
  roundBoundsOutward,
} from '../../../domain/counts/formatNumber'
import { inLanguage } from '../../../domain/studies/protocol'
import { logarithmicAxis, markOn } from '../axis'
import { legendOf } from '../legend'
import { quantityInWords } from '../quantityWords'
import type { FigureBlock, ReportCover, Tone } from '../reportModel'
import { activeSteps, type ReportContext } from '../reportContext'
import { coverageInWords } from './coverage'

/** How often the target goes into the lower bound, rounded down so that it never promises more: `3.4`, `51`. */
function timesTarget(lower: number, target: number, context: ReportContext): string {
  const ratio = lower / target
  return ratio < 10
    ? formatDecimal(Math.floor(ratio * 10) / 10, context.input.language, 1)
    : formatInteger(Math.floor(ratio), context.input.language)
}

/** What the number says about the target: arithmetic only, never a recommendation. */
function againstTarget(context: ReportContext): readonly string[] {
  const { input, words } = context
  const target = input.study.targetParticipants
  if (target === null) return [words.cover.noTarget]
  const { estimate } = input.estimate.eligible
  const bounds = roundBoundsOutward(input.estimate.eligible.lower, input.estimate.eligible.upper)
  const upper = bounds.upper ?? input.estimate.eligible.upper
  const whole = (value: number) => formatInteger(value, input.language)
  const sentences: string[] = []
  if (estimate !== null)
    sentences.push(
      estimate < 0.5
        ? words.cover.estimateIsNobody(whole(target))
        : words.cover.targetShare(
            whole(target),
            formatShare(target / estimate, input.language, target / estimate < 0.1 ? 1 : 0),
          ),
    )
  if (upper < target) sentences.push(words.cover.upperBelow(whole(upper)))
  else if (bounds.lower >= target * 1.1)
    sentences.push(
      words.cover.lowerManyTimes(whole(bounds.lower), timesTarget(bounds.lower, target, context)),
    )
  else if (bounds.lower >= target) sentences.push(words.cover.lowerAbove(whole(bounds.lower)))
  else
    sentences.push(bounds.lower === 0 ? words.cover.lowerNobody : words.cover.lowerBelow(whole(bounds.lower)))
  return sentences
}

function decisionFigure(context: ReportContext): FigureBlock {
  const { input, words } = context
  const { eligible } = input.estimate
  const target = input.study.targetParticipants
  const axis = logarithmicAxis(
    [eligible.lower, eligible.upper, eligible.estimate ?? 0, target ?? 0],
    words.cover.axis,
    input.language,
  )
  const drawing = {
    kind: 'intervals' as const,
    axis: axis.drawn,
    rows: [{ key: 'eligible', badge: '', label: '', mark: markOn(axis, eligible, 'included'), note: '' }],
    target: target === null ? null : { place: axis.place(target), label: words.cover.target },
  }
  const targetWords =
    target === null ? '' : ` ${words.cover.facts.target}: ${formatInteger(target, input.language)}.`
  return {
    kind: 'figure',
    key: 'decision',
    caption: words.cover.figureCaption,
    alternative: `${words.cover.eligible}: ${quantityInWords(eligible, context)}.${targetWords}`,
    drawing,
    legend: legendOf(drawing, words),
  }
}

function coverageFigure(context: ReportContext, sentence: string): FigureBlock {
  const tones: Readonly<Record<string, Tone>> = {
    counted: 'counted',
    approximated: 'strong',
    stated: 'assumed',
    'not-countable': 'unknown',
  }
  return {
    kind: 'figure',
    key: 'coverage',
    caption: context.words.cover.coverage,
    alternative: sentence,
    drawing: {
      kind: 'squares',
      squares: activeSteps(context).map(({ step }) => ({
        key: step.id,
        tone: tones[step.basis] ?? 'unknown',
      })),
    },
    legend: [],
  }
}

function facts(context: ReportContext): ReportCover['facts'] {
  const { input, words } = context
  const labels = words.cover.facts
  const target = input.study.targetParticipants
  const all = [
    { key: 'version', label: labels.version, value: input.version.name },
    {
      key: 'created',
      label: labels.created,
      value: formatIsoDate(input.version.createdAt, input.language, 'short'),
    },
    {
      key: 'target',
      label: labels.target,
      value:
        target === null
          ? words.cover.noTargetValue
          : words.question.participants(formatInteger(target, input.language)),
    },
    {
      key: 'population',
      label: labels.population,
      value: formatIsoDate(input.estimate.populationDate, input.language, 'short'),
    },
    { key: 'date', label: labels.date, value: formatIsoDate(input.date, input.language, 'short') },
    { key: 'author', label: labels.author, value: input.author },
    { key: 'organisation', label: labels.organisation, value: input.organisation },
    { key: 'application', label: labels.application, value: `Kohort ${input.applicationVersion}` },
  ]
  return all.filter((fact) => fact.value.trim() !== '')
}

/** The first page. Its number is the estimate with its hard bounds; without an estimate, the bounds alone. */
export function buildCover(context: ReportContext): ReportCover {
  const { input, words } = context
  const { eligible, coverage } = input.estimate
  const number = formatEstimate(eligible, input.language)
  const range = formatBounds(eligible, input.language)
  const interval = formatInterval(eligible, input.language)
  const summary = activeSteps(context).length === 0 ? words.cover.noCriteria : coverageInWords(context)
  return {
    kicker: words.title,
    title: input.study.name,
    question: input.study.question === null ? null : inLanguage(input.study.question, input.language),
    decision: {
      label: number === null ? words.cover.eligibleWithoutEstimate : words.cover.eligible,
      number: number ?? range,
      interval: interval === null ? null : words.uncertainty.coverInterval(interval),
      bounds:
        number === null
          ? words.cover.withoutEstimate
          : eligible.kind === 'exact'
            ? words.cover.exactNumber
            : words.cover.bounds(range),
      figure: decisionFigure(context),
      sentences: [
        ...againstTarget(context),
        ...(interval === null ? [] : [words.uncertainty.meaning]),
        ...(coverage.notCountable > 0 ? [words.cover.notCountable(coverage.notCountable)] : []),
        ...(coverage.stated > 0 ? [words.cover.stated(coverage.stated)] : []),
        words.cover.notEnrolled,
      ],
    },
    coverage: { figure: coverageFigure(context, summary), sentence: summary },
    facts: facts(context),
  }
}
