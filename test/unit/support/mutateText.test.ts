import { describe, expect, it } from 'vitest'
import { mutatedTexts } from '#test/support/mutateText'

const text = JSON.stringify({ id: ['a', 'b'], value: [1, 2, 3], label: { x: 'y' } })

describe('mutatedTexts', () => {
  it('damages the same way for the same seed', () => {
    expect([...mutatedTexts(text, 50, 7)]).toEqual([...mutatedTexts(text, 50, 7)])
    expect([...mutatedTexts(text, 50, 7)]).not.toEqual([...mutatedTexts(text, 50, 8)])
  })

  it('damages both the text and the structure of JSON', () => {
    const mutated = [...mutatedTexts(text, 400, 1)]
    const readable = mutated.filter((candidate) => {
      try {
        return JSON.parse(candidate) !== undefined
      } catch {
        return false
      }
    })
    expect(readable.length).toBeGreaterThan(100)
    expect(readable.length).toBeLessThan(390)
    expect(new Set(mutated).size).toBeGreaterThan(250)
  })
})
