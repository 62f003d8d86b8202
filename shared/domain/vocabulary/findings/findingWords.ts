import type { Finding, RuleKey, Severity } from '../../studies/lint/finding'
import type { Mend } from '../../studies/lint/mend'
import type { CodeSystem } from '../../terminology/normaliseCode'

/** How the things that a finding speaks of are written. */
export interface FindingSay {
  /** The line of a place as it stands in a sentence: `criterion E1`. */
  line(place: number): string
  /** Lines from a place on: `criteria 1, 3 and E1`. */
  lines(from: number): string
  codes(system: CodeSystem, codes: readonly string[]): string
  areas(keys: readonly string[]): string
  number(value: number): string
  percent(share: number): string
  /** `a, b or c` */
  anyOf(texts: readonly string[]): string
}

/** Words for the findings of lint in one language. Sentences may begin with a small letter: `findingText` mends that. */
export interface FindingWords {
  readonly severities: Readonly<Record<Severity, string>>
  /** `2 contradictions` */
  readonly counts: Readonly<Record<Severity, (count: number) => string>>
  readonly rules: { readonly [Rule in RuleKey]: (finding: Finding<Rule>, say: FindingSay) => string }
  /** What a mend does, in the middle of a sentence; `badge` is that of the line it changes. */
  readonly mends: {
    readonly [Kind in Mend['kind']]: (mend: Extract<Mend, { kind: Kind }>, badge: string) => string
  }
  readonly criterion: string
  readonly criteria: string
  readonly population: string
  readonly and: string
  readonly or: string
}
