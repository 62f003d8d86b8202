import { expect, it } from 'vitest'
import { countedWords } from '#electron/commands/countedWords'

it.each([
  [0, '0 cells'],
  [1, '1 cell'],
  [2, '2 cells'],
])('%i is worded as %s', (count, words) => {
  expect(countedWords(count, 'cell', 'cells')).toBe(words)
})
