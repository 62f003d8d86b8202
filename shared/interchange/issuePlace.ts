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

/** What was expected and what was found; a rule with words of its own says them, in English. */
function whatIsWrong({ message, expected, received }: v.BaseIssue<unknown>): BothLanguages {
  if (expected !== null && message.startsWith('Invalid '))
    return {
      en: `The field does not fit: ${expected} is expected, ${received} was found.`,
      nb: `Feltet passer ikke: ventet ${expected}, fant ${received}.`,
    }
  const words = message.endsWith('.') ? message : `${message}.`
  return { en: `The field does not fit: ${words}`, nb: `Feltet passer ikke: ${words}` }
}

/** A refusal at the first place that does not fit. */
export function refusedAt(issue: v.BaseIssue<unknown>, prefix: string, mend: BothLanguages): Answer<never> {
  return refused(`${prefix}${issuePath(issue)}`, whatIsWrong(issue), mend)
}
