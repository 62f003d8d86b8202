import { assumptionLimits, type Survival } from '#shared/domain/studies/assumptions'
import {
  emptyRanged,
  rangedDraft,
  rangedProblem,
  rangedValue,
  scales,
  type RangedDraft,
  type RangedProblem,
} from '../assumptions/rangedValue'

/** How long people of a table of new cases live with the condition, as it is typed. */
export interface SurvivalDraft {
  /** Deaths per 100 people a year. */
  readonly mortality: RangedDraft
  readonly years: number | null
}

export type SurvivalProblem = `mortality-${RangedProblem}` | 'years-missing' | 'years-not-whole'

export const emptySurvival: SurvivalDraft = { mortality: emptyRanged, years: null }
export const mostYears = assumptionLimits.years

export function survivalDraft({ mortality, years }: Survival): SurvivalDraft {
  return { mortality: rangedDraft(mortality, scales.rate), years }
}

/** The first thing that keeps it from being used; null when nothing does. */
export function survivalProblem({ mortality, years }: SurvivalDraft): SurvivalProblem | null {
  const stated = rangedProblem(mortality)
  if (stated !== null) return `mortality-${stated}`
  if (years === null) return 'years-missing'
  return Number.isInteger(years) ? null : 'years-not-whole'
}

/** The survival that a complete draft stands for; null while it is not complete. */
export function survivalOf(draft: SurvivalDraft): Survival | null {
  const mortality = rangedValue(draft.mortality, scales.rate)
  const { years } = draft
  return mortality === null || years === null || survivalProblem(draft) !== null ? null : { mortality, years }
}
