import { expect, it } from 'vitest'
import { fits, mergeDefinition, statesPopulation } from '#renderer/components/interchange/mergeDefinition'
import { protocolLimits, type CriterionGroup, type Protocol } from '#shared/domain/studies/protocol'
import { everyone } from '../support/studyService'

const group = (id: string): CriterionGroup => ({
  id,
  name: null,
  active: true,
  defining: false,
  anyOf: [{ id: 'a1', condition: { kind: 'statement', text: 'Can walk' }, evidence: { kind: 'automatic' } }],
})
const study: Protocol = {
  population: { age: { from: 18, to: 65 }, sex: 'female', areas: ['county:03'] },
  inclusion: [group('i1')],
  exclusion: [group('e1')],
}
const { population } = everyone
const added: Protocol = { population, inclusion: [group('i1')], exclusion: [group('e1')] }
const stating = (more: Partial<Protocol['population']>): Protocol => ({
  ...added,
  population: { ...population, ...more },
})

function merged(definition: Protocol, withPopulation: boolean): Protocol {
  let last = 0
  return mergeDefinition(study, definition, { withPopulation, newIdentifier: () => `n${(last += 1)}` })
}

it('puts the criteria after those of the study, under new identifiers', () => {
  const { inclusion, exclusion } = merged(added, false)
  expect(inclusion.map(({ id }) => id)).toEqual(['i1', 'n1'])
  expect(exclusion.map(({ id }) => id)).toEqual(['e1', 'n2'])
  expect(inclusion[1]).toEqual({ ...added.inclusion[0], id: 'n1' })
})

it.each<[string, Partial<Protocol['population']>, boolean, Partial<Protocol['population']>]>([
  ['nothing', {}, true, {}],
  ['an age', { age: { from: 0, to: 17 } }, true, { age: { from: 0, to: 17 } }],
  ['a sex', { sex: 'male' }, true, { sex: 'male' }],
  ['an area', { areas: ['county:50'] }, true, { areas: ['county:50'] }],
  ['what is not wanted', { age: { from: 40, to: null }, sex: 'male' }, false, {}],
])('of a population that states %s', (_, stated, withPopulation, changed) => {
  expect(merged(stating(stated), withPopulation).population).toEqual({ ...study.population, ...changed })
})

it('a definition states a population where it limits anything', () => {
  expect(statesPopulation(population)).toBe(false)
  expect(statesPopulation({ ...population, age: { from: 0, to: 17 } })).toBe(true)
  expect(statesPopulation({ ...population, sex: 'male' })).toBe(true)
})

it('room is looked for in each role', () => {
  const full = Array.from({ length: protocolLimits.groups }, (__, index) => group(`i${index}`))
  expect(fits(study, added)).toBe(true)
  expect(fits({ ...study, inclusion: full.slice(1) }, added)).toBe(true)
  expect(fits({ ...study, inclusion: full }, added)).toBe(false)
  expect(fits({ ...study, exclusion: full }, { ...added, exclusion: [] })).toBe(true)
})
