import { formatHidden, formatSigned, roundToCertainty } from '../../../domain/counts/formatNumber'
import { guardDifference } from '../../../domain/disclosure/guardNumber'
import type { HiddenNumber } from '../../../domain/disclosure/hiddenNumber'
import { defaultSmallCountRule } from '../../../domain/disclosure/smallCountRule'
import type { Quantity } from '../../../estimate/result'
import { activeSteps, type NamedStep, type ReportContext } from '../reportContext'

/** A criterion with the people gained if it alone were dropped; null where one of the two is missing, or it is hidden. */
export interface CostedStep extends NamedStep {
  readonly without: Quantity
  readonly gain: number | null
  readonly hiddenGain: HiddenNumber | null
}

export function costedSteps(context: ReportContext): readonly CostedStep[] {
  const { eligible, smallCounts = defaultSmallCountRule } = context.input.estimate
  return activeSteps(context)
    .flatMap((named): CostedStep[] => {
      const without = named.step.withoutIt
      if (without === null || named.step.defining || named.step.basis === 'not-countable') return []
      const { value, hidden } = guardDifference(without, eligible, smallCounts)
      return [{ ...named, without, gain: value, hiddenGain: hidden }]
    })
    .sort((a, b) => (b.gain ?? -1) - (a.gain ?? -1))
}

export function gainInWords(
  { gain, hiddenGain }: Pick<CostedStep, 'gain' | 'hiddenGain'>,
  context: ReportContext,
): string {
  if (hiddenGain !== null) return formatHidden(hiddenGain, context.input.language)
  return gain === null
    ? context.words.notKnown
    : formatSigned(roundToCertainty(gain, gain), context.input.language)
}
