import { describe, expect, it } from 'vitest'
import {
  boundWords,
  lackingSites,
  limitWords,
  tradeWords,
  verifiedWords,
} from '#renderer/components/study/sites/finder/searchAnswer'
import {
  noRules,
  regionProblem,
  ruleCount,
  ruleRequest,
  rulesHold,
  type RegionRule,
} from '#renderer/components/study/sites/finder/searchRules'
import { translate as t } from '#renderer/composables/useMessages'
import type { LiftedLimit, SiteSet } from '#shared/forecast/result'
import { planSiteOf, sitePlanOf } from '#test/support/sitePlans'

const north: RegionRule = { area: 'health-region:4', least: 1, most: 3 }

describe('limits of a search', () => {
  it('are asked for at the end that is typed', () => {
    const rules = {
      mostSites: 4,
      budget: null,
      regions: [north, { area: 'county:03', least: null, most: 0 }],
    }
    expect(rulesHold(rules)).toBe(true)
    expect(ruleCount(rules)).toBe(3)
    expect(ruleRequest(rules)).toEqual({
      mostSites: 4,
      budget: null,
      leastPerRegion: [{ area: 'health-region:4', sites: 1 }],
      mostPerRegion: [
        { area: 'health-region:4', sites: 3 },
        { area: 'county:03', sites: 0 },
      ],
    })
    expect(ruleCount(noRules)).toBe(0)
  })

  it('are not asked for while they cannot hold', () => {
    const problem = (...regions: readonly RegionRule[]) =>
      regionProblem({ ...noRules, regions }, regions.length - 1)
    expect(problem({ area: null, least: 1, most: null })).toBe('incomplete')
    expect(problem({ ...north, least: null, most: null })).toBe('incomplete')
    expect(problem({ ...north, least: 4 })).toBe('order')
    expect(problem(north, north)).toBe('twice')
    expect(problem({ ...north, least: 0.5 })).toBe('whole')
    expect(rulesHold({ ...noRules, mostSites: 2.5 })).toBe(false)
  })
})

function setOf(value: number, months: number | null, cost: number | null, error = 0.004): SiteSet {
  return {
    sites: ['a', 'b'],
    cost,
    probability: { value, error },
    median: months === null ? null : { months, date: '2028-01-01' },
    expected: 40,
    added: [],
    removed: [],
  }
}

describe('words of a search', () => {
  it('say what a set trades against the best, and nothing where they are alike', () => {
    const best = setOf(0.8, 12, 1000)
    expect(tradeWords(setOf(0.86, 10.5, 1500), best, 'NOK', 'en', t)).toEqual([
      '+6 points',
      '1.5 months earlier',
      '500 NOK dearer',
    ])
    expect(tradeWords(setOf(0.7, 14, 400), best, 'EUR', 'en', t)).toEqual([
      '−10 points',
      '2 months later',
      '600 EUR cheaper',
    ])
    expect(tradeWords(setOf(0.8, 13, 1000), best, 'NOK', 'en', t)).toEqual(['1 month later'])
    expect(tradeWords(best, best, 'NOK', 'en', t)).toEqual([])
    expect(tradeWords(setOf(0.8, null, null), best, 'NOK', 'en', t)).toEqual([])
  })

  it('say how a chance was verified', () => {
    expect(verifiedWords({ value: 0.8, error: 0 }, 'en', t)).toBe('worked out exactly')
    expect(verifiedWords({ value: 0.8, error: 0.004 }, 'nb', t)).toBe('simulated, ±0,4\u00A0%')
  })

  it('say which limit stands in the way and what would be needed', () => {
    const words = (limit: LiftedLimit) =>
      limitWords(limit, { currency: 'NOK', areaName: () => 'Helse Nord' }, 'en', t)
    const without = setOf(0.84, 12, 5_200_000)
    expect(words({ kind: 'budget', area: null, without, reaches: true })).toBe(
      'Without the budget: 84\u00A0%, for 5\u00A0200\u00A0000 NOK.',
    )
    expect(words({ kind: 'most-sites', area: null, without, reaches: true })).toBe(
      'Without the limit on the number of units: 84\u00A0%, with 2 units.',
    )
    expect(words({ kind: 'most-in', area: 'health-region:4', without, reaches: true })).toBe(
      'Without "at most" in Helse Nord: 84\u00A0%.',
    )
    expect(words({ kind: 'always', area: null, without, reaches: false })).toBe(
      'Without units that are always in still 84\u00A0%.',
    )
    expect(words({ kind: 'requirements', area: null, without: null, reaches: false })).toContain('no set')
  })

  it('say what no set can be better than', () => {
    const set = setOf(0.8, 12, 1000)
    const answer = {
      found: true,
      confidence: 0.8,
      best: set,
      runnersUp: [],
      now: set,
      proved: false,
    } as const
    const common = { ...answer, gap: null, notes: [] }
    expect(boundWords({ ...common, objective: 'fewest', bound: 3 }, 'NOK', 'en', t)).toBe(
      'No set has fewer than 3 units.',
    )
    expect(boundWords({ ...common, objective: 'cheapest', bound: 900.4 }, 'NOK', 'en', t)).toBe(
      'No set costs less than 900 NOK.',
    )
    expect(boundWords({ ...common, objective: 'surest', bound: null }, 'NOK', 'en', t)).toBeNull()
  })

  it('name units that lack what the plan requires, but not those that are locked', () => {
    const plan = sitePlanOf({
      requires: ['pet-ct', 'mri-3t'],
      sites: [
        planSiteOf({ id: 'a', capabilities: ['pet-ct', 'mri-3t'] }),
        planSiteOf({ id: 'b', capabilities: ['pet-ct'] }),
        planSiteOf({ id: 'c', lock: 'must' }),
        planSiteOf({ id: 'd', lock: 'never' }),
      ],
    })
    expect(lackingSites(plan)).toEqual({ sites: ['b'], words: ['mri-3t'] })
  })
})
