import { strFromU8, unzipSync, unzlibSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { copyFonts } from '#electron/build/fonts'
import { drawFigure } from '#electron/node/documents/figures/drawFigure'
import { figureFonts } from '#electron/node/documents/figures/figureFonts'
import { Raster } from '#electron/node/documents/figures/raster'
import type { Fonts } from '#electron/node/documents/figures/shapes'
import { writeTextDocument } from '#electron/node/documents/textDocument/writeTextDocument'
import type { FigureBlock } from '#shared/documents/report/reportModel'
import { pictureSize } from '#shared/domain/branding/pictureSize'
import { sharedTemporaryFolder } from '#test/support/temporaryFolder'

const figure: FigureBlock = {
  kind: 'figure',
  key: 'funnel',
  caption: 'Trakt',
  alternative: 'Epilepsi: 12 400 personer.',
  legend: [{ mark: 'stated', label: 'oppgitt' }],
  drawing: {
    kind: 'intervals',
    axis: {
      scale: 'linear',
      label: 'Personer',
      ticks: [
        { place: 0, label: '0' },
        { place: 1, label: '100' },
      ],
    },
    target: { place: 0.5, label: '50' },
    rows: [
      {
        key: 'a',
        badge: '1',
        label: 'Epilepsi <æøå> & en svært lang beskrivelse som må brytes over linjer',
        note: '',
        mark: {
          lower: 0.1,
          upper: 0.9,
          interval: { lower: 0.3, upper: 0.6 },
          estimate: 0.4,
          openLower: false,
          openUpper: true,
          style: 'included',
        },
      },
      { key: 'b', badge: 'E1', label: 'Kreft', note: 'ikke tellbart', mark: null },
    ],
  },
}

const folder = sharedTemporaryFolder()
let fonts: Fonts
beforeAll(async () => {
  await copyFonts('.', folder)
  fonts = await figureFonts(folder)
})

/** Colour of a pixel of a PNG of eight bits, three colours and lines without a filter. */
function pixel(png: Uint8Array, width: number, x: number, y: number): string {
  const file = Buffer.from(png)
  const start = file.indexOf('IDAT')
  const lines = unzlibSync(file.subarray(start + 4, start + 4 + file.readUInt32BE(start - 4)))
  return Buffer.from(lines.subarray(y * (width * 3 + 1) + 1 + x * 3).subarray(0, 3)).toString('hex')
}

describe('a figure', () => {
  it('is text and shapes as SVG, and a picture of the same proportions', () => {
    const drawn = drawFigure(figure, fonts)
    expect(drawn.svg).toContain('&lt;æøå&gt; &amp;')
    expect(drawn.svg).toContain('ikke tellbart')
    expect(drawn.svg).toContain('stroke-dasharray')
    expect(pictureSize(drawn.png, 'image/png')).toEqual({ width: drawn.width * 2, height: drawn.height * 2 })
    expect(Buffer.compare(drawFigure(figure, fonts).png, drawn.png)).toBe(0)
  })

  it('measures and draws letters of the font', () => {
    expect(fonts.regular.widthOf('iiii', 10)).toBeLessThan(fonts.regular.widthOf('MMMM', 10))
    expect(fonts.bold.widthOf('å', 10)).toBe(fonts.bold.widthOf('a', 10))
    // A bar, a ring of two outlines, and a letter that has a mark put over it.
    expect(fonts.regular.outlines('lo', 10, { x: 0, y: 10 }).length).toBe(3)
    expect(fonts.regular.outlines('å', 10, { x: 0, y: 10 }).length).toBeGreaterThan(2)
    expect(fonts.regular.outlines(' ', 10, { x: 0, y: 10 })).toEqual([])
  })

  it('fills what lies inside, and leaves holes', () => {
    const raster = new Raster(10, 10)
    const square = (from: number, to: number) => [
      { x: from, y: from },
      { x: to, y: from },
      { x: to, y: to },
      { x: from, y: to },
    ]
    raster.fill([square(1, 9), square(3, 7).reverse()], '#102030')
    const png = raster.png()
    expect([pixel(png, 10, 2, 2), pixel(png, 10, 5, 5), pixel(png, 10, 0, 0)]).toEqual([
      '102030',
      'ffffff',
      'ffffff',
    ])
  })

  it('stands in a document with its words, and is told in words without fonts', async () => {
    const document = {
      language: 'nb' as const,
      title: 'Rapport',
      kicker: '',
      facts: [],
      author: '',
      date: '2026-03-04',
      branding: null,
      contents: false,
      sections: [{ key: 'a', title: 'A', blocks: [figure] }],
      labels: { figure: 'Figur', table: 'Tabell', pageOfPages: '{page}/{pages}', contents: 'Innhold' },
      evidence: null,
    }
    const files = unzipSync(await writeTextDocument(document, folder))
    const body = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    expect(body).toContain('descr="Epilepsi: 12 400 personer."')
    expect(body).toMatch(/asvg:svgBlip/)
    expect(Object.keys(files).filter((name) => name.startsWith('word/media/'))).toHaveLength(2)
    const told = unzipSync(await writeTextDocument(document))
    expect(strFromU8(told['word/document.xml'] ?? new Uint8Array())).toContain('>Epilepsi: 12 400 personer.<')
  })
})
