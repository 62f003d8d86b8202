import type { BaseArea } from '../../domain/sources/starterDataset'
import type { SmallCountRule } from '../../domain/disclosure/smallCountRule'
import {
  auditDifferencing,
  differencingTargets,
  disclosureStatus,
  type DisclosureStatus,
} from '../../statistics/disclosure/differencingAudit'
import type { LinearSolver } from '../../statistics/solver/linearSolver'
import { limitSolves } from '../../statistics/solver/limitSolves'
import type { AnswerSet } from './answerSet'
import { answersAround, isWithin, type AnswersAround, type NamedAnswer } from './answersAround'
import { partitionOf, type Partition } from './partition'

/** An answer with its place among those given to the audit. */
export interface AuditedAnswer {
  readonly set: AnswerSet
  readonly lower: number
  readonly upper: number
}

/** What a reader learns of a group of people by subtracting answers: all of `inside` together without all of `outside`. */
export interface DisclosureFinding extends AnswersAround {
  readonly status: Extract<DisclosureStatus, 'disclosed' | 'disclosed_zero' | 'narrowed_small' | 'at_risk'>
  readonly lower: number
  readonly upper: number
}

export interface AnswerAudit {
  /** Worst first; at most `auditLimits.findings`. */
  readonly findings: readonly DisclosureFinding[]
  readonly disclosed: number
  readonly warned: number
  /** True when limits left out older answers or differences, or when figures contradict each other. */
  readonly partial: boolean
}

export interface AuditInput {
  /** Newest last: the oldest are left out where there are too many. */
  readonly answers: readonly AuditedAnswer[]
  readonly baseAreas: readonly BaseArea[]
  /** Residents of the country on the date all answers speak of; public. */
  readonly residents: number
  readonly rule: SmallCountRule
}

/** They keep an audit below some seconds on a small machine. */
export const auditLimits = { answers: 160, atoms: 400, targets: 260, solves: 900, findings: 20 } as const

const severity: readonly DisclosureStatus[] = ['disclosed', 'narrowed_small', 'at_risk', 'disclosed_zero']

function isFinding(status: DisclosureStatus): status is DisclosureFinding['status'] {
  return severity.includes(status)
}

interface Cut {
  readonly partition: Partition
  /** Indices of the audited answers. */
  readonly kept: readonly number[]
}

/** The partition of as many of the newest answers as the limits allow. */
function cut({ answers, baseAreas }: AuditInput): Cut {
  let kept = answers.map((_, index) => index).slice(-auditLimits.answers)
  for (;;) {
    const sets = kept.flatMap((index) => answers[index]?.set ?? [])
    const partition = partitionOf(sets, baseAreas)
    if (partition !== null && partition.atomCount <= auditLimits.atoms) return { partition, kept }
    kept = kept.slice(Math.ceil(kept.length / 2))
  }
}

/** The audited answers with their atoms; of those that count the same people only the one that tells most. */
function differentAnswers(
  { partition, kept }: Cut,
  answers: readonly AuditedAnswer[],
): readonly NamedAnswer[] {
  const different = new Map<
    string,
    { readonly atoms: ReadonlySet<number>; readonly index: number; readonly width: number }
  >()
  partition.members.forEach((atoms, position) => {
    const index = kept[position] ?? 0
    const answer = answers[index]
    const width = answer === undefined ? Infinity : answer.upper - answer.lower
    const key = atoms.toSorted((first, second) => first - second).join()
    if (width < (different.get(key)?.width ?? Infinity))
      different.set(key, { atoms: new Set(atoms), index, width })
  })
  return [...different.values()].filter(({ atoms }) => atoms.size > 0)
}

/**
 * What all answers together tell of small numbers of people (section "differencing" of docs/disclosure.md): over the atoms
 * that the answers generate, every atom and every difference of nested answers is bounded by integer programming. Groups
 * that age, sex and area alone describe are public and left out.
 */
export function auditAnswers(solver: LinearSolver, input: AuditInput): AnswerAudit {
  const { answers, residents, rule } = input
  const { threshold } = rule
  const sliced = cut(input)
  const { partition, kept } = sliced
  const sums = kept.flatMap((index, position) => {
    const answer = answers[index]
    const cells = partition.members[position] ?? []
    return answer === undefined || cells.length === 0
      ? []
      : [{ cells, lower: answer.lower, upper: answer.upper }]
  })
  const all = differencingTargets({ atomCount: partition.atomCount, answers: sums }).filter(
    (target) => !partition.describesPopulation(target),
  )
  const targets = all.slice(-auditLimits.targets)
  const audit = auditDifferencing(
    limitSolves(solver, auditLimits.solves),
    {
      atomCount: partition.atomCount,
      universe: { lower: Math.floor(residents), upper: Math.ceil(residents) },
      answers: sums,
      threshold,
    },
    targets,
  )
  const ranges = audit.ok
    ? audit.value.targets
    : targets.map((target) => {
        const range = byArithmetic(target, sums)
        return { ...range, status: disclosureStatus(range, threshold) }
      })
  const different = differentAnswers(sliced, answers)
  const found = ranges.flatMap(({ status, lower, upper }, index): DisclosureFinding[] => {
    const target = targets[index] ?? []
    if (!isFinding(status)) return []
    // A 0 that the rule lets show itself is nothing that subtraction tells.
    const shownZero = sums.some((sum) => sum.upper === 0 && isWithin(target, new Set(sum.cells)))
    return status === 'disclosed_zero' && rule.zeroShown && shownZero
      ? []
      : [{ status, lower, upper, ...answersAround(target, different) }]
  })
  const sorted = found.toSorted(
    (first, second) => severity.indexOf(first.status) - severity.indexOf(second.status),
  )
  return {
    findings: sorted.slice(0, auditLimits.findings),
    disclosed: found.filter(({ status }) => status === 'disclosed').length,
    warned: found.filter(({ status }) => status !== 'disclosed').length,
    partial: kept.length < answers.length || targets.length < all.length || !audit.ok || !audit.value.sharp,
  }
}

/** What one subtraction alone tells, for figures that contradict each other and have no common solution. */
function byArithmetic(
  target: readonly number[],
  sums: readonly { readonly cells: readonly number[]; readonly lower: number; readonly upper: number }[],
): { readonly lower: number; readonly upper: number } {
  const range = { lower: 0, upper: Infinity }
  for (const outer of sums) {
    if (!isWithin(target, new Set(outer.cells))) continue
    if (outer.cells.length === target.length) {
      range.lower = Math.max(range.lower, outer.lower)
      range.upper = Math.min(range.upper, outer.upper)
    }
    for (const inner of sums) {
      const rest = outer.cells.length - inner.cells.length
      if (rest !== target.length || !isWithin(inner.cells, new Set(outer.cells))) continue
      if (target.some((atom) => inner.cells.includes(atom))) continue
      range.lower = Math.max(range.lower, outer.lower - inner.upper)
      range.upper = Math.min(range.upper, Math.max(0, outer.upper - inner.lower))
    }
  }
  return range.lower <= range.upper ? range : { lower: 0, upper: Infinity }
}
