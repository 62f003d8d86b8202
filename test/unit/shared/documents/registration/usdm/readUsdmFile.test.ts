import { describe, expect, it } from 'vitest'
import { registrationLimits } from '#shared/domain/registration/record/basics'
import type { UsdmDocument, UsdmVersion } from '#shared/documents/registration/usdm/document/usdmDocument'
import { readUsdmFile } from '#shared/documents/registration/usdm/read/readUsdmFile'
import { usdmFormat } from '#shared/documents/registration/usdm/usdmFormat'
import { writeUsdmDocument } from '#shared/documents/registration/usdm/write/writeUsdmDocument'
import { mutatedTexts } from '#test/support/mutateText'
import { completeRegistration } from '#test/support/registration/completeRegistration'

const context = { now: '2026-11-22T08:00:00.000Z', applicationVersion: '1.0.0', uuid: (name: string) => name }

/** A file as another program would write it: without our marks, and changed at will. */
function foreign(change: (document: UsdmDocument, version: UsdmVersion) => void): string {
  const { document } = writeUsdmDocument(completeRegistration(), '1.0.0')
  document.systemName = 'Another'
  const [version] = document.study.versions
  if (version === undefined) throw new Error('No version was written.')
  change(document, version)
  return JSON.stringify(document)
}

function read(change: (document: UsdmDocument, version: UsdmVersion) => void) {
  const result = readUsdmFile(foreign(change), 'study.json')
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

describe('files that are refused', () => {
  it.each([
    ['no JSON', '<study/>', 'unreadable-file', /study\.json is not JSON/],
    ['another JSON', '{"protocolSection": {}}', 'unreadable-file', /is no USDM file/],
    [
      'version 3',
      foreign((document) => (document.usdmVersion = '3.0.0')),
      'unsupported-version',
      /USDM 3\.0\.0/,
    ],
    [
      'a version to come',
      foreign((document) => (document.usdmVersion = '40.0')),
      'unsupported-version',
      /40\.0/,
    ],
    [
      'no study version',
      foreign((document) => (document.study.versions = [])),
      'unreadable-file',
      /versions is empty/,
    ],
    [
      'a wrong type',
      foreign((document) => Object.assign(document.study, { name: 7 })),
      'unreadable-file',
      /at study\.name/,
    ],
    [
      'a prototype key',
      foreign(() => undefined).replace('"study":{', '"study":{"__proto__":{"polluted":true},'),
      'unreadable-file',
      /__proto__/,
    ],
    ['deep nesting', `${'{"study":'.repeat(60)}1${'}'.repeat(60)}`, 'unreadable-file', /nested deeper/],
  ] as const)('%s', (_name, text, code, message) => {
    const result = readUsdmFile(text, 'study.json')
    expect(result.ok ? null : result.error).toMatchObject({ code })
    expect(result.ok ? '' : result.error.message).toMatch(message)
  })
})

it('refuses or reads a damaged file, and never breaks off', () => {
  const codes = new Set(['unreadable-file', 'unsupported-version', 'too-large'])
  let reads = 0
  for (const text of mutatedTexts(
    foreign(() => undefined),
    80,
    7,
  )) {
    const result = readUsdmFile(text, 'study.json')
    if (!result.ok) expect(codes).toContain(result.error.code)
    else {
      reads += 1
      // What is read can be checked and written again, whatever it is.
      expect(usdmFormat.check(result.value.record, context).every(({ format }) => format === 'usdm')).toBe(
        true,
      )
      expect(JSON.parse(usdmFormat.write(result.value.record, context))).toMatchObject({
        usdmVersion: '4.0.0',
      })
    }
  }
  expect(reads).toBeGreaterThan(0)
})

describe('files of other programs', () => {
  it('reads criteria out of HTML, with the words that placeholders stand for', () => {
    const { criteria, record } = read((_document, version) => {
      const [first, second] = version.eligibilityCriterionItems
      Object.assign(first ?? {}, {
        text: '<p>At least <usdm:tag name="min_age"/> years &amp; <b>able</b>:</p>\n  <ul>\n   <li>to walk</li>\n   <li>to read</li>\n  </ul>',
        dictionaryId: 'Dictionary_1',
      })
      Object.assign(second ?? {}, { text: '<div>Score &ge; 5 in <usdm:tag name="unknown"/></div>' })
      version.dictionaries.push({
        id: 'Dictionary_1',
        extensionAttributes: [],
        name: 'Dictionary',
        label: null,
        description: null,
        parameterMaps: [
          {
            id: 'ParameterMap_1',
            extensionAttributes: [],
            tag: 'min_age',
            reference: '<usdm:ref klass="Quantity" id="Quantity_minValue" attribute="value"></usdm:ref>',
            instanceType: 'ParameterMap',
          },
        ],
        instanceType: 'SyntaxTemplateDictionary',
      })
    })
    expect(criteria).toEqual([
      { role: 'inclusion', text: 'At least 18 years & able:\n- to walk\n- to read' },
      { role: 'exclusion', text: 'Score ≥ 5 in [unknown]' },
    ])
    expect(record.eligibility.inclusion[0]?.text).toBe(criteria[0]?.text)
  })

  it('tells numbers of registers by their form where the kind is not said', () => {
    const { record } = read((_document, version) => {
      for (const [index, text] of ['OWN', 'NCT01234567', '2004-000446-20'].entries()) {
        const first = version.studyIdentifiers[index === 0 ? 0 : 1]
        if (first === undefined) throw new Error('There are too few identifiers.')
        version.studyIdentifiers[index] = {
          ...first,
          id: `Number ${String(index)}`,
          text,
          extensionAttributes: [],
        }
      }
    })
    expect(record.identifiers.organisationStudyId).toBe('OWN')
    expect(record.identifiers.secondary.map(({ id, kind }) => [id, kind])).toEqual([
      ['Number-1', 'clinicaltrials-gov'],
      ['Number-2', 'eudract'],
    ])
  })

  it('takes both sexes from one entry, and says which terms it does not know', () => {
    const { record, notUnderstood } = read((_document, version) => {
      const [design] = version.studyDesigns
      if (design?.instanceType !== 'InterventionalStudyDesign') throw new Error('There is no trial.')
      const [sex] = design.population.plannedSex
      if (sex !== undefined) design.population.plannedSex = [{ ...sex, code: 'C49636', decode: 'Both' }]
      design.model = { ...design.model, code: 'C1', decode: 'A model of our own' }
    })
    expect(record.eligibility.sex).toBe('all')
    expect(record.design.assignment).toBeNull()
    expect(notUnderstood.map(({ excerpt }) => excerpt)).toContain('C1 A model of our own')
  })

  it('cuts what is too long and says so', () => {
    const { record, notUnderstood } = read((_document, version) => {
      const brief = version.titles.find(({ id }) => id === 'StudyTitle_brief')
      Object.assign(brief ?? {}, { text: 'x'.repeat(registrationLimits.name + 5) })
    })
    expect(record.titles.brief).toHaveLength(registrationLimits.name)
    expect(notUnderstood).toContainEqual(
      expect.objectContaining({ from: 'StudyTitle StudyTitle_brief', excerpt: 'xxxxxx' }),
    )
  })

  it('lists what it does not keep', () => {
    const text = foreign(() => undefined).replace(
      '"versionIdentifier"',
      '"amendments":[{"id":"A"}],"versionIdentifier"',
    )
    const result = readUsdmFile(text, 'study.json')
    expect(result.ok ? result.value.notUnderstood.map(({ from }) => from) : result.error).toEqual(
      expect.arrayContaining(['StudyVersion.amendments', 'StudyDesign.scheduleTimelines']),
    )
  })

  it('never takes a public title without a language for a Norwegian one', () => {
    const { record } = read((_document, version) => {
      for (const title of version.titles) title.extensionAttributes = []
    })
    expect(record.titles.publicNorwegian).toBe('')
  })
})
