import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainFileName } from '#electron/node/plainFileName'

describe('plainFileName', () => {
  it.each([
    ['MS i Sápmi – søknad (1).pdf', 'MS i Sápmi – søknad (1).pdf'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['C:\\Windows\\x.pdf', 'C-Windows-x.pdf'],
    ['a/b?.pdf', 'a-b-.pdf'],
    ['report\r\nX-Header: 1.pdf', 'report-X-Header- 1.pdf'],
    ['report\u202efdp.exe', 'report-fdp.exe'],
    ['CON', 'CON-'],
    ['nul.pdf', 'nul-.pdf'],
    ['console.pdf', 'console.pdf'],
    ['...', 'document'],
    ['', 'document'],
    ['a\u030a.pdf', 'å.pdf'],
  ])('makes %j into %j', (name, expected) => {
    expect(plainFileName(name)).toBe(expected)
  })

  it('keeps the ending of a long name', () => {
    const name = plainFileName(`${'ø'.repeat(300)}.kohort.json`)
    expect([...name]).toHaveLength(120)
    expect(name).toMatch(/ø\.kohort\.json$/)
  })

  it('never names a folder and never changes its own result', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const plain = plainFileName(name)
        expect(plain).not.toMatch(/^\.|[\\/:\0]|^$/)
        expect([...plain].length).toBeLessThanOrEqual(120)
        expect(plainFileName(plain)).toBe(plain)
      }),
      { numRuns: 2000 },
    )
  })
})
