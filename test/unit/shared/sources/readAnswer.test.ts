import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { answerWords, readJson, readJsonAnswer } from '#shared/sources/readAnswer'

const schema = v.object({ value: v.array(v.number()) })
function answerOf(text: string, status = 200) {
  return { status, headers: {}, text }
}

describe('reading an answer', () => {
  it('reads JSON behind a byte order mark', () => {
    expect(readJsonAnswer(answerOf('\uFEFF{"value":[1]}'), schema, 'Table 1')).toEqual({
      ok: true,
      value: { value: [1] },
    })
  })

  it('takes a web page in place of data for a login page', () => {
    const read = readJsonAnswer(answerOf('<!DOCTYPE html><title>Log in</title>'), schema, 'Table 1')
    expect(read).toMatchObject({ ok: false, problem: { code: 'sign-in-needed' } })
  })

  it('says what broke off, and where a value is of another kind', () => {
    expect(readJson('{"value":[1', schema, 'Table 1')).toMatchObject({
      problem: { code: 'malformed', details: { reason: 'no-json' } },
    })
    expect(readJson('{"value":[1,"x"]}', schema, 'Table 1')).toMatchObject({
      problem: { code: 'malformed', details: { place: 'value.1' } },
    })
  })

  it('refuses what is nested too deeply without parsing it', () => {
    expect(readJson('['.repeat(100_000), schema, 'Table 1')).toMatchObject({
      problem: { details: { reason: 'too-deep' } },
    })
  })

  it('drops keys that could reach a prototype', () => {
    const any = v.record(v.string(), v.unknown())
    const read = readJson('{"__proto__":{"bad":1},"good":1}', any, 'Table 1')
    expect(read).toEqual({ ok: true, value: { good: 1 } })
  })

  it('tells refusals apart by their status and gives the words of the source', () => {
    const codes = [400, 401, 403, 404, 413, 414, 429, 500].map((status) => {
      const read = readJsonAnswer(answerOf('Bad <b>field</b>', status), schema, 'Table 1')
      return read.ok ? null : [read.problem.code, read.problem.details['words']]
    })
    expect(codes).toEqual([
      ['refused', 'Bad field'],
      ['sign-in-needed', 'Bad field'],
      ['sign-in-needed', 'Bad field'],
      ['not-found', 'Bad field'],
      ['too-large', 'Bad field'],
      ['too-large', 'Bad field'],
      ['throttled', 'Bad field'],
      ['refused', 'Bad field'],
    ])
  })

  it('leaves scripts out of the words', () => {
    expect(answerWords(answerOf('<script>alert(1)</script><p>Closed</p>'))).toBe('Closed')
  })
})
