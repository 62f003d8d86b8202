import { inject, provide, type InjectionKey, type Ref } from 'vue'
import type { RegistrationField, RegisterField } from '#shared/domain/registration/fields/fieldModel'
import type { RegistrationFormatKey } from '#shared/domain/registration/registrationProblem'
import type { DocumentProblem } from '../documentProblem'

/** What the fields of a record share. */
export interface RecordForm {
  /** The register that limits and names are shown of. */
  readonly format: Readonly<Ref<RegistrationFormatKey>>
  readonly problemsAt: (path: string) => readonly DocumentProblem[]
  /** Problems at a path and below it. */
  readonly problemsWithin: (path: string) => readonly DocumentProblem[]
  /** Place that lights up; null for none. */
  readonly lit: Readonly<Ref<string | null>>
  /** Items of lists that are unfolded, by path. */
  readonly unfolded: Ref<ReadonlySet<string>>
}

const key: InjectionKey<RecordForm> = Symbol('record form')

export function provideRecordForm(form: RecordForm): void {
  provide(key, form)
}

export function useRecordForm(): RecordForm {
  const form = inject(key)
  if (form === undefined) throw new Error('A field of a record stands outside of its form.')
  return form
}

/** What the register makes of a field; null where it does not ask for it. */
export function registerOf(field: RegistrationField, format: RegistrationFormatKey): RegisterField | null {
  return field.registers.find(({ register }) => register === format) ?? null
}

/** Element of the field at a path. */
export function fieldElementId(path: string): string {
  return `record-${path.replaceAll('.', '-')}`
}

/** Kinds whose control needs the whole width of the form. */
const wide = ['text', 'list', 'lines', 'choices', 'arms']
/** Characters that do not fit into half of it. */
export const longLine = 150

export function isWide({ kind, registers }: RegistrationField): boolean {
  return wide.includes(kind) || (kind === 'line' && registers.some(({ limit }) => (limit ?? 0) > longLine))
}
