import type { Table, TableCell as DocxCell } from 'docx'
import type { TableBlock, TableCell, TableColumn } from '#shared/documents/report/reportModel'
import { colours, textWidth } from './look'
import { badgeRuns, textRuns, toneLook, type Docx } from './runs'
import { paragraphStyles } from './styles'

/** Twips of a digit of 9 points with its share of the space between cells. */
const characterWidth = 100
const cellPadding = 160
const widestUnweighted = 2400

function longestWord({ text, detail, badge }: TableCell): number {
  const words = `${badge ?? ''} ${text}`.length
  return Math.max(words, (detail ?? '').length)
}

/** Widths in twips that fill the page: columns without weight by their content, the others share what is left. */
export function columnWidths({ columns, rows }: TableBlock): readonly number[] {
  const wanted = columns.map(({ weight, label }, index) => {
    if (weight > 0) return 0
    const lengths = rows.flatMap(({ cells }) => cells[index] ?? []).map(longestWord)
    const longest = Math.max(...lengths, ...label.split(' ').map((word) => word.length), 2)
    return Math.min(widestUnweighted, longest * characterWidth + cellPadding)
  })
  const sum = wanted.reduce((total, width) => total + width, 0)
  const weights = columns.reduce((total, { weight }) => total + weight, 0)
  const most = weights > 0 ? textWidth * 0.7 : textWidth
  const scale = sum > most || weights === 0 ? most / sum : 1
  const left = textWidth - sum * scale
  return columns.map(({ weight }, index) =>
    Math.floor(weight > 0 ? (left * weight) / weights : (wanted[index] ?? 0) * scale),
  )
}

/** Columns that are drawn only say again what stands beside them. */
function withoutDrawnColumns(block: TableBlock): TableBlock {
  const kept = block.columns.map((_, index) =>
    block.rows.some(({ cells }) => cells[index]?.drawing === null || cells[index]?.text !== ''),
  )
  return {
    ...block,
    columns: block.columns.filter((_, index) => kept[index]),
    rows: block.rows.map((row) => ({ ...row, cells: row.cells.filter((_, index) => kept[index]) })),
  }
}

/** A table whose first row is a head that Word marks as such and repeats on every page. */
export function tableOf(docx: Docx, given: TableBlock): Table {
  const block = given.rows.length === 0 ? given : withoutDrawnColumns(given)
  const widths = columnWidths(block)
  const line = (size: number, color: string) => ({ style: docx.BorderStyle.SINGLE, size, color })
  const none = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' }
  const alignmentOf = ({ align }: TableColumn) =>
    align === 'end' ? docx.AlignmentType.RIGHT : docx.AlignmentType.LEFT

  const head = block.columns.map(
    (column, index) =>
      new docx.TableCell({
        width: { size: widths[index] ?? 0, type: docx.WidthType.DXA },
        verticalAlign: docx.VerticalAlign.BOTTOM,
        shading: { type: docx.ShadingType.CLEAR, color: 'auto', fill: colours.head },
        children: [
          new docx.Paragraph({
            style: paragraphStyles.tableHead,
            alignment: alignmentOf(column),
            children: [...textRuns(docx, column.label)],
          }),
        ],
      }),
  )

  function cellOf(cell: TableCell, index: number, total: boolean): DocxCell {
    const column = block.columns[index]
    const alignment = column === undefined ? docx.AlignmentType.LEFT : alignmentOf(column)
    const look = { ...toneLook(cell.tone), ...(total && { bold: true }) }
    const paragraph = (children: ReturnType<typeof textRuns>) =>
      new docx.Paragraph({ style: paragraphStyles.tableText, alignment, children: [...children] })
    return new docx.TableCell({
      width: { size: widths[index] ?? 0, type: docx.WidthType.DXA },
      children: [
        paragraph([...badgeRuns(docx, cell.badge, cell.tone), ...textRuns(docx, cell.text, look)]),
        ...(cell.detail === null
          ? []
          : [paragraph(textRuns(docx, cell.detail, { color: colours.meta, size: 16 }))]),
      ],
    })
  }

  return new docx.Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: docx.WidthType.DXA },
    columnWidths: widths,
    layout: docx.TableLayoutType.FIXED,
    tableLook: { firstRow: true, noHBand: true, noVBand: true },
    margins: { left: 70, right: 70, top: 20, bottom: 20, marginUnitType: docx.WidthType.DXA },
    borders: {
      top: line(6, colours.strongBorder),
      bottom: line(6, colours.strongBorder),
      left: none,
      right: none,
      insideHorizontal: line(4, colours.border),
      insideVertical: none,
    },
    rows: [
      new docx.TableRow({ tableHeader: true, cantSplit: true, children: head }),
      ...block.rows.map(
        ({ cells, total }) =>
          new docx.TableRow({
            cantSplit: true,
            children: cells.map((cell, index) => cellOf(cell, index, total)),
          }),
      ),
    ],
  })
}
