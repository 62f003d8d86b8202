import { formatHidden, formatShare } from '../../../domain/counts/formatNumber'
import type { LossStep } from '../../../estimate/result'
import { column, row, textCell } from '../cells'
import { peopleInWords } from '../peopleInWords'
import type { Block, TableCell, TableRow } from '../reportModel'
import { paragraph, subheading } from '../richText'
import type { ReportContext } from '../reportContext'

function leftCell({ remaining, hidden }: LossStep, context: ReportContext): TableCell {
  const { words, input } = context
  if (hidden !== undefined) return textCell(formatHidden(hidden, input.language), { tone: 'strong' })
  return remaining === null
    ? textCell(words.notKnown, { tone: 'unknown' })
    : textCell(peopleInWords(remaining, input.estimate.eligible, context), { tone: 'strong' })
}

/** The share that is left of the step before; a share of a hidden number would tell it. */
function keptText(step: LossStep, before: LossStep | null, { input }: ReportContext): string {
  const population = input.estimate.steps.find(({ role }) => role === 'population')?.remaining
  const earlier = before ?? { remaining: population?.estimate ?? null, hidden: population?.hidden }
  if (step.hidden !== undefined || earlier.hidden !== undefined)
    return formatHidden({ reason: 'protects' }, input.language)
  if (step.remaining === null || earlier.remaining === null || earlier.remaining <= 0) return ''
  const kept = step.remaining / earlier.remaining
  return formatShare(kept, input.language, kept < 0.1 ? 1 : 0)
}

/** The criteria once more, the one that takes away most first; nothing where order cannot matter. */
export function lossOrderBlocks(context: ReportContext): readonly Block[] {
  const { lossOrder } = context.input.estimate
  const known = lossOrder.filter(({ remaining, hidden }) => remaining !== null || hidden !== undefined)
  if (known.length < 2) return []
  const labels = context.words.uncertainty.lossOrder
  const rows = known.flatMap((step, index): TableRow[] => {
    const named = context.steps.find((candidate) => candidate.step.id === step.id)
    return named === undefined
      ? []
      : [
          row(step.id, [
            textCell(String(index + 1), { tone: 'quiet' }),
            textCell(named.name, {
              badge: named.step.badge,
              tone: named.step.role === 'exclusion' ? 'excluded' : 'plain',
            }),
            leftCell(step, context),
            textCell(keptText(step, known[index - 1] ?? null, context)),
          ]),
        ]
  })
  return [
    subheading('loss-heading', labels.title),
    paragraph('loss', labels.introduction),
    {
      kind: 'table',
      key: 'loss-table',
      caption: labels.caption,
      columns: [
        column('position', labels.position, 'end', 0),
        column('criterion', labels.criterion, 'start', 1),
        column('left', labels.left, 'end', 0),
        column('kept', labels.kept, 'end', 0),
      ],
      rows,
    },
  ]
}
