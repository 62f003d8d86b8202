import type { RegistrationRecord } from '../../../domain/registration/record/registrationRecord'
import type { RegistrationProblem } from '../../../domain/registration/registrationProblem'
import { identifierScopes } from './document/identifierScopes'
import { repeated } from './check/usdmRule'

type Fix = NonNullable<RegistrationProblem['fix']>

const withoutRepetition = { en: 'Remove the repetition', nb: 'Fjern gjentakelsen' } as const

function once<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const again = new Set(repeated(items, keyOf))
  return items.filter((item) => !again.has(item))
}

/** Changes that mend a broken rule without a decision: what is said twice is said once. */
const fixes: ReadonlyMap<string, (record: RegistrationRecord) => Fix | null> = new Map([
  [
    'DDF00232',
    (): Fix => ({
      label: { en: 'Set the phase to "not applicable"', nb: 'Sett fasen til «ikke relevant»' },
      changes: [{ path: 'design.phase', value: 'not-applicable' }],
    }),
  ],
  [
    'DDF00221',
    ({ europe }: RegistrationRecord): Fix => ({
      label: withoutRepetition,
      changes: [{ path: 'europe.therapeuticAreas', value: [...new Set(europe.therapeuticAreas)] }],
    }),
  ],
  [
    'DDF00220',
    ({ europe }: RegistrationRecord): Fix => ({
      label: withoutRepetition,
      changes: [{ path: 'europe.scopes', value: [...new Set(europe.scopes)] }],
    }),
  ],
  [
    'DDF00173',
    ({ identifiers }: RegistrationRecord): Fix | null => {
      const secondary = once(identifiers.secondary, ({ kind, value, domain }) =>
        JSON.stringify([kind, identifierScopes[kind] === null ? domain : '', value]),
      )
      return secondary.length === identifiers.secondary.length
        ? null
        : {
            label: withoutRepetition,
            changes: [{ path: 'identifiers.secondary', value: secondary }],
          }
    },
  ],
])

/** The safe change that mends a rule in this record; null where a person has to decide. */
export function fixOf(rule: string, record: RegistrationRecord): Fix | null {
  // A phase that says something else than "not applicable" is a contradiction, and not safe to overwrite.
  if (rule === 'DDF00232' && record.design.phase !== null) return null
  return fixes.get(rule)?.(record) ?? null
}
