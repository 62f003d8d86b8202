import { daysOf } from '../../domain/discovery/variables/variable'

const notStated = /^[-–—.?/]*$|^(n\/?a|ukjent|unknown|null|none|ingen)$/i
/** A list that says "til i dag" states no end. */
const ongoing = /^(d\.?d\.?|dags dato|i dag|nå|today|now|present|pågår|pågående|løpende|ongoing|current)$/i

function isDay(year: string, month: string, day: string): boolean {
  const last = daysOf(`${year}-${month}`)?.last.slice(8) ?? '00'
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && day <= last
}

/**
 * A year, month or day as lists write them (`2008`, `2008-01`, `01.2008`, `01.01.2008`, `2008-01-01`), in ISO; the empty text
 * where nothing is stated or the period goes on; null for what is none of these.
 */
export function statedDayOf(text: string): string | null {
  const plain = text.trim().replace(/T00:00.*$/, '')
  if (notStated.test(plain) || ongoing.test(plain)) return ''
  const year = /^(1[89]|20)\d\d$/.exec(plain)
  if (year !== null) return plain
  const iso = /^((?:1[89]|20)\d\d)-(\d\d)(?:-(\d\d))?$/.exec(plain)
  if (iso !== null) {
    const [, of = '', month = '', day] = iso
    return isDay(of, month, day ?? '01') ? plain : null
  }
  const written = /^(?:(\d{1,2})[./])?(\d{1,2})[./]((?:1[89]|20)\d\d)$/.exec(plain)
  if (written === null) return null
  const [, day, month = '', of = ''] = written
  const [monthText, dayText] = [month.padStart(2, '0'), day?.padStart(2, '0')]
  if (!isDay(of, monthText, dayText ?? '01')) return null
  return dayText === undefined ? `${of}-${monthText}` : `${of}-${monthText}-${dayText}`
}

/** The ends of a period in one cell: `2008-2020`, `2008–`, `1.1.2008 - 31.12.2020`; null for what is none. */
export function statedPeriodOf(text: string): { readonly from: string; readonly to: string } | null {
  const parts = text.trim().split(/\s*[–—]\s*|\s+-\s+|(?<=^\d{4})-(?=\d{4}$|$)/)
  if (parts.length > 2) return null
  const [from, to] = [statedDayOf(parts[0] ?? ''), statedDayOf(parts[1] ?? '')]
  return from === null || to === null ? null : { from, to }
}
