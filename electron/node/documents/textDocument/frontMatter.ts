import type { Paragraph } from 'docx'
import { pictureSize } from '#shared/domain/branding/pictureSize'
import type { TextDocument } from '#shared/documents/textDocument/textDocument'
import { accentOf, colours } from './look'
import { textRuns, type Docx } from './runs'
import { paragraphStyles } from './styles'

/** Pixels, at 96 to the inch, that a logo may fill. */
const logoSpace = { width: 220, height: 64 }

function logoOf(docx: Docx, { branding }: TextDocument): readonly Paragraph[] {
  const logo = branding?.logo ?? null
  if (logo === null) return []
  const data = new Uint8Array(Buffer.from(logo.base64, 'base64'))
  const size = pictureSize(data, logo.mediaType)
  if (size === null) return []
  const scale = Math.min(logoSpace.width / size.width, logoSpace.height / size.height, 1)
  return [
    new docx.Paragraph({
      spacing: { after: 240 },
      children: [
        new docx.ImageRun({
          type: logo.mediaType === 'image/png' ? 'png' : 'jpg',
          data,
          transformation: {
            width: Math.max(1, Math.round(size.width * scale)),
            height: Math.max(1, Math.round(size.height * scale)),
          },
          altText: { id: '1', name: 'Logo', title: 'Logo', description: logo.alternative },
        }),
      ],
    }),
  ]
}

/** Bookmark of a section; what stands before them is not linked to. */
export function anchorOf(index: number): string {
  return `section-${String(index + 1)}`
}

/** The title with its number, as the contents and the heading say it: `3 Data sources`. */
export function numberedTitle(title: string, index: number, { unnumbered = 0 }: TextDocument): string {
  return index < unnumbered ? title : `${String(index + 1 - unnumbered)}\u2002${title}`
}

function contentsOf(docx: Docx, document: TextDocument): readonly Paragraph[] {
  const { contents, labels, sections } = document
  if (!contents) return []
  return [
    new docx.Paragraph({
      style: paragraphStyles.kicker,
      spacing: { before: 320 },
      keepNext: true,
      children: [...textRuns(docx, labels.contents)],
    }),
    ...sections.map(
      ({ title }, index) =>
        new docx.Paragraph({
          style: paragraphStyles.contents,
          children: [
            new docx.InternalHyperlink({
              anchor: anchorOf(index),
              children: [...textRuns(docx, numberedTitle(title, index, document))],
            }),
          ],
        }),
    ),
  ]
}

/** Logo, title, facts and the list of sections. */
export function frontMatter(docx: Docx, document: TextDocument): readonly Paragraph[] {
  const accent = accentOf(document.branding)
  return [
    ...logoOf(docx, document),
    ...(document.kicker === ''
      ? []
      : [
          new docx.Paragraph({
            style: paragraphStyles.kicker,
            children: [...textRuns(docx, document.kicker)],
          }),
        ]),
    new docx.Paragraph({
      heading: docx.HeadingLevel.TITLE,
      border: { bottom: { style: docx.BorderStyle.SINGLE, size: 12, color: accent, space: 6 } },
      children: [...textRuns(docx, document.title)],
    }),
    ...document.facts.map(
      ({ label, value }) =>
        new docx.Paragraph({
          style: paragraphStyles.quiet,
          tabStops: [{ type: docx.TabStopType.LEFT, position: 2400 }],
          indent: { left: 2400, hanging: 2400 },
          spacing: { after: 30 },
          children: [
            ...textRuns(docx, label),
            new docx.TextRun({ text: '\t' }),
            ...textRuns(docx, value, { color: colours.text }),
          ],
        }),
    ),
    ...contentsOf(docx, document),
  ]
}
