import {
  lazy,
  literal,
  number,
  optional,
  record,
  strictTuple,
  string,
  union,
  variant,
  type GenericSchema,
} from 'valibot'
import { describe, expect, it } from 'vitest'
import { loadLinearSolver } from '#electron/node/linearSolver'
import { defineComputeMethod } from '#shared/statistics/compute/computeMethod'
import { describeShape } from '#shared/statistics/compute/describeShape'
import { keys, list, numeric } from '#shared/statistics/compute/inputs'
import { computeMethods } from '#shared/statistics/compute/methods'

const double = defineComputeMethod({
  name: 'double',
  summary: 'Twice a number',
  citation: 'none',
  input: keys({ x: numeric }),
  output: '{ y: number }',
  run: ({ x }, id) => ({ ok: true, output: { y: 2 * x, id } }),
})

describe('defineComputeMethod', () => {
  it('hands over input of its shape only', async () => {
    expect(await double.run({ x: 2 }, 'a')).toEqual({ ok: true, output: { y: 4, id: 'a' } })
    for (const [input, place] of [
      [{ x: '2' }, 'input.x'],
      [{ x: 2, z: 1 }, 'input.z'],
      [{}, 'input.x'],
      [{ x: Number.NaN }, 'input.x'],
      [null, 'input'],
    ] as const)
      expect(await double.run(input, 'a')).toMatchObject({
        ok: false,
        error: { code: 'invalid_input', message: expect.stringContaining(place) },
      })
  })
})

describe('describeShape', () => {
  it('writes schemas in TypeScript notation', () => {
    const tree: GenericSchema = union([number(), list(lazy(() => tree))])
    expect(
      describeShape(
        keys({
          pair: strictTuple([numeric, numeric]),
          kind: variant('fn', [keys({ fn: literal('a') }), keys({ fn: literal('b'), x: optional(numeric) })]),
          many: list(union([keys({ p: numeric }), keys({})])),
          limits: record(string(), numeric),
          tree,
        }),
      ),
    ).toBe(
      '{ pair: [number, number], kind: { fn: "a" } | { fn: "b", x?: number }, many: ({ p: number } | {})[], limits: { [name]: number }, tree: number | nested[] }',
    )
  })
})

describe('computeMethods', () => {
  const methods = computeMethods(loadLinearSolver)

  it('have names of their own, in order, and say where they come from', () => {
    const names = methods.map(({ name }) => name)
    expect(names).toEqual([...new Set(names)].toSorted())
    for (const { name, summary, citation, output, input } of methods) {
      expect(`${name}: ${summary} ${citation}`).toMatch(/^[a-z_]+: \S.+ \S/)
      expect(citation, name).toMatch(/\d{4}|\S+ \S+/)
      expect(output.startsWith('{'), name).toBe(true)
      expect(describeShape(input), name).not.toContain('unknown')
    }
  })

  it.each(methods.map((method) => [method.name, method] as const))(
    '%s refuses hostile input',
    async (name, method) => {
      for (const input of [null, [1], 'x', { nonsense: 1 }]) {
        const result = await method.run(input, 'case')
        expect(result.ok ? name : result.error.code).toBe('invalid_input')
      }
    },
  )
})
