import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import type { RegistrationContext } from '../../../../domain/registration/registrationFormat'
import type { RegistrationProblem } from '../../../../domain/registration/registrationProblem'
import type { WordList } from '../registerWords'

/** A text in both languages. */
export interface Both {
  readonly en: string
  readonly nb: string
}

/** A field as the register names it and as people do, without a capital letter. */
export interface Field extends Both {
  readonly register: string
}

export function field(register: string, en: string, nb: string): Field {
  return { register, en, nb }
}

/** Something in a record that breaks a rule. */
export interface Finding {
  readonly path: string
  readonly message: Both
  readonly remedy: Both
  /** Position of the item in its list, from one. */
  readonly item?: number
  readonly fix?: NonNullable<RegistrationProblem['fix']>
}

export interface CtgovRule {
  /** Unique among the rules of the register. */
  readonly rule: string
  readonly severity: RegistrationProblem['severity']
  readonly field: Field
  find(record: RegistrationRecord, context: Pick<RegistrationContext, 'now'>): readonly Finding[]
}

/** A value of the record with its place; `item`: where in a list, from one. */
export interface Place<Value> {
  readonly path: string
  readonly value: Value
  readonly item?: number
}

type Places<Value> = (record: RegistrationRecord) => readonly Place<Value>[]

export function at<Value>(path: string, value: Value): Place<Value> {
  return { path, value }
}

/** A value of every item of a list. */
export function each<Item, Value>(
  path: string,
  items: readonly Item[],
  part: string,
  pick: (item: Item) => Value,
): readonly Place<Value>[] {
  return items.map((item, index) => ({
    path: part === '' ? `${path}.${index}` : `${path}.${index}.${part}`,
    value: pick(item),
    item: index + 1,
  }))
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function named(name: Both, item: number | undefined): Both {
  const after = item === undefined ? '' : ` ${item}`
  return { en: `${capital(name.en)}${after}`, nb: `${capital(name.nb)}${after}` }
}

function placed(place: Place<unknown>): Pick<Finding, 'path' | 'item'> {
  return place.item === undefined ? { path: place.path } : { path: place.path, item: place.item }
}

/** What has to be stated. */
export function stated(
  rule: string,
  what: Field,
  places: Places<string | number | boolean | object | null>,
): CtgovRule {
  return {
    rule,
    severity: 'error',
    field: what,
    find: (record) =>
      places(record)
        .filter(({ value }) => value === null || (typeof value === 'string' && value.trim() === ''))
        .map((place) => {
          const { en, nb } = named(what, place.item)
          return {
            ...placed(place),
            message: { en: `${en} is not stated.`, nb: `${nb} er ikke oppgitt.` },
            remedy: { en: `State the ${what.en}.`, nb: `Oppgi ${what.nb}.` },
          }
        }),
  }
}

/** How many characters there may be. */
export function limit(rule: string, what: Field, most: number, places: Places<string>): CtgovRule {
  return {
    rule,
    severity: 'error',
    field: what,
    find: (record) =>
      places(record)
        .filter(({ value }) => value.length > most)
        .map((place) => {
          const { en, nb } = named(what, place.item)
          const { length } = place.value
          return {
            ...placed(place),
            message: {
              en: `${en}: ${length} of ${most} characters.`,
              nb: `${nb}: ${length} av ${most} tegn.`,
            },
            remedy: {
              en: `Shorten it by ${length - most} characters.`,
              nb: `Kort ned teksten med ${length - most} tegn.`,
            },
          }
        }),
  }
}

/** Which words the register takes. */
export function words(rule: string, what: Field, list: WordList, places: Places<string | null>): CtgovRule {
  return {
    rule,
    severity: 'error',
    field: what,
    find: (record) =>
      places(record)
        .filter(({ value }) => value !== null && value !== '' && !list.words.includes(list.word(value)))
        .map((place) => {
          const { en, nb } = named(what, place.item)
          const word = list.word(place.value ?? '')
          return {
            ...placed(place),
            message: {
              en: `${en}: "${word}" is none of the ${list.words.length} words that the register takes.`,
              nb: `${nb}: «${word}» er ikke blant de ${list.words.length} ordene registeret godtar.`,
            },
            remedy: {
              en: `Choose one of: ${list.words.join(', ')}.`,
              nb: `Velg ett av: ${list.words.join(', ')}.`,
            },
          }
        }),
  }
}

/** Whatever else: a finding for each place that breaks the rule. */
export function rule(
  name: string,
  what: Field,
  find: CtgovRule['find'],
  severity: CtgovRule['severity'] = 'error',
): CtgovRule {
  return { rule: name, severity, field: what, find }
}

/** A rule that the published documents do not state, but that records are known to meet: it warns. */
export function commonly(strict: CtgovRule): CtgovRule {
  return {
    ...strict,
    severity: 'warning',
    find: (record, context) =>
      strict.find(record, context).map((finding) => ({
        ...finding,
        message: {
          en: `${finding.message.en} This is commonly questioned.`,
          nb: `${finding.message.nb} Slikt blir vanligvis påpekt.`,
        },
      })),
  }
}

/** A finding at a place, with its sentence and how it is mended. */
export function finding(
  path: string,
  message: Both,
  remedy: Both,
  more: Pick<Finding, 'item' | 'fix'> = {},
): Finding {
  return { path, message, remedy, ...more }
}

/** Findings where a condition holds. */
export function when(condition: boolean, ...findings: readonly Finding[]): readonly Finding[] {
  return condition ? findings : []
}

export function fixOf(
  en: string,
  nb: string,
  ...changes: readonly (readonly [path: string, value: unknown])[]
) {
  return { label: { en, nb }, changes: changes.map(([path, value]) => ({ path, value })) }
}

export function isInterventional({ design }: RegistrationRecord): boolean {
  return design.studyType === 'interventional'
}

export function isObservational({ design }: RegistrationRecord): boolean {
  return design.studyType === 'observational'
}
