import { filterOperators, type BeaconFilter } from './beaconQuestions'

/** A filter as it is written in a line: a term such as `HP:0001250`, or a comparison such as `BMI >= 30`. */
export function readFilter(text: string): BeaconFilter {
  const [, id, sign, value] = /^([^\s<>=!]+)\s*(>=|<=|=|<|>|!)\s*(.+)$/.exec(text.trim()) ?? []
  const operator = filterOperators.find((known) => known === sign)
  if (id === undefined || value === undefined || operator === undefined)
    return { id: text.trim(), operator: null, value: null }
  return { id, operator, value: value.trim() }
}
