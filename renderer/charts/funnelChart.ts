import type { ChartConfiguration } from 'chart.js'
import { axisTicks } from './chartAxis'
import { designTokens } from './designTokens'
import type { FunnelPicture } from './funnelPlugin'

/** Room below the last row for the numbers of the axis, in pixels. */
export const funnelAxisHeight = 22

/** Room that the number of one tick needs, in pixels. */
const widestTick = 68

/** The axis that is laid under the chart column of the funnel table; `funnelPlugin` draws the rows on it. */
export function funnelChart(picture: FunnelPicture, label: (value: number) => string): ChartConfiguration {
  const { marks, axis } = picture
  const token = designTokens()
  return {
    type: 'scatter',
    data: { datasets: [{ data: [], pointRadius: 0 }] },
    options: {
      animation: false,
      events: [],
      layout: { padding: 0 },
      scales: {
        x: {
          type: axis.kind === 'log' ? 'logarithmic' : 'linear',
          position: 'bottom',
          min: axis.minimum,
          max: axis.maximum,
          border: { display: false },
          grid: { color: token('border'), drawTicks: false },
          afterBuildTicks: (scale) => {
            const most = Math.max(2, Math.floor(scale.maxWidth / widestTick))
            scale.ticks = axisTicks(axis, most).map((value) => ({ value }))
          },
          afterFit: (scale) => {
            scale.height = funnelAxisHeight
          },
          ticks: { padding: 4, maxRotation: 0, autoSkip: false, callback: (value) => label(Number(value)) },
        },
        y: { type: 'linear', min: 0, max: Math.max(1, marks.length), reverse: true, display: false },
      },
    },
  }
}
