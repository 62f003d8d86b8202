import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type * as library from '@resvg/resvg-wasm'
import { svgAround, textMarkup } from './shapes'

/** Pixels of a picture for each point: 144 to the inch. */
export const density = 2
/** Size at which text is measured; widths grow with the size. */
const measuredSize = 100

/** What figures are measured and painted with: the bundled font alone, whatever the machine has. */
export interface FigurePen {
  /** Width of a text in the regular weight, to the end of its last mark, in the unit of the size. */
  widthOf(text: string, size: number): number
  /** An SVG as PNG on white, `density` pixels a point. Throws where it is no SVG. */
  png(svg: string): Uint8Array
}

let started: Promise<typeof library> | undefined

/** The library, which can be started once in a thread. */
function startLibrary(): Promise<typeof library> {
  started ??= (async () => {
    const modulePath = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')
    const [loaded, wasm] = await Promise.all([import('@resvg/resvg-wasm'), readFile(modulePath)])
    await loaded.initWasm(wasm)
    return loaded
  })()
  return started
}

async function createPen(fontDirectory: string): Promise<FigurePen> {
  const [{ Resvg }, fontBuffers] = await Promise.all([
    startLibrary(),
    Promise.all(
      ['IBMPlexSans_400Regular.ttf', 'IBMPlexSans_600SemiBold.ttf'].map((name) =>
        readFile(join(fontDirectory, name)),
      ),
    ),
  ])
  const font = { fontBuffers, defaultFontFamily: 'IBM Plex Sans' }
  return {
    widthOf(text, size) {
      const look = { size: measuredSize, weight: 'regular', colour: '#000000' } as const
      const image = new Resvg(svgAround(textMarkup({ ...look, at: { x: 0, y: 0 }, text }), 1, 1), { font })
      const box = image.getBBox()
      const width = box === undefined ? 0 : box.x + box.width
      box?.free()
      image.free()
      return (width * size) / measuredSize
    },
    png(svg) {
      const image = new Resvg(svg, { font, background: '#FFFFFF', fitTo: { mode: 'zoom', value: density } })
      const picture = image.render()
      const png = picture.asPng()
      picture.free()
      image.free()
      return png
    },
  }
}

const pens = new Map<string, Promise<FigurePen>>()

/** The pen with the fonts of a folder, made once for each. Rejects where a font or the library is missing. */
export function figurePen(fontDirectory: string): Promise<FigurePen> {
  const pen = pens.get(fontDirectory) ?? createPen(fontDirectory)
  pens.set(fontDirectory, pen)
  return pen
}
