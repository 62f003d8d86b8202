import type { Criterion, CriterionGroup, EvidenceChoice, Protocol } from '#shared/domain/studies/protocol'
import type { Finding, RuleKey } from '#shared/domain/studies/lint/finding'
import type { LintKnowledge } from '#shared/domain/studies/lint/knowledge'
import { lintProtocol } from '#shared/domain/studies/lint/lintProtocol'
import { smallBaseAreas } from '#test/support/smallCountry'

type Condition = Criterion['condition']

/** A code list that knows everything but `Q99` and calls a single letter a chapter. */
export const smallKnowledge: LintKnowledge = {
  baseAreas: smallBaseAreas,
  code: (_, code) => ({ listed: code !== 'Q99', chapterWide: code.length === 1 }),
  isCountable: (kind) => !['medication', 'measurement', 'statement'].includes(kind),
}

export const conditions = {
  icd: (...codes: string[]): Condition => ({ kind: 'diagnosis', system: 'icd-10', codes }),
  atc: (...codes: string[]): Condition => ({ kind: 'medication', system: 'atc', codes }),
  ages: (from: number, to: number | null): Condition => ({ kind: 'age', range: { from, to } }),
  sex: (sex: 'female' | 'male'): Condition => ({ kind: 'sex', sex }),
  areas: (...areas: string[]): Condition => ({ kind: 'area', areas }),
  measured: (analyte: string, low: number | null, high: number | null, unit: string): Condition => ({
    kind: 'measurement',
    analyte,
    low,
    high,
    unit,
  }),
  says: (text: string): Condition => ({ kind: 'statement', text }),
}

/** A line of these alternatives, named `a`, `b` … in their order. */
export function line(
  id: string,
  of: Condition | readonly Condition[],
  part: Partial<CriterionGroup> & { readonly evidence?: EvidenceChoice } = {},
): CriterionGroup {
  const { evidence = { kind: 'automatic' }, ...rest } = part
  const list = Array.isArray(of) ? of : [of]
  const anyOf = list.map((condition, index) => ({
    id: String.fromCharCode(97 + index),
    condition,
    evidence,
  }))
  return { id, name: null, active: true, defining: false, anyOf, ...rest }
}

export function protocolOf(
  inclusion: CriterionGroup[],
  exclusion: CriterionGroup[] = [],
  population: Partial<Protocol['population']> = {},
): Protocol {
  return {
    population: { age: { from: 18, to: 64 }, sex: 'any', areas: [], ...population },
    inclusion,
    exclusion,
  }
}

export function stated(
  share: number,
  lower = share,
  upper = share,
  citation = 'HUNT4, table 3',
): EvidenceChoice {
  return { kind: 'stated', share, lower, upper, conditioning: 'remaining', citation }
}

/** Two lines that go together, and new cases of the first. */
export function assumed(
  one: string,
  other: string,
  citation = 'HUNT4, table 3',
): Required<Pick<Protocol, 'assumptions' | 'enrolment'>> {
  return {
    assumptions: {
      overlap: { value: 0, lower: 0, upper: 0 },
      associations: [{ between: [one, other], value: 2, lower: 1, upper: 4, citation }],
      tables: [],
      yearlyDrift: 0,
    },
    enrolment: {
      months: 12,
      newPerYear: { kind: 'table', table: 't', criterion: one },
      leavingPerYear: null,
    },
  }
}

export function lint(protocol: Protocol): readonly Finding[] {
  return lintProtocol(protocol, smallKnowledge)
}

/** The findings in one line each: severity, rule, and the lines they name (`population` for the base population). */
export function told(protocol: Protocol): readonly string[] {
  return lint(protocol).map(({ severity, rule, places }) => {
    const where = places.map(({ group, alternative }) =>
      [group ?? 'population', ...(alternative === null ? [] : [alternative])].join('.'),
    )
    return `${severity} ${rule} ${where.join(' ')}`
  })
}

/** The one finding of a rule; fails the test when there is none or more. */
export function only<Rule extends RuleKey>(
  protocol: Protocol,
  rule: Rule,
): Extract<Finding, { readonly rule: Rule }> {
  type Wanted = Extract<Finding, { readonly rule: Rule }>
  const found = lint(protocol).filter((finding): finding is Wanted => finding.rule === rule)
  const [finding] = found
  if (finding === undefined || found.length > 1)
    throw new Error(`${rule} was found ${found.length} times: ${told(protocol).join('; ')}`)
  return finding
}
