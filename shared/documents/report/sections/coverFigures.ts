import { formatInteger } from '../../../domain/counts/formatNumber'
import { logarithmicAxis, markOn } from '../axis'
import { legendOf } from '../legend'
import { quantityInWords } from '../quantityWords'
import type { FigureBlock, Tone } from '../reportModel'
import { activeSteps, type ReportContext } from '../reportContext'

export function decisionFigure(context: ReportContext): FigureBlock {
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

export function coverageFigure(context: ReportContext, sentence: string): FigureBlock {
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
