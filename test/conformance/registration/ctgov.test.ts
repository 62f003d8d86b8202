import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { XMLParser } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { memoryPages, validateXML } from 'xmllint-wasm'
import type { RegistrationRecord } from '#shared/domain/registration/record/registrationRecord'
import { ctgovFormat } from '#shared/documents/registration/ctgov/ctgovFormat'
import { ctgovLosses } from '#shared/documents/registration/ctgov/ctgovLosses'
import { prsElements, prsTextBlocks } from '#shared/documents/registration/ctgov/prsElements'
import { readCtgovStudy } from '#shared/documents/registration/ctgov/readCtgovStudy'
import { readPrsFile } from '#shared/documents/registration/ctgov/readPrsFile'
import { writePrs } from '#shared/documents/registration/ctgov/writePrs'
import { emptyRegistration } from '#shared/domain/registration/record/emptyRecord'
import { exampleRegistrations } from '#test/support/registration/exampleRegistrations'
import { completeRecord } from '#test/support/registration/generateRecord'
import { recordLeaves } from '#test/support/registration/recordLeaves'

const samples = resolve(import.meta.dirname, '../../../../shared/samples')
const missing = !existsSync(resolve(samples, 'ctgov-prs'))

function sample(path: string): string {
  return readFileSync(resolve(samples, path), 'utf8')
}

/** What the schemas of the register say of a file; nothing when it is valid. */
async function faults(xml: string): Promise<readonly string[]> {
  const result = await validateXML({
    xml: [{ fileName: 'studies.xml', contents: xml }],
    schema: [
      { fileName: 'ProtocolRecordSchema.xsd', contents: sample('ctgov-prs/ProtocolRecordSchema.xsd') },
    ],
    preload: [{ fileName: 'RRSUploadSchema.xsd', contents: sample('ctgov-prs/RRSUploadSchema.xsd') }],
    maxMemoryPages: memoryPages.GiB,
  })
  return result.valid ? [] : [...result.errors.map(({ message }) => message), result.rawOutput.slice(0, 300)]
}

interface Schema {
  readonly children: ReadonlyMap<string, readonly (readonly [name: string, type: string])[]>
  readonly bases: ReadonlyMap<string, string>
}

/** The elements of each type of the schema, in its order. */
function readSchema(): Schema {
  const nodes: unknown = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    removeNSPrefix: true,
  }).parse(sample('ctgov-prs/ProtocolRecordSchema.xsd'))
  const children = new Map<string, (readonly [string, string])[]>()
  const bases = new Map<string, string>()
  const attribute = (node: object, name: string) =>
    String(Reflect.get(Object(Reflect.get(node, ':@')), `@_${name}`) ?? '')
  const walk = (level: unknown, type: string): void => {
    if (!Array.isArray(level)) return
    for (const item of level) {
      const node = Object(item)
      for (const [tag, value] of Object.entries(node)) {
        if (tag === 'complexType') {
          children.set(attribute(node, 'name'), [])
          walk(value, attribute(node, 'name'))
        } else if (tag === 'element' && type !== '') {
          children.get(type)?.push([attribute(node, 'name'), attribute(node, 'type').replace('prs:', '')])
        } else {
          if (tag === 'extension') bases.set(type, attribute(node, 'base').replace('prs:', ''))
          walk(value, type)
        }
      }
    }
  }
  walk(nodes, '')
  return { children, bases }
}

const described = missing
  ? 'ClinicalTrials.gov (skipped: the schemas of the register are not here)'
  : 'ClinicalTrials.gov'

