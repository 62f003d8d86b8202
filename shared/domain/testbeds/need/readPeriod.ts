import type { TestbedNeed } from './testbedNeed'

const quarters = [
  ['01-01', '03-31'],
  ['04-01', '06-30'],
  ['07-01', '09-30'],
  ['10-01', '12-31'],
] as const

const months = [
  ['january', 'januar'],
  ['february', 'februar'],
  ['march', 'mars'],
  ['april'],
  ['may', 'mai'],
  ['june', 'juni'],
  ['july', 'juli'],
  ['august'],
  ['september'],
  ['october', 'oktober'],
  ['november'],
  ['december', 'desember'],
] as const
/** Names of months in both languages. */
export const monthNames: readonly string[] = months.flat()

const name = monthNames.join('|')
const year = String.raw`20\d\d`
/** `March 2027`, `from March 2027`, `March to June 2027`, `March 2027 – June 2028`. */
const spell = new RegExp(
  String.raw`\b(?:(from|fra|after|etter)\s+)?(${name})(?:\s+(${year}))?(?:\s*(?:-|–|—|to|til|until)\s*(${name})\s+(${year}))?\b`,
  'gi',
)

function monthOf(text: string): number {
  return months.findIndex((names) => names.some((each) => each === text.toLowerCase())) + 1
}

/** Days of a month of the Gregorian calendar. */
function lastDay(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

const two = (part: number) => String(part).padStart(2, '0')

/** Months with their year. Where only the beginning is said, the period lasts until the end of that year. */
function monthsIn(text: string): TestbedNeed['period'] {
  for (const [, since, first = '', firstYear, last, lastYear] of text.matchAll(spell)) {
    const begins = firstYear ?? lastYear
    if (begins === undefined) continue
    const from = `${begins}-${two(monthOf(first))}-01`
    if (last === undefined || lastYear === undefined) {
      const month = since === undefined ? monthOf(first) : 12
      return { from, to: `${begins}-${two(month)}-${two(lastDay(Number(begins), month))}` }
    }
    const to = `${lastYear}-${two(monthOf(last))}-${two(lastDay(Number(lastYear), monthOf(last)))}`
    if (from <= to) return { from, to }
  }
  return null
}

/** A year, a quarter or months, `2027`, `Q2 2027`, `from March 2027`; or several years, from the first to the last. Pure. */
export function readPeriod(text: string): TestbedNeed['period'] {
  const quarter = /\b[qk]([1-4])\s*[- ]?\s*(20\d\d)\b/i.exec(text)
  const days = quarters[Number(quarter?.[1] ?? 0) - 1]
  const ofQuarter = quarter?.[2]
  if (days !== undefined && ofQuarter !== undefined)
    return { from: `${ofQuarter}-${days[0]}`, to: `${ofQuarter}-${days[1]}` }
  const ofMonths = monthsIn(text)
  if (ofMonths !== null) return ofMonths
  const years = [...text.matchAll(/(?<!\w)(20\d\d)(?!\w)/g)].map(([, found]) => found ?? '').sort()
  const [first, last] = [years[0], years.at(-1)]
  return first === undefined || last === undefined ? null : { from: `${first}-01-01`, to: `${last}-12-31` }
}
