import { describe, expect, it } from 'vitest'
import { vocabulary } from '#shared/domain/vocabulary/vocabulary'

/** Every text of a vocabulary with the path that leads to it. */
function texts(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}/${key}`))
}

const english = texts(vocabulary.en, '')
const norwegian = texts(vocabulary.nb, '')

describe('the vocabulary', () => {
  it('has the same entries in both languages', () => {
    expect(norwegian.map(([path]) => path).sort()).toEqual(english.map(([path]) => path).sort())
  })

  it('keeps the tone: nothing empty, no exclamation mark, no please', () => {
    for (const [path, text] of [...english, ...norwegian]) {
      expect(text.trim(), path).toBe(text)
      expect(text, path).toMatch(/^(?!.*(!|please|vennligst)).+$/i)
    }
  })

  it('explains in whole sentences', () => {
    for (const [path, text] of [...english, ...norwegian]) {
      if (/(explanation|notCountableReasons)/.test(path)) expect(text, path).toMatch(/\.$/)
      if (/(label|title|one|many)$/.test(path)) expect(text, path).not.toMatch(/\.$/)
    }
  })

  it('gives no two entries of one group the same label', () => {
    for (const words of [vocabulary.en, vocabulary.nb]) {
      for (const group of [words.measures, words.flags, words.codeMatches, words.bases]) {
        const labels = Object.values(group).map((entry) => entry.label)
        expect(new Set(labels).size).toBe(labels.length)
      }
    }
  })
})
