import type { Criterion, CriterionGroup } from '../domain/studies/protocol'
import { numberedShare } from '../domain/studies/evidence/derivedShare'
import { rangesOverlap } from '../domain/terminology/codeRange'
import { coverage, coverageHolds } from '../domain/terminology/matchCodes'
import { answeringTables } from './answeringTables'
import { remembered, type CriterionEvent } from './event'
import type { EvidencePart } from './evidence'
import { unknownEvent } from './fixedEvents'
import type { EstimateContext, ResolvedAlternative } from './resolveAlternative'
import { statedSubject } from './statedSubject'
import type { TablePrecision } from './tableEvent'

/** One condition as the same figures answer it: the smallest thing that several lines can ask for. */
export interface Atom {
  /** Equal for equal conditions that the same figures answer. */
  readonly key: string
  /** Equal for equal conditions whatever answers them; null for a share of those who remain. */
  readonly condition: string | null
  /** Codes of a diagnosis that tables answer; null for anything else, which then neither holds nor lies within another. */
  readonly codes: readonly string[] | null
  /** True when it is all that an alternative asks for, false for one part of its codes. */
  readonly whole: boolean
  /** True when the rules chose the figures, so that the codes alone say what lies within it. */
  readonly byRule: boolean
  /** Source, period, measure and case definition of its tables: numbers compare only where they are equal; null without. */
  readonly figures: string | null
  readonly event: CriterionEvent
  readonly precisions: readonly TablePrecision[]
  /** Subject of the stated share that it is, `line/alternative`; null for anything else. */
  readonly stated: string | null
}

const sizes = new WeakMap<Float64Array, number>()

/** Grows with the number of people; only to compare figures of one condition. */
function sizeOf({ event: { share } }: Atom): number {
  const known = sizes.get(share)
  if (known !== undefined) return known
  const made = share.reduce((sum, value) => sum + value, 0)
  sizes.set(share, made)
  return made
}

/** Of one condition with other figures the larger ones hold the smaller. */
function isLarger(one: Atom, other: Atom): boolean {
  const [first, second] = [sizeOf(one), sizeOf(other)]
  return first === second ? one.key < other.key : first > second
}

/** True when everyone with `inner` has `outer`. */
export function atomHolds(outer: Atom, inner: Atom): boolean {
  if (outer.key === inner.key) return false
  if (outer.condition !== null && outer.condition === inner.condition) return isLarger(outer, inner)
  if (outer.codes === null || inner.codes === null) return false
  const [wide, narrow] = [coverage(outer.codes), coverage(inner.codes)]
  return coverageHolds(wide, narrow) && (!coverageHolds(narrow, wide) || isLarger(outer, inner))
}

/** True when two diagnoses have codes in common and neither lies within the other. */
export function atomsOverlap(one: Atom, other: Atom): boolean {
  if (one.key === other.key || one.codes === null || other.codes === null) return false
  if (atomHolds(one, other) || atomHolds(other, one)) return false
  const ranges = coverage(other.codes)
  return coverage(one.codes).some((range) => ranges.some((second) => rangesOverlap(range, second)))
}

/** Each atom once. */
export function distinctAtoms(atoms: readonly Atom[]): readonly Atom[] {
  return [...new Map(atoms.map((atom) => [atom.key, atom])).values()]
}

/** Each atom once, without those that lie within another. */
export function widestAtoms(atoms: readonly Atom[]): readonly Atom[] {
  const distinct = distinctAtoms(atoms)
  return distinct.filter((atom) => !distinct.some((other) => atomHolds(other, atom)))
}

function codesText(codes: readonly string[]): string {
  return coverage(codes)
    .map(({ from, to }) => `${from}-${to}`)
    .join(' ')
}

function conditionText({ condition }: Criterion): string {
  return condition.kind === 'diagnosis' || condition.kind === 'medication'
    ? `${condition.system} ${codesText(condition.codes)}`
    : JSON.stringify(condition)
}

