import { describe, expect, it } from 'vitest'
import { exposureMoments, type FreeOpening, type Opening } from '#shared/statistics/recruitment/opening'
import { openingTimes } from '#shared/statistics/recruitment/openingNodes'

const ready: readonly FreeOpening[] = [
  { type: 'fixed', at: 4 },
  { type: 'uniform', from: 1, to: 9 },
  { type: 'gamma', shape: 2.5, scale: 2, shift: 1 },
]

describe('a site that is held back', () => {
  it.each(ready)('is open as long as its opening times say: %o', (opening) => {
    for (const until of [0, 3, 4, 7]) {
      const held: Opening = { type: 'held', until, opening }
      const times = openingTimes(held, 12, { breaks: [], fineness: 1 })
      const moments = exposureMoments(12, held)
      const [mean, meanSquare] = [1, 2].map((power) =>
        times.reduce((sum, { value, weight }) => sum + weight * (12 - value) ** power, 0),
      )
      expect(moments.ok ? moments.value.mean : NaN).toBeCloseTo(mean ?? NaN, 9)
      expect(moments.ok ? moments.value.meanSquare : NaN).toBeCloseTo(meanSquare ?? NaN, 8)
      expect(times.every(({ value }) => value >= until)).toBe(true)
    }
  })

  it('is never open before the time that it waits for, and not at all when that lies beyond', () => {
    const held: Opening = { type: 'held', until: 6, opening: { type: 'fixed', at: 2 } }
    expect(openingTimes(held, 12, { breaks: [], fineness: 1 })).toEqual([{ value: 6, weight: 1 }])
    expect(openingTimes(held, 6, { breaks: [], fineness: 1 })).toEqual([])
    expect(exposureMoments(5, held)).toEqual({ ok: true, value: { mean: 0, meanSquare: 0 } })
    expect(exposureMoments(5, { ...held, until: -1 }).ok).toBe(false)
  })
})
