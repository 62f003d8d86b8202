import type * as v from 'valibot'
import type { BothLanguages } from './definition'
import { refused, type Answer } from './format'

/** `inclusionCriteria[0][1].termCodes`: the path of a field as people write it. */
export function pathOf(keys: readonly (string | number)[]): string {
  return keys.reduce<string>(
    (path, key) => (typeof key === 'number' ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`),
    '',
  )
}

/** Where a schema was not met. */
export function issuePath(issue: v.BaseIssue<unknown>): string {
  const keys = (issue.path ?? []).map(({ key }) => key)
  return pathOf(keys.filter((key) => typeof key === 'string' || typeof key === 'number'))
}

/** A refusal at the first place that does not fit; valibot words it in English, and says what it found. */
export function refusedAt(issue: v.BaseIssue<unknown>, prefix: string, mend: BothLanguages): Answer<never> {
  return refused(
    `${prefix}${issuePath(issue)}`,
    { en: `The field does not fit: ${issue.message}`, nb: `Feltet passer ikke: ${issue.message}` },
    mend,
  )
}
