import type { ChartConfiguration } from 'chart.js'
import { designTokens } from './designTokens'
import { hatchPattern } from './hatchPattern'

/** One bar: how many people a criterion costs, and what it rests on. */
export interface CostBar {
  readonly cost: number
  readonly exclusion: boolean
  readonly stated: boolean
}

export const costRowHeight = 30

/** Horizontal bars from zero, longest first as given; exclusions in their own colour, stated shares hatched. */
export function costChart(bars: readonly CostBar[]): ChartConfiguration {
  const token = designTokens()
  const fill = (bar: CostBar): string | CanvasPattern => {
    if (bar.stated)
      return hatchPattern(token('assume-graphic'), token('assume-tint')) ?? token('assume-graphic')
    return bar.exclusion ? token('excl-graphic') : token('est')
  }
  return {
    type: 'bar',
    data: {
      labels: bars.map((_, index) => String(index)),
      datasets: [
        {
          data: bars.map(({ cost }) => cost),
          backgroundColor: bars.map(fill),
          borderRadius: 2,
          barPercentage: 0.5,
          categoryPercentage: 1,
          minBarLength: 2,
        },
      ],
    },
    options: {
      indexAxis: 'y',
      animation: false,
      events: [],
      layout: { padding: 0 },
      scales: {
        x: { min: 0, max: Math.max(1, ...bars.map(({ cost }) => cost)), display: false },
        y: { display: false },
      },
    },
  }
}
