import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textWidth, wrapText } from '#shared/documents/text/wrapText'

describe('wrapText', () => {
  it('breaks at blanks and cuts what is longer than a line', () => {
    expect(wrapText('one two three', 7)).toEqual(['one two', 'three'])
    expect(wrapText('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij'])
    expect(wrapText('a\n\nb', 10)).toEqual(['a', '', 'b'])
  })

  it('never breaks a number at its no-break space', () => {
    expect(wrapText('about 12\u00a0400 people', 12)).toEqual(['about 12\u00a0400', 'people'])
  })

  it('lets no control character or direction override through', () => {
    expect(wrapText('a\u001b[31mred\u0007\u202E', 40)).toEqual(['a\ufffd[31mred\ufffd\ufffd'])
  })

  it('keeps every line within the width and every letter of plain text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zæøå ]{0,200}$/), fc.integer({ min: 5, max: 60 }), (text, width) => {
        const lines = wrapText(text, width)
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      }),
    )
  })
})
