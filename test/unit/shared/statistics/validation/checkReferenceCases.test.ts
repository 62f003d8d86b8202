import { describe, expect, it } from 'vitest'
import { number } from 'valibot'
import { defineComputeMethod } from '#shared/statistics/compute/computeMethod'
import { keys } from '#shared/statistics/compute/inputs'
import { refuse } from '#shared/statistics/computed'
import { checkReferenceCases } from '#shared/statistics/validation/checkReferenceCases'
import type { ReferenceCase, ReferenceFile } from '#shared/statistics/validation/referenceCases'

const root = defineComputeMethod({
  name: 'root',
  summary: 'Square root',
  citation: 'Heron',
  input: keys({ x: number() }),
  output: '{ root: number }',
  run: ({ x }) =>
    x < 0 ? refuse('negative', 'x is below 0.') : { ok: true, output: { root: Math.sqrt(x), about: x / 2 } },
})

function file(cases: readonly ReferenceCase[], own: ReferenceFile['tolerance']['keys'] = {}): ReferenceFile {
  return {
    format: 'kohort-reference-cases-1',
    method: 'root',
    citation: 'Heron',
    obtained: { en: 'by hand', nb: 'for hånd' },
    tolerance: { relative: 1e-9, absolute: 0, keys: own },
    cases: [...cases],
  }
}

async function check(...cases: readonly ReferenceCase[]) {
  const [method] = await checkReferenceCases([root], [file(cases)])
  return method
}

describe('checkReferenceCases', () => {
  it('passes what meets its reference and keeps the largest error', async () => {
    const method = await check(
      { id: 'four', input: { x: 4 }, expected: { root: 2 } },
      { id: 'two', input: { x: 2 }, expected: { root: 1.41421356237 } },
      { id: 'below', input: { x: -1 }, refusal: 'negative' },
    )
    expect(method).toMatchObject({ passed: true, worstError: expect.closeTo(2.2e-12, 12) })
    expect(method?.cases.map(({ passed }) => passed)).toEqual([true, true, true])
  })

  it('fails a wrong number, a wrong refusal, a missing refusal and one that is not due', async () => {
    const method = await check(
      { id: 'number', input: { x: 4 }, expected: { root: 2.1 } },
      { id: 'other-refusal', input: { x: -1 }, refusal: 'too_small' },
      { id: 'no-refusal', input: { x: 4 }, refusal: 'negative' },
      { id: 'refusal', input: { x: -4 }, expected: { root: 2 } },
      { id: 'misspelt', input: { y: 4 }, expected: { root: 2 } },
    )
    expect(method?.passed).toBe(false)
    expect(method?.cases.map(({ passed }) => passed)).toEqual([false, false, false, false, false])
    expect(method?.cases[0]?.worst).toMatchObject({ place: 'root', expected: 2.1, got: 2 })
    expect(method?.cases[4]?.got).toMatchObject({ refusal: 'invalid_input' })
  })

  it('gives keys their own tolerance', async () => {
    const cases = [{ id: 'loose', input: { x: 4 }, expected: { root: 2.05, about: 2 } }]
    const own = { root: { relative: 0, absolute: 0.1 } }
    expect((await checkReferenceCases([root], [file(cases, own)]))[0]?.passed).toBe(true)
    expect((await checkReferenceCases([root], [file(cases)]))[0]?.passed).toBe(false)
  })

  it('does not pass a method without cases', async () => {
    expect(await checkReferenceCases([root], [])).toMatchObject([
      { method: 'root', cases: [], passed: false },
    ])
  })
})
