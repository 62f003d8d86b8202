import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ictrpFormat } from '#shared/documents/registration/ictrp/ictrpFormat'
import { emptyRegistration } from '#shared/domain/registration/record/emptyRecord'
import { exampleRegistrations } from '#test/support/registration/exampleRegistrations'
import { completeRecord } from '#test/support/registration/generateRecord'
import { temporaryFolder } from '#test/support/temporaryFolder'

const definition = resolve(import.meta.dirname, '../../../../shared/samples/ictrp/who_ictrp.dtd')
const isHere = existsSync(definition) && spawnSync('xmllint', ['--version']).error === undefined
const context = { now: '2026-11-22T10:00:00.000Z', applicationVersion: '0.0.0', uuid: (name: string) => name }

it.skipIf(!isHere)(
  'files for the WHO follow its definition (skipped where the definition or xmllint is not here)',
  () => {
    const folder = temporaryFolder()
    const records = [
      emptyRegistration(),
      ...exampleRegistrations().map(({ record }) => record),
      ...fc.sample(completeRecord, { numRuns: 100, seed: 24 }),
    ]
    const files = records.map((record, index) => {
      const file = join(folder, `${index}.xml`)
      writeFileSync(file, ictrpFormat.write(record, context))
      return file
    })
    const checked = spawnSync('xmllint', ['--noout', '--nonet', '--dtdvalid', definition, ...files], {
      encoding: 'utf8',
    })
    expect(checked.stderr).toBe('')
    expect(checked.status).toBe(0)
  },
)
