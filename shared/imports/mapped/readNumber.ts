import type { GridCell } from '../grid'

/** Blanks that people and programs put between thousands, and around numbers. */
const blanks = /[\s\u00a0\u2007\u2009\u202f]+/g
const grouped = (mark: string, decimal: string) =>
  new RegExp(`^[-+\u2212]?\\d{1,3}(?:${mark}\\d{3})+(?:${decimal}\\d+)?$`)

const forms = {
  '.': { plain: /^[-+\u2212]?\d+(?:\.\d+)?$/, blank: grouped(' ', '\\.'), marks: grouped("[,'’]", '\\.') },
  ',': { plain: /^[-+\u2212]?\d+(?:,\d+)?$/, blank: grouped(' ', ','), marks: grouped("[.'’]", ',') },
} as const

/** The number that a cell shows, with blanks or marks between thousands; null when it shows none. */
export function readNumber(cell: GridCell, decimal: '.' | ','): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null
  const text = cell.trim().replace(blanks, ' ')
  if (text.length === 0 || text.length > 40) return null
  const form = forms[decimal]
  if (!form.plain.test(text) && !form.blank.test(text) && !form.marks.test(text)) return null
  const bare = text.replace(decimal === ',' ? /[ .'’]/g : /[ ,'’]/g, '')
  const number = Number(bare.replace(',', '.').replace('\u2212', '-'))
  return Number.isFinite(number) ? number : null
}

/** A text such as `1.234` or `1,234`, which is one number with decimals and another with thousands. */
export function isAmbiguous(cell: GridCell): boolean {
  return typeof cell === 'string' && /^[1-9]\d{0,2}[.,]\d{3}$/.test(cell.trim())
}
