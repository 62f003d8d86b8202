import type { Json } from '../../../contract/outcome'
import type { RegistrationRecord } from '../record/registrationRecord'
import type { RegistrationFormatKey } from '../registrationProblem'

/** Words in both languages. */
export interface Words {
  readonly en: string
  readonly nb: string
}

/** What one register makes of a field. */
export interface RegisterField {
  readonly register: RegistrationFormatKey
  /** What the register calls it. */
  readonly name: string
  /** Most characters that it takes; null where none is known. */
  readonly limit: number | null
  /** `conditional`: it depends on other fields; the check of the register says when. */
  readonly required: 'always' | 'conditional' | 'no'
}

export interface FieldOption {
  readonly value: string | number
  readonly label: Words
}

/**
 * `lines`: a list of single lines; `choices`: several options; `arms`: arms by id; `objective`: an objective by id; `code`: a code
 * with the list it is from; `list`: items with fields of their own.
 */
export type FieldKind =
  | 'line'
  | 'text'
  | 'choice'
  | 'choices'
  | 'yes-no'
  | 'number'
  | 'date'
  | 'age'
  | 'country'
  | 'lines'
  | 'arms'
  | 'objective'
  | 'code'
  | 'list'

/** One field of the form. Paths of the fields of a list are relative to the item. */
export interface RegistrationField {
  readonly path: string
  readonly kind: FieldKind
  readonly label: Words
  readonly help: Words | null
  readonly options: readonly FieldOption[]
  readonly registers: readonly RegisterField[]
  /** Of a list: the fields of an item, and an item in which nothing is stated. */
  readonly items: readonly RegistrationField[]
  readonly create: ((id: string) => Json) | null
  /** Whether it has a meaning for this record; left out: always. A value that is hidden stays in the record. */
  readonly shown?: (record: RegistrationRecord) => boolean
}

export interface FieldGroup {
  readonly key: string
  readonly title: Words
  readonly fields: readonly RegistrationField[]
}
