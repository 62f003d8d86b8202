import type { Plugin } from 'chart.js'
import { designTokens } from './designTokens'
import type { ChancePicture, FanPicture } from './forecastChart'

type Token = (name: string) => string

/** Draws the target across and the deadline down, each with its words. */
export function fanMarks(picture: () => Pick<FanPicture, 'target' | 'axis'>): Plugin {
  return {
    id: 'fan-marks',
    afterDatasetsDraw(chart) {
      const { x, y } = chart.scales
      if (x === undefined || y === undefined) return
      const { target, axis } = picture()
      const token = designTokens()
      const { left, right, top, bottom } = chart.chartArea
      const across = y.getPixelForValue(target.value)
      const down = x.getPixelForValue(axis.deadline.month)
      const context = chart.ctx
      context.save()
      context.font = `600 11px ${token('font-ui')}`
      dashed(context, token('text'), 1.5, [left, across], [right, across])
      dashed(context, token('text-2'), 1.25, [down, top], [down, bottom])
      haloed(context, token, target.label, left + 6, across - 6, 'left', token('text'))
      // At the foot of its line, unless the target runs through there.
      const foot = bottom - 6
      const height = Math.abs(across - foot) < 16 ? across - 14 : foot
      deadlineWords(context, token, axis.deadline.label, down, height, { left, right })
      context.restore()
    },
  }
}

/** Draws the deadline, and the chance there with its number. */
export function chanceMarks(picture: () => ChancePicture): Plugin {
  return {
    id: 'chance-marks',
    afterDatasetsDraw(chart) {
      const { x, y } = chart.scales
      if (x === undefined || y === undefined) return
      const { atDeadline, axis } = picture()
      const token = designTokens()
      const { right, top, bottom } = chart.chartArea
      const down = x.getPixelForValue(axis.deadline.month)
      const dot = y.getPixelForValue(atDeadline.value)
      const context = chart.ctx
      context.save()
      context.font = `600 11px ${token('font-ui')}`
      dashed(context, token('text-2'), 1.25, [down, top], [down, bottom])
      context.beginPath()
      context.arc(down, dot, 4.5, 0, 2 * Math.PI)
      context.fillStyle = token('est')
      context.strokeStyle = token('canvas')
      context.lineWidth = 1.5
      context.fill()
      context.stroke()
      const isLow = dot > bottom - 20
      const height = isLow ? dot - 8 : Math.min(bottom - 4, dot + 16)
      const roomRight = right - down > 48
      haloed(
        context,
        token,
        atDeadline.label,
        down + (roomRight ? 8 : -8),
        height,
        roomRight ? 'left' : 'right',
        token('est-text'),
      )
      context.restore()
    },
  }
}

type Spot = readonly [number, number]

function dashed(
  context: CanvasRenderingContext2D,
  colour: string,
  width: number,
  from: Spot,
  to: Spot,
): void {
  context.beginPath()
  context.setLineDash([4, 3])
  context.strokeStyle = colour
  context.lineWidth = width
  context.moveTo(...from)
  context.lineTo(...to)
  context.stroke()
  context.setLineDash([])
}

/** Words that stay legible over lines and bands. */
export function haloed(
  context: CanvasRenderingContext2D,
  token: Token,
  words: string,
  x: number,
  y: number,
  align: CanvasTextAlign,
  colour: string,
): void {
  context.textAlign = align
  context.strokeStyle = token('canvas')
  context.lineWidth = 3
  context.lineJoin = 'round'
  context.strokeText(words, x, y)
  context.fillStyle = colour
  context.fillText(words, x, y)
}

function deadlineWords(
  context: CanvasRenderingContext2D,
  token: Token,
  words: string,
  x: number,
  y: number,
  area: { readonly left: number; readonly right: number },
): void {
  const width = context.measureText(words).width
  const fitsLeft = x - width - 8 > area.left
  haloed(context, token, words, fitsLeft ? x - 6 : x + 6, y, fitsLeft ? 'right' : 'left', token('text-2'))
}
