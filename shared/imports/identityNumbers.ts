import { idnr } from '@navikt/fnrvalidator'
import { cellText, columnLetters, type Grid } from './grid'
import { refuseImport, type Imported } from './importProblem'
import { tellRows, type TellProgress } from './importProgress'

/**
 * Eleven digits in one piece, or date and number apart as people write them, the date also with marks in it
 * and its whole year; not the decimals of a number.
 */
const candidate =
  /(?<!\d|\d[.,])(\d{2})([-./ \u00a0\u202f]?)(\d{2})\2(?:(?<=\D)(?:18|19|20))?(\d{2})[ \u00a0\u202f]?[-./]?[ \u00a0\u202f]?(\d{5})(?!\d)/g

/** Numbers of made-up people in the test data of the health network: month and 65. Their check digits are those of others. */
function isHealthTestNumber(digits: string, reasons: readonly string[]): boolean {
  const month = Number(digits.slice(2, 4)) - 65
  const day = Number(digits.slice(0, 2)) % 40
  return (
    reasons.length === 1 &&
    reasons[0] === 'invalid date' &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= 31
  )
}

/** Whether eleven digits are a national identity number, a D-number, or one of a made-up person. */
export function isIdentityNumber(digits: string): boolean {
  const result = idnr(digits)
  return result.status === 'valid' || isHealthTestNumber(digits, result.reasons)
}

/** Place of the first identity number in a text, from 0; null when there is none. Numbers themselves are never handed on. */
export function findIdentityNumber(text: string): number | null {
  if (text.length < 10) return null
  for (const match of text.matchAll(candidate)) {
    const [, day = '', , month = '', year = '', rest = ''] = match
    if (isIdentityNumber(`${day}${month}${year}${rest}`)) return match.index
  }
  // A spreadsheet takes the zero in front away.
  return /^\d{10}$/.test(text) && isIdentityNumber(`0${text}`) ? 0 : null
}

const advice =
  'Nothing was kept. Kohort takes counts only: make a table of counts, and remove the file from where it should not be.'

/** Refuses a sheet with an identity number in any cell, headings included, by row and column. */
export function refuseIdentityNumbers(
  { sheet, rows }: Grid,
  header: readonly string[],
  tell: TellProgress = () => undefined,
): Imported<never> | null {
  const searched = tellRows('searching', rows.length, tell)
  for (const [done, { row, cells }] of rows.entries()) {
    searched(done)
    for (const [index, cell] of cells.entries()) {
      if (findIdentityNumber(cellText(cell)) === null) continue
      const named = header[index]
      // The heading itself may be what must not be repeated.
      const column = named !== undefined && findIdentityNumber(named) === null ? named : columnLetters(index)
      return refuseImport(
        'identity-number',
        `Row ${row}, column ${column}: a national identity number stands here. ${advice}`,
        { ...(sheet !== null && { sheet }), row, column },
      )
    }
  }
  return null
}

/** The same for the name of a file or a sheet: tables are called by it. */
export function refuseIdentityNumberInName(name: string, what: 'file' | 'sheet'): Imported<never> | null {
  return findIdentityNumber(name) === null
    ? null
    : refuseImport(
        'identity-number',
        `A national identity number stands in the name of the ${what}. ${advice}`,
      )
}

/** The same for text that is no table, by line and character. */
export function refuseIdentityNumbersIn(text: string, field?: string): Imported<never> | null {
  const at = findIdentityNumber(text)
  if (at === null) return null
  const before = text.slice(0, at).split('\n')
  const [row, column] = [before.length, (before.at(-1)?.length ?? 0) + 1]
  return refuseImport(
    'identity-number',
    `Line ${row}, character ${column}: a national identity number stands here. ${advice}`,
    { row, column, ...(field !== undefined && { field }) },
  )
}
