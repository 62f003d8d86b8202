import { formatInteger } from '../../../domain/counts/formatNumber'
import type { PermitRoad, RoadStep } from '../../../domain/permits/permitRoad'
import { linearAxis, type Axis } from '../axis'
import type { IntervalMark } from '../drawing'
import type { ReportContext } from '../reportContext'
import type { FigureBlock } from '../reportModel'
import { roadStepName } from './permitCells'

/** From the earliest begin: a solid bar to the earliest end, a pale one to the latest; open where nobody knows the end. */
function markOf({ begins, ends }: RoadStep, axis: Axis): IntervalMark | null {
  const from = begins?.low ?? 0
  if (ends === null) {
    if (begins === null) return null
    return {
      lower: axis.place(from),
      upper: 1,
      interval: null,
      estimate: null,
      openLower: false,
      openUpper: true,
      style: 'unknown',
    }
  }
  return {
    lower: axis.place(from),
    upper: axis.place(ends.high),
    interval: { lower: axis.place(from), upper: axis.place(ends.low) },
    estimate: null,
    openLower: false,
    openUpper: false,
    style: 'included',
  }
}

/** The road as bars along the days from the start; none where no step has a time. */
export function roadFigure({ steps }: PermitRoad, context: ReportContext): readonly FigureBlock[] {
  const { words, input } = context
  const labels = words.path.road
  const walked = steps.filter(({ without }) => without === null)
  const ends = walked.flatMap((step) => (step.ends === null ? [] : [step.ends.high]))
  if (ends.length === 0 || Math.max(...ends) === 0) return []
  const axis = linearAxis(ends, labels.axis, input.language)
  const say = (days: number) => formatInteger(days, input.language)
  return [
    {
      kind: 'figure',
      key: 'road-figure',
      caption: labels.figure,
      alternative: walked
        .map((step) => {
          const name = roadStepName(step, context)
          return step.ends === null
            ? labels.rowUnknown(name)
            : labels.row(name, say(step.begins?.low ?? 0), say(step.ends.low), say(step.ends.high))
        })
        .join(' '),
      drawing: {
        kind: 'intervals',
        axis: axis.drawn,
        rows: walked.map((step) => ({
          key: step.id,
          badge: '',
          label: roadStepName(step, context),
          mark: markOf(step, axis),
          note: step.ends === null && step.begins === null ? labels.afterUnknown : '',
        })),
        target: null,
      },
      legend: [
        { mark: 'interval', label: labels.legend.earliest },
        { mark: 'bounds', label: labels.legend.latest },
        ...(walked.some((step) => step.ends === null)
          ? [{ mark: 'open' as const, label: labels.legend.unknown }]
          : []),
      ],
    },
  ]
}
