import { expect, it } from 'vitest'
import { readFilter } from '#shared/sources/questions/readFilter'

it.each([
  [' HP:0001250 ', { id: 'HP:0001250', operator: null, value: null }],
  ['BMI>=30', { id: 'BMI', operator: '>=', value: '30' }],
  ['LOINC:3141-9 < 70 kg', { id: 'LOINC:3141-9', operator: '<', value: '70 kg' }],
  ['two words', { id: 'two words', operator: null, value: null }],
])('reads %j', (text, filter) => {
  expect(readFilter(text)).toEqual(filter)
})
