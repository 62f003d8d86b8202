import type { RegistrationRecord } from '../../../domain/registration/record/registrationRecord'
import type { RegistrationProblem } from '../../../domain/registration/registrationProblem'

interface Finding {
  readonly path: string
  readonly message: { readonly en: string; readonly nb: string }
}

export interface IctrpRule {
  readonly rule: string
  readonly severity: RegistrationProblem['severity']
  readonly registerField: string
  readonly remedy: { readonly en: string; readonly nb: string }
  find(record: RegistrationRecord): readonly Finding[]
}

export type Names = { readonly en: string; readonly nb: string }

export function missing(
  rule: string,
  registerField: string,
  path: string,
  name: Names,
  isThere: (record: RegistrationRecord) => boolean,
  severity: IctrpRule['severity'] = 'error',
): IctrpRule {
  const message = { en: `${name.en} is not stated.`, nb: `${name.nb} er ikke oppgitt.` }
  return {
    rule,
    severity,
    registerField,
    remedy: { en: 'Fill it in.', nb: 'Fyll det ut.' },
    find: (record) => (isThere(record) ? [] : [{ path, message }]),
  }
}

/** Lengths of the registry whose model was made for this file: WHO states none. */
export function longest(
  registerField: string,
  path: string,
  name: Names,
  limit: number,
  textOf: (record: RegistrationRecord) => string,
): IctrpRule {
  return {
    rule: `${registerField}-length`,
    severity: 'warning',
    registerField,
    remedy: { en: 'Shorten it.', nb: 'Kort det ned.' },
    find: (record) => {
      const length = [...textOf(record)].length
      if (length <= limit) return []
      return [
        {
          path,
          message: {
            en: `${name.en} has ${length} of ${limit} characters.`,
            nb: `${name.nb} har ${length} av ${limit} tegn.`,
          },
        },
      ]
    },
  }
}

export function wholeDate(
  registerField: string,
  path: string,
  name: Names,
  dateOf: (record: RegistrationRecord) => string,
): IctrpRule {
  return {
    rule: `${registerField}-day`,
    severity: 'error',
    registerField,
    remedy: { en: 'Write the date with its day.', nb: 'Skriv datoen med dag.' },
    find: (record) =>
      dateOf(record).length === 7
        ? [
            {
              path,
              message: {
                en: `${name.en} has no day; the file holds dates as dd/mm/yyyy.`,
                nb: `${name.nb} mangler dag; filen har datoer som dd/mm/åååå.`,
              },
            },
          ]
        : [],
  }
}
