import type { GrownValue } from '../../../domain/papers/effectiveValues'
import { isEmptyValue, type PaperValue } from '../../../domain/papers/paperContent'
import type { LocalisedName } from '../../../domain/sources/localisedName'

export const origins = {
  criteria: { en: 'Criteria of the study', nb: 'Kriteriene i studien' },
  basket: {
    en: 'Variables chosen for the study, and its criteria',
    nb: 'Variabler valgt for studien, og kriteriene',
  },
  study: { en: 'The study', nb: 'Studien' },
  plan: { en: 'Plan of sites', nb: 'Planen for studiesteder' },
  settings: { en: 'Settings', nb: 'Innstillinger' },
  record: { en: 'Registration record', nb: 'Registreringen' },
  need: { en: 'What the study needs of testbeds', nb: 'Hva studien trenger av testarenaer' },
  profile: { en: 'Profiles and plan of sites', nb: 'Profiler og plan for studiesteder' },
} as const satisfies Readonly<Record<string, LocalisedName>>

export type GrownEntry = readonly [key: string, grown: GrownValue]

/** A value with its origin; nothing where nothing is stated. */
export function from(
  origin: keyof typeof origins,
  key: string,
  value: PaperValue | undefined,
): readonly GrownEntry[] {
  return value === undefined || isEmptyValue(value) ? [] : [[key, { value, origin: origins[origin] }]]
}

/** The first of several places that states something. */
export function firstOf(...candidates: readonly (readonly GrownEntry[])[]): readonly GrownEntry[] {
  return candidates.find((entries) => entries.length > 0) ?? []
}
