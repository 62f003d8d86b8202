/** A place of an outline, in units of the font or in pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}

interface OutlinePoint extends Point {
  readonly onCurve: boolean
}

/** Closed polygons, y downwards. */
export type Polygons = readonly (readonly Point[])[]

/** A font from which text is drawn as polygons. */
export interface Font {
  /** Width of a text in pixels at a size in pixels. */
  widthOf(text: string, size: number): number
  /** The outlines of a text whose baseline begins at the place. */
  outlines(text: string, size: number, at: Point): Polygons
}

/** Straight pieces that a curve is cut into: enough at the sizes of a figure. */
const pieces = 4
const deepestComposite = 4

/** Points of a contour with those between two control points put in (OpenType, glyf). */
function flattened(points: readonly OutlinePoint[]): readonly Point[] {
  const whole = points.flatMap((point, index): readonly OutlinePoint[] => {
    const next = points[(index + 1) % points.length] ?? point
    const between = { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2, onCurve: true }
    return point.onCurve || next.onCurve ? [point] : [point, between]
  })
  const first = whole.findIndex(({ onCurve }) => onCurve)
  if (first < 0) return []
  const turned = [...whole.slice(first), ...whole.slice(0, first)]
  return turned.flatMap((point, index) => {
    if (point.onCurve) return [point]
    const from = turned[index - 1] ?? point
    const to = turned[(index + 1) % turned.length] ?? point
    return Array.from({ length: pieces - 1 }, (_, piece) => {
      const at = (piece + 1) / pieces
      const mix = (a: number, b: number, c: number) => (1 - at) ** 2 * a + 2 * at * (1 - at) * b + at ** 2 * c
      return { x: mix(from.x, point.x, to.x), y: mix(from.y, point.y, to.y) }
    })
  })
}

/** Reads a TrueType font of our own (OpenType 1.9: cmap format 4, glyf, loca, hmtx). Throws on any other. */
export function readTrueType(bytes: Uint8Array): Font {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const u16 = (at: number) => view.getUint16(at)
  const i16 = (at: number) => view.getInt16(at)
  const tables = new Map<string, number>()
  for (let index = 0; index < u16(4); index += 1) {
    const entry = 12 + index * 16
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4))
    tables.set(tag, view.getUint32(entry + 8))
  }
  function table(tag: string): number {
    const at = tables.get(tag)
    if (at === undefined) throw new Error(`The font has no table ${tag}`)
    return at
  }
  const [head, hmtx, loca, glyf, cmap] = ['head', 'hmtx', 'loca', 'glyf', 'cmap'].map(table) as [
    number,
    number,
    number,
    number,
    number,
  ]
  const unitsPerEm = u16(head + 18)
  const longOffsets = i16(head + 50) === 1
  const metrics = u16(table('hhea') + 34)
  const format4 = Array.from(
    { length: u16(cmap + 2) },
    (_, index) => cmap + view.getUint32(cmap + 8 + index * 8),
  ).find((at) => u16(at) === 4)
  if (format4 === undefined) throw new Error('The font has no character map of format 4')
  const map = format4
  const segments = u16(map + 6) / 2

  function glyphOf(code: number): number {
    for (let index = 0; index < segments; index += 1) {
      const end = map + 14 + index * 2
      if (u16(end) < code) continue
      const start = end + 2 + segments * 2
      if (u16(start) > code) return 0
      const rangeAt = start + segments * 4
      const range = u16(rangeAt)
      const delta = i16(start + segments * 2)
      if (range === 0) return (code + delta) & 0xffff
      const glyph = u16(rangeAt + range + (code - u16(start)) * 2)
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff
    }
    return 0
  }

  const advanceOf = (glyph: number) => u16(hmtx + Math.min(glyph, metrics - 1) * 4)
  const offsetOf = (glyph: number) =>
    glyf + (longOffsets ? view.getUint32(loca + glyph * 4) : u16(loca + glyph * 2) * 2)

  function simple(at: number, contours: number): readonly (readonly OutlinePoint[])[] {
    const ends = Array.from({ length: contours }, (_, index) => u16(at + 10 + index * 2))
    const count = (ends.at(-1) ?? -1) + 1
    let place = at + 10 + contours * 2
    place += 2 + u16(place)
    const flags: number[] = []
    while (flags.length < count) {
      const flag = bytes[place++] ?? 0
      flags.push(flag)
      if ((flag & 8) !== 0) for (let more = bytes[place++] ?? 0; more > 0; more -= 1) flags.push(flag)
    }
    function coordinates(short: number, same: number): readonly number[] {
      let value = 0
      return flags.map((flag) => {
        if ((flag & short) !== 0)
          value += (flag & same) !== 0 ? (bytes[place++] ?? 0) : -(bytes[place++] ?? 0)
        else if ((flag & same) === 0) {
          value += i16(place)
          place += 2
        }
        return value
      })
    }
    const xs = coordinates(2, 16)
    const ys = coordinates(4, 32)
    return ends.map((end, index) => {
      const from = index === 0 ? 0 : (ends[index - 1] ?? 0) + 1
      return flags.slice(from, end + 1).map((flag, offset) => ({
        x: xs[from + offset] ?? 0,
        y: ys[from + offset] ?? 0,
        onCurve: (flag & 1) !== 0,
      }))
    })
  }

  function contoursOf(glyph: number, depth = 0): readonly (readonly OutlinePoint[])[] {
    const at = offsetOf(glyph)
    if (offsetOf(glyph + 1) === at || depth > deepestComposite) return []
    const contours = i16(at)
    if (contours >= 0) return simple(at, contours)
    const parts: (readonly OutlinePoint[])[] = []
    for (let place = at + 10, more = true; more;) {
      const flags = u16(place)
      const words = (flags & 1) !== 0
      const x = words ? i16(place + 4) : view.getInt8(place + 4)
      const y = words ? i16(place + 6) : view.getInt8(place + 5)
      // Accents of our fonts are moved and not turned; a scale is passed over.
      for (const contour of contoursOf(u16(place + 2), depth + 1))
        parts.push(contour.map((point) => ({ ...point, x: point.x + x, y: point.y + y })))
      place +=
        (words ? 8 : 6) + ((flags & 8) !== 0 ? 2 : (flags & 64) !== 0 ? 4 : (flags & 128) !== 0 ? 8 : 0)
      more = (flags & 32) !== 0
    }
    return parts
  }

  const glyphsOf = (text: string) => [...text].map((character) => glyphOf(character.codePointAt(0) ?? 0))
  return {
    widthOf: (text, size) =>
      glyphsOf(text).reduce((sum, glyph) => sum + advanceOf(glyph), 0) * (size / unitsPerEm),
    outlines(text, size, at) {
      const scale = size / unitsPerEm
      let pen = at.x
      return glyphsOf(text).flatMap((glyph) => {
        const from = pen
        pen += advanceOf(glyph) * scale
        return contoursOf(glyph).map((contour) =>
          flattened(contour).map(({ x, y }) => ({ x: from + x * scale, y: at.y - y * scale })),
        )
      })
    },
  }
}
