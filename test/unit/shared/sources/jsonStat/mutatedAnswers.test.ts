import { describe, expect, it } from 'vitest'
import { checkCube } from '#shared/domain/cubes/checkCube'
import { datasetCube } from '#shared/sources/jsonStat/datasetCube'
import { readDataset } from '#shared/sources/jsonStat/readDataset'
import { unsoundCells } from '#test/support/cubeCells'
import { mutatedTexts } from '#test/support/mutateText'
import { reading, smallText } from './fixtures'

describe('a damaged JSON-stat answer', () => {
  it('is refused or gives sound cells, and never throws', () => {
    let [sound, refusals] = [0, 0]
    for (const text of mutatedTexts(smallText(), 10_000, 20_261)) {
      const dataset = readDataset(text, 'test')
      const cube = dataset.ok ? datasetCube(dataset.value, reading, 'test') : dataset
      if (!cube.ok) {
        refusals += 1
        expect(cube.problem.message.length).toBeGreaterThan(0)
        continue
      }
      sound += 1
      if (unsoundCells(cube.value).length > 0 || checkCube(cube.value) !== null)
        expect.fail(`unsound cells from ${text}`)
    }
    expect(sound).toBeGreaterThan(500)
    expect(refusals).toBeGreaterThan(500)
  })
})
