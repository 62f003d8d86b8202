import type { ChartConfiguration, Plugin } from 'chart.js'
import { designTokens } from './designTokens'
import { hatchPattern } from './hatchPattern'

/** One row: the number at the end at either end of one uncertain thing, and how both are written. */
export interface TornadoBar {
  readonly atLow: number
  readonly atHigh: number
  readonly low: string
  readonly high: string
  readonly assumed: boolean
}

export interface TornadoPicture {
  readonly bars: readonly TornadoBar[]
  /** The estimate, from which the bars go out. */
  readonly middle: number
}

export const tornadoRowHeight = 36

/** Room beside the bars for the numbers at their ends, in pixels. */
const labelRoom = 58

/** The stretch of numbers that the bars reach over; never empty, so that the line of the estimate has a place. */
export function tornadoRange({ bars, middle }: TornadoPicture): {
  readonly min: number
  readonly max: number
} {
  const values = [middle, ...bars.flatMap(({ atLow, atHigh }) => [atLow, atHigh])]
  const [min, max] = [Math.min(...values), Math.max(...values)]
  const room = max > min ? 0 : Math.max(1, Math.abs(middle) * 0.01)
  return { min: min - room, max: max + room }
}

/** Floating bars from the estimate to either end: pale for the low end of the uncertain thing, strong for its high end. */
export function tornadoChart(picture: TornadoPicture): ChartConfiguration {
  const { bars, middle } = picture
  const token = designTokens()
  const pale = hatchPattern(token('assume-line'), token('canvas')) ?? token('assume-line')
  const strong = hatchPattern(token('assume-graphic'), token('assume-tint')) ?? token('assume-graphic')
  const common = { borderSkipped: false, barPercentage: 0.5, categoryPercentage: 1, grouped: false } as const
  return {
    type: 'bar',
    data: {
      labels: bars.map((_, index) => String(index)),
      datasets: [
        {
          ...common,
          data: bars.map(({ atLow }): [number, number] => [atLow, middle]),
          backgroundColor: bars.map(({ assumed }) => (assumed ? pale : token('est-band'))),
        },
        {
          ...common,
          data: bars.map(({ atHigh }): [number, number] => [middle, atHigh]),
          backgroundColor: bars.map(({ assumed }) => (assumed ? strong : token('est'))),
        },
      ],
    },
    options: {
      indexAxis: 'y',
      animation: false,
      events: [],
      layout: { padding: { left: labelRoom, right: labelRoom, top: 0, bottom: 0 } },
      scales: { x: { type: 'linear', ...tornadoRange(picture), display: false }, y: { display: false } },
    },
  }
}

/** Draws the line of the estimate over the bars, and the numbers at their ends. */
export function tornadoPlugin(picture: () => TornadoPicture): Plugin {
  return {
    id: 'tornado',
    afterDatasetsDraw(chart) {
      const { x: across, y: down } = chart.scales
      if (across === undefined || down === undefined) return
      const { bars, middle } = picture()
      const { top, bottom } = chart.chartArea
      const token = designTokens()
      const context = chart.ctx
      context.save()
      context.strokeStyle = token('text')
      context.lineWidth = 1.25
      context.beginPath()
      context.moveTo(across.getPixelForValue(middle), top)
      context.lineTo(across.getPixelForValue(middle), bottom)
      context.stroke()
      context.font = `500 11px ${token('font-ui')}`
      context.fillStyle = token('text-2')
      context.textBaseline = 'middle'
      bars.forEach((bar, row) => {
        const y = down.getPixelForValue(row)
        for (const { value, text, side } of barEnds(bar, middle)) {
          context.textAlign = side === 'left' ? 'right' : 'left'
          context.fillText(text, across.getPixelForValue(value) + (side === 'left' ? -5 : 5), y)
        }
      })
      context.restore()
    },
  }
}

/**
 * The numbers to write at the ends of a bar, and on which side of them: outside the bar. Where both ends lie on one side of
 * the estimate only the farther one is written, as the other would stand inside the bar.
 */
export function barEnds(
  { atLow, atHigh, low, high }: TornadoBar,
  middle: number,
): readonly { readonly value: number; readonly text: string; readonly side: 'left' | 'right' }[] {
  const [less, more] =
    atLow <= atHigh
      ? [
          { value: atLow, text: low },
          { value: atHigh, text: high },
        ]
      : [
          { value: atHigh, text: high },
          { value: atLow, text: low },
        ]
  return [
    ...(less.value <= middle ? [{ ...less, side: 'left' as const }] : []),
    ...(more.value >= middle ? [{ ...more, side: 'right' as const }] : []),
  ]
}
