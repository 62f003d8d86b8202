import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { openDatabaseFile } from '#electron/node/databaseFile'
import { createBasePopulation } from '#shared/services/basePopulation'
import { sha256 } from '#electron/node/sha256'
import { cacheSchema } from '#shared/database/schemas'
import type { Protocol } from '#shared/domain/studies/protocol'
import { readStudyFile } from '#shared/domain/studies/studyFile'
import { estimateProtocol } from '#shared/estimate/estimateProtocol'
import { createEvidenceTables } from '#shared/services/evidenceTables'
import { createLargeDataDirectory } from '#test/support/largeDataDirectory'
import { twelveCriteria } from '#test/support/twelveCriteria'

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
const round = (milliseconds: number) => Math.round(milliseconds * 10) / 10

function exampleProtocol(example: string): Protocol {
  const path = resolve(import.meta.dirname, `../../resources/examples/${example}.kohort.json`)
  const study = readStudyFile(readFileSync(path, 'utf8'))
  const protocol = study.ok ? study.value.versions[0]?.protocol : undefined
  if (protocol === undefined) throw new Error('The example cannot be read')
  return protocol
}

it.each([1_000_000, 10_000_000])('estimates the examples from a cache of %d cells', async (cells) => {
  const directory = await createLargeDataDirectory(cells)
  const file = await openDatabaseFile({
    path: resolve(directory, 'cache.sqlite'),
    schema: cacheSchema,
    now: () => '2026-11-21T08:00:00.000Z',
    backups: 0,
  })
  if (!file.ok) throw new Error(file.error.message)
  const population = createBasePopulation(file.value.database)
  if (!population.ok) throw new Error(population.error.message)
  const examples = ['multiple-sclerosis', 'myocardial-infarction', 'childhood-diabetes']
  for (const example of [...examples, 'twelve-criteria'])
    for (const detail of ['preview', 'refined'] as const) {
      const protocol = example === 'twelve-criteria' ? twelveCriteria : exampleProtocol(example)
      const first: number[] = []
      const again: number[] = []
      for (let run = 0; run < 15; run += 1) {
        const tables = createEvidenceTables(file.value.database, sha256)
        const compute = () => {
          const begin = performance.now()
          const outcome = estimateProtocol({
            protocol,
            strata: population.value.current().strata,
            ...tables.forProtocol(protocol),
            hash: sha256,
            detail,
          })
          expect(outcome.ok).toBe(true)
          return performance.now() - begin
        }
        first.push(compute())
        again.push(compute())
      }
      console.log(
        JSON.stringify({
          benchmark: 'estimate',
          cells,
          example,
          detail,
          milliseconds: { firstReadOfTables: round(median(first)), nextEdit: round(median(again)) },
        }),
      )
    }
  await file.value.close()
  await rm(directory, { recursive: true, force: true })
})
