import type { Drawing, DrawnAxis, IntervalMark, TornadoRow, BarRow } from '#shared/documents/report/drawing'
import type { FigurePen } from './figurePen'
import { line, rectangle, type Shape, type TextShape } from './shapes'

export const palette = {
  text: '#17242B',
  quiet: '#43525A',
  meta: '#5B6971',
  border: '#DDE4E6',
  estimate: '#0072B2',
  half: '#6FB2DA',
  band: '#A9D0E8',
  bounds: '#82919A',
  exclusion: '#D55E00',
  assumed: '#BE6A9B',
  assumedPale: '#E6C3D7',
} as const

export const textSize = 8.5
export const markColours = {
  included: palette.estimate,
  excluded: palette.exclusion,
  stated: palette.assumed,
  unknown: palette.bounds,
} as const

export interface Drawn {
  readonly shapes: readonly Shape[]
  readonly height: number
}

export function text(
  words: string,
  x: number,
  y: number,
  more: Partial<Pick<TextShape, 'size' | 'colour' | 'weight' | 'anchor'>> = {},
): Shape {
  return {
    kind: 'text',
    at: { x, y },
    text: words,
    size: textSize,
    colour: palette.text,
    weight: 'regular',
    ...more,
  }
}

/** Lines of words that fit a width; a single word may stand out. */
export function wrapped(words: string, width: number, pen: FigurePen, size = textSize): readonly string[] {
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim()
    if (lines.length > 0 && pen.widthOf(longer, size) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** Bounds with end caps or arrows, the 80 % interval as a band, and the estimate as a dot. */
export function intervalShapes(mark: IntervalMark, left: number, width: number, y: number): readonly Shape[] {
  const at = (place: number) => left + place * width
  const [from, to] = [at(mark.lower), at(mark.upper)]
  const end = (x: number, open: boolean, direction: number): readonly Shape[] =>
    open
      ? [-1, 1].map((side) => line({ x: x - direction * 3, y: y + side * 3 }, { x, y }, palette.bounds))
      : [line({ x, y: y - 3 }, { x, y: y + 3 }, palette.bounds)]
  return [
    ...(to > from
      ? [
          line({ x: from, y }, { x: to, y }, palette.bounds),
          ...end(from, mark.openLower, -1),
          ...end(to, mark.openUpper, 1),
        ]
      : []),
    ...(mark.interval === null
      ? []
      : [
          rectangle(
            at(mark.interval.lower),
            y - 4,
            Math.max((mark.interval.upper - mark.interval.lower) * width, 0.6),
            8,
            palette.band,
          ),
        ]),
    ...(mark.estimate === null
      ? []
      : [
          {
            kind: 'circle' as const,
            centre: { x: at(mark.estimate), y },
            radius: 3,
            colour: markColours[mark.style],
          },
          ...(mark.style === 'stated'
            ? [
                {
                  kind: 'circle' as const,
                  centre: { x: at(mark.estimate), y },
                  radius: 1.7,
                  colour: '#FFFFFF',
                },
              ]
            : []),
        ]),
  ]
}

function barShapes(row: BarRow, left: number, width: number, y: number): readonly Shape[] {
  const end = Math.max(row.end * width, 0.6)
  const broken = left + end * 0.86
  return [
    rectangle(left, y - 4, end, 8, markColours[row.style]),
    ...(row.broken ? [line({ x: broken, y: y + 6 }, { x: broken + 6, y: y - 6 }, '#FFFFFF', 2.4)] : []),
    text(row.note, left + end + 4, y + 3, { size: 8, weight: 'bold' }),
  ]
}

function tornadoShapes(
  row: TornadoRow,
  centre: number,
  left: number,
  width: number,
  y: number,
): readonly Shape[] {
  const [low, high] =
    row.style === 'assumed' ? [palette.assumedPale, palette.assumed] : [palette.band, palette.estimate]
  const bar = (end: number, colour: string) =>
    rectangle(
      left + Math.min(end, centre) * width,
      y - 4,
      Math.max(Math.abs(end - centre) * width, 0.6),
      8,
      colour,
    )
  return [bar(row.atLow, low), bar(row.atHigh, high)]
}

export function axisShapes(
  axis: DrawnAxis,
  left: number,
  width: number,
  y: number,
  pen: FigurePen,
): readonly Shape[] {
  const labels = axis.ticks.map(({ place, label }) => {
    const wide = pen.widthOf(label, 7)
    const x = Math.min(Math.max(left + place * width - wide / 2, left), left + width + 14 - wide)
    return text(label, x, y + 9, { size: 7, colour: palette.meta })
  })
  const named = text(axis.label, left + width / 2, y + 19, {
    size: 7,
    colour: palette.meta,
    anchor: 'middle',
  })
  return [...labels, named]
}

type RowDrawing = Extract<Drawing, { readonly kind: 'intervals' | 'bars' | 'tornado' }>

/** Rows of label and plot on one axis. */
export function rowShapes(drawing: RowDrawing, whole: number, pen: FigurePen): Drawn {
  const names = whole * { intervals: 0.34, bars: 0.36, tornado: 0.42 }[drawing.kind]
  const width = (whole - names - 16) * (drawing.kind === 'bars' ? 0.84 : 1)
  const shapes: Shape[] = []
  const marks: Shape[] = []
  let y = 2
  const rows: readonly { readonly badge: string; readonly label: string }[] = drawing.rows
  rows.forEach(({ badge, label }, index) => {
    const named = wrapped(`${badge} ${label}`.trim(), names - 10, pen)
    const height = Math.max(17, named.length * 10.5 + 6)
    const middle = y + height / 2
    named.forEach((words, at) =>
      shapes.push(text(words, 0, middle + 3 + (at - (named.length - 1) / 2) * 10.5)),
    )
    if (drawing.kind === 'intervals') {
      const row = drawing.rows[index]
      if (row?.mark !== null && row?.mark !== undefined)
        marks.push(...intervalShapes(row.mark, names, width, middle))
      else {
        const note = row?.note ?? ''
        marks.push(
          rectangle(names + 2, middle - 5, pen.widthOf(note, 7.5) + 4, 11, '#FFFFFF'),
          text(note, names + 4, middle + 3, { size: 7.5, colour: palette.meta }),
        )
      }
    } else if (drawing.kind === 'bars') {
      const row = drawing.rows[index]
      if (row !== undefined) marks.push(...barShapes(row, names, width, middle))
    } else {
      const row = drawing.rows[index]
      if (row !== undefined) marks.push(...tornadoShapes(row, drawing.centre, names, width, middle))
    }
    y += height
  })
  const upright = (place: number, colour: string, thick: number, dash = false) =>
    line({ x: names + place * width, y: 0 }, { x: names + place * width, y }, colour, thick, dash)
  const behind = drawing.axis.ticks.map(({ place }) => upright(place, palette.border, 0.6))
  const target = drawing.kind === 'intervals' ? drawing.target : null
  const wanted = target === null ? [] : [upright(target.place, palette.text, 0.8, true)]
  const centre = drawing.kind === 'tornado' ? [upright(drawing.centre, palette.text, 0.9)] : []
  return {
    shapes: [
      ...behind,
      ...wanted,
      ...shapes,
      ...marks,
      ...centre,
      ...axisShapes(drawing.axis, names, width, y, pen),
    ],
    height: y + 23,
  }
}
