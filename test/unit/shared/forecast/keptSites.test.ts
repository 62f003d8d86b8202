import { describe, expect, it } from 'vitest'
import { contradictedSites, keepsThem, keptSites } from '#shared/forecast/keptSites'
import type { OptimiseAnswer, SiteSet } from '#shared/forecast/result'
import { createRandom } from '#shared/statistics/random/createRandom'
import { planSiteOf, sitePlanOf } from '#test/support/sitePlans'

const rule = { threshold: 5, zeroShown: true }

function setOf(sites: readonly string[]): SiteSet {
  const probability = { value: 0.5, error: 0 }
  return { sites, cost: null, probability, median: null, expected: 10, added: [], removed: [] }
}

function answerOf([now, best, ...runnersUp]: readonly (readonly string[])[]): OptimiseAnswer {
  return {
    ...{ found: true, objective: 'fewest', confidence: 0.8, proved: true, bound: null, gap: null, notes: [] },
    ...{ now: setOf(now ?? []), best: setOf(best ?? []), runnersUp: runnersUp.map(setOf) },
  }
}

/** A plan of sites by name with their people; names in capitals are included. */
function planOf(people: Readonly<Record<string, number>>) {
  const sites = Object.keys(people).map((id) => planSiteOf({ id, included: id === id.toUpperCase() }))
  const plan = sitePlanOf({ sites })
  return { plan, kept: keptSites(plan, (site) => people[site] ?? null, rule) }
}

describe('keptSites', () => {
  it('keeps what the forecast of the plan hides: small pools, and one that would tell a single small one', () => {
    expect(planOf({ A: 3, B: 20, C: 9, d: 2, e: 80 }).kept).toEqual({ included: ['A', 'C'], left: ['d'] })
    expect(planOf({ A: 30, B: 20, e: 80 }).kept).toEqual({ included: [], left: [] })
  })

  it('names sites that locks or requirements would change', () => {
    const { plan, kept } = planOf({ A: 3, B: 2, C: 50, d: 2, e: 80 })
    const locks = { A: 'never', d: 'must', e: 'must' } as const
    const sites = plan.sites.map((site) => ({
      ...site,
      lock: locks[site.id as keyof typeof locks] ?? 'none',
    }))
    expect(contradictedSites({ ...plan, sites }, kept)).toEqual(['A', 'd'])
    const requiring = { ...plan, requires: ['mri-3t'] }
    expect(contradictedSites(requiring, kept)).toEqual(['A', 'B'])
  })
})

/** Whether the one number that only `site` has can be worked out from sums over sets: its unit vector is a sum of theirs. */
function isTold(sets: readonly (readonly string[])[], hidden: readonly string[], site: string): boolean {
  let rows = sets.map((set) => hidden.map((id) => (set.includes(id) ? 1 : 0)))
  const unit = hidden.map((id) => (id === site ? 1 : 0))
  const rank = (of: readonly (readonly number[])[]): number => {
    const left = of.map((row) => [...row])
    let found = 0
    for (let column = 0; column < hidden.length; column += 1) {
      const pivot = left.findIndex((row, index) => index >= found && Math.abs(row[column] ?? 0) > 1e-9)
      const chosen = left[pivot]
      if (chosen === undefined) continue
      left.splice(pivot, 1)
      left.splice(found, 0, chosen)
      for (const row of left.slice(found + 1)) {
        const factor = (row[column] ?? 0) / (chosen[column] ?? 1)
        for (let place = 0; place < row.length; place += 1)
          row[place] = (row[place] ?? 0) - factor * (chosen[place] ?? 0)
      }
      found += 1
    }
    return found
  }
  rows = rows.filter((row) => row.some((value) => value !== 0))
  return rank([...rows, unit]) === rank(rows)
}

describe('keepsThem', () => {
  const random = createRandom(11)
  const pick = (names: readonly string[]) => names.filter(() => random.uniform() < 0.5)

  it('lets no two sets pass that tell a hidden site together, though all others were known', () => {
    let passed = 0
    for (let run = 0; run < 500; run += 1) {
      const names = ['A', 'B', 'C', 'D', 'e', 'f', 'g']
      const people = Object.fromEntries(names.map((name) => [name, Math.floor(random.uniform() * 14)]))
      const { plan, kept } = planOf(people)
      const now = plan.sites.filter(({ included }) => included).map(({ id }) => id)
      const free = names.filter((name) => !kept.included.includes(name) && !kept.left.includes(name))
      const keeping = () => [...kept.included, ...pick(free)]
      const sets = [
        now,
        ...Array.from({ length: 4 }, () => (random.uniform() < 0.9 ? keeping() : pick(names))),
      ]
      if (!keepsThem(answerOf(sets), kept)) continue
      passed += 1
      const hidden = [...kept.included, ...kept.left]
      // A small site that is the only one with people known is hidden by no rule; the forecast is refused as a whole.
      if (kept.included.length === 1) continue
      for (const site of hidden) expect(isTold(sets, hidden, site)).toBe(false)
    }
    expect(passed).toBeGreaterThan(100)
  })

  it('refuses sets that differ by a hidden site, in every part of an answer', () => {
    const { kept } = planOf({ A: 3, B: 20, C: 60, d: 2 })
    expect(
      keepsThem(
        answerOf([
          ['A', 'B', 'C'],
          ['A', 'B'],
          ['A', 'B', 'C'],
        ]),
        kept,
      ),
    ).toBe(true)
    for (const other of [
      ['A', 'C'],
      ['B', 'C'],
      ['A', 'B', 'd'],
    ]) {
      expect(keepsThem(answerOf([['A', 'B', 'C'], other]), kept)).toBe(false)
      expect(keepsThem(answerOf([['A', 'B', 'C'], ['A', 'B'], other]), kept)).toBe(false)
      const without = { kind: 'budget', area: null, without: setOf(other), reaches: true } as const
      const fine = setOf(['A', 'B'])
      const missed = (parts: Partial<Extract<OptimiseAnswer, { found: false }>>): OptimiseAnswer => ({
        ...{ found: false, objective: 'fewest', confidence: 0.8, notes: [], limits: [] },
        ...{ now: fine, nearest: fine, everything: fine, ...parts },
      })
      expect(keepsThem(missed({}), kept)).toBe(true)
      expect(keepsThem(missed({ limits: [without] }), kept)).toBe(false)
      expect(keepsThem(missed({ nearest: setOf(other) }), kept)).toBe(false)
      expect(keepsThem(missed({ everything: setOf(other) }), kept)).toBe(false)
    }
  })
})
