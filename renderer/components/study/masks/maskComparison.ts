import { foldName } from '#shared/domain/studies/lint/foldName'
import type { Protocol } from '#shared/domain/studies/protocol'
import type { EstimateResult } from '#shared/estimate/result'
import type { MaskShare, MaskWhatIf } from '#shared/interchange/masks/whatIf'
import type { NameLookup } from '../words/conditionWords'
import { groupName } from '../words/conditionWords'

/** A rule of a holder and the line of the protocol with its name. */
export interface MatchedRule {
  readonly rule: number
  readonly group: string
}

/** What our funnel keeps at a line beside what the holder keeps, for the same lines before it. */
export interface Compared {
  readonly ours: number | null
  readonly holder: MaskShare | null
  /** Further apart than chance in the share of a table explains. */
  readonly differs: boolean
}

/** Shares further apart than this are called different, in parts of one. */
const apart = 0.1

/** Lines that are switched on, in the order of the funnel, with the rule of the same name in either language. */
export function matchRules(
  protocol: Protocol,
  rules: readonly (string | null)[],
  names: NameLookup,
): readonly MatchedRule[] {
  const folded = rules.map((name) => (name === null ? null : foldName(name)))
  return [...protocol.inclusion, ...protocol.exclusion].flatMap((group) => {
    if (!group.active) return []
    const own = (['en', 'nb'] as const).map((language) => foldName(groupName(group, language, names)))
    const rule = folded.findIndex((name) => name !== null && own.includes(name))
    return rule === -1 ? [] : [{ rule, group: group.id }]
  })
}

/** By rule; `answer` is that for the matched rules alone, in the order of the funnel. */
export function compareShares(
  matched: readonly MatchedRule[],
  answer: MaskWhatIf,
  result: EstimateResult,
): ReadonlyMap<number, Compared> {
  return new Map(
    matched.map(({ rule, group }) => {
      const ours = result.steps.find(({ id }) => id === group)?.kept ?? null
      const holder = answer.steps.find((step) => step.rule === rule)?.kept ?? null
      const differs =
        ours !== null && holder !== null && (ours < holder.lower - apart || ours > holder.upper + apart)
      return [rule, { ours, holder, differs }]
    }),
  )
}
