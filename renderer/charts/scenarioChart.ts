import type { ChartConfiguration, Plugin } from 'chart.js'
import { designTokens } from './designTokens'
import {
  fanTop,
  line,
  monthScale,
  numberScale,
  type FanPicture,
  type ForecastPoint,
  type MonthAxis,
} from './forecastChart'
import { haloed } from './forecastMarks'

/** Lines that differ in colour and in dashes: six, as many as can be told apart in a small chart. */
export const lineStyles = [
  { token: 'est', dash: [] },
  { token: 'excl-graphic', dash: [8, 4] },
  { token: 'ok-graphic', dash: [2, 3] },
  { token: 'assume-graphic', dash: [8, 3, 2, 3] },
  { token: 'text-2', dash: [14, 4] },
  { token: 'err-graphic', dash: [4, 2, 1, 2] },
] as const satisfies readonly { readonly token: string; readonly dash: readonly number[] }[]

export interface ScenarioLine {
  readonly letter: string
  /** Place in `lineStyles`. */
  readonly style: number
  readonly points: readonly ForecastPoint[]
}

/** The medians of scenarios, and the 80 % band of the one that the others are compared with. */
export interface ScenarioPicture {
  readonly lines: readonly ScenarioLine[]
  readonly band: { readonly p10: readonly ForecastPoint[]; readonly p90: readonly ForecastPoint[] } | null
  readonly target: FanPicture['target']
  readonly axis: MonthAxis
}

export function scenarioChart(
  picture: ScenarioPicture,
  write: (value: number) => string,
): ChartConfiguration {
  const token = designTokens()
  const { lines, band, target, axis } = picture
  const highest = [...lines.flatMap(({ points }) => points), ...(band?.p90 ?? [])]
  const { top, step } = fanTop({ p90: highest, other: null, target })
  return {
    type: 'line',
    data: {
      datasets: [
        ...(band === null
          ? []
          : [
              line(band.p10, { order: 4 }),
              line(band.p90, { fill: '-1', backgroundColor: token('est-tint'), order: 4 }),
            ]),
        ...lines.map(({ points, style }) => {
          const { token: colour, dash } = lineStyles[style % lineStyles.length] ?? lineStyles[0]
          return line(points, { borderWidth: 2, borderColor: token(colour), borderDash: [...dash], order: 1 })
        }),
      ],
    },
    options: {
      animation: false,
      events: [],
      layout: { padding: { top: 6, right: 0 } },
      scales: { x: monthScale(axis, token, true), y: numberScale(token, top, step, write) },
    },
  } as ChartConfiguration<'line'> as ChartConfiguration
}

/** Least distance of two letters, in pixels. */
const letterHeight = 13

/** Puts the letter of each scenario at the end of its line. */
export function scenarioLetters(picture: () => ScenarioPicture): Plugin {
  return {
    id: 'scenario-letters',
    afterDatasetsDraw(chart) {
      const { x, y } = chart.scales
      if (x === undefined || y === undefined) return
      const token = designTokens()
      const { top, bottom } = chart.chartArea
      const ends = picture()
        .lines.flatMap(({ points, letter, style }) => {
          const end = points.at(-1)
          return end === undefined
            ? []
            : [{ letter, style, left: x.getPixelForValue(end.x), at: y.getPixelForValue(end.y) }]
        })
        .sort((one, other) => one.at - other.at)
      const context = chart.ctx
      context.save()
      context.font = `600 11px ${token('font-ui')}`
      let above = top - letterHeight
      ends.forEach(({ letter, style, left, at }, index) => {
        const room = bottom - (ends.length - 1 - index) * letterHeight
        const place = Math.min(Math.max(at, above + letterHeight), room)
        above = place
        const colour = lineStyles[style % lineStyles.length]?.token ?? 'text'
        haloed(context, token, letter, left + 3, place + 4, 'left', token(colour))
      })
      context.restore()
    },
  }
}
