import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText } from '#shared/domain/terminology/foldText'

describe('foldText', () => {
  it.each([
    ['Årebetennelse', 'Aarebetennelse'],
    ['Årebetennelse', 'arebetennelse'],
    ['bløtvev', 'bloetvev'],
    ['bløtvev', 'blotvev'],
    ['Svangerskapsødem', 'SVANGERSKAPSÖDEM'],
    ['ærlig', 'aerlig'],
    ['Ménières sykdom', 'menieres sykdom'],
    ['Guillain-Barré', 'guillain barre'],
    ['Crohn’s', "Crohn's"],
  ])('takes %s and %s for the same', (one, other) => {
    expect(foldText(one)).toBe(foldText(other))
  })

  it('leaves words of letters and digits, parted by one blank', () => {
    expect(foldText('  Type 2; (ins.)/kost ')).toBe('type 2 ins kost')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) =>
        /^([a-z0-9]+( [a-z0-9]+)*)?$/.test(foldText(text)),
      ),
    )
  })

  it('keeps the beginning of a word a beginning, so that typing on does not lose it', () => {
    const word = fc.stringMatching(/^[a-zæøå]{2,12}$/)
    fc.assert(
      fc.property(word, fc.nat(), (text, cut) => {
        const begun = text.slice(0, 1 + (cut % text.length))
        return foldText(text).startsWith(foldText(begun))
      }),
    )
  })
})
