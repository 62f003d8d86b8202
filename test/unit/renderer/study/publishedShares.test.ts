import { expect, it } from 'vitest'
import { publishedSharesOf } from '#renderer/components/study/availability/publishedShares'
import { usualStepsBeside } from '#renderer/components/study/availability/usualSteps'

const usual = usualStepsBeside([])

it('offers published shares with their range and source, in either language of the step', () => {
  const consents = publishedSharesOf('Consents when asked', usual)
  expect(consents.map(({ value }) => value)).toEqual([0.72, 0.512])
  expect(publishedSharesOf({ en: 'Consents when asked', nb: 'x' }, usual)).toBe(consents)
  const names = usual.flatMap(({ name }) => [name.en, name.nb])
  for (const name of names)
    for (const { value, lower, upper, citation } of publishedSharesOf(name, usual)) {
      expect(lower).toBeLessThanOrEqual(value)
      expect(upper).toBeGreaterThanOrEqual(value)
      expect(citation).toMatch(/\d{4}/)
    }
})

it('offers none for a step of a name of its own', () => {
  expect(publishedSharesOf('toString', usual)).toEqual([])
  expect(publishedSharesOf(null, usual)).toEqual([])
  expect(publishedSharesOf('Can be reached', usual)).toEqual([])
})
