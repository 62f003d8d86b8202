import { formatInteger } from '#shared/domain/counts/formatNumber'
import type { RoadStep } from '#shared/domain/permits/permitRoad'
import { permitStepNames } from '#shared/domain/permits/permitWords'
import type { Days } from '#shared/domain/permits/schedule'
import { inLanguage, type Language } from '#shared/domain/studies/protocol'

/** What a step is called: `Data of one register: Cancer Registry`. */
export function stepName({ step, label, source }: RoadStep, language: Language): string {
  const name = step === null ? (label ?? '') : permitStepNames[step.key][language]
  return source === null ? name : `${name}: ${inLanguage(source.name, language)}`
}

/** `42`, `30–60`: days without their unit. */
export function dayRange({ low, high }: Days, language: Language): string {
  const [from, to] = [low, high].map((days) => formatInteger(days, language))
  return from === to ? (from ?? '') : `${from ?? ''}–${to ?? ''}`
}

/** Days that a drawing of the road needs: a round number at or above the latest end that is known. */
export function longestDay(steps: readonly RoadStep[]): number {
  const latest = Math.max(30, ...steps.map(({ ends }) => ends?.high ?? 0))
  const round = [30, 60, 90, 120, 180, 240, 300, 365, 480, 600, 730, 900, 1200, 1500, 1825, 2500, 3650]
  return round.find((days) => days >= latest) ?? latest
}
