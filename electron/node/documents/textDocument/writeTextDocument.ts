import type { TextDocument } from '#shared/documents/textDocument/textDocument'
import { figurePen } from '../figures/figurePen'
import { blockOf, bullets, type BlockContext } from './blocks'
import { anchorOf, frontMatter, numberedTitle } from './frontMatter'
import { accentOf, page } from './look'
import { packTextDocument } from './packTextDocument'
import { pageFrame } from './pageFrame'
import { pictureOf } from './pictures'
import { textRuns } from './runs'
import { documentStyles } from './styles'

/**
 * A document for Word (DOCX). The library for it is loaded with the first. `fontDirectory` holds the fonts that figures are drawn
 * with; without them a figure is told in words.
 */
export async function writeTextDocument(
  document: TextDocument,
  fontDirectory: string | null = null,
): Promise<Uint8Array> {
  const docx = await import('docx')
  const hasFigures = document.sections.some(({ blocks }) => blocks.some(({ kind }) => kind === 'figure'))
  const pen = hasFigures && fontDirectory !== null ? await figurePen(fontDirectory) : null
  const accent = accentOf(document.branding)
  const context: BlockContext = {
    docx,
    labels: document.labels,
    numbers: { tables: 0, figures: 0 },
    draw: (figure) => [pictureOf(docx, figure, pen, context.numbers.figures)],
  }
  const { header, footer } = pageFrame(docx, document)
  const body = document.sections.flatMap(({ title, blocks }, index) => [
    new docx.Paragraph({
      heading: docx.HeadingLevel.HEADING_1,
      children: [
        new docx.Bookmark({
          id: anchorOf(index),
          children: [...textRuns(docx, document.contents ? numberedTitle(title, index, document) : title)],
        }),
      ],
    }),
    ...blocks.flatMap((block) => blockOf(context, block)),
  ])
  const file = new docx.Document({
    title: document.title,
    creator: document.author,
    styles: documentStyles(document.language, accent),
    numbering: {
      config: [
        {
          reference: bullets,
          levels: [
            {
              level: 0,
              format: docx.LevelFormat.BULLET,
              text: '•',
              alignment: docx.AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 480, hanging: 240 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: 1531, bottom: 1361, left: page.margin, right: page.margin },
          },
        },
        headers: { default: header },
        footers: { default: footer },
        children: [...frontMatter(docx, document), ...body],
      },
    ],
  })
  const packed = await docx.Packer.toArrayBuffer(file)
  return packTextDocument(new Uint8Array(packed), document)
}
