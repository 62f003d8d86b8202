import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { depthLimit, explainNotPlain } from '#shared/contract/plainJson'

function nested(levels: number): unknown {
  let value: unknown = 0
  for (let level = 0; level < levels; level += 1) value = { a: value }
  return value
}

describe('explainNotPlain', () => {
  it('accepts every value that is the same after crossing as JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const crossed: unknown = JSON.parse(JSON.stringify(value))
        expect(explainNotPlain(crossed) === null).toBe(
          !/"(?:__proto__|constructor|prototype)":/.test(JSON.stringify(crossed)),
        )
      }),
    )
  })

  it.each([
    [undefined, ''],
    [{ a: undefined }, 'a'],
    [{ a: [1, Number.NaN] }, 'a.1'],
    [[Number.POSITIVE_INFINITY], '0'],
    [{ a: -0 }, 'a'],
    [{ a: { b: 1n } }, 'a.b'],
    [{ a: new Date(0) }, 'a'],
    [new Map(), ''],
    [{ a: new Uint8Array(2) }, 'a'],
    [{ a: () => 1 }, 'a'],
    [{ a: Symbol('a') }, 'a'],
    [{ a: { [Symbol('b')]: 1 } }, 'a'],
    [{ a: [, 1] }, 'a.0'],
    [JSON.parse('{"a":{"__proto__":1}}') as unknown, 'a.__proto__'],
  ])('refuses %o and says where', (value, path) => {
    expect(explainNotPlain(value)).toMatchObject({ path })
  })

  it('refuses a cycle', () => {
    const cycle: unknown[] = []
    cycle.push(cycle)
    expect(explainNotPlain(cycle)).toMatchObject({ reason: `nested deeper than ${depthLimit} levels` })
  })

  it('refuses one level more than the limit', () => {
    expect(explainNotPlain(nested(depthLimit))).toBeNull()
    expect(explainNotPlain(nested(depthLimit + 1))).not.toBeNull()
  })

  it('accepts an object without a prototype', () => {
    expect(explainNotPlain(Object.assign(Object.create(null), { a: 1 }))).toBeNull()
  })
})
