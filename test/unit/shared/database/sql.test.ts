import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { ReadableDatabase, WritableDatabase } from '#shared/database/port'
import { sql, sqlIdentifier, sqlInteger, type Sql } from '#shared/database/sql'
import { createEmptyDatabase } from '#test/support/databases'

describe('sql', () => {
  it('binds values and keeps them out of the text', () => {
    const statement = sql`SELECT name FROM study WHERE id = ${"x' OR 1 = 1 --"} AND age > ${18} AND note IS ${null}`
    expect(statement.text).toBe('SELECT name FROM study WHERE id = ? AND age > ? AND note IS ?')
    expect(statement.values).toEqual(["x' OR 1 = 1 --", 18, null])
  })

  it('takes in nested statements with their values, in order', () => {
    const condition = sql`level = ${'county'} AND population > ${10}`
    const statement = sql`SELECT ${sqlIdentifier('key')} FROM area WHERE position < ${5} AND ${condition} LIMIT ${1}`
    expect(statement.text).toBe(
      'SELECT "key" FROM area WHERE position < ? AND level = ? AND population > ? LIMIT ?',
    )
    expect(statement.values).toEqual([5, 'county', 10, 1])
  })

  it('writes the same text each time without mixing up the values', () => {
    const build = (value: number) => sql`SELECT ${value} AS answer`
    expect([build(1), build(2)].map(({ text, values }) => [text, values])).toEqual([
      ['SELECT ? AS answer', [1]],
      ['SELECT ? AS answer', [2]],
    ])
  })

  it.each(['', 'Name', 'a b', 'a"b', '1a', 'a;--', 'a'.repeat(64), 'æ'])(
    'refuses %j as an identifier',
    (name) => {
      expect(() => sqlIdentifier(name)).toThrow('Not a name of a table or column')
    },
  )

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %d', (value) => {
    expect(() => sql`SELECT ${value}`).toThrow('SQLite cannot keep')
    expect(() => sqlInteger(value)).toThrow('Not a whole number')
    expect(() => sqlInteger(1.5)).toThrow('Not a whole number')
  })

  it('brings every text and number back as it was', async () => {
    const database = await createEmptyDatabase()
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (text, number) => {
          const row = database.get(sql`SELECT ${text} AS text, ${number} AS number`)
          expect(row?.['text']).toBe(text)
          expect(row?.['number']).toBe(number === 0 ? row?.['number'] : number)
        },
      ),
    )
  })
})

describe('the types of the port', () => {
  it('lets a writer read but never a reader write', () => {
    expectTypeOf<WritableDatabase>().toExtend<ReadableDatabase>()
    expectTypeOf<ReadableDatabase>().not.toExtend<WritableDatabase>()
  })

  it('refuses a bare text where a statement is asked for', () => {
    expectTypeOf<{ readonly text: string; readonly values: readonly string[] }>().not.toExtend<Sql>()
  })

  it('refuses work that waits', async () => {
    const { transaction } = await createEmptyDatabase()
    expectTypeOf(transaction<Promise<number>>)
      .parameter(0)
      .returns.toBeNever()
    expect(transaction(() => 1)).toBe(1)
  })
})
