import { describe, expect, it } from 'vitest'
import { readDelimited } from '#shared/sources/delimited/readDelimited'

describe('readDelimited', () => {
  it('reads quotes, doubled quotes, line breaks in cells and a byte order mark', () => {
    const read = readDelimited('\uFEFFid,name\r\n1,"a ""b"", c"\r\n\r\n2,"two\nlines"\n3', 'file')
    expect(read).toEqual({
      ok: true,
      value: {
        delimiter: ',',
        header: ['id', 'name'],
        rows: [
          { line: 2, cells: ['1', 'a "b", c'] },
          { line: 4, cells: ['2', 'two\nlines'] },
          { line: 6, cells: ['3'] },
        ],
      },
    })
  })

  it.each([
    ['a;b\n1;2', ';'],
    ['a\tb\n1\t2', '\t'],
    ['a\n1', ','],
  ])('tells the delimiter of %j', (text, delimiter) => {
    expect(readDelimited(text, 'file')).toMatchObject({ ok: true, value: { delimiter } })
  })

  it.each([
    ['a,b\n1,"open', 2, 'not closed'],
    ['a,b\n1,2\n1,"x"y', 3, 'text follows'],
    ['a,b\n1,2,3', 2, '3 cells'],
    ['a,a\n1,2', 1, 'twice'],
  ])('refuses %j at line %i', (text, line, words) => {
    const read = readDelimited(text, 'file')
    expect(read).toMatchObject({ ok: false, problem: { code: 'malformed', details: { line } } })
    expect(read.ok ? '' : read.problem.message).toContain(words)
  })

  it('lets empty cells stand beyond the header', () => {
    expect(readDelimited('a,b\n1,2,', 'file')).toMatchObject({ ok: true })
  })

  it('refuses an empty text', () => {
    expect(readDelimited('\n\n', 'file')).toMatchObject({ ok: false, problem: { code: 'malformed' } })
  })
})
