import { formatInteger, formatShare, roundBoundsOutward } from '../../../domain/counts/formatNumber'
import type { ReportContext } from '../reportContext'
import { timesTarget } from './statement'

/** What the number says about the target: arithmetic only, never a recommendation. */
export function againstTarget(context: ReportContext): readonly string[] {
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
