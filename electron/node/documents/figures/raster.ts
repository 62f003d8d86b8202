import { crc32 } from 'node:zlib'
import { zlibSync } from 'fflate'
import type { Point, Polygons } from './trueType'

/** `#rrggbb`. */
type Colour = string

function channels(colour: Colour): readonly [number, number, number] {
  const value = parseInt(colour.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

/** Lines of a pixel on which edges are looked at: enough for text of a figure. */
const subLines = 4

interface Edge {
  readonly from: Point
  readonly to: Point
}

/** A white picture on which polygons are filled. */
export class Raster {
  private readonly pixels: Uint8Array

  readonly width: number
  readonly height: number

  constructor(width: number, height: number) {
    this.width = width
    this.height = height
    this.pixels = new Uint8Array(width * height * 3).fill(255)
  }

  /** Fills what lies inside the polygons by the rule of winding numbers, with smooth edges. */
  fill(polygons: Polygons, colour: Colour): void {
    const { first, lines } = this.edgesByLine(polygons)
    const paint = channels(colour)
    const coverage = new Float64Array(this.width)
    lines.forEach((edges, index) => {
      if (edges.length === 0) return
      const line = first + index
      coverage.fill(0)
      for (let sub = 0; sub < subLines; sub += 1) this.span(edges, line + (sub + 0.5) / subLines, coverage)
      const from = Math.max(0, Math.floor(Math.min(...edges.map(({ from, to }) => Math.min(from.x, to.x)))))
      const to = Math.min(
        this.width - 1,
        Math.ceil(Math.max(...edges.map(({ from, to }) => Math.max(from.x, to.x)))),
      )
      for (let column = from; column <= to; column += 1) {
        const share = Math.min(1, coverage[column] ?? 0)
        if (share > 0) this.blend((line * this.width + column) * 3, paint, share)
      }
    })
  }

  /** The edges that touch each line of pixels, from the first that any touches. */
  private edgesByLine(polygons: Polygons): { readonly first: number; readonly lines: readonly Edge[][] } {
    const heights = polygons.flat().map(({ y }) => y)
    const clamped = (y: number) => Math.min(this.height - 1, Math.max(0, Math.floor(y)))
    const first = clamped(heights.reduce((least, y) => Math.min(least, y), Infinity))
    const last = clamped(heights.reduce((most, y) => Math.max(most, y), 0))
    const lines = Array.from({ length: last - first + 1 }, (): Edge[] => [])
    for (const polygon of polygons)
      polygon.forEach((from, index) => {
        const to = polygon[(index + 1) % polygon.length] ?? from
        if (from.y === to.y) return
        const [top, bottom] = [clamped(Math.min(from.y, to.y)), clamped(Math.max(from.y, to.y))]
        for (let line = top; line <= bottom; line += 1) lines[line - first]?.push({ from, to })
      })
    return { first, lines }
  }

  private span(edges: readonly Edge[], y: number, coverage: Float64Array): void {
    const crossings: { readonly x: number; readonly turn: number }[] = []
    for (const { from, to } of edges) {
      if (from.y <= y === to.y <= y) continue
      const x = from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x)
      crossings.push({ x, turn: from.y < to.y ? 1 : -1 })
    }
    crossings.sort((one, other) => one.x - other.x)
    let winding = 0
    crossings.forEach(({ x, turn }, index) => {
      winding += turn
      const next = crossings[index + 1]
      if (winding !== 0 && next !== undefined) this.cover(x, next.x, coverage)
    })
  }

  private cover(from: number, to: number, coverage: Float64Array): void {
    const [start, end] = [Math.max(0, from), Math.min(this.width, to)]
    for (let column = Math.floor(start); column < end; column += 1) {
      const share = Math.min(end, column + 1) - Math.max(start, column)
      coverage[column] = (coverage[column] ?? 0) + share / subLines
    }
  }

  private blend(place: number, paint: readonly [number, number, number], share: number): void {
    for (let channel = 0; channel < 3; channel += 1) {
      const before = this.pixels[place + channel] ?? 255
      this.pixels[place + channel] = Math.round(before + ((paint[channel] ?? 0) - before) * share)
    }
  }

  /** The picture as PNG (ISO/IEC 15948), of eight bits and three colours. */
  png(): Uint8Array {
    const lines = new Uint8Array(this.height * (this.width * 3 + 1))
    for (let line = 0; line < this.height; line += 1)
      lines.set(
        this.pixels.subarray(line * this.width * 3, (line + 1) * this.width * 3),
        line * (this.width * 3 + 1) + 1,
      )
    const header = Buffer.alloc(13)
    header.writeUInt32BE(this.width, 0)
    header.writeUInt32BE(this.height, 4)
    header.set([8, 2, 0, 0, 0], 8)
    return Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      chunk('IDAT', zlibSync(lines, { level: 3 })),
      chunk('IEND', new Uint8Array()),
    ])
  }
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(content.length, 0)
  whole.set(body, 4)
  whole.writeUInt32BE(crc32(body), body.length + 4)
  return whole
}
