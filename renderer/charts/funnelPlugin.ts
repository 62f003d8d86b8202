import type { Plugin } from 'chart.js'
import type { ChartAxis } from './chartAxis'
import { designTokens } from './designTokens'
import { hatchPattern } from './hatchPattern'
import {
  connectorPoints,
  funnelShapes,
  type FunnelMark,
  type FunnelShape,
  type PlotArea,
} from './funnelGeometry'

/** What the funnel shows at the moment of drawing. */
export interface FunnelPicture {
  readonly marks: readonly FunnelMark[]
  readonly axis: ChartAxis
  readonly rowHeight: number
}

type Token = (name: string) => string

/** Draws the funnel over the axis of a chart that has no points of its own. */
export function funnelPlugin(picture: () => FunnelPicture): Plugin {
  return {
    id: 'funnel',
    beforeDatasetsDraw(chart) {
      const scale = chart.scales.x
      if (scale === undefined) return
      const { marks, axis, rowHeight } = picture()
      const { left, right, top } = chart.chartArea
      const plot: PlotArea = { left, right, top, rowHeight }
      const shapes = funnelShapes(marks, axis, plot, (value) => scale.getPixelForValue(value))
      const context = chart.ctx
      const token = designTokens()
      context.save()
      if (axis.kind === 'log') drawConnector(context, token, shapes, plot)
      for (const shape of shapes) {
        drawBar(context, token, shape, plot)
        drawWhisker(context, token, shape)
        drawBand(context, token, shape)
        drawEstimate(context, token, shape, plot)
      }
      context.restore()
    },
  }
}

function drawConnector(
  context: CanvasRenderingContext2D,
  token: Token,
  shapes: readonly FunnelShape[],
  plot: PlotArea,
): void {
  context.strokeStyle = token('est-band')
  context.lineWidth = 1.5
  context.setLineDash([2, 3])
  context.beginPath()
  connectorPoints(shapes, plot).forEach((point, index) => {
    if (index === 0) context.moveTo(point.x, point.y)
    else context.lineTo(point.x, point.y)
  })
  context.stroke()
  context.setLineDash([])
}

function drawBar(context: CanvasRenderingContext2D, token: Token, shape: FunnelShape, plot: PlotArea): void {
  if (shape.bar === null) return
  context.fillStyle = token('est-band')
  context.globalAlpha = 0.75
  context.fillRect(plot.left, shape.y - 8, shape.bar.to - plot.left, 16)
  context.globalAlpha = 1
  if (!shape.bar.broken) return
  const start = plot.right - 26
  context.fillStyle = token('canvas')
  context.beginPath()
  context.moveTo(start, shape.y + 10)
  context.lineTo(start + 6, shape.y - 10)
  context.lineTo(start + 11, shape.y - 10)
  context.lineTo(start + 5, shape.y + 10)
  context.fill()
}

function drawWhisker(context: CanvasRenderingContext2D, token: Token, shape: FunnelShape): void {
  const { whisker, y } = shape
  if (whisker === null) return
  context.strokeStyle = token('bounds')
  context.lineWidth = 1.25
  context.beginPath()
  context.moveTo(whisker.from, y)
  context.lineTo(whisker.to, y)
  traceEnd(context, whisker.from, y, whisker.startsOutside ? 4 : 0)
  traceEnd(context, whisker.to, y, whisker.endsOutside ? -4 : 0)
  context.stroke()
}

/** Over the line of the bounds and, on a linear axis, over the bar, from which it stands out by a stronger blue. */
function drawBand(context: CanvasRenderingContext2D, token: Token, shape: FunnelShape): void {
  const { band, bar, y } = shape
  if (band === null) return
  const plain = token(bar === null ? 'est-band' : 'est-band-2')
  context.fillStyle = band.stated ? (hatchPattern(token('assume-graphic'), token('canvas')) ?? plain) : plain
  context.beginPath()
  context.roundRect(band.from, y - 5.5, band.to - band.from, 11, 2)
  context.fill()
}

/** A cap where the line ends, or an open arrow of the given depth where it goes on outside the plot. */
function traceEnd(context: CanvasRenderingContext2D, x: number, y: number, depth: number): void {
  context.moveTo(x + depth, y - 4)
  if (depth !== 0) context.lineTo(x, y)
  context.lineTo(x + depth, y + 4)
}

function drawEstimate(
  context: CanvasRenderingContext2D,
  token: Token,
  shape: FunnelShape,
  plot: PlotArea,
): void {
  if (shape.offScale !== null && shape.bar === null) {
    const tip = shape.offScale === 'right' ? plot.right - 1 : plot.left + 1
    const back = shape.offScale === 'right' ? tip - 8 : tip + 8
    context.fillStyle = token('est')
    context.beginPath()
    context.moveTo(tip, shape.y)
    context.lineTo(back, shape.y - 5)
    context.lineTo(back, shape.y + 5)
    context.fill()
    return
  }
  if (shape.dot === null) return
  context.beginPath()
  context.arc(shape.dot.x, shape.y, 4, 0, Math.PI * 2)
  context.fillStyle = shape.dot.hollow ? token('canvas') : token('est')
  context.fill()
  context.lineWidth = shape.dot.hollow ? 2 : 1.5
  context.strokeStyle = shape.dot.hollow ? token('assume-graphic') : token('canvas')
  context.stroke()
}
