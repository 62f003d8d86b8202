import { expect, it } from 'vitest'
import { importTools } from '#electron/node/imports/importTools'
import { nameContent } from '#shared/services/imports/nameContent'
import { exactCell, exactCube } from '#test/support/sources/exactCube'

const table = exactCube('import', '2026', { A: exactCell(1) })
const content = (...titles: readonly string[]) => ({
  cubes: titles.map((title) => ({ ...table, title })),
  catalogue: null,
  notes: [],
})

function keyOf(title: string): string {
  return nameContent(content('x'), { title, source: null, fileName: 'x.csv' }, importTools).key
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
  const words = { title: 'Register', source: null, fileName: 'x.csv' }
  const keysOf = (...titles: readonly string[]) =>
    nameContent(content(...titles), words, importTools).content.cubes.map(({ key }) => key)
  const [one = '', other = ''] = keysOf(`${long}2024`, `${long}2025`)
  expect(one).not.toBe(other)
  expect(keysOf(`${long}2025`, `${long}2024`)).toEqual([other, one])
  expect(keysOf('Age', 'Age')).toEqual(['import/register/age', 'import/register/age-2'])
})
