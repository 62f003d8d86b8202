import type { Json } from '../../../contract/outcome'
import type { SiteColumn, SiteField } from '../fields/field'
import { options } from '../fields/options'
import { plainOrganisationNumber } from '../organisationNumber'
import { siteWords } from '../words/siteWords'
import type { TableProblem } from './tableProblem'

export type CellReading =
  { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly code: TableProblem['code'] }

const read = (value: Json): CellReading => ({ ok: true, value })
const refuse = (code: TableProblem['code']): CellReading => ({ ok: false, code })

const yes = new Set(['yes', 'ja', 'true', 'sann', 'x', '1'])
const no = new Set(['no', 'nei', 'false', 'usann', '0'])

function readNumber(value: string | number): CellReading {
  if (typeof value === 'number') return Number.isFinite(value) ? read(value) : refuse('not-a-number')
  const plain = value
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(',', '.')
    .replace('−', '-')
  return /^-?\d+(\.\d+)?$/.test(plain) ? read(Number(plain)) : refuse('not-a-number')
}

/** An option by its own word, or as it is called in one of the languages. */
function readOption(set: keyof typeof options, text: string): string | null {
  const wanted = text.trim().toLowerCase()
  const allowed: readonly string[] = options[set]
  const names = [siteWords.en, siteWords.nb].map(
    (words): Readonly<Record<string, string>> => words.options[set],
  )
  return (
    allowed.find((option) => option === wanted) ??
    allowed.find((option) => names.some((labels) => labels[option]?.toLowerCase() === wanted)) ??
    null
  )
}

function parts(value: string | number): readonly string[] {
  return String(value)
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

const day = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/
const month = /^(\d{1,2})[./](\d{4})$/

/** `31.5.2026` as Norwegians write it; any other text as it is. */
function isoDay(text: string): string {
  return text.replace(
    day,
    (_whole, one: string, other: string, year: string) =>
      `${year}-${other.padStart(2, '0')}-${one.padStart(2, '0')}`,
  )
}

/** The month of a date, which spreadsheets make of `2026-05`, and `5.2026`. */
function isoMonth(text: string): string {
  return isoDay(text)
    .replace(month, (_whole, one: string, year: string) => `${year}-${one.padStart(2, '0')}`)
    .replace(/^(\d{4}-\d{2})-\d{2}$/, '$1')
}

/** What a cell says of a field: words of the template or their names in both languages, numbers with comma or point. */
export function readValue(field: SiteField | SiteColumn, value: string | number): CellReading {
  const text = String(value).trim()
  switch (field.kind) {
    case 'number':
      return readNumber(value)
    case 'yes-no':
      return yes.has(text.toLowerCase())
        ? read(true)
        : no.has(text.toLowerCase())
          ? read(false)
          : refuse('not-yes-or-no')
    case 'choice': {
      const option = readOption(field.set, text)
      return option === null ? refuse('not-an-option') : read(option)
    }
    case 'choices': {
      const found = parts(value).map((part) => readOption(field.set, part))
      return found.every((option) => option !== null) ? read(found) : refuse('not-an-option')
    }
    case 'texts':
    case 'areas':
      return read([...parts(value)])
    case 'date':
      return read(isoDay(text))
    case 'month':
      return read(isoMonth(text))
    case 'text':
      return read(field.form === 'organisation-number' ? plainOrganisationNumber(text) : text)
    default:
      return read(text)
  }
}
