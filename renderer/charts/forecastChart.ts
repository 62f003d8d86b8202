import type { ChartConfiguration, ChartDataset } from 'chart.js'
import { designTokens } from './designTokens'

/** A point of a forecast: month since the start of the plan and the number there. */
export interface ForecastPoint {
  readonly x: number
  readonly y: number
}

/** All enrolled by each month: the middle and two bands around it. */
export interface FanPicture {
  readonly p10: readonly ForecastPoint[]
  readonly p25: readonly ForecastPoint[]
  readonly p50: readonly ForecastPoint[]
  readonly p75: readonly ForecastPoint[]
  readonly p90: readonly ForecastPoint[]
  /** The middle of another set of sites; null for none. */
  readonly other: readonly ForecastPoint[] | null
  readonly target: { readonly value: number; readonly label: string }
  readonly axis: MonthAxis
}

export interface ChancePicture {
  /** Probability in percent. */
  readonly chance: readonly ForecastPoint[]
  readonly other: readonly ForecastPoint[] | null
  /** The chance at the deadline, and how it is written. */
  readonly atDeadline: { readonly value: number; readonly label: string }
  readonly axis: MonthAxis
}

/** Months from the start of the plan; both charts share it. */
export interface MonthAxis {
  readonly end: number
  readonly ticks: readonly { readonly month: number; readonly lines: readonly string[] }[]
  readonly deadline: { readonly month: number; readonly label: string }
}

/** Width of the axis on the left and room on the right: equal in both charts, so that their months stand above each other. */
const leftWidth = 44
const rightRoom = 14

export type Token = (name: string) => string

function linesAt(axis: MonthAxis, month: number): string | string[] {
  const lines = axis.ticks.find((tick) => tick.month === month)?.lines ?? []
  return lines.length === 1 ? (lines[0] ?? '') : [...lines]
}

export function monthScale(axis: MonthAxis, token: Token, withYears: boolean) {
  return {
    type: 'linear',
    min: 0,
    max: axis.end,
    grid: { display: false },
    border: { color: token('border-strong') },
    afterBuildTicks: (scale: { ticks: { value: number }[] }) => {
      scale.ticks = axis.ticks.map(({ month }) => ({ value: month }))
    },
    afterFit: (scale: { paddingRight: number }) => {
      scale.paddingRight = rightRoom
    },
    ticks: {
      maxRotation: 0,
      autoSkip: false,
      callback: (value: number | string) => {
        const lines = linesAt(axis, Number(value))
        return withYears || typeof lines === 'string' ? lines : (lines[0] ?? '')
      },
    },
  } as const satisfies Record<string, unknown>
}

export function numberScale(token: Token, top: number, step: number, write: (value: number) => string) {
  return {
    min: 0,
    max: top,
    border: { display: false },
    grid: { color: token('border'), drawTicks: false },
    afterFit: (scale: { width: number }) => {
      scale.width = leftWidth
    },
    ticks: { stepSize: step, padding: 6, callback: (value: number | string) => write(Number(value)) },
  }
}

export function line(
  points: readonly ForecastPoint[],
  more: Partial<ChartDataset<'line'>>,
): ChartDataset<'line'> {
  return { data: [...points], pointRadius: 0, borderWidth: 0, ...more }
}

function otherLine(points: readonly ForecastPoint[] | null, token: Token): ChartDataset<'line'>[] {
  return points === null
    ? []
    : [line(points, { borderColor: token('ok'), borderWidth: 2, borderDash: [2, 3], order: 0 })]
}

/** Highest number that the fan shows, and the step of its axis: six lines at most. */
export function fanTop({ p90, other, target }: Pick<FanPicture, 'p90' | 'other' | 'target'>): {
  readonly top: number
  readonly step: number
} {
  const most = [...p90, ...(other ?? [])].reduce(
    (highest, { y }) => Math.max(highest, y),
    target.value * 1.15,
  )
  const raw = most / 5
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = Math.max(1, ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= raw) ?? 10) * power)
  return { top: Math.ceil(most / step) * step, step }
}

export function fanChart(picture: FanPicture, write: (value: number) => string): ChartConfiguration {
  const token = designTokens()
  const { top, step } = fanTop(picture)
  const wide = { fill: '-1', backgroundColor: token('est-band'), order: 4 } as const
  const narrow = { fill: '-1', backgroundColor: token('est-band-2'), order: 3 } as const
  return {
    type: 'line',
    data: {
      datasets: [
        line(picture.p10, { order: 4 }),
        line(picture.p90, wide),
        line(picture.p25, { order: 3 }),
        line(picture.p75, narrow),
        line(picture.p50, { borderWidth: 2, borderColor: token('est'), order: 1 }),
        ...otherLine(picture.other, token),
      ],
    },
    options: {
      animation: false,
      events: [],
      layout: { padding: { top: 6, right: 0 } },
      scales: {
        x: monthScale(picture.axis, token, true),
        y: numberScale(token, top, step, write),
      },
    },
  } as ChartConfiguration<'line'> as ChartConfiguration
}

export function chanceChart(picture: ChancePicture, write: (value: number) => string): ChartConfiguration {
  const token = designTokens()
  return {
    type: 'line',
    data: {
      datasets: [
        line(picture.chance, {
          borderWidth: 2,
          borderColor: token('est'),
          fill: 'origin',
          backgroundColor: token('est-tint'),
          order: 1,
        }),
        ...otherLine(picture.other, token),
      ],
    },
    options: {
      animation: false,
      events: [],
      layout: { padding: { top: 6, right: 0 } },
      scales: {
        x: monthScale(picture.axis, token, false),
        y: numberScale(token, 100, 50, write),
      },
    },
  } as ChartConfiguration<'line'> as ChartConfiguration
}
