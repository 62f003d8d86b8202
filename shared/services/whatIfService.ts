import type { Handlers } from '../contract/handlers'
import type { ParsedRequestOf } from '../contract/operations'
import { succeed, type Outcome } from '../contract/outcome'
import type { RelaxationAnswer } from '../contract/responses'
import { guardDifference } from '../domain/disclosure/guardNumber'
import {
  defaultSmallCountRule,
  strictestRule,
  type SmallCountRule,
} from '../domain/disclosure/smallCountRule'
import type { EstimateResult } from '../estimate/result'
import { relaxations } from '../estimate/whatIf/relaxations'
import { seek } from '../estimate/whatIf/seek'
import type { ProtocolEstimates } from './protocolEstimates'

/** Relaxations answered at once: a page asks again for the next, so that an edit never waits for all of them. */
const batchSize = 8

function ruleOf(...results: readonly EstimateResult[]): SmallCountRule {
  return strictestRule(results.map(({ smallCounts }) => smallCounts ?? defaultSmallCountRule))
}

/** Answers what a changed protocol would leave, without changing it. */
export function createWhatIfService(
  estimates: Pick<ProtocolEstimates, 'shown'>,
): Pick<Handlers, 'whatIf.relax' | 'whatIf.seek'> {
  function relax({ protocol, from }: ParsedRequestOf<'whatIf.relax'>): Outcome<RelaxationAnswer> {
    const base = estimates.shown(protocol, 'preview')
    if (!base.ok) return base
    const uncounted = new Set(
      base.value.steps.flatMap(({ id, basis }) => (basis === 'not-countable' ? [id] : [])),
    )
    const found = relaxations(protocol, (group) => !uncounted.has(group))
    const rows: RelaxationAnswer['rows'][number][] = []
    for (const relaxed of found.relaxations.slice(from, from + batchSize)) {
      const result = estimates.shown(relaxed.protocol, 'preview')
      if (!result.ok) return result
      const { eligible, available } = result.value
      const rule = ruleOf(base.value, result.value)
      rows.push({
        change: relaxed.change,
        eligible,
        available,
        more: guardDifference(eligible, base.value.eligible, rule),
      })
    }
    const next = from + batchSize
    return succeed({
      eligible: base.value.eligible,
      available: base.value.available,
      rows,
      total: found.relaxations.length,
      next: next < found.relaxations.length ? next : null,
      leftOut: found.leftOut,
    })
  }

  return {
    'whatIf.relax': relax,
    'whatIf.seek': (request) => seek(request, (protocol, detail) => estimates.shown(protocol, detail)),
  }
}
