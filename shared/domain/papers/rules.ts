import type { LocalisedName } from '../sources/localisedName'
import type { EffectiveValues } from './effectiveValues'
import { isEmptyValue, isRows } from './paperContent'
import { paperProblem, type PaperProblem } from './paperProblem'

/** What rules are checked with beside the values. */
export interface PaperContext {
  /** ISO date of today. */
  readonly today: string
  /** Names of the sites of the plan by their identifiers, for what is said of their rows. */
  readonly siteNames?: ReadonlyMap<string, string>
}

export type PaperRule = (values: EffectiveValues, context: PaperContext) => readonly PaperProblem[]

export function textOf(values: EffectiveValues, key: string): string {
  const value = values.get(key)
  return typeof value === 'string' ? value.trim() : ''
}

export function numberOf(values: EffectiveValues, key: string): number | null {
  const value = values.get(key)
  return typeof value === 'number' ? value : null
}

export function rowsOf(values: EffectiveValues, key: string) {
  const value = values.get(key)
  return isRows(value) ? value : []
}

/** The second date is not before the first; dates that are not stated are no problem of this rule. */
export function inOrder(first: string, second: string, message: LocalisedName): PaperRule {
  return (values) => {
    const [one, other] = [textOf(values, first), textOf(values, second)]
    if (one === '' || other === '' || one <= other) return []
    return [
      paperProblem('error', 'dates-backwards', second, message, {
        en: 'Correct one of the two dates.',
        nb: 'Rett en av de to datoene.',
      }),
    ]
  }
}

/** A day that lies ahead. */
export function notPast(key: string, message: LocalisedName): PaperRule {
  return (values, { today }) => {
    const date = textOf(values, key)
    if (date === '' || date >= today) return []
    return [
      paperProblem('warning', 'date-past', key, message, {
        en: 'Set a day that lies ahead.',
        nb: 'Velg en dag som ikke er passert.',
      }),
    ]
  }
}

/** Something that looks like an e-mail address: one @, no blanks, a dot after it. */
export function emailForm(key: string): PaperRule {
  return (values) => {
    const address = textOf(values, key)
    if (address === '' || /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(address)) return []
    return [
      paperProblem(
        'error',
        'no-e-mail',
        key,
        { en: `“${address}” is no e-mail address.`, nb: `«${address}» er ingen e-postadresse.` },
        { en: 'Write it as name@organisation.no.', nb: 'Skriv den som navn@virksomhet.no.' },
      ),
    ]
  }
}

/** Fields that a choice makes necessary. */
export function neededWhen(
  applies: (values: EffectiveValues) => boolean,
  fields: readonly (readonly [key: string, label: LocalisedName])[],
  reason: LocalisedName,
): PaperRule {
  return (values) =>
    applies(values)
      ? fields
          .filter(([key]) => isEmptyValue(values.get(key)))
          .map(([key, label]) =>
            paperProblem(
              'error',
              'needed-here',
              key,
              { en: `“${label.en}” is not stated.`, nb: `«${label.nb}» er ikke oppgitt.` },
              reason,
            ),
          )
      : []
}
