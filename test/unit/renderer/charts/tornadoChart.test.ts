import { expect, it } from 'vitest'
import { barEnds, tornadoRange, type TornadoBar } from '#renderer/charts/tornadoChart'

function bar(atLow: number, atHigh: number): TornadoBar {
  return { atLow, atHigh, low: `low ${atLow}`, high: `high ${atHigh}`, assumed: false }
}

it('reaches over all bars and the estimate', () => {
  expect(tornadoRange({ middle: 100, bars: [bar(80, 110), bar(105, 95)] })).toEqual({ min: 80, max: 110 })
})

it('has a width even where nothing moves', () => {
  const { min, max } = tornadoRange({ middle: 0, bars: [bar(0, 0)] })
  expect(min).toBeLessThan(0)
  expect(max).toBeGreaterThan(0)
})

it('writes the numbers outside the bar, whichever end is the lower', () => {
  expect(barEnds(bar(80, 110), 100)).toEqual([
    { value: 80, text: 'low 80', side: 'left' },
    { value: 110, text: 'high 110', side: 'right' },
  ])
  expect(barEnds(bar(105, 95), 100)).toEqual([
    { value: 95, text: 'high 95', side: 'left' },
    { value: 105, text: 'low 105', side: 'right' },
  ])
})

it('writes only the farther number where both lie on one side', () => {
  expect(barEnds(bar(80, 90), 100)).toEqual([{ value: 80, text: 'low 80', side: 'left' }])
  expect(barEnds(bar(120, 110), 100)).toEqual([{ value: 120, text: 'low 120', side: 'right' }])
})
