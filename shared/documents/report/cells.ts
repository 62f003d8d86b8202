import { formatBounds, formatEstimate, formatHidden, formatInterval } from '../../domain/counts/formatNumber'
import type { Language } from '../../domain/studies/protocol'
import type { Quantity } from '../../estimate/result'
import type { TableCell, TableColumn, TableRow } from './reportModel'

export function textCell(text: string, more: Partial<Omit<TableCell, 'text'>> = {}): TableCell {
  return { text, detail: null, badge: null, tone: 'plain', number: null, drawing: null, ...more }
}

export function column(key: string, label: string, align: TableColumn['align'], weight: number): TableColumn {
  return { key, label, align, weight }
}

export function row(key: string, cells: readonly TableCell[], total = false): TableRow {
  return { key, cells, total }
}

/** The estimate of a quantity; `words` stand where there is none. Never 0 for a number that is not known. */
export function estimateCell(quantity: Quantity, words: string, language: Language): TableCell {
  const text = formatEstimate(quantity, language)
  const { estimate, lower, upper, interval } = quantity
  const number = { estimate, lower, upper, interval }
  return text === null ? textCell(words, { tone: 'unknown', number }) : textCell(text, { number })
}

/** The 80 % interval of a quantity; empty where there is none or it has no width, as with an exact number. */
export function intervalCell(quantity: Quantity, language: Language): TableCell {
  const text =
    quantity.hidden?.reason === 'protects'
      ? formatHidden(quantity.hidden, language)
      : formatInterval(quantity, language)
  return textCell(text ?? '')
}

/** The hard bounds of a quantity, rounded outward. */
export function boundsCell(quantity: Quantity, language: Language): TableCell {
  return textCell(formatBounds(quantity, language), { tone: 'quiet' })
}
