import { expect, it } from 'vitest'
import { cubeLimits } from '#shared/domain/cubes/cube'
import { soundContent, soundCube } from '#shared/imports/soundCube'
import { contentOf, onlyCube, problemOf } from '#test/support/imports/readFile'
import { achilles } from './fixtures'

const nordcan = 'geography,geography_code,year,crude\nNorway,578,2023,1.5\n'

it('says which cell of a table lies outside its bounds', async () => {
  const cube = await onlyCube('area,sex,count\nA,Men,3\nA,Women,4\n')
  expect(soundCube(cube)).toEqual({ ok: true, value: cube })
  cube.cells.upper[1] = 2
  expect(soundCube(cube, { sheet: 'Data' })).toMatchObject({
    problem: { code: 'unsound', place: { sheet: 'Data', codes: { area: 'A', sex: 'Women' } } },
  })
})

it('takes nothing of a file where one of its tables has a fault', async () => {
  const content = await contentOf(achilles)
  expect(content.cubes.length).toBeGreaterThan(1)
  expect(soundContent(content)).toEqual({ ok: true, value: content })
  content.cubes.at(-1)?.cells.lower.fill(NaN)
  expect(soundContent(content)).toMatchObject({ ok: false, problem: { code: 'unsound' } })
})

it('refuses a fixed format whose table is larger than any is kept, in words', async () => {
  await expect(onlyCube(nordcan)).resolves.toMatchObject({ measures: [{ code: 'crude' }] })
  const rows = Array.from({ length: cubeLimits.categories }, (_, index) => `x,g${index},2023,1`)
  const problem = await problemOf(`${nordcan}${rows.join('\n')}`)
  expect(problem).toMatchObject({ code: 'unsound' })
  expect(problem.message).toContain(`geography has ${cubeLimits.categories + 1} categories`)
})