describe.skipIf(missing)(described, () => {
  it('orders the elements as its schema does', () => {
    const { children } = readSchema()
    const types = new Map([...children.values()].flat())
    types.set('clinical_study', 'ClinicalStudy')
    for (const [element, ours] of prsElements) {
      const theirs = (children.get(types.get(element) ?? '') ?? []).map(([name]) => name)
      expect(
        theirs.filter((name) => ours.includes(name)),
        element,
      ).toEqual(ours)
    }
    const blocks = [...types].filter(([, type]) => type.endsWith('TextBlock')).map(([name]) => name)
    expect(blocks).toEqual(expect.arrayContaining([...prsTextBlocks]))
    const written = [...prsElements.values()].flat().filter((name) => blocks.includes(name))
    expect(new Set(written)).toEqual(prsTextBlocks)
  })

  const examples = (missing ? [] : exampleRegistrations()).map(({ record }) => record)
  const generated = fc.sample(completeRecord, { numRuns: missing ? 1 : 300, seed: 20_261_122 })
  const context = { now: '2026-11-22T12:00:00.000Z', applicationVersion: '1', uuid: (name: string) => name }

  it('takes the examples, 300 made studies and an empty draft in one file', async () => {
    expect(await faults(writePrs([...examples, ...generated, emptyRegistration()]))).toEqual([])
  })

  it('has rules that refuse none of them but for a phase that it does not have', () => {
    for (const record of [...examples, ...generated]) {
      const errors = ctgovFormat.check(record, context).filter(({ severity }) => severity === 'error')
      const expected =
        record.design.studyType === 'interventional' && record.design.phase === '3-4' ? ['phase-words'] : []
      expect(errors.map(({ rule }) => rule)).toEqual(expected)
    }
  })

  it.each<readonly [string, (file: string) => string]>([
    ['no namespace', (file) => file.replaceAll(/prs:| xmlns:prs="[^"]*"/g, '')],
    ['a default namespace', (file) => file.replace('xmlns:prs', 'xmlns').replaceAll('prs:', '')],
    ['another namespace', (file) => file.replace('clinicaltrials.gov/prs', 'clinicaltrials.gov/other')],
    [
      'two elements swapped',
      (file) =>
        file.replace(
          /(\s*<overall_status>.*<\/overall_status>)(\s*<verification_date>.*<\/verification_date>)/,
          '$2$1',
        ),
    ],
    ['an element that is asked for left out', (file) => file.replace(/<org_name>.*<\/org_name>/, '')],
  ])('refuses a file with %s', async (_name, damage) => {
    const file = writePrs(examples.slice(0, 1))
    expect(damage(file)).not.toBe(file)
    expect(await faults(damage(file))).not.toEqual([])
  })

  /** What a record loses on its way through a file beside what the losses name. */
  function lostOnTheWay(record: RegistrationRecord): readonly string[] {
    const read = readPrsFile(writePrs([record]), 'again.xml')
    if (!read.ok) throw new Error(read.error.message)
    const lost = ctgovLosses(record).map(({ path }) => path)
    const [before, after] = [recordLeaves(record), recordLeaves(read.value.record)]
    return [...before.keys()].filter(
      (path) =>
        before.get(path) !== after.get(path) &&
        !lost.some((loss) => path === loss || path.startsWith(`${loss}.`)),
    )
  }

  it.each(['minimal_valid_OWN.xml', 'prs_download_1234.xml'])('reads and writes %s', async (name) => {
    const read = readPrsFile(sample(`ctgov-prs/${name}`), name)
    if (!read.ok) throw new Error(read.error.message)
    const { record, criteria, understood } = read.value
    expect(record.titles.brief).not.toBe('')
    expect(criteria.length).toBeGreaterThan(0)
    expect(understood.length).toBeGreaterThan(30)
    expect(await faults(writePrs([record]))).toEqual([])
    expect(lostOnTheWay(record)).toEqual([])
  })

  it.each(['NCT00716976', 'NCT01305200', 'NCT01987596'])(
    'takes %s as its interface gives it',
    async (number) => {
      const read = readCtgovStudy(sample(`ctgov-api/CTGOV2_${number}.json`), number)
      if (!read.ok) throw new Error(read.error.message)
      const { record, criteria, notUnderstood } = read.value
      expect(record.primaryRegister.number).toBe(number)
      expect(record.recruitment.enrolment.number).toBeGreaterThan(0)
      expect(criteria.length).toBeGreaterThan(5)
      expect(notUnderstood.map(({ from }) => from)).toContain('resultsSection')
      expect(await faults(writePrs([record]))).toEqual([])
      expect(lostOnTheWay(record)).toEqual([])
    },
  )
})
