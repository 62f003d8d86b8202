import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rake } from '#shared/statistics/raking'

const file = resolve(import.meta.dirname, '../../../shared/oracles/ipf.json')

type Nested = number | readonly Nested[]
interface Oracle {
  readonly tolerance: { readonly rel: number; readonly abs: number }
  readonly cases: readonly {
    readonly id: string
    readonly input: {
      readonly seed: Nested
      readonly margins: readonly { readonly axes: readonly number[]; readonly target: Nested }[]
    }
    readonly expected: { readonly fit?: Nested; readonly error?: string }
  }[]
}

function flat(values: Nested): number[] {
  return typeof values === 'number' ? [values] : values.flatMap(flat)
}

function shapeOf(values: Nested): number[] {
  return typeof values === 'number' ? [] : [values.length, ...shapeOf(values[0] ?? 0)]
}

describe.skipIf(!existsSync(file))(
  'raking against the reference values (skipped where they are not beside the project)',
  () => {
    const oracle: Oracle = existsSync(file)
      ? JSON.parse(readFileSync(file, 'utf8'))
      : { tolerance: { rel: 0, abs: 0 }, cases: [] }

    it('meets every case within its tolerance', () => {
      expect(oracle.cases.length).toBeGreaterThan(0)
      for (const { id, input, expected } of oracle.cases) {
        const margins = input.margins.map(({ axes, target }) => ({ axes, target: flat(target) }))
        const result = rake(flat(input.seed), shapeOf(input.seed), margins)
        if (expected.error !== undefined) {
          expect(result.ok ? null : result.error.code, id).toBe(expected.error)
          continue
        }
        expect(result.ok, id).toBe(true)
        const table = result.ok ? result.value.table : []
        const fit = flat(expected.fit ?? [])
        expect(table).toHaveLength(fit.length)
        fit.forEach((value, cell) => {
          const allowed = oracle.tolerance.abs + oracle.tolerance.rel * Math.abs(value)
          expect(Math.abs((table[cell] ?? Number.NaN) - value), `${id} cell ${cell}`).toBeLessThanOrEqual(
            allowed,
          )
        })
      }
    })
  },
)
