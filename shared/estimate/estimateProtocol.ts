import { succeed, type Outcome } from '../contract/outcome'
import { baseAreasIn } from '../domain/geography/baseAreasIn'
import type { BaseArea } from '../domain/sources/starterDataset'
import type { CountTableDescription } from '../domain/sources/countTable'
import type { Strata } from '../domain/geography/strata'
import { defaultAssumptions } from '../domain/studies/assumptions'
import type { Protocol } from '../domain/studies/protocol'
import { assumptionsOf } from './assumptions'
import { tablesOf, type EvidenceTable } from './evidence'
import { boundsAfterEach, quantity } from './funnel'
import { availabilityOf } from './availability'
import { enrolmentOf } from './enrolmentWindow'
import { inflowOf } from './inflow'
import { createEstimator } from './joint/estimator'
import { lossOrder } from './lossOrder'
import { createBlocks, isPublishedSum, partitionsOf } from './partitions'
import { shapeTableOf } from './partSurface'
import { cutAges, cutsOf } from './population'
import { createDecider, type EstimateContext } from './resolveAlternative'
import { resolveGroup } from './resolveGroup'
import type { AreaResult, Basis, Coverage, Draws, EstimateResult } from './result'
import { funnelSteps } from './steps'
import { createUncertainty } from './uncertainty/createUncertainty'
import { createUniverse, type Universe } from './universe'

/** Changes with every change of a number that equal input would give. */
export const engineVersion = '2.0.0'

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
  const alternatives = [...protocol.inclusion, ...protocol.exclusion].flatMap((group) => group.anyOf)
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

/** Fingerprints of populations by identity: one population serves every edit. */
const populationHashes = new WeakMap<Strata, string>()

function populationHash(strata: Strata, hash: (text: string) => string): string {
  const known = populationHashes.get(strata)
  if (known !== undefined) return known
  const made = hash(JSON.stringify(strata))
  populationHashes.set(strata, made)
  return made
}

function regionsBy(baseAreas: readonly BaseArea[], keyOf: (area: BaseArea) => string): Map<string, number[]> {
  const regions = new Map<string, number[]>()
  baseAreas.forEach((area, index) => {
    regions.set(keyOf(area), [...(regions.get(keyOf(area)) ?? []), index])
  })
  return regions
}

/**
 * Estimates how many people meet a protocol: evidence per criterion, shares per stratum, independence for the estimate,
 * Boole–Fréchet bounds for what holds whatever the dependence. Fails only when an area of the protocol is unknown.
 */
export function estimateProtocol(input: EstimateInput): Outcome<EstimateResult> {
  const { protocol, strata } = input
  const areas = baseAreasIn(protocol.population.areas, strata.baseAreas)
  if (!areas.ok) return areas
  const { decide, related } = createDecider(input.tables, protocol.population)
  const { read } = input
  const pieces = cutAges(ageCuts(protocol, { decide, related, read }))
  const universe = createUniverse(strata, pieces, protocol.population, new Set(areas.value))
  const assumptions = protocol.assumptions ?? defaultAssumptions
  const context = { assumptions, universe, population: protocol.population, decide, related, read }
  const groups = [
    ...protocol.inclusion.map((group) => resolveGroup(group, 'inclusion', context)),
    ...protocol.exclusion.map((group) => resolveGroup(group, 'exclusion', context)),
  ]
  const lines = groups.filter(({ group }) => group.active)
  // A stated share, or residents fitted to a piece of an area, never make a number exact.
  const asPublished =
    lines.every(({ basis }) => basis === 'counted') && isPublishedSum(areas.value, strata.baseAreas)
  const blocks = createBlocks()
  const estimator = createEstimator(lines, universe, assumptions)
  const detail = input.detail ?? 'refined'
  const uncertainty = createUncertainty({ lines, universe, estimator, protocol, assumptions, detail })
  const partitions = partitionsOf(
    strata.baseAreas.map((_, index) => index),
    strata.baseAreas,
    blocks,
  )

  const regionResults = (keyOf: (area: BaseArea) => string): readonly AreaResult[] =>
    [...regionsBy(strata.baseAreas, keyOf)].map(([area, region]) => {
      const parts = partitionsOf(region, strata.baseAreas, blocks)
      const bounds = boundsAfterEach(lines, universe, parts).at(-1) ?? { lower: 0, upper: 0 }
      const lived = region.filter((index) => areas.value.includes(index))
      const published = isPublishedSum(lived, strata.baseAreas)
      return {
        area,
        population: universe.sizeOf(region).estimate,
        eligible: quantity(
          estimator.total(region),
          bounds,
          uncertainty.inAreas(region, bounds),
          asPublished && published,
        ),
      }
    })

  const steps = funnelSteps({ groups, lines, universe, partitions, estimator, uncertainty })
  const used = groups.flatMap(({ alternatives }) => alternatives.flatMap(({ evidence }) => evidence))
  const last = boundsAfterEach(lines, universe, partitions).at(-1) ?? { lower: 0, upper: 0 }
  const eligible = quantity(estimator.total(null), last, uncertainty.after(lines.length, last), asPublished)
  const availability = availabilityOf(protocol, eligible, uncertainty)
  const inflow =
    protocol.enrolment === undefined
      ? null
      : inflowOf(protocol.enrolment, {
          universe,
          assumptions,
          steps,
          eligible: eligible.estimate,
          find: input.find,
        })
  return succeed({
    engineVersion,
    inputHash: input.hash(
      JSON.stringify({
        engineVersion,
        protocol,
        population: populationHash(strata, input.hash),
        tables: [...new Set(used.map(({ table, hash }) => `${table} ${hash}`))].sort(),
      }),
    ),
    populationDate: strata.date,
    draws: uncertainty.draws,
    eligible,
    steps,
    lossOrder: lossOrder(lines, estimator),
    availability: availability.steps,
    available: availability.available,
    enrolment: enrolmentOf(protocol, eligible, availability, inflow, uncertainty),
    influences: uncertainty.influences(),
    counties: regionResults((area) => area.county),
    referralAreas: regionResults((area) => area.referralArea),
    healthRegions: regionResults((area) => area.healthRegion),
    coverage: coverageOf(lines.map(({ basis }) => basis)),
    assumptions: assumptionsOf(lines, universe, { protocol, assumptions, agesAreCut: cutsBand(universe) }),
  })
}

function cutsBand(universe: Universe): boolean {
  return universe.pieces.some((piece) => piece.weight < 1)
}

function coverageOf(bases: readonly Basis[]): Coverage {
  const count = (basis: Basis) => bases.filter((candidate) => candidate === basis).length
  return {
    counted: count('counted'),
    approximated: count('approximated'),
    stated: count('stated'),
    notCountable: count('not-countable'),
  }
}