function tablesText(part: EvidencePart): string {
  return part.tables
    .map(({ table }) => table.key)
    .sort()
    .join(' ')
}

function figuresText(part: EvidencePart): string {
  const texts = part.tables.map(({ table: { source, period, measure, caseDefinition } }) =>
    JSON.stringify([source, period, measure, caseDefinition.en]),
  )
  return [...new Set(texts)].sort().join(' ')
}

/** What tables count of a diagnosis, cut into the parts that they count on their own. */
function countedAtoms(
  alternative: ResolvedAlternative,
  criterion: Criterion,
  context: EstimateContext,
): readonly Atom[] {
  const { event, precisions } = alternative
  const { condition, evidence } = criterion
  if (event === null || condition.kind !== 'diagnosis') return []
  const byRule = evidence.kind === 'automatic'
  const survival = evidence.kind === 'table' ? JSON.stringify(evidence.survival ?? null) : ''
  const shared = { byRule, stated: null }
  const decision = context.decide(criterion)
  if (decision.kind === 'parts' && decision.parts.length > 1 && event.hasEstimate) {
    const answer = answeringTables(criterion, context)
    const reaches = answer.kind === 'parts' ? answer.parts : []
    return decision.parts.map((part, index): Atom => {
      const codes = part.tables[0]?.table.concept?.codes ?? []
      const reach = reaches[index]?.reach
      return {
        ...shared,
        key: `${condition.system} ${codesText(codes)} by ${tablesText(part)} ${survival}`,
        condition: `${condition.system} ${codesText(codes)}`,
        codes,
        whole: false,
        figures: figuresText(part),
        event: reach === undefined ? event : remembered(reach.event),
        precisions: reach?.precisions ?? [],
      }
    })
  }
  const [part] = decision.kind === 'parts' ? decision.parts : []
  const figures = part !== undefined && event.hasEstimate ? tablesText(part) : 'limits'
  return [
    {
      ...shared,
      key: `${conditionText(criterion)} by ${figures} ${survival}`,
      condition: conditionText(criterion),
      codes: condition.codes,
      whole: true,
      figures: part === undefined ? null : figuresText(part),
      event,
      precisions,
    },
  ]
}

/** The atoms of a line; `criteria` are what its counted alternatives answer. */
export function atomsOf(
  group: CriterionGroup,
  criteria: readonly Criterion[],
  counted: readonly ResolvedAlternative[],
  context: EstimateContext,
): readonly Atom[] {
  return counted.flatMap((alternative, index): readonly Atom[] => {
    const criterion = criteria[index]
    const { event, conditional, precisions } = alternative
    if (criterion === undefined || event === null) return []
    const { condition, evidence } = criterion
    const place = statedSubject(group.id, criterion.id)
    const text = conditionText(criterion)
    const alone = { codes: null, whole: true, byRule: false, figures: null, event, precisions }
    const numbered = numberedShare(evidence)
    if (numbered !== null) {
      const { inBlock } = unknownEvent(context.universe)
      // Of those who remain other people are asked at every line.
      if (conditional !== null)
        return [
          {
            ...alone,
            key: `remaining ${place}`,
            condition: null,
            stated: place,
            event: { ...event, inBlock },
          },
        ]
      const { share, lower, upper, sample } = numbered
      const said = JSON.stringify([share, lower, upper, sample ?? null])
      return [{ ...alone, key: `${text} stated ${said}`, condition: text, stated: place }]
    }
    if (evidence.kind === 'derived') {
      const said = JSON.stringify(evidence.from)
      return [{ ...alone, key: `${text} limited ${said}`, condition: text, stated: null }]
    }
    if (condition.kind === 'diagnosis') return countedAtoms(alternative, criterion, context)
    return [{ ...alone, key: text, condition: text, byRule: true, stated: null }]
  })
}
