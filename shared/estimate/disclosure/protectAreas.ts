import type { BaseArea } from '../../domain/sources/starterDataset'
import type { SmallCountRule } from '../../domain/disclosure/smallCountRule'
import { protectSums } from '../../statistics/disclosure/protectSums'
import type { LinearSolver } from '../../statistics/solver/linearSolver'
import type { AreaResult, EstimateResult } from '../result'
import { hideQuantity } from './guardQuantity'

type AreaTable = 'counties' | 'referralAreas' | 'healthRegions'

const tables: readonly { readonly name: AreaTable; readonly keyOf: (area: BaseArea) => string }[] = [
  { name: 'counties', keyOf: ({ county }) => county },
  { name: 'referralAreas', keyOf: ({ referralArea }) => referralArea },
  { name: 'healthRegions', keyOf: ({ healthRegion }) => healthRegion },
]

/** A number of an area table: where it stands, over which base areas it runs, and its estimate before anything was hidden. */
interface AreaSum {
  readonly table: AreaTable
  readonly area: string
  readonly parts: readonly number[]
  readonly value: number
}

function areaSums(raw: EstimateResult, baseAreas: readonly BaseArea[]): readonly AreaSum[] {
  return tables.flatMap(({ name, keyOf }) =>
    raw[name].flatMap(({ area, population, eligible }): AreaSum[] => {
      const parts = baseAreas.flatMap((candidate, index) => (keyOf(candidate) === area ? [index] : []))
      return population <= 0 || eligible.estimate === null
        ? []
        : [{ table: name, area, parts, value: Math.max(0, eligible.estimate) }]
    }),
  )
}

/** Base areas where somebody of the base population lives: the others are known to be empty, and tell nothing. */
function inhabited(raw: EstimateResult, baseAreas: readonly BaseArea[]): readonly BaseArea[] {
  const empty = new Set(
    tables.flatMap(({ name }) =>
      raw[name].flatMap(({ area, population }) => (population <= 0 ? [area] : [])),
    ),
  )
  return baseAreas.filter((area) => !tables.some(({ keyOf }) => empty.has(keyOf(area))))
}

/**
 * Hides further areas, smallest first, so that nobody can work out a hidden one from the tables by county, hospital area and
 * health region and their common total. `raw` is the result before, `guarded` after its small numbers were hidden. The total
 * itself is what the document is about and stays.
 */
export function protectAreas(
  solver: LinearSolver,
  {
    raw,
    guarded,
    baseAreas,
    rule,
  }: {
    readonly raw: EstimateResult
    readonly guarded: EstimateResult
    readonly baseAreas: readonly BaseArea[]
    readonly rule: SmallCountRule
  },
): EstimateResult {
  const parts = inhabited(raw, baseAreas)
  const sums = areaSums(raw, parts)
  const total = raw.eligible.estimate
  if (sums.length === 0 || total === null) return guarded
  const plan = protectSums(
    solver,
    {
      partCount: parts.length,
      sums: [...sums, { parts: parts.map((_, index) => index), value: Math.max(0, total) }],
      threshold: rule.threshold,
      zeroHidden: !rule.zeroShown,
    },
    { keep: [sums.length] },
  )
  if (!plan.ok) throw new Error(`Area tables cannot be protected: ${plan.error.message}`)
  const hidden = plan.value.hidden.flatMap((index) => sums[index] ?? [])
  const protect = (name: AreaTable): readonly AreaResult[] =>
    guarded[name].map((area) =>
      hidden.some((sum) => sum.table === name && sum.area === area.area)
        ? { ...area, eligible: hideQuantity(area.population) }
        : area,
    )
  return {
    ...guarded,
    areaProtection: {
      small: plan.value.small.filter((index) => index < sums.length).length,
      hidden: hidden.length,
    },
    counties: protect('counties'),
    referralAreas: protect('referralAreas'),
    healthRegions: protect('healthRegions'),
  }
}
