import type { Protocol } from '../protocol'

/** Something that is assumed about lines of the protocol, by their identifiers. */
export interface NamedLines {
  readonly of: 'association' | 'new-cases'
  readonly lines: readonly string[]
}

/** What speaks of lines beside the criteria: criteria that go together, and new cases of one of them. */
export function namedLines({ assumptions, enrolment }: Protocol): readonly NamedLines[] {
  const newPerYear = enrolment?.newPerYear
  return [
    ...(assumptions?.associations ?? []).map(({ between }) => ({
      of: 'association' as const,
      lines: between,
    })),
    ...(newPerYear?.kind === 'table' ? [{ of: 'new-cases' as const, lines: [newPerYear.criterion] }] : []),
  ]
}
