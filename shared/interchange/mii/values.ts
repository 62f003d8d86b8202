import { codeOf } from '../codeSystems'
import type { AgeAtom, Code, CodedValue, Unit } from '../definition'
import type { TermCode, ValueFilter } from './schema'

export function codeOfTerm({ system, code, display }: TermCode, withDescendants: boolean): Code {
  return codeOf(system, code, display, withDescendants)
}

const ageUnits: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['year', 1],
  ['years', 1],
  ['jahr', 1],
  ['jahre', 1],
  ['mo', 1 / 12],
  ['month', 1 / 12],
  ['months', 1 / 12],
])

function unitOfFilter(filter: ValueFilter): Unit {
  if (filter.type === 'concept') return null
  const { unit } = filter
  if (unit === null || unit === undefined) return null
  const code = unit.code === '' ? unit.display : unit.code
  return code === '' ? null : { code, display: unit.display === '' ? code : unit.display }
}

/** A value filter as a limit; where it ends and whether the end itself counts. */
export function valueOfFilter(filter: ValueFilter): CodedValue {
  const unit = unitOfFilter(filter)
  if (filter.type === 'concept')
    return { kind: 'concept', concepts: filter.selectedConcepts.map((one) => codeOfTerm(one, false)) }
  if (filter.type === 'quantity-range')
    return {
      kind: 'quantity',
      low: { value: filter.minValue, included: true },
      high: { value: filter.maxValue, included: true },
      unit,
    }
  const { value, comparator } = filter
  const included = { value, included: true }
  switch (comparator) {
    case 'ne':
    case 'ue':
      return { kind: 'quantity-not', value, unit }
    case 'eq':
      return { kind: 'quantity', low: included, high: included, unit }
    case 'gt':
      return { kind: 'quantity', low: { value, included: false }, high: null, unit }
    case 'ge':
      return { kind: 'quantity', low: included, high: null, unit }
    case 'lt':
      return { kind: 'quantity', low: null, high: { value, included: false }, unit }
    case 'le':
      return { kind: 'quantity', low: null, high: included, unit }
  }
}

/** An age in completed years; null when the unit is none of ages or no completed age fits. */
export function ageOfValue(value: CodedValue): AgeAtom | 'not' | null {
  if (value.kind === 'concept') return null
  const factor = value.unit === null ? 1 : ageUnits.get(value.unit.code.toLowerCase())
  if (factor === undefined) return null
  if (value.kind === 'quantity-not') return Number.isInteger(value.value * factor) ? 'not' : null
  // Ages are completed years: above 18 is 19 and older, below 65 is 64 and younger.
  const years = (limit: number) => Math.round(limit * factor * 1e9) / 1e9
  const { low, high } = value
  const from =
    low === null ? null : low.included ? Math.ceil(years(low.value)) : Math.floor(years(low.value)) + 1
  const to =
    high === null ? null : high.included ? Math.floor(years(high.value)) : Math.ceil(years(high.value)) - 1
  if (to !== null && (to < 0 || (from !== null && to < from))) return null
  return { kind: 'age', from: from === null ? null : Math.max(0, from), to }
}
