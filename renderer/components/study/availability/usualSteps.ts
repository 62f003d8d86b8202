import type { AvailabilityStep } from '#shared/domain/studies/assumptions'
import type { MessageKey } from '../../../composables/useMessages'
import { en } from '../../../messages/en'
import { nb } from '../../../messages/nb'

/** Steps that most studies meet, in the order in which people pass them. They carry no numbers: those are for a person to state. */
const keys = ['reached', 'alive', 'linked', 'notReserved', 'ableToConsent', 'consents'] as const

export interface UsualStep {
  readonly key: `study.availability.${(typeof keys)[number]}` & MessageKey
  /** In both languages, so that the study reads in either. */
  readonly name: { readonly en: string; readonly nb: string }
}

/** Usual steps that a study does not have yet. */
export function usualStepsBeside(steps: readonly AvailabilityStep[]): readonly UsualStep[] {
  const taken = new Set(steps.flatMap(({ name }) => (typeof name === 'string' ? [name] : [name.en, name.nb])))
  return keys
    .map((key) => ({
      key: `study.availability.${key}` as const,
      name: { en: en.study.availability[key], nb: nb.study.availability[key] },
    }))
    .filter(({ name }) => !taken.has(name.en) && !taken.has(name.nb))
}
