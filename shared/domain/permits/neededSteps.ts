import { readEntryId } from '../discovery/entryId'
import { permitFacts, type PermitFact, type PermitPlan, type PermitSource } from './permitPlan'
import { ehdsDay, permitRules, type PermitRule } from './permitRules'
import { permitStepKeys, type PermitStepKey } from './permitSteps'

/** A step that rules ask for. */
export interface NeededStep {
  /** `ethics`, `register-data@registry/krg`. */
  readonly id: string
  readonly kind: PermitStepKey
  /** The source that it is for; null: the study. */
  readonly source: PermitSource | null
  /** Why it is there; one at the least. */
  readonly rules: readonly PermitRule[]
}

function sourcesOf({ when }: PermitRule, sources: readonly PermitSource[]): readonly PermitSource[] {
  return sources.filter(({ entry, need, basis }) => {
    const kind = readEntryId(entry)?.kind
    return (
      (when.needs === undefined || when.needs.includes(need)) &&
      (when.kinds === undefined || (kind !== undefined && when.kinds.includes(kind))) &&
      (when.basis === undefined || when.basis.includes(basis ?? 'not-said'))
    )
  })
}

/** The sources for which a rule holds; null where it does not. A rule that asks for no source holds with none. */
function holdsFor(rule: PermitRule, plan: PermitPlan, start: string | null): readonly PermitSource[] | null {
  const { when } = rule
  const facts = Object.entries(when.facts ?? {})
  if (!facts.every(([fact, is]) => permitFacts.some((known) => known === fact && plan[known] === is)))
    return null
  if (when.afterEhds === true && (start === null || start < ehdsDay)) return null
  const asksForSources =
    when.needs !== undefined ||
    when.basis !== undefined ||
    when.kinds !== undefined ||
    rule.scope === 'source'
  if (!asksForSources) return []
  const found = sourcesOf(rule, plan.sources)
  const { atLeast = 1, atMost = Infinity } = when
  return found.length >= atLeast && found.length <= atMost ? found : null
}

/** The steps that rules ask for, in the order of the steps and of the sources. `start`: ISO date of the plan. */
export function neededSteps(plan: PermitPlan, start: string | null): readonly NeededStep[] {
  const found = new Map<string, { kind: PermitStepKey; source: PermitSource | null; rules: PermitRule[] }>()
  for (const rule of permitRules) {
    const sources = holdsFor(rule, plan, start)
    if (sources === null) continue
    for (const source of rule.scope === 'source' ? sources : [null]) {
      const id = source === null ? rule.step : `${rule.step}@${source.entry}`
      const step = found.get(id)
      if (step === undefined) found.set(id, { kind: rule.step, source, rules: [rule] })
      else step.rules.push(rule)
    }
  }
  const order = (kind: PermitStepKey) => permitStepKeys.indexOf(kind)
  return [...found]
    .map(([id, step]) => ({ id, ...step }))
    .sort((one, other) => order(one.kind) - order(other.kind))
}

/** Questions that are not answered and that steps hang on: until then nobody knows the end. */
export function openQuestions(plan: PermitPlan): readonly PermitFact[] {
  const onPersons = plan.sources.some(({ need }) => need !== 'aggregate')
  const byPerson = plan.sources.some(({ need }) => need === 'person-level')
  const asked: Readonly<Record<PermitFact, boolean>> = {
    medicinalProduct: true,
    healthResearch: onPersons,
    linked: byPerson,
    processor: onPersons,
  }
  return permitFacts.filter((fact) => asked[fact] && plan[fact] === null)
}
