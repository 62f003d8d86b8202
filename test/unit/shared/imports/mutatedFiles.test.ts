import { describe, expect, it } from 'vitest'
import { importTools } from '#electron/node/imports/importTools'
import { checkCube } from '#shared/domain/cubes/checkCube'
import type { ImportFormat } from '#shared/imports/importFormat'
import { readImport } from '#shared/imports/readImport'
import { stateTable } from '#shared/imports/stateImport'
import { unsoundCells } from '#test/support/cubeCells'
import { mutatedTexts } from '#test/support/mutateText'
import { achilles, jsonStat, lens, measureReport, pxWebCsv } from './fixtures'

/** Damaged versions of each file; 10 000 were run once, as `KOHORT_FUZZ` asks for. */
const times = Number(process.env['KOHORT_FUZZ'] ?? 500)

const files: readonly (readonly [ImportFormat, string])[] = [
  [
    'csv',
    'Fylke;Navn;Kjønn;Antall\n03;Oslo;Menn;1 234\n03;Oslo;Kvinner;<5\n11;Rogaland;Menn;*\n11;Rogaland;Kvinner;7\n',
  ],
  ['pxweb-csv', pxWebCsv],
  ['omop-achilles', achilles],
  ['fhir-measure-report', JSON.stringify(measureReport)],
  ['lens-result', JSON.stringify(lens)],
  ['json-stat', JSON.stringify(jsonStat)],
]

describe('a damaged file', () => {
  it.each(files)(
    'of %s is refused in words or gives sound cells, and never throws',
    async (format, text) => {
      const encoder = new TextEncoder()
      let [sound, refusals] = [0, 0]
      for (const mutated of mutatedTexts(text, times, 4_711)) {
        const file = { name: 'x', bytes: encoder.encode(mutated) }
        const read = await readImport(file, { format, mapping: null, sheet: null }, importTools)
        const content = read.ok ? read.value.content : read
        if (!content.ok) {
          refusals += 1
          expect(content.problem.message.length).toBeGreaterThan(0)
          continue
        }
        sound += 1
        for (const cube of content.value.cubes) {
          if (unsoundCells(cube).length > 0 || checkCube(cube) !== null)
            expect.fail(`unsound cells from ${mutated}`)
          for (const { value, lower, upper } of stateTable(cube).sums)
            if (value !== null && (lower === null || value > (upper ?? Infinity)))
              expect.fail(`an unsound sum from ${mutated}`)
        }
      }
      expect(sound).toBeGreaterThan(times / 20)
      expect(refusals).toBeGreaterThan(times / 20)
    },
    30_000,
  )
})
