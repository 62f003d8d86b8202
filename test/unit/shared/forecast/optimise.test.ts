import { beforeAll, describe, expect, it } from 'vitest'
import { loadLinearSolver } from '#electron/node/linearSolver'
import { finish } from '#shared/forecast/evaluation'
import { probabilityOf } from '#shared/forecast/goalSeek'
import { buildModel, type ForecastInput } from '#shared/forecast/model'
import { optimiseSites, type OptimiseWish } from '#shared/forecast/optimise'
import type { OptimiseAnswer } from '#shared/forecast/result'
import type { LinearSolver } from '#shared/statistics/solver/linearSolver'
import { inputOf, recruitableOfTest, statedSite } from '#test/support/forecastInputs'
import { known, planSiteOf } from '#test/support/sitePlans'

let solver: LinearSolver
beforeAll(async () => {
  solver = await loadLinearSolver()
})

const cost = (fixed: number) => ({ fixed, perPatient: 0 })
const sites = [1, 1.5, 2, 2.5, 3, 3.5].map((rate, index) =>
  statedSite(`s${String(index)}`, rate, { cost: cost(rate * 10 + (index % 2) * 20), included: index < 3 }),
)
const plan = { betweenSiteVariation: known(0.3) }
const input = inputOf(sites, { plan, target: 90 })
const wish: OptimiseWish = {
  objective: 'fewest',
  confidence: 0.8,
  mostSites: null,
  budget: null,
  leastPerRegion: [],
  mostPerRegion: [],
  runnersUp: 2,
  kept: { included: [], left: [] },
  groups: sites.map(({ id }, index) => ({ site: id, areas: [index < 3 ? 'county:01' : 'county:02'] })),
}
const attempt = (changes: Partial<OptimiseWish> = {}, of: ForecastInput = input) =>
  finish(optimiseSites(solver, of, { ...wish, ...changes }))

function optimise(...of: Parameters<typeof attempt>): OptimiseAnswer {
  const answer = attempt(...of)
  if ('refused' in answer) throw new Error(answer.refused)
  return answer
}

/** Every set of sites with its probability, by trying them all. */
function everySet(): readonly {
  readonly ids: readonly string[]
  readonly cost: number
  readonly probability: number
}[] {
  return Array.from({ length: 2 ** sites.length }, (_, bits) => {
    const taken = sites.filter((_site, index) => (bits & (1 << index)) !== 0)
    const ids = taken.map(({ id }) => id)
    return {
      ids,
      cost: taken.reduce((sum, site) => sum + (site.cost?.fixed ?? 0), 0),
      probability: finish(probabilityOf(buildModel(input, undefined, new Set(ids)), input.seed)),
    }
  })
}

