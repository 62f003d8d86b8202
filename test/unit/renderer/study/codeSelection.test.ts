import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  codeSelection,
  codeState,
  coveringCode,
  toggleCode,
} from '#renderer/components/study/editor/codeSelection'

describe('a selection of codes', () => {
  it('tells what is chosen, covered, partly chosen and not chosen', () => {
    const selection = codeSelection(['I21-I22', 'G40'])
    expect(codeState(selection, 'G40')).toBe('checked')
    expect(codeState(selection, 'G401')).toBe('inherited')
    expect(codeState(selection, 'G40-G47')).toBe('mixed')
    expect(codeState(selection, 'G00-G99')).toBe('mixed')
    expect(codeState(selection, 'I219')).toBe('inherited')
    expect(codeState(selection, 'I20-I25')).toBe('mixed')
    expect(codeState(selection, 'I23')).toBe('unchecked')
    expect(coveringCode(selection, 'I22')).toBe('I21-I22')
  })

  it('replaces narrower codes when a wider one is ticked', () => {
    expect(toggleCode(codeSelection(['G400', 'E10', 'G403']), 'G40')).toEqual(['E10', 'G40'])
  })

  it('takes out what is ticked again, also when it is written in another way', () => {
    expect(toggleCode(codeSelection(['G40.1', 'E10']), 'G401')).toEqual(['E10'])
  })

  it('leaves a code that a wider choice covers as it is', () => {
    expect(toggleCode(codeSelection(['G40']), 'G401')).toEqual(['G40'])
  })

  it('ticking twice what was not chosen gives back the selection, unless narrower codes were taken up', () => {
    const code = fc
      .tuple(fc.constantFrom('A', 'G', 'I'), fc.integer({ min: 10, max: 99 }))
      .map(([letter, number]) => `${letter}${number}`)
    fc.assert(
      fc.property(fc.uniqueArray(code, { maxLength: 6 }), code, (codes, ticked) => {
        const before = codeSelection(codes)
        fc.pre(codeState(before, ticked) === 'unchecked')
        const once = toggleCode(before, ticked)
        expect(codeState(codeSelection(once), ticked)).toBe('checked')
        expect(toggleCode(codeSelection(once), ticked)).toEqual(codes)
      }),
    )
  })
})
