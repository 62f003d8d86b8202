import type { Font, Point, Polygons } from './trueType'

export type Weight = 'regular' | 'bold'
export type Fonts = { readonly [weight in Weight]: Font }

/** What a figure is drawn with, in points of its own width; y downwards. */
export type Shape =
  | { readonly kind: 'polygon'; readonly points: readonly Point[]; readonly colour: string }
  | {
      readonly kind: 'line'
      readonly from: Point
      readonly to: Point
      readonly width: number
      readonly colour: string
      readonly dash: boolean
    }
  | { readonly kind: 'circle'; readonly centre: Point; readonly radius: number; readonly colour: string }
  | {
      readonly kind: 'text'
      /** Left end of the baseline. */
      readonly at: Point
      readonly text: string
      readonly size: number
      readonly weight: Weight
      readonly colour: string
    }

export function rectangle(x: number, y: number, width: number, height: number, colour: string): Shape {
  const [right, bottom] = [x + width, y + height]
  const points = [
    { x, y },
    { x: right, y },
    { x: right, y: bottom },
    { x, y: bottom },
  ]
  return { kind: 'polygon', points, colour }
}

export function line(from: Point, to: Point, colour: string, width = 1, dash = false): Shape {
  return { kind: 'line', from, to, colour, width, dash }
}

const dashes = [4, 3] as const

function stroke(from: Point, to: Point, width: number): readonly Point[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const across = {
    x: (-(to.y - from.y) / length) * (width / 2),
    y: ((to.x - from.x) / length) * (width / 2),
  }
  return [
    { x: from.x + across.x, y: from.y + across.y },
    { x: to.x + across.x, y: to.y + across.y },
    { x: to.x - across.x, y: to.y - across.y },
    { x: from.x - across.x, y: from.y - across.y },
  ]
}

/** A shape as polygons, enlarged by a factor. */
export function polygonsOf(shape: Shape, factor: number, fonts: Fonts): Polygons {
  const scaled = ({ x, y }: Point) => ({ x: x * factor, y: y * factor })
  switch (shape.kind) {
    case 'polygon':
      return [shape.points.map(scaled)]
    case 'line': {
      const { from, to, width, dash } = shape
      const length = Math.hypot(to.x - from.x, to.y - from.y)
      if (length === 0) return []
      const [on, off] = dash ? dashes : [length, 0]
      const along = (distance: number) => {
        const share = Math.min(1, distance / length)
        return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
      }
      return Array.from({ length: Math.ceil(length / (on + off)) }, (_, index) => {
        const start = index * (on + off)
        return stroke(along(start), along(start + on), width).map(scaled)
      })
    }
    case 'circle':
      return [
        Array.from({ length: 28 }, (_, index) => {
          const angle = (index / 28) * 2 * Math.PI
          return scaled({
            x: shape.centre.x + Math.cos(angle) * shape.radius,
            y: shape.centre.y + Math.sin(angle) * shape.radius,
          })
        }),
      ]
    case 'text':
      return fonts[shape.weight].outlines(shape.text, shape.size * factor, scaled(shape.at))
  }
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100)
}

function markup(shape: Shape): string {
  switch (shape.kind) {
    case 'polygon':
      return `<polygon points="${shape.points.map(({ x, y }) => `${short(x)},${short(y)}`).join(' ')}" fill="${shape.colour}"/>`
    case 'line': {
      const { from, to, colour, width, dash } = shape
      const dashed = dash ? ` stroke-dasharray="${dashes.join(' ')}"` : ''
      return `<line x1="${short(from.x)}" y1="${short(from.y)}" x2="${short(to.x)}" y2="${short(to.y)}" stroke="${colour}" stroke-width="${short(width)}"${dashed}/>`
    }
    case 'circle':
      return `<circle cx="${short(shape.centre.x)}" cy="${short(shape.centre.y)}" r="${short(shape.radius)}" fill="${shape.colour}"/>`
    case 'text': {
      const { at, size, weight, colour, text } = shape
      const bold = weight === 'bold' ? ' font-weight="600"' : ''
      return `<text x="${short(at.x)}" y="${short(at.y)}" font-size="${short(size)}" fill="${colour}"${bold}>${escaped(text)}</text>`
    }
  }
}

/** The shapes as SVG; its text stays text. */
export function svgOf(shapes: readonly Shape[], width: number, height: number): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${short(width)} ${short(height)}" width="${short(width)}" height="${short(height)}" ` +
    `font-family="'IBM Plex Sans', Calibri, Carlito, Arial, sans-serif">${shapes.map(markup).join('')}</svg>`
  )
}
