/** Whether CTIS asks for a field: mandatory, conditional, optional, or filled in by CTIS itself (read-only). */
export type Conformance = 'mandatory' | 'conditional' | 'optional' | 'read-only'
export type CtisPart = 'member-states' | 'part-1' | 'part-2'

export interface CtisField {
  /** Number of the field in CTIS. `/exclusion` and `/function` tell apart fields that the list prints under one number. */
  readonly key: string
  readonly conformance: Conformance
  /** Characters at most; null where none are stated. */
  readonly limit: number | null
  /** Number of the reference list that it is chosen from; null where it is not. */
  readonly list: string | null
  readonly label: { readonly en: string; readonly nb: string }
}

export interface CtisSection {
  readonly key: string
  readonly part: CtisPart
  readonly title: { readonly en: string; readonly nb: string }
  readonly fields: readonly CtisField[]
}

const conformances = { m: 'mandatory', c: 'conditional', o: 'optional', r: 'read-only' } as const

/** A field in one line: number, conformance, limit, list, name in English and in Norwegian. */
export type FieldRow = readonly [
  key: string,
  conformance: keyof typeof conformances,
  limit: number | null,
  list: string | null,
  english: string,
  norwegian: string,
]

export function section(
  key: string,
  part: CtisPart,
  english: string,
  norwegian: string,
  rows: readonly FieldRow[],
): CtisSection {
  return {
    key,
    part,
    title: { en: english, nb: norwegian },
    fields: rows.map(([field, conformance, limit, list, en, nb]) => ({
      key: field,
      conformance: conformances[conformance],
      limit,
      list,
      label: { en, nb },
    })),
  }
}
