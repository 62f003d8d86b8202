import { writable } from '../writable'

/** A place in points of a figure; y downwards. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A line of text whose baseline has its anchor at the place. */
export interface TextShape {
  readonly at: Point
  readonly text: string
  readonly size: number
  readonly weight: 'regular' | 'bold'
  readonly colour: string
  /** Which end of the baseline the place is; the start where not said. */
  readonly anchor?: 'middle' | 'end'
}

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
  | ({ readonly kind: 'text' } & TextShape)

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

function escaped(text: string): string {
  return writable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** A text as element of an SVG. */
export function textMarkup({ at, size, weight, colour, text, anchor }: TextShape): string {
  const bold = weight === 'bold' ? ' font-weight="600"' : ''
  const anchored = anchor === undefined ? '' : ` text-anchor="${anchor}"`
  return `<text x="${short(at.x)}" y="${short(at.y)}" font-size="${short(size)}" fill="${colour}"${bold}${anchored}>${escaped(text)}</text>`
}

function markup(shape: Shape): string {
  switch (shape.kind) {
    case 'polygon':
      return `<polygon points="${shape.points.map(({ x, y }) => `${short(x)},${short(y)}`).join(' ')}" fill="${shape.colour}"/>`
    case 'line': {
      const { from, to, colour, width, dash } = shape
      const dashed = dash ? ' stroke-dasharray="4 3"' : ''
      return `<line x1="${short(from.x)}" y1="${short(from.y)}" x2="${short(to.x)}" y2="${short(to.y)}" stroke="${colour}" stroke-width="${short(width)}"${dashed}/>`
    }
    case 'circle':
      return `<circle cx="${short(shape.centre.x)}" cy="${short(shape.centre.y)}" r="${short(shape.radius)}" fill="${shape.colour}"/>`
    case 'text':
      return textMarkup(shape)
  }
}

/** An SVG of a size in points around elements. */
export function svgAround(elements: string, width: number, height: number): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${short(width)} ${short(height)}" width="${short(width)}" height="${short(height)}" ` +
    `font-family="'IBM Plex Sans', Calibri, Carlito, Arial, sans-serif">${elements}</svg>`
  )
}

/** The shapes as SVG; its text stays text. */
export function svgOf(shapes: readonly Shape[], width: number, height: number): string {
  return svgAround(shapes.map(markup).join(''), width, height)
}
