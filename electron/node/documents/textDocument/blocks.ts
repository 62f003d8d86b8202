import type { Paragraph, Table } from 'docx'
import type { Block, FigureBlock, ListItem } from '#shared/documents/report/reportModel'
import { colours } from './look'
import { badgeRuns, richRuns, textRuns, toneLook, type Docx } from './runs'
import { paragraphStyles } from './styles'
import { tableOf } from './tables'

export const bullets = 'report-bullets'

/** What counts along a document. */
export interface Numbers {
  tables: number
  figures: number
}

export interface BlockContext {
  readonly docx: Docx
  readonly labels: { readonly figure: string; readonly table: string }
  readonly numbers: Numbers
  /** Paragraphs that stand for the picture of a figure. */
  readonly draw: (figure: FigureBlock) => readonly Paragraph[]
}

function caption({ docx }: BlockContext, label: string, number: number, text: string): Paragraph {
  return new docx.Paragraph({
    style: paragraphStyles.caption,
    children: [...textRuns(docx, `${label} ${String(number)}: ${text}`)],
  })
}

function itemOf({ docx }: BlockContext, { badge, tone, text, details }: ListItem): readonly Paragraph[] {
  const look = tone === 'unknown' || tone === 'quiet' ? toneLook(tone) : {}
  const first = new docx.Paragraph({
    style: paragraphStyles.item,
    ...(badge === null
      ? { numbering: { reference: bullets, level: 0 } }
      : { indent: { left: 480, hanging: 480 } }),
    children: [...badgeRuns(docx, badge, tone), ...richRuns(docx, text, look)],
  })
  const more = details.map(
    (detail) =>
      new docx.Paragraph({
        style: paragraphStyles.detail,
        indent: { left: 480 },
        children: [...richRuns(docx, detail)],
      }),
  )
  return [first, ...more]
}

/** The paragraphs and tables of one block. */
export function blockOf(context: BlockContext, block: Block): readonly (Paragraph | Table)[] {
  const { docx, labels, numbers } = context
  switch (block.kind) {
    case 'paragraph':
      return [
        new docx.Paragraph({
          ...(block.tone !== 'plain' && { style: paragraphStyles[block.tone] }),
          children: [...richRuns(docx, block.text)],
        }),
      ]
    case 'subheading':
      return [
        new docx.Paragraph({
          heading: docx.HeadingLevel.HEADING_2,
          children: [...textRuns(docx, block.text)],
        }),
      ]
    case 'list':
      return block.items.flatMap((item) => itemOf(context, item))
    case 'definitions':
      return block.items.map(
        ({ term, text }) =>
          new docx.Paragraph({
            style: paragraphStyles.term,
            children: [
              ...textRuns(docx, term, { bold: true }),
              new docx.TextRun({ text: '\u2002' }),
              ...richRuns(docx, text),
            ],
          }),
      )
    case 'formula':
      return [
        new docx.Paragraph({
          style: paragraphStyles.formula,
          alignment: docx.AlignmentType.CENTER,
          children: [...richRuns(docx, block.text)],
        }),
      ]
    case 'references':
      return block.items.map(
        ({ number, text }) =>
          new docx.Paragraph({
            style: paragraphStyles.item,
            indent: { left: 480, hanging: 480 },
            children: [
              ...textRuns(docx, `[${String(number)}]`, { color: colours.accent }),
              new docx.TextRun({ text: '\u2002' }),
              ...textRuns(docx, text),
            ],
          }),
      )
    case 'table':
      numbers.tables += 1
      return [
        caption(context, labels.table, numbers.tables, block.caption),
        tableOf(docx, block),
        new docx.Paragraph({ style: paragraphStyles.tableText, children: [] }),
      ]
    case 'figure':
      numbers.figures += 1
      return [caption(context, labels.figure, numbers.figures, block.caption), ...context.draw(block)]
  }
}
