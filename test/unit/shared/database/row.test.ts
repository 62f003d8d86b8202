import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import {
  readJson,
  readName,
  readNameOrNull,
  readNumber,
  readNumberOrNull,
  readText,
  readTextOrNull,
  readWord,
} from '#shared/database/row'

const row = { name: 'Ås', size: 3, nothing: null, json: '{"a":1}' }

describe('reading a row', () => {
  it('gives what the column holds', () => {
    expect(readText(row, 'name')).toBe('Ås')
    expect(readTextOrNull(row, 'nothing')).toBeNull()
    expect(readNumber(row, 'size')).toBe(3)
    expect(readNumberOrNull(row, 'nothing')).toBeNull()
    expect(readWord(row, 'name', { Ås: true, Ski: true })).toBe('Ås')
    expect(readJson(row, 'json', v.strictObject({ a: v.number() }))).toEqual({ a: 1 })
  })

  it('reads a name in both languages, and no name only where both are missing', () => {
    const named = { holder_en: 'Statistics Norway', holder_nb: 'Statistisk sentralbyrå' }
    const name = { en: 'Statistics Norway', nb: 'Statistisk sentralbyrå' }
    expect(readName(named, 'holder')).toEqual(name)
    expect(readNameOrNull(named, 'holder')).toEqual(name)
    expect(readNameOrNull({ rule_en: null, rule_nb: null }, 'rule')).toBeNull()
    expect(() => readNameOrNull({ rule_en: 'Below 5', rule_nb: null }, 'rule')).toThrow('Column rule_nb')
  })

  it('names the column when schema and mapping disagree', () => {
    expect(() => readText(row, 'size')).toThrow('Column size should hold text, not 3')
    expect(() => readTextOrNull(row, 'missing')).toThrow('Column missing should hold text')
    expect(() => readNumber(row, 'nothing')).toThrow('Column nothing should hold a number, not null')
    expect(() => readWord(row, 'name', { Ski: true })).toThrow('one of Ski')
    expect(() => readWord({ name: 'constructor' }, 'name', { Ski: true })).toThrow('one of Ski')
    expect(() => readJson(row, 'json', v.strictObject({ b: v.number() }))).toThrow('Column json does not fit')
  })
})
