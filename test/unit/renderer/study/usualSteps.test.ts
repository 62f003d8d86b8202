import { expect, it } from 'vitest'
import { usualStepsBeside } from '#renderer/components/study/availability/usualSteps'

it('suggests usual steps by name alone, in both languages, until a study has them', () => {
  const all = usualStepsBeside([])
  expect(all.map(({ name }) => name.en)).toContain('Can be reached')
  for (const { name } of all) expect(name.nb).not.toBe(name.en)
  const taken = usualStepsBeside([
    { id: 'a', name: 'Kan nås', active: true, share: 0.8, lower: 0.7, upper: 0.9, citation: 'Pilot' },
  ])
  expect(taken).toHaveLength(all.length - 1)
  expect(taken.map(({ name }) => name.en)).not.toContain('Can be reached')
})
