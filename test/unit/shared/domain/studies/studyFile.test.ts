import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readStudyFile, writeStudyFile } from '#shared/domain/studies/studyFile'
import { studyFileSchemaText } from '#test/support/studyFileSchema'

const examples = join(import.meta.dirname, '../../../../../resources/examples')
const files = readdirSync(examples).filter((name) => name.endsWith('.kohort.json'))
const text = (name: string) => readFileSync(join(examples, name), 'utf8')

function failureOf(content: string) {
  const outcome = readStudyFile(content)
  if (outcome.ok) throw new Error('The file was read')
  return outcome.error
}

describe('study file', () => {
  it.each(files)('reads %s and writes it back to the letter', (name) => {
    const outcome = readStudyFile(text(name))
    expect(outcome.ok && writeStudyFile(outcome.value)).toBe(text(name))
  })

  it('ships three examples', () => {
    expect(files).toHaveLength(3)
  })

  it('reads a file that begins with a byte order mark', () => {
    expect(readStudyFile(`\u{feff}${text('childhood-diabetes.kohort.json')}`).ok).toBe(true)
  })

  it('says that a text is not JSON', () => {
    expect(failureOf('{"format": ')).toMatchObject({ code: 'unreadable-file' })
  })

  it('says that a JSON file is of another kind', () => {
    expect(failureOf('{"studies": []}').message).toContain('not a Kohort study file')
  })

  it('refuses a newer format in words', () => {
    expect(failureOf('{"format":"kohort-study","formatVersion":2,"study":{}}')).toMatchObject({
      code: 'unsupported-version',
      details: { formatVersion: 2 },
    })
  })

  it('names the first field that does not fit', () => {
    const broken = text('childhood-diabetes.kohort.json').replace('"from": 6', '"from": -6')
    expect(failureOf(broken)).toMatchObject({
      code: 'unreadable-file',
      details: { place: 'study.versions.0.protocol.population.age.from' },
    })
  })

  it('refuses a field it does not know instead of losing it', () => {
    const broken = text('childhood-diabetes.kohort.json').replace(
      '"sex": "any"',
      '"sex": "any", "race": "any"',
    )
    expect(failureOf(broken).details).toEqual({ place: 'study.versions.0.protocol.population.race' })
  })

  it('keeps codes in normal form, and refuses what is no code', () => {
    const file = text('childhood-diabetes.kohort.json')
    const outcome = readStudyFile(file.replace('"G40"', '"g40.3"'))
    expect(outcome.ok && JSON.stringify(outcome.value)).toContain('"G403"')
    expect(failureOf(file.replace('"G40"', '"QQ9"')).message).toContain('"QQ9" is not a code of ICD-10')
  })

  it('refuses two criteria with one identifier', () => {
    const broken = text('childhood-diabetes.kohort.json').replace('"id": "asthma"', '"id": "epilepsy"')
    expect(failureOf(broken).message).toContain('share one identifier')
  })

  it('refuses a stated share outside its own limits and one without a citation', () => {
    const file = text('myocardial-infarction.kohort.json')
    expect(failureOf(file.replace('"lower": 0.41', '"lower": 0.6')).message).toContain('between its limits')
    expect(failureOf(file.replace(/"citation": "[^"]*"/, '"citation": " "')).message).toContain('citation')
  })

  it('publishes its JSON Schema', () => {
    const published = join(import.meta.dirname, '../../../../../resources/schema/kohort-study-1.schema.json')
    expect(readFileSync(published, 'utf8')).toBe(studyFileSchemaText())
  })
})
