import { describe, expect, it } from 'vitest'
import { messages } from '#shared/documents/messages/messages'

/** Every text of a tree by its path; functions are called with marks so that a lost argument shows. */
function texts(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') {
    const marks = Array.from({ length: value.length }, (_, index) => 7001 + index)
    const say = (given: readonly unknown[]) => String(Reflect.apply(value, undefined, given))
    try {
      return [[path, say(marks)]]
    } catch {
      // It takes words, and not numbers.
      return [[path, say(marks.map(String))]]
    }
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}/${key}`))
}

const english = new Map(texts(messages.en))
const norwegian = new Map(texts(messages.nb))

describe('document messages', () => {
  it('have the same keys in both languages', () => {
    expect([...norwegian.keys()]).toEqual([...english.keys()])
  })

  it('use every argument in both languages', () => {
    for (const [key, text] of english) {
      const marks = text.match(/700\d/g) ?? []
      expect(new Set(norwegian.get(key)?.match(/700\d/g) ?? []), key).toEqual(new Set(marks))
    }
  })

  it('have no empty text, exclamation mark or "please"', () => {
    for (const [key, text] of [...english, ...norwegian]) {
      expect(text.trim(), key).not.toBe('')
      expect(text, key).not.toMatch(/!|please|vennligst/i)
    }
  })

  it('bend Norwegian words by number', () => {
    const { counts } = messages.nb.coverage
    expect([counts.counted(1), counts.approximated(1), counts.stated(1), counts.notCountable(1)]).toEqual([
      '1 telt',
      '1 tilnærmet',
      '1 oppgitt',
      '1 ikke tellbart',
    ])
    expect([counts.counted(2), counts.approximated(2), counts.stated(2), counts.notCountable(2)]).toEqual([
      '2 telte',
      '2 tilnærmede',
      '2 oppgitte',
      '2 ikke tellbare',
    ])
  })

  it('are translated, not copied', () => {
    const same = [...english].filter(([key, text]) => text === norwegian.get(key) && /\p{L}{4}/u.test(text))
    expect(same).toEqual([])
  })
})
