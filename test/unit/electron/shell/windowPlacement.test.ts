import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minimumSize, placeWindow, type Rectangle } from '#electron/shell/windowPlacement'

const main: Rectangle = { x: 0, y: 0, width: 1920, height: 1040 }
const left: Rectangle = { x: -2560, y: 0, width: 2560, height: 1400 }

describe('placeWindow', () => {
  it('opens at the usual size and lets the system place it, without a memory', () => {
    expect(placeWindow(null, [main])).toEqual({ width: 1440, height: 900 })
    expect(placeWindow(null, [])).toEqual({ width: 1440, height: 900 })
  })

  it('opens no larger than a small display', () => {
    expect(placeWindow(null, [{ x: 0, y: 0, width: 1280, height: 720 }])).toEqual({
      width: 1280,
      height: 720,
    })
  })

  it('opens where it was', () => {
    const bounds = { x: 100, y: 60, width: 1300, height: 800 }
    expect(placeWindow(bounds, [main, left])).toEqual(bounds)
    expect(placeWindow({ ...bounds, x: -2000 }, [main, left])).toEqual({ ...bounds, x: -2000 })
  })

  it('comes back from a display that is no longer there', () => {
    const bounds = { x: -2000, y: 60, width: 1300, height: 800 }
    expect(placeWindow(bounds, [main])).toEqual({ width: 1440, height: 900 })
  })

  it('pulls a window that hangs over the edge wholly onto the display', () => {
    expect(placeWindow({ x: 1500, y: 500, width: 1300, height: 800 }, [main])).toEqual({
      x: 620,
      y: 240,
      width: 1300,
      height: 800,
    })
  })

  it('does not trust a title bar above the display', () => {
    expect(placeWindow({ x: 100, y: -500, width: 1300, height: 800 }, [main])).not.toHaveProperty('y')
  })

  it('never makes the window smaller than its minimum, and on a display that holds it keeps it inside', () => {
    const length = fc.integer({ min: -5000, max: 5000 })
    const rectangle = fc.record({ x: length, y: length, width: length, height: length })
    fc.assert(
      fc.property(rectangle, (bounds) => {
        const { width, height, x, y } = placeWindow(bounds, [main, left])
        expect(width).toBeGreaterThanOrEqual(minimumSize.width)
        expect(height).toBeGreaterThanOrEqual(minimumSize.height)
        if (x === undefined || y === undefined) return
        const inside = [main, left].some(
          (display) =>
            x >= display.x &&
            y >= display.y &&
            x + width <= display.x + display.width &&
            y + height <= display.y + display.height,
        )
        expect(inside).toBe(true)
      }),
    )
  })
})
