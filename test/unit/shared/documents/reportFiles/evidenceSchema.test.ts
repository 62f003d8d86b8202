import { readFileSync } from 'node:fs'
import Ajv from 'ajv'
import addFormats from 'ajv-formats'
import { expect, it } from 'vitest'
import { evidenceFile } from '#shared/documents/report/evidenceFile'
import { evidenceFileSchemaText } from '#test/support/evidenceFileSchema'
import { plannedReport } from '../report/plannedReport'

const published = 'resources/schema/kohort-evidence-2.schema.json'

it('the published schema of the evidence is that of the program, and takes what a report holds', () => {
  const text = readFileSync(published, 'utf8')
  expect(text).toBe(evidenceFileSchemaText())
  const ajv = new Ajv({ strict: false })
  addFormats(ajv)
  const validate = ajv.compile(JSON.parse(text) as object)
  const evidence = JSON.parse(evidenceFile(plannedReport('nb')).text) as object
  expect(validate(evidence), ajv.errorsText(validate.errors)).toBe(true)
  expect(validate({ ...evidence, estimate: {} })).toBe(false)
})
