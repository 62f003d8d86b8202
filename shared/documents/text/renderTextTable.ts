import type { TableBlock, TableCell, TableColumn } from '../report/reportModel'
import { textWidth, wrapText } from './wrapText'

const gap = '  '
const narrowest = 10

function cellText(cell: TableCell): string {
  const first = cell.badge === null ? cell.text : `${cell.badge} ${cell.text}`
  return cell.detail === null ? first : `${first}\n${cell.detail}`
}

function naturalWidth(lines: readonly string[]): number {
  return Math.max(0, ...lines.flatMap((text) => text.split('\n')).map(textWidth))
}

/** Takes width from the widest column of text until the table fits; columns of numbers keep theirs. */
function fitWidths(
  widths: readonly number[],
  columns: readonly TableColumn[],
  width: number,
): readonly number[] {
  const fitted = [...widths]
  const available = width - gap.length * (columns.length - 1)
  let excess = fitted.reduce((sum, each) => sum + each, 0) - available
  while (excess > 0) {
    const flexible = columns.flatMap(({ align }, index) =>
      align === 'start' && (fitted[index] ?? 0) > narrowest ? [index] : [],
    )
    const [widest] = flexible.sort((a, b) => (fitted[b] ?? 0) - (fitted[a] ?? 0))
    if (widest === undefined) break
    fitted[widest] = (fitted[widest] ?? 0) - 1
    excess -= 1
  }
  return fitted
}

function alignText(text: string, width: number, align: TableColumn['align']): string {
  const blanks = ' '.repeat(Math.max(0, width - textWidth(text)))
  return align === 'end' ? `${blanks}${text}` : `${text}${blanks}`
}

function renderRow(
  texts: readonly string[],
  columns: readonly TableColumn[],
  widths: readonly number[],
): readonly string[] {
  const cells = texts.map((text, index) => wrapText(text, widths[index] ?? narrowest))
  const height = Math.max(1, ...cells.map((lines) => lines.length))
  return Array.from({ length: height }, (_, line) =>
    columns
      .map(({ align }, index) => alignText(cells[index]?.[line] ?? '', widths[index] ?? 0, align))
      .join(gap)
      .trimEnd(),
  )
}

/** Each row as a paragraph, its name first: for tables whose numbers do not fit beside each other. */
function renderStacked(
  body: readonly (readonly string[])[],
  head: readonly string[],
  width: number,
): readonly string[] {
  const indent = '    '
  return body.flatMap(([name = '', ...cells]) => {
    const named = cells.flatMap((text, index) =>
      text === '' ? [] : [`${head[index + 1] ?? ''}: ${text.replaceAll('\n', ', ')}`.replace(/^: /, '')],
    )
    return [
      ...wrapText(name, width),
      ...wrapText(named.join('; '), width - indent.length).flatMap((line) =>
        line === '' ? [] : [`${indent}${line}`],
      ),
    ]
  })
}

/**
 * A table as lines of aligned text of at most `width` characters; rows become paragraphs where its numbers do not fit.
 * Drawings are left out.
 */
export function renderTextTable(table: TableBlock, width: number): readonly string[] {
  const shown = table.columns.flatMap((column, index) =>
    table.rows.some((row) => row.cells[index] !== undefined && cellText(row.cells[index]) !== '')
      ? [{ column, index }]
      : [],
  )
  const columns = shown.map(({ column }) => column)
  const head = columns.map(({ label }) => label)
  const body = table.rows.map((row) =>
    shown.map(({ index }) => (row.cells[index] === undefined ? '' : cellText(row.cells[index]))),
  )
  const natural = columns.map((_, index) => naturalWidth([head, ...body].map((row) => row[index] ?? '')))
  const widths = fitWidths(natural, columns, width)
  const needed = widths.reduce((sum, each) => sum + each, gap.length * (columns.length - 1))
  if (needed > width) return renderStacked(body, head, width)
  return [
    ...renderRow(head, columns, widths),
    widths.map((each) => '─'.repeat(each)).join(gap),
    ...body.flatMap((row) => renderRow(row, columns, widths)),
  ]
}
