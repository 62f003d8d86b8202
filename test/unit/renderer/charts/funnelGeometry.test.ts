import { describe, expect, it } from 'vitest'
import { positionOn, type ChartAxis } from '#renderer/charts/chartAxis'
import {
  connectorPoints,
  funnelRowHeight,
  funnelShapes,
  markOf,
  type FunnelMark,
} from '#renderer/charts/funnelGeometry'

const plot = { left: 100, right: 300, top: 0, rowHeight: 46 }
const log: ChartAxis = { kind: 'log', minimum: 100, maximum: 10_000 }
const linear: ChartAxis = { kind: 'linear', minimum: 0, maximum: 10_000 }

function shapesOf(marks: readonly FunnelMark[], axis: ChartAxis) {
  return funnelShapes(marks, axis, plot, (value) => plot.left + positionOn(axis, value) * 200)
}
function mark(estimate: number | null, lower: number, upper: number, stated = false): FunnelMark {
  return markOf(
    { estimate, lower, upper, interval: null, kind: lower === upper ? 'exact' : 'bounded' },
    stated,
  )
}
function drawn(lower: number, upper: number, stated = false): FunnelMark {
  return { ...mark(1000, 200, 5000, stated), interval: { lower, upper } }
}

describe('the shapes of the funnel', () => {
  it('puts dot and whisker of a row in its middle', () => {
    const [, second] = shapesOf([mark(1000, 1000, 1000), mark(1000, 200, 5000)], log)
    expect(second?.y).toBe(69)
    expect(second?.dot).toEqual({ x: 200, hollow: false })
    expect(second?.whisker).toMatchObject({ startsOutside: false, endsOutside: false })
    expect(second?.bar).toBeNull()
  })

  it('draws no whisker for an exact number and a hollow dot for a stated share', () => {
    const [exact, stated] = shapesOf([mark(1000, 1000, 1000), mark(500, 100, 900, true)], log)
    expect(exact?.whisker).toBeNull()
    expect(stated?.dot?.hollow).toBe(true)
  })

  it('draws bounds without a dot when there is no estimate', () => {
    const [shape] = shapesOf([mark(null, 200, 5000)], log)
    expect(shape?.dot).toBeNull()
    expect(shape?.offScale).toBeNull()
    expect(shape?.whisker).not.toBeNull()
  })

  it('draws the 80 % interval as a band inside the line of the bounds', () => {
    const [shape, stated] = shapesOf([drawn(500, 2000), drawn(500, 2000, true)], log)
    expect(shape?.band?.from).toBeCloseTo(169.9, 1)
    expect(shape?.band?.to).toBeCloseTo(230.1, 1)
    expect(shape?.whisker?.from).toBeLessThan(shape?.band?.from ?? 0)
    expect([shape?.band?.stated, stated?.band?.stated]).toEqual([false, true])
  })

  it('keeps a narrow band in sight and cuts one off where the axis ends', () => {
    const [narrow, low, outside] = shapesOf([drawn(999, 1001), drawn(0, 2000), drawn(20_000, 30_000)], log)
    expect((narrow?.band?.to ?? 0) - (narrow?.band?.from ?? 0)).toBe(3)
    expect(low?.band?.from).toBe(plot.left)
    expect(outside?.band).toBeNull()
  })

  it('draws only the dot of an exact number, and of an estimate without bounds', () => {
    const interval = { lower: 1000, upper: 1000 }
    const exact = markOf({ estimate: 1000, lower: 1000, upper: 1000, interval, kind: 'exact' }, false)
    const alone: FunnelMark = { estimate: 1000, interval: null, bounds: null, stated: false }
    for (const shape of shapesOf([exact, alone], log))
      expect(shape).toMatchObject({ dot: { x: 200 }, whisker: null, band: null })
  })

  it('lets what lies outside the axis run off as an arrow', () => {
    const [population, step] = shapesOf([mark(2_565_819, 2_565_819, 2_565_819), mark(900, 0, 20_000)], log)
    expect(population).toMatchObject({ dot: null, offScale: 'right', whisker: null })
    expect(step?.whisker).toEqual({ from: 100, to: 300, startsOutside: true, endsOutside: true })
  })

  it('draws bars from zero on a linear axis and breaks those that are too long', () => {
    const [long, short] = shapesOf([mark(50_000, 50_000, 50_000), mark(5000, 0, 8000)], linear)
    expect(long?.bar).toEqual({ to: 300, broken: true })
    expect(short?.bar).toEqual({ to: 200, broken: false })
    expect(short?.whisker).toMatchObject({ from: 100, startsOutside: false })
  })

  it('joins the estimates and leaves out the steps that have none', () => {
    const marks = [mark(1_000_000, 0, 1_000_000), mark(null, 0, 5000), mark(1000, 0, 5000)]
    expect(connectorPoints(shapesOf(marks, log), plot)).toEqual([
      { x: 300, y: 23 },
      { x: 200, y: 115 },
    ])
  })

  it('has tighter rows when there are many criteria', () => {
    expect(funnelRowHeight(8)).toBe(46)
    expect(funnelRowHeight(25)).toBe(36)
  })
})
