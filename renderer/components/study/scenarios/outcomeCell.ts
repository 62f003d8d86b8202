import type { Language } from '#shared/domain/studies/protocol'
import type { Translate } from '../result/resultText'
import type { Scenario } from './scenario'

/** One number of one scenario in words. */
export interface OutcomeCell {
  /** The number; null where there is none: `lines` then say why. */
  readonly text: string | null
  /** Its range, bounds, or what else belongs to it. */
  readonly lines: readonly string[]
  /** Against the reference; null for the reference itself and where nothing can be said. */
  readonly difference: string | null
}

export interface Wording {
  readonly t: Translate
  readonly language: Language
}

export type CellReader = (scenario: Scenario, reference: Scenario | null, wording: Wording) => OutcomeCell

/** Why there is no number. */
export function none(...lines: readonly string[]): OutcomeCell {
  return { text: null, lines, difference: null }
}
