import type { LocalisedText } from '../../studies/protocol'
import type { Eligibility, WrittenCriterion } from '../record/participants'
import type { RegistrationRecord } from '../record/registrationRecord'
import type { TypedChange } from './typedChanges'

const roles = ['inclusion', 'exclusion'] as const

/**
 * A criterion on which the words and the study do not agree. `missing`: no words say it; `changed`: the study has changed since
 * somebody wrote the words; `gone`: the words speak of a criterion that is no longer in use.
 */
export interface CriteriaDifference {
  readonly role: (typeof roles)[number]
  readonly kind: 'missing' | 'changed' | 'gone'
  /** Identifier of the criterion of the study. */
  readonly group: string
  /** Where the words stand; null where there are none. */
  readonly path: string | null
  readonly written: string | null
  /** What the study says; null where it says nothing any more. */
  readonly grown: string | null
}

export interface CriteriaAgreement {
  readonly differences: readonly CriteriaDifference[]
  /** Rewrites what differs from the criteria, and keeps all other words; null where nothing differs. */
  readonly fix: {
    readonly label: LocalisedText
    readonly changes: readonly { readonly path: string; readonly value: readonly WrittenCriterion[] }[]
  } | null
}

/** Compares the words on eligibility with the criteria; `typed` tells what the study said when words were typed. */
export function criteriaAgreement(
  grown: RegistrationRecord,
  record: RegistrationRecord,
  typed: readonly TypedChange[],
): CriteriaAgreement {
  const typedBefore = new Map(typed.map(({ path, over }) => [path, over]))
  const differences = roles.flatMap((role) =>
    differencesOf(role, grown.eligibility, record.eligibility, typedBefore),
  )
  if (differences.length === 0) return { differences, fix: null }
  const changes = roles
    .filter((role) => differences.some((difference) => difference.role === role))
    .map((role) => ({
      path: `eligibility.${role}`,
      value: rewritten(role, grown.eligibility, record.eligibility, differences),
    }))
  return {
    differences,
    fix: { label: { en: 'Rewrite from the criteria', nb: 'Skriv på nytt ut fra kriteriene' }, changes },
  }
}

function differencesOf(
  role: CriteriaDifference['role'],
  grown: Eligibility,
  record: Eligibility,
  typedBefore: ReadonlyMap<string, TypedChange['over']>,
): readonly CriteriaDifference[] {
  const said = new Map(
    grown[role].flatMap(({ group, text }) => (group === null ? [] : [[group, text] as const])),
  )
  const written = new Set(record[role].map(({ group }) => group))
  const missing = [...said].flatMap(([group, text]): readonly CriteriaDifference[] =>
    written.has(group) ? [] : [{ role, kind: 'missing', group, path: null, written: null, grown: text }],
  )
  const others = record[role].flatMap(({ id, group, text }, index): readonly CriteriaDifference[] => {
    if (group === null) return []
    const now = said.get(group)
    const at = { role, group, path: `eligibility.${role}.${index}`, written: text }
    if (now === undefined) return [{ ...at, kind: 'gone', grown: null }]
    const before = typedBefore.get(`eligibility.${role}[${id}].text`)
    const stale = typeof before === 'string' && before !== now && text !== now
    return stale ? [{ ...at, kind: 'changed', grown: now }] : []
  })
  return [...missing, ...others]
}

function rewritten(
  role: CriteriaDifference['role'],
  grown: Eligibility,
  record: Eligibility,
  differences: readonly CriteriaDifference[],
): readonly WrittenCriterion[] {
  const wrong = new Map(
    differences.filter((each) => each.role === role).map((each) => [each.group, each.kind]),
  )
  const byGroup = new Map(grown[role].map((each) => [each.group, each]))
  const kept = record[role].flatMap((each) => {
    const kind = each.group === null ? undefined : wrong.get(each.group)
    if (kind === 'gone') return []
    return [kind === 'changed' ? { ...each, text: byGroup.get(each.group)?.text ?? each.text } : each]
  })
  return [...kept, ...grown[role].filter(({ group }) => group !== null && wrong.get(group) === 'missing')]
}
