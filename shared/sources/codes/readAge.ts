import type { NamedCode } from './namedCode'

/** Completed years of age; `to` is null for "and over". */
export interface AgeSpan {
  readonly from: number
  readonly to: number | null
}

const everyAge: AgeSpan = { from: 0, to: null }
/** From this age on a last year printed by a source means "and over". */
const openFrom = 105

const allLabels =
  /(alle alder|alle aldre|alle alders|all ages|samtliga åldrar|alla åldrar|^totalt?$|^total$|^i alt$|^alle$)/
const allCodes = /^(totalt?|tot|totsa|alle|all|999[a-z]?|_t)$/
const years = '\\s*(?:år|years?|yrs?)?'
const range = new RegExp(
  `^(\\d{1,3})${years}\\s*(?:-|–|_|to|til|till)\\s*(\\d{1,3})${years}(?:\\s*\\(.*\\))?$`,
)
const open = new RegExp(
  `^(\\d{1,3})\\s*(?:\\+${years}|${years}\\s*(?:\\+|eller eldre|og eldre|og over|eller mer|or older|and older|or over|and over|or more|eller äldre|och äldre|-$))$`,
)
const below = new RegExp(`^(?:under|below|<)\\s*(\\d{1,3})${years}$`)
const single = /^(\d{1,3})\s*(?:år|years?|yrs?)$/
const singleCode = /^(\d{3}|\d{1,2})$/

function span(from: number, to: number): AgeSpan | null {
  return to < from ? null : { from, to: to >= openFrom ? null : to }
}

function readText(text: string): AgeSpan | null {
  const between = range.exec(text)
  if (between !== null) return span(Number(between[1]), Number(between[2]))
  const over = open.exec(text)
  if (over !== null) return { from: Number(over[1]), to: null }
  const under = below.exec(text)
  if (under !== null) return span(0, Number(under[1]) - 1)
  const one = single.exec(text)
  return one === null ? null : { from: Number(one[1]), to: Number(one[1]) }
}

/**
 * Ages of a category: `042` and `105+` (Statistics Norway), `0_120` and `TOTALT` (Institute of Public Health), `0-14 år`,
 * `90 and older`. The name goes before the code, which is a bare number in some tables. Null when neither says an age.
 */
export function readAge({ code, label }: NamedCode): AgeSpan | null {
  const [name, plain] = [label.trim().toLowerCase(), code.trim().toLowerCase()]
  if (allLabels.test(name)) return everyAge
  const named = readText(name)
  if (named !== null) return named
  if (allCodes.test(plain)) return everyAge
  const coded = readText(plain)
  if (coded !== null) return coded
  const one = singleCode.exec(plain)
  return one !== null && (name === plain || name === '') ? { from: Number(one[1]), to: Number(one[1]) } : null
}

export function agesOverlap(first: AgeSpan, second: AgeSpan): boolean {
  return first.from <= (second.to ?? Infinity) && second.from <= (first.to ?? Infinity)
}
