import { expect, it } from 'vitest'
import { importTools } from '#electron/node/imports/importTools'
import { nameContent } from '#shared/services/imports/nameContent'
import { contentOf } from '#test/support/imports/readFile'
import { exactCell, exactCube } from '#test/support/sources/exactCube'
import { study } from '../../sources/clinicalTrials/trialFixtures'

const table = exactCube('import', '2026', { A: exactCell(1) })
const content = (...titles: readonly string[]) => ({
  cubes: titles.map((title) => ({ ...table, title })),
  catalogue: null,
  notes: [],
})

function keyOf(title: string): string {
  return nameContent(content('x'), { title, source: null, fileName: 'x.csv', format: 'csv' }, importTools).key
}

const long = 'Patients with a main diagnosis of the circulatory system by county, sex and age, '

it.each([
  ['Pasienter på Østlandet', 'import/pasienter-pa-ostlandet'],
  ['  MS: registry (2025) ', 'import/ms-registry-2025'],
  ['Café', 'import/cafe'],
])('makes a key of %j that says all of it', (title, key) => {
  expect(keyOf(title)).toBe(key)
})

it.each([
  [`${long}2024`, `${long}2025`],
  ['Пациенты', 'Умершие'],
  ['Пациенты 2024', 'Умершие 2024'],
  ['患者数', '死亡数'],
  ['?', '!'],
])('keeps %j and %j apart, each with the same key every time', (one, other) => {
  expect(keyOf(one)).not.toBe(keyOf(other))
  expect(keyOf(one)).toBe(keyOf(one.toUpperCase()))
  expect(keyOf(one)).toMatch(/^import\/[a-z0-9-]{1,60}-[0-9a-f]{8}$/)
})

it('gives the tables of a file keys of their own, whatever their order', () => {
  const words = { title: 'Register', source: null, fileName: 'x.csv', format: 'csv' } as const
  const keysOf = (...titles: readonly string[]) =>
    nameContent(content(...titles), words, importTools).content.cubes.map(({ key }) => key)
  const [one = '', other = ''] = keysOf(`${long}2024`, `${long}2025`)
  expect(one).not.toBe(other)
  expect(keysOf(`${long}2025`, `${long}2024`)).toEqual([other, one])
  expect(keysOf('Age', 'Age')).toEqual(['import/register/age', 'import/register/age-2'])
})

it('keeps files apart whose format has one title for all, and knows the same file again', async () => {
  const keyed = async (number: number, fileName: string) => {
    const trials = await contentOf(JSON.stringify({ studies: [study(number)] }), fileName)
    const words = { title: null, source: null, fileName, format: 'clinical-trials' } as const
    return nameContent(trials, words, importTools)
  }
  const [one, other, again] = [
    await keyed(1, 'one.json'),
    await keyed(2, 'other.json'),
    await keyed(3, 'one.json'),
  ]
  expect(one.content.cubes[0]?.title).toBe('one: Trials by country and status')
  expect(one.key).toBe('import/one-trials-by-country-and-status')
  expect(other.key).not.toBe(one.key)
  expect(again.key).toBe(one.key)
})

it('keeps the title that a table has of its own, whatever its file is called', () => {
  const words = { title: null, source: null, fileName: 'download (3).json', format: 'json-stat' } as const
  expect(nameContent(content('07459: Persons'), words, importTools).key).toBe('import/07459-persons')
})
