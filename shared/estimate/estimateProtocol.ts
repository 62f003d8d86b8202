import { succeed, type Outcome } from '../contract/outcome'
import type { BaseArea } from '../domain/sources/starterDataset'
import type { Protocol } from '../domain/studies/protocol'
import { carriedReferralAreas } from '../domain/geography/strata'
import { assumptionsOf } from './assumptions'
import { boundsAfterEach, quantity } from './funnel'
import { availabilityOf } from './availability'
import { enrolmentOf } from './enrolmentWindow'
import { inflowOf } from './inflow'
import { createEstimator } from './joint/estimator'
import { lossOrder } from './lossOrder'
import { createBlocks, isPublishedSum, partitionsOf } from './partitions'
import { populationHash } from './populationHash'
import { recordReads } from './recordReads'
import { resolveProtocol, type EstimateInput } from './resolveProtocol'
import type { AreaResult, Basis, Coverage, EstimateResult } from './result'
import { funnelSteps } from './steps'
import { createUncertainty } from './uncertainty/createUncertainty'
import { cutsAgeBands } from './universe'

export type { EstimateInput } from './resolveProtocol'

/** Changes with every change of a number that equal input would give. */
export const engineVersion = '2.2.0'

function regionsBy(baseAreas: readonly BaseArea[], keyOf: (area: BaseArea) => string): Map<string, number[]> {
  const regions = new Map<string, number[]>()
  baseAreas.forEach((area, index) => {
    regions.set(keyOf(area), [...(regions.get(keyOf(area)) ?? []), index])
  })
  return regions
}

/** The protocol as far as the estimate reads it: where participants are sought changes no number. */
function countedPart({ sites: _sites, ...counted }: Protocol): Protocol {
  return counted
}

/** An estimate, and its numbers by base area: these are worked out only where they are asked for, and are shown to nobody. */
export interface DetailedEstimate {
  readonly result: EstimateResult
  byBaseArea(): readonly AreaResult[]
}

/**
 * Estimates how many people meet a protocol: evidence per criterion, shares per stratum, independence for the estimate,
 * Boole–Fréchet bounds for what holds whatever the dependence. Fails only when an area of the protocol is unknown.
 */
export function estimateProtocol(input: EstimateInput): Outcome<EstimateResult> {
  const estimate = estimateInDetail(input)
  return estimate.ok ? succeed(estimate.value.result) : estimate
}

/** As `estimateProtocol`, with the numbers of base areas at hand. */
export function estimateInDetail(input: EstimateInput): Outcome<DetailedEstimate> {
  const { protocol, strata } = input
  const { read, find, tables } = recordReads(input)
  const resolved = resolveProtocol({ ...input, read })
  if (!resolved.ok) return resolved
  const { areas, universe, assumptions, groups, lines } = resolved.value
  // A stated share, or residents fitted to a piece of an area, never make a number exact.
  const asPublished = lines.every(({ basis }) => basis === 'counted') && isPublishedSum(areas, strata)
  const blocks = createBlocks()
  const estimator = createEstimator(lines, universe, assumptions)
  const detail = input.detail ?? 'refined'
  const uncertainty = createUncertainty({ lines, universe, estimator, protocol, assumptions, detail })
  const partitions = partitionsOf(
    strata.baseAreas.map((_, index) => index),
    strata,
    blocks,
  )

  const regionResults = (keyOf: (area: BaseArea) => string): readonly AreaResult[] =>
    [...regionsBy(strata.baseAreas, keyOf)].map(([area, region]) => {
      const parts = partitionsOf(region, strata, blocks)
      const bounds = boundsAfterEach(lines, universe, parts).at(-1) ?? { lower: 0, upper: 0 }
      const lived = region.filter((index) => areas.includes(index))
      const published = isPublishedSum(lived, strata)
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
          find,
        })
  const result: EstimateResult = {
    engineVersion,
    inputHash: input.hash(
      JSON.stringify({
        engineVersion,
        protocol: countedPart(protocol),
        population: populationHash(strata, input.hash),
        tables: tables()
          .map(({ key, hash }) => `${key} ${hash}`)
          .sort(),
      }),
    ),
    populationDate: strata.date,
    ...carriedReferralAreas(strata),
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
    assumptions: assumptionsOf(lines, universe, {
      protocol,
      assumptions,
      plan: estimator.plan,
      agesAreCut: cutsAgeBands(universe),
    }),
  }
  return succeed({ result, byBaseArea: () => regionResults(({ key }) => key) })
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
