import type { Drawing } from '#shared/documents/report/drawing'
import type { FigureBlock, LegendEntry, Tone } from '#shared/documents/report/reportModel'
import type { FigurePen } from './figurePen'
import { axisShapes, intervalShapes, markColours, palette, rowShapes, text, type Drawn } from './rows'
import { line, rectangle, svgOf, type Shape } from './shapes'

/** Width in points of every figure; a document may show it larger or smaller. */
export const figureWidth = 460

type Fan = Extract<Drawing, { readonly kind: 'fan' }>

function fanShapes({ time, people, points, target, deadline }: Fan, whole: number, pen: FigurePen): Drawn {
  const [left, top, width, height] = [44, 16, whole - 44 - 60, 190]
  const at = (place: number, share: number) => ({ x: left + place * width, y: top + (1 - share) * height })
  const band = (low: 'p10' | 'p25', high: 'p75' | 'p90', colour: string): Shape => ({
    kind: 'polygon',
    points: [
      ...points.map((point) => at(point.at, point[high])),
      ...points.toReversed().map((point) => at(point.at, point[low])),
    ],
    colour,
  })
  const median = points.flatMap((point, index) => {
    const next = points[index + 1]
    return next === undefined
      ? []
      : [line(at(point.at, point.p50), at(next.at, next.p50), palette.estimate, 1.6)]
  })
  const grid = people.ticks.flatMap(({ place, label }) => [
    line(at(0, place), at(1, place), palette.border, 0.6),
    text(label, left - 6, at(0, place).y + 2.5, { size: 7, colour: palette.meta, anchor: 'end' }),
  ])
  return {
    shapes: [
      ...grid,
      band('p10', 'p90', palette.band),
      band('p25', 'p75', palette.half),
      ...median,
      ...(target === null
        ? []
        : [
            line(at(0, target.place), at(1, target.place), palette.text, 0.8, true),
            text(target.label, at(1, 0).x + 4, at(1, target.place).y + 2.5, {
              size: 7,
              colour: palette.quiet,
            }),
          ]),
      ...(deadline === null ? [] : [line(at(deadline.place, 0), at(deadline.place, 1), palette.text, 0.8)]),
      ...axisShapes(time, left, width, top + height, pen),
      text(people.label, 0, 7, { size: 7, colour: palette.meta }),
    ],
    height: top + height + 24,
  }
}

const squareColours: { readonly [tone in Tone]?: string } = {
  counted: palette.estimate,
  strong: palette.band,
  assumed: palette.assumedPale,
}

function squareShapes(tones: readonly Tone[]): Drawn {
  return {
    shapes: tones.map((tone, index) =>
      rectangle(index * 14, 1, 11, 11, squareColours[tone] ?? palette.border),
    ),
    height: 14,
  }
}

function drawn(drawing: Drawing, pen: FigurePen): Drawn {
  switch (drawing.kind) {
    case 'fan':
      return fanShapes(drawing, figureWidth, pen)
    case 'squares':
      return squareShapes(drawing.squares.map(({ tone }) => tone))
    case 'interval':
      return { shapes: intervalShapes(drawing.mark, 0, figureWidth, 6), height: 12 }
    default:
      return rowShapes(drawing, figureWidth, pen)
  }
}

function legendMark(mark: LegendEntry['mark'], x: number, y: number): readonly Shape[] {
  const bounds = {
    lower: 0,
    upper: 1,
    interval: null,
    estimate: null,
    openUpper: false,
    style: 'unknown',
  } as const
  switch (mark) {
    case 'bounds':
    case 'unknown':
    case 'open':
      return intervalShapes({ ...bounds, openLower: mark === 'open' }, x, 15, y)
    case 'target':
      return [line({ x, y }, { x: x + 15, y }, palette.text, 0.8, true)]
    case 'deadline':
      return [line({ x: x + 7, y: y - 4 }, { x: x + 7, y: y + 4 }, palette.text, 0.8)]
    case 'median':
      return [line({ x, y }, { x: x + 15, y }, palette.estimate, 1.6)]
    case 'interval':
    case 'low':
      return [rectangle(x, y - 3, 14, 6, palette.band)]
    case 'half':
      return [rectangle(x, y - 3, 14, 6, palette.half)]
    case 'high':
      return [rectangle(x, y - 3, 14, 6, palette.estimate)]
    default:
      return [
        { kind: 'circle', centre: { x: x + 7, y }, radius: 2.8, colour: markColours[mark] },
        ...(mark === 'stated'
          ? [{ kind: 'circle' as const, centre: { x: x + 7, y }, radius: 1.5, colour: '#FFFFFF' }]
          : []),
      ]
  }
}

function legendShapes(entries: readonly LegendEntry[], from: number, pen: FigurePen): Drawn {
  let [x, y] = [0, from + 8]
  const shapes = entries.flatMap(({ mark, label }) => {
    const wide = 20 + pen.widthOf(label, 7.5) + 12
    if (x > 0 && x + wide > figureWidth) [x, y] = [0, y + 12]
    const entry = [
      ...legendMark(mark, x, y),
      text(label, x + 20, y + 2.6, { size: 7.5, colour: palette.quiet }),
    ]
    x += wide
    return entry
  })
  return { shapes, height: entries.length === 0 ? from : y + 6 }
}

/** A figure as SVG, and as PNG for programs that know no SVG. */
export interface DrawnFigure {
  readonly svg: string
  readonly png: Uint8Array
  /** Points. */
  readonly width: number
  readonly height: number
}

/** Draws a figure with its legend. Equal figures give equal pictures. */
export function drawFigure(
  { drawing, legend }: Pick<FigureBlock, 'drawing' | 'legend'>,
  pen: FigurePen,
): DrawnFigure {
  const plot = drawn(drawing, pen)
  const keys = legendShapes(legend, plot.height, pen)
  const height = Math.ceil(keys.height)
  const svg = svgOf([...plot.shapes, ...keys.shapes], figureWidth, height)
  return { svg, png: pen.png(svg), width: figureWidth, height }
}
