import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tightenRanges } from '#shared/statistics/suppression/tightenRanges'

const file = resolve(import.meta.dirname, '../../../shared/oracles/suppression_table_bounds.json')
const missing = !existsSync(file)

interface Limits {
  readonly lo: number
  readonly hi: number | null
}
type Pair = readonly [number, number | null]

interface Oracle {
  readonly cases: readonly {
    readonly id: string
    readonly input: {
      readonly cells: readonly Limits[]
      readonly constraints: readonly (Limits & { readonly idx: readonly number[] })[]
    }
    readonly expected: { readonly cells?: readonly Pair[]; readonly error?: string }
    readonly propagation?: readonly Pair[]
  }[]
}

const oracle: Oracle = missing ? { cases: [] } : JSON.parse(readFileSync(file, 'utf8'))

function toRange({ lo, hi }: Limits) {
  return { lower: lo, upper: hi ?? Infinity }
}

describe.skipIf(missing)('tight table bounds (skipped where the reference values are not there)', () => {
  it.each(oracle.cases)('$id: propagation as given, and the tight bounds with probing', (given) => {
    const { cells, constraints } = given.input
    const all = [...cells, ...constraints].map(toRange)
    const relations = constraints.map(({ idx }, index) => ({ total: cells.length + index, parts: idx }))
    const pairs = (probed: readonly number[]) =>
      tightenRanges(all, relations, probed)
        ?.slice(0, cells.length)
        .map(({ lower, upper }) => [lower, upper === Infinity ? null : upper]) ?? 'infeasible'
    expect(pairs([])).toEqual(given.expected.error ?? given.propagation)
    expect(pairs([...cells.keys()])).toEqual(given.expected.error ?? given.expected.cells)
  })
})
