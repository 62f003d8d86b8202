import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCallBudget } from '#shared/sync/callBudget'

describe('the budget of calls to a host', () => {
  it('gives a burst and then one call after the other', () => {
    const budget = createCallBudget({ calls: 2, seconds: 10 })
    expect(budget.delay(0)).toBe(0)
    budget.spend(0)
    budget.spend(0)
    expect(budget.delay(0)).toBe(5000)
    expect(budget.delay(5000)).toBe(0)
  })

  it('waits as the answer says when nothing remains', () => {
    const budget = createCallBudget({ calls: 30, seconds: 60 })
    budget.learn({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '12' }, 1000)
    expect(budget.delay(1000)).toBe(12_000)
    expect(budget.delay(13_000)).toBe(0)
  })

  it('takes the policy of the answer for its own', () => {
    const budget = createCallBudget({ calls: 1, seconds: 60 })
    budget.learn({ 'x-ratelimit-policy': '40;w=60s', 'x-ratelimit-remaining': '39' }, 0)
    budget.spend(0)
    expect(budget.delay(2000)).toBeLessThanOrEqual(0)
  })

  it('believes no nonsense', () => {
    const budget = createCallBudget({ calls: 3, seconds: 3 })
    budget.learn({ 'x-ratelimit-limit': 'NaN', 'x-ratelimit-policy': '0;w=0', 'x-ratelimit-reset': '-1' }, 0)
    expect(budget.delay(0)).toBe(0)
  })

  it('never lets more calls through in a window than twice the burst', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 80 }),
        (calls, gaps) => {
          const budget = createCallBudget({ calls, seconds: 10 })
          const made: number[] = []
          let now = 0
          for (const gap of gaps) {
            now += gap + budget.delay(now + gap)
            if (budget.delay(now) > 0) now += budget.delay(now)
            budget.spend(now)
            made.push(now)
          }
          for (const start of made)
            expect(made.filter((at) => at >= start && at < start + 10_000).length).toBeLessThanOrEqual(
              2 * calls,
            )
        },
      ),
      { numRuns: 50 },
    )
  })
})
