import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { copyFonts } from '#electron/build/fonts'
import { drawFigure } from '#electron/node/documents/figures/drawFigure'
import { figurePen, type FigurePen } from '#electron/node/documents/figures/figurePen'
import { svgOf } from '#electron/node/documents/figures/shapes'
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
let pen: FigurePen
beforeAll(async () => {
  await copyFonts('.', folder)
  pen = await figurePen(folder)
})

describe('a figure', () => {
  it('is text and shapes as SVG, and a picture of the same proportions', () => {
    const drawn = drawFigure(figure, pen)
    expect(drawn.svg).toContain('&lt;æøå&gt; &amp;')
    expect(drawn.svg).toContain('ikke tellbart')
    expect(drawn.svg).toContain('stroke-dasharray')
    expect(pictureSize(drawn.png, 'image/png')).toEqual({ width: drawn.width * 2, height: drawn.height * 2 })
    expect(Buffer.compare(drawFigure(figure, pen).png, drawn.png)).toBe(0)
  })

  it('measures text in the font that ships', () => {
    expect(pen.widthOf('iiii', 10)).toBeLessThan(pen.widthOf('MMMM', 10))
    expect(pen.widthOf('å', 20)).toBeCloseTo(2 * pen.widthOf('a', 10), 1)
    // The advance of the letter as the font states it (hmtx), in thousandths of its size.
    expect(pen.widthOf('mm', 1000) - pen.widthOf('m', 1000)).toBeCloseTo(873, 0)
    expect(pen.widthOf(' ', 10)).toBe(0)
  })

  it('paints text, also of characters that XML does not have', () => {
    const word = (text: string) =>
      pen.png(
        svgOf(
          [{ kind: 'text', at: { x: 2, y: 12 }, text, size: 10, weight: 'bold', colour: '#102030' }],
          60,
          16,
        ),
      )
    expect(Buffer.compare(word('Å'), word(''))).not.toBe(0)
    expect(Buffer.compare(word('Å'), word('A'))).not.toBe(0)
    expect(pictureSize(word('a\u0000\ud800b'), 'image/png')).toEqual({ width: 120, height: 32 })
    expect(() => pen.png('<svg')).toThrow()
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