describe('optimiseSites', () => {
  it('finds the fewest and the cheapest sites that trying all sets finds', () => {
    const enough = everySet().filter(({ probability }) => probability >= 0.8)
    const fewest = optimise()
    const least = Math.min(...enough.map(({ ids }) => ids.length))
    expect(fewest).toMatchObject({ found: true, proved: true, bound: null })
    expect(fewest.found ? fewest.best.sites.length : NaN).toBe(least)
    const cheapest = optimise({ objective: 'cheapest' })
    expect(cheapest.found ? cheapest.best.cost : NaN).toBeCloseTo(
      Math.min(...enough.map((set) => set.cost)),
      6,
    )
  })

  it('shows what comes next and what it trades, and the plan as it is', () => {
    const found = optimise()
    const runnersUp = found.found ? found.runnersUp : []
    expect(runnersUp).toHaveLength(2)
    for (const set of runnersUp) expect(set.added.length + set.removed.length).toBeGreaterThan(0)
    expect(found.now.sites).toEqual(['s0', 's1', 's2'])
    expect(found.now).toMatchObject({ added: [], removed: [] })
  })

  it('keeps to locks, requirements and limits on regions', () => {
    const locked = sites.map((site) => ({
      ...site,
      capabilities: site.id === 's5' ? [] : ['mri-3t'],
      lock: site.id === 's0' ? ('must' as const) : site.id === 's4' ? ('never' as const) : ('none' as const),
    }))
    const found = optimise(
      { objective: 'surest', leastPerRegion: [{ area: 'county:02', sites: 1 }], mostSites: 2 },
      inputOf(locked, { plan: { ...plan, requires: ['mri-3t'] }, target: 90 }),
    )
    expect(found.found ? found.best.sites : []).toEqual(['s0', 's3'])
  })

  it('never bounds a set by what a search for more than is wanted found', () => {
    const enough = (confidence: number) => everySet().filter(({ probability }) => probability >= confidence)
    for (const confidence of [0.7, 0.8, 0.9]) {
      const found = optimise({ objective: 'cheapest', confidence })
      if (!found.found) throw new Error('All sites together are enough.')
      const least = Math.min(...enough(confidence).map((set) => set.cost))
      expect(found.best.cost ?? NaN).toBeGreaterThanOrEqual(least - 1e-6)
      expect(found.bound ?? -Infinity).toBeLessThanOrEqual(least + 1e-6)
      expect(found.gap ?? 0).toBeGreaterThanOrEqual(0)
    }
  })

  it('tells how near the rules let it come, and what each of them costs', () => {
    const missed = optimise({ mostSites: 1, mostPerRegion: [{ area: 'county:02', sites: 1 }] })
    if (missed.found) throw new Error('One site is enough.')
    expect(missed.nearest?.sites).toEqual(['s5'])
    expect(missed.everything.sites).toHaveLength(sites.length)
    const [first, second] = missed.limits
    expect(first).toMatchObject({ kind: 'most-sites', area: null, reaches: true })
    expect(first?.without?.probability.value ?? 0).toBeGreaterThanOrEqual(0.8)
    // Without the limit on the region one site is still one site.
    expect(second).toMatchObject({
      kind: 'most-in',
      area: 'county:02',
      reaches: false,
      without: { sites: ['s5'] },
    })
  })

  it('tells what a budget would have to be', () => {
    const missed = optimise({ budget: 30 })
    if (missed.found) throw new Error('The budget is enough.')
    const enough = everySet().filter(({ probability }) => probability >= 0.8)
    expect(missed.limits[0]).toMatchObject({ kind: 'budget', reaches: true })
    expect(missed.limits[0]?.without?.cost).toBeCloseTo(Math.min(...enough.map((set) => set.cost)), 6)
  })

  it('tells which rules contradict each other', () => {
    const none = optimise({ mostSites: 1, leastPerRegion: [{ area: 'county:02', sites: 2 }] })
    if (none.found) throw new Error('Two sites are one.')
    expect(none.nearest).toBeNull()
    expect(none.limits.map(({ kind, reaches }) => [kind, reaches])).toEqual([
      ['most-sites', true],
      ['least-in', false],
    ])
  })

  it('lifts locks and requirements as well', () => {
    const locked = sites.map((site, index) => ({
      ...site,
      capabilities: index < 2 ? ['mri-3t'] : [],
      lock: site.id === 's0' ? ('must' as const) : ('none' as const),
    }))
    const missed = optimise(
      { mostSites: 2 },
      inputOf(locked, { plan: { ...plan, requires: ['mri-3t'] }, target: 90 }),
    )
    if (missed.found) throw new Error('Two small sites are enough.')
    const lifted = new Map(missed.limits.map((limit) => [limit.kind, limit.without?.sites]))
    expect(lifted.get('requirements')).toEqual(['s0', 's5'])
    expect(lifted.get('always')).toEqual(['s0', 's1'])
  })

  it('keeps sites whose numbers are hidden as they are, and says so', () => {
    const found = optimise({ kept: { included: ['s0'], left: ['s5', 's4'] } })
    const sets = found.found ? [found.best, ...found.runnersUp] : [found.nearest]
    for (const set of sets) {
      expect(set?.sites).toContain('s0')
      expect(set?.sites).not.toContain('s5')
      expect(set?.sites).not.toContain('s4')
    }
    expect(found.notes.find(({ key }) => key === 'sites-kept')?.sites).toEqual(['s0', 's5', 's4'])
  })

  it('follows pools roughly, and forecasts in full what it shows', () => {
    const recruitable = recruitableOfTest({ relativeOfAll: { lower: 0.9, upper: 1.1 } })
    const fromData = inputOf(
      [
        planSiteOf({ id: 'a', area: 'referral-area:1' }),
        planSiteOf({ id: 'b', area: 'county:02' }),
        planSiteOf({ id: 'c', area: 'county:01', catchment: [{ area: 'referral-area:2', share: 0.1 }] }),
      ],
      { plan, recruitable, target: 60 },
    )
    const found = optimise({}, fromData)
    const best = found.found ? found.best : null
    expect(best?.probability.value ?? 0).toBeGreaterThanOrEqual(0.8)
    expect(best?.probability.error ?? 0).toBeGreaterThan(0)
    expect(best?.sites).toEqual(['a'])
    expect(best?.cost).toBeNull()
  })

  it('finds a set that is sure enough where all sites share a large error', () => {
    const recruitable = recruitableOfTest({ relativeOfAll: { lower: 0.5, upper: 2 }, availableShare: 0.5 })
    const many = Array.from({ length: 10 }, (_, index) =>
      planSiteOf({
        id: `m${String(index)}`,
        area: 'county:01',
        catchment: [{ area: 'county:01', share: 0.1 }],
        included: false,
      }),
    )
    const shared = inputOf(many, { recruitable, plan, target: 180 })
    const all = finish(probabilityOf(buildModel(shared, undefined, new Set(many.map(({ id }) => id))), 7))
    expect(all).toBeGreaterThan(0.8)
    const found = optimise({ groups: [] }, shared)
    expect(found.found).toBe(true)
    expect(found.found ? found.best.probability.value : 0).toBeGreaterThanOrEqual(0.8)
  })

  it('pays for participants until the target, not beyond', () => {
    const priced = [
      statedSite('slow-1', 2, { cost: { fixed: 1000, perPatient: 1200 } }),
      statedSite('slow-2', 2, { cost: { fixed: 1000, perPatient: 1200 } }),
      statedSite('fast', 8, { cost: { fixed: 6000, perPatient: 1000 } }),
    ]
    const answer = optimise({ objective: 'cheapest', groups: [] }, inputOf(priced, { plan, target: 30 }))
    expect(answer.found ? answer.best.sites : []).toEqual(['fast'])
    // Thirty participants at most, however many more would come.
    expect(answer.found ? answer.best.cost : NaN).toBeGreaterThan(30_000)
    expect(answer.found ? answer.best.cost : NaN).toBeLessThanOrEqual(36_000)
  })
})
