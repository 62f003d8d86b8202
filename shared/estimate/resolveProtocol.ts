import { succeed, type Outcome } from '../contract/outcome'
import { baseAreasIn } from '../domain/geography/baseAreasIn'
import type { Strata } from '../domain/geography/strata'
import type { CountTableDescription } from '../domain/sources/countTable'
import { defaultAssumptions, type Assumptions } from '../domain/studies/assumptions'
import type { Protocol } from '../domain/studies/protocol'
import { chooseEvidence } from './chooseEvidence'
import { tablesOf, type EvidenceTable } from './evidence'
import { shapeTableOf } from './partSurface'
import { cutAges, cutsOf } from './population'
import { createDecider, type EstimateContext } from './resolveAlternative'
import { resolveGroup, type ResolvedGroup } from './resolveGroup'
import type { Draws } from './result'
import { unionOf } from './unionOfCodes'
import { createUniverse, type Universe } from './universe'

export interface EstimateInput {
  readonly protocol: Protocol
  readonly strata: Strata
  /** Tables whose codes overlap those of the protocol; others do no harm. */
  readonly tables: readonly CountTableDescription[]
  /** Reads one of them with its cells; asked only for tables in use. */
  readonly read: (key: string) => EvidenceTable
  /** Any table by its key, whatever its codes; null when it is not held. Asked for tables of new cases. */
  readonly find: (key: string) => EvidenceTable | null
  /** SHA-256, hexadecimal. */
  readonly hash: (text: string) => string
  /** A preview makes fewer draws and leaves out what takes long; `refined` when left out. */
  readonly detail?: Draws['detail']
}

/** Every limit of age that the protocol or a table in use has. */
function ageCuts(
  protocol: Protocol,
  { decide, related, read }: Pick<EstimateContext, 'decide' | 'related' | 'read'>,
): number[] {
  const alternatives = [...protocol.inclusion, ...protocol.exclusion].flatMap((group) => [
    ...group.anyOf,
    ...[unionOf(group) ?? []].flat(),
  ])
  const asked = alternatives.flatMap(({ condition }) => (condition.kind === 'age' ? [condition.range] : []))
  const tables = new Set(
    alternatives.flatMap((alternative) => {
      const decision = decide(alternative)
      const shapes =
        decision.kind === 'parts'
          ? decision.parts.flatMap((part) => shapeTableOf(part, related(alternative), read)?.table ?? [])
          : []
      return [...tablesOf(decision), ...shapes].map(({ key }) => key)
    }),
  )
  const cells = [...tables].flatMap((key) =>
    read(key).cells.map((cell) => ({ from: cell.ageFrom, to: cell.ageTo })),
  )
  return [...new Set([protocol.population.age, ...asked, ...cells].flatMap(cutsOf))]
}

/** A protocol with the evidence for each of its lines: what every number of it is worked out from. */
export interface ResolvedProtocol {
  /** Indices of the base areas it lives in. */
  readonly areas: readonly number[]
  readonly universe: Universe
  readonly assumptions: Assumptions
  readonly context: EstimateContext
  /** Every line, also those switched off. */
  readonly groups: readonly ResolvedGroup[]
  /** The active lines in protocol order. */
  readonly lines: readonly ResolvedGroup[]
}

/** Finds the evidence for every line of a protocol. Fails only when an area of the protocol is unknown. */
export function resolveProtocol(
  input: Pick<EstimateInput, 'protocol' | 'strata' | 'tables' | 'read'>,
): Outcome<ResolvedProtocol> {
  const { protocol, strata, read } = input
  const areas = baseAreasIn(protocol.population.areas, strata.baseAreas)
  if (!areas.ok) return areas
  const { population, assumptions = defaultAssumptions } = protocol
  const trial = {
    strata,
    population,
    assumptions,
    baseAreas: new Set(areas.value),
    tables: input.tables,
    read,
  }
  const decider = createDecider(input.tables, population, (criterion) => chooseEvidence(criterion, trial))
  const pieces = cutAges(ageCuts(protocol, { ...decider, read }))
  const universe = createUniverse(strata, pieces, population, trial.baseAreas)
  const context = { assumptions, universe, population, ...decider, read }
  const groups = [
    ...protocol.inclusion.map((group) => resolveGroup(group, 'inclusion', context)),
    ...protocol.exclusion.map((group) => resolveGroup(group, 'exclusion', context)),
  ]
  const lines = groups.filter(({ group }) => group.active)
  return succeed({ areas: areas.value, universe, assumptions, context, groups, lines })
}
