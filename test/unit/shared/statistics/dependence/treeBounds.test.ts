import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { treeBounds, type CriteriaTree } from '#shared/statistics/dependence/treeBounds'
import { codeOf, valueOf } from '#test/support/computedResults'

/** A rule over the criteria 0, 1, 2, ... and how a person with the given criteria fares under it. */
type Rule =
  | { readonly leaf: true }
  | { readonly not: Rule }
  | { readonly join: 'and' | 'or'; readonly parts: readonly Rule[] }

const rule = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constant({ leaf: true as const }),
    fc.record({ not: tie('rule') }),
    fc.record({
      join: fc.constantFrom('and' as const, 'or' as const),
      parts: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }),
    }),
  ),
})).rule

/** The rule with counts at its leaves, and who of the people fulfils it; each leaf takes the next criterion. */
function apply(rules: Rule, people: readonly (readonly boolean[])[]): { tree: CriteriaTree; true: number } {
  let next = 0
  function walk(part: Rule): { tree: CriteriaTree; members: readonly boolean[] } {
    if ('leaf' in part) {
      const criterion = next
      next += 1
      const members = people.map((person) => person[criterion % person.length] ?? false)
      return { tree: { count: members.filter(Boolean).length }, members }
    }
    if ('not' in part) {
      const inner = walk(part.not)
      return { tree: { not: inner.tree }, members: inner.members.map((member) => !member) }
    }
    const parts = part.parts.map(walk)
    const trees = parts.map(({ tree }) => tree)
    const members = people.map((_, person) => {
      const each = parts.map((one) => one.members[person] ?? false)
      return part.join === 'and' ? each.every(Boolean) : each.some(Boolean)
    })
    return { tree: part.join === 'and' ? { and: trees } : { or: trees }, members }
  }
  const { tree, members } = walk(rules)
  return { tree, true: members.filter(Boolean).length }
}

describe('treeBounds', () => {
  it('gives two criteria the limits of Fréchet (linear program over all combinations, scipy 1.17.1)', () => {
    expect(treeBounds(10_000, { and: [{ count: 3000 }, { count: 4500 }] })).toEqual({
      ok: true,
      value: { lower: 0, independent: 1350, upper: 3000 },
    })
    const excluded = { and: [{ count: 5200 }, { not: { count: 1800 } }, { count: 9000 }] }
    const bounds = valueOf(treeBounds(12_000, excluded))
    expect([bounds.lower, bounds.upper]).toEqual([400, 5200])
    expect(bounds.independent).toBeCloseTo(3315, 9)
  })

  it('always holds the true number, however the criteria hang together', () => {
    const people = fc.integer({ min: 1, max: 5 }).chain((criteria) =>
      fc.array(fc.array(fc.boolean(), { minLength: criteria, maxLength: criteria }), {
        minLength: 1,
        maxLength: 40,
      }),
    )
    fc.assert(
      fc.property(rule, people, (rules, crowd) => {
        const applied = apply(rules, crowd)
        const { lower, upper } = valueOf(treeBounds(crowd.length, applied.tree))
        expect(lower).toBeLessThanOrEqual(applied.true)
        expect(upper).toBeGreaterThanOrEqual(applied.true)
      }),
      { numRuns: 500 },
    )
  })

  it('widens with the interval of a hidden count', () => {
    const tree = (low: number, high: number) => ({
      and: [{ interval: [low, high] as const }, { count: 3900 }],
    })
    expect(treeBounds(4000, tree(1, 4))).toEqual({
      ok: true,
      value: { lower: 0, independent: 2.4375, upper: 4 },
    })
    expect(valueOf(treeBounds(4000, tree(1, 9))).upper).toBe(9)
  })

  it('refuses what cannot be', () => {
    expect(codeOf(treeBounds(0, { count: 0 }))).toBe('invalid_population')
    expect(codeOf(treeBounds(10, { not: { count: 11 } }))).toBe('invalid_count')
    expect(codeOf(treeBounds(10, { interval: [4, 2] }))).toBe('invalid_interval')
    expect(codeOf(treeBounds(10, { or: [{ count: 1 }, { and: [] }] }))).toBe('empty_group')
  })
})
