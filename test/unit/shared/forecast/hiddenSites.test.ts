import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hiddenBy } from '#shared/domain/disclosure/guardNumber'
import { hiddenSites } from '#shared/forecast/hiddenSites'

const rule = { threshold: 5, zeroShown: true }
const rows = (pools: readonly number[]) =>
  pools.map((pool, index) => ({ site: `s${String(index)}`, included: true, pool }))

describe('hiddenSites', () => {
  it('hides another site where those hidden are few together', () => {
    const hidden = hiddenSites(rows([1, 2, 40, 100]), rule)
    expect([...hidden.keys()]).toEqual(['s0', 's1', 's2'])
    expect(hidden.get('s2')).toEqual({ reason: 'protects' })
    expect([...hiddenSites(rows([3, 4, 40, 100]), rule).keys()]).toEqual(['s0', 's1'])
  })

  it('leaves no sum from which a small number could be worked out', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 12 }), (pools) => {
        const sites = rows(pools)
        const hidden = hiddenSites(sites, rule)
        const together = sites.filter(({ site }) => hidden.has(site))
        const people = together.reduce((sum, { pool }) => sum + pool, 0)
        const apart = together.length !== 1 && hiddenBy(rule, people) === null
        expect(together.length === 0 || together.length === sites.length || apart).toBe(true)
      }),
    )
  })
})
