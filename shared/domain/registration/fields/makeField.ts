import type { FieldKind, FieldOption, RegisterField, RegistrationField, Words } from './fieldModel'

type Need = RegisterField['required']

function register(key: RegisterField['register']) {
  return (name: string, limit: number | null = null, required: Need = 'no'): RegisterField => ({
    register: key,
    name,
    limit,
    required,
  })
}

/** A field of a register: its name there, the most characters it takes, and whether it must be filled in. */
export const ctgov = register('ctgov')
export const ctis = register('ctis')
export const usdm = register('usdm')
export const ictrp = register('ictrp')
export const fhir = register('fhir')

type Extra = Partial<Pick<RegistrationField, 'help' | 'options' | 'items' | 'create' | 'shown'>>

export function words(en: string, nb: string): Words {
  return { en, nb }
}

export function field(
  kind: FieldKind,
  path: string,
  label: Words,
  registers: readonly RegisterField[] = [],
  extra: Extra = {},
): RegistrationField {
  return { path, kind, label, help: null, options: [], items: [], create: null, registers, ...extra }
}

/** Options of a choice from value to words. */
export function optionsOf(
  labels: Readonly<Record<string, readonly [en: string, nb: string]>>,
): readonly FieldOption[] {
  return Object.entries(labels).map(([value, [en, nb]]) => ({ value, label: { en, nb } }))
}
