import { Fhir } from 'fhir/fhir.js'
import { describe, expect, it } from 'vitest'
import { fhirFormat } from '#shared/documents/registration/fhir/fhirFormat'
import { emptyRegistration } from '#shared/domain/registration/record/emptyRecord'
import { ctisRecord } from '#test/support/registration/ctisRecord'
import { namedUuid } from '#test/support/registration/namedUuid'

const context = { now: '2026-11-22T10:00:00.000Z', applicationVersion: '0.1.0', uuid: namedUuid }

/** Warnings that say something of the validator and not of the bundle. */
const expected = [
  // It has the example codes of SNOMED CT only; the binding of `condition` is an example.
  /^Code ".+" \(http:\/\/hl7\.org\/fhir\/sid\/(icd-10|icpc-2)\) not found in value set$/,
  // It has no list of countries: the value set `jurisdiction` is not part of what it ships.
  /^Code "[A-Z]{2}" \(urn:iso:std:iso:3166\) not found in value set$/,
]

function full() {
  const record = ctisRecord()
  const person = { ...record.parties.publicContact, firstName: 'Kari', lastName: 'Eksempel', degrees: 'PhD' }
  record.status.overall = 'not-yet-recruiting'
  record.status.whyStopped = 'It was not.'
  record.design.studyType = 'interventional'
  record.design.purpose = 'treatment'
  record.conditions = [
    { id: 'a', name: 'Lung cancer', code: { system: 'icd-10', value: 'C34.1' }, rare: null },
    { id: 'b', name: 'Cough', code: { system: 'icpc-2', value: 'R05' }, rare: null },
  ]
  record.keywords = ['lung']
  record.arms = [{ id: 'arm', label: 'A', kind: 'experimental', description: 'Daily.', participants: 60 }]
  record.parties.publicContact = person
  record.parties.sponsor.organisationNumber = '999999999'
  record.parties.officials = [{ id: 'lead', person, role: 'principal-investigator' }]
  record.summary.brief = 'What it is about.'
  record.links = [{ id: 'link', url: 'https://example.org', description: 'More' }]
  return record
}

/** The validator takes seconds to load: it is asked twice here, and nowhere else. */
describe('the validator of npm fhir', () => {
  it.each([
    ['a full record', full()],
    ['an empty one', emptyRegistration()],
  ])('has no error and no warning for the bundle of %s', (_what, record) => {
    const bundle = fhirFormat.write(record, context)
    const { valid, messages } = new Fhir().validate(bundle, { errorOnUnexpected: true })
    const unexpected = messages.filter(
      ({ severity, message }) => severity !== 'info' && !expected.some((one) => one.test(message ?? '')),
    )
    expect(unexpected).toEqual([])
    expect(valid).toBe(true)
    const urls = [...bundle.matchAll(/"fullUrl": "(urn:uuid:[0-9a-f-]{36})"/g)].map(([, url]) => url)
    expect(new Set(urls).size).toBe(urls.length)
    for (const [, to] of bundle.matchAll(/"reference": "([^"]+)"/g)) expect(urls).toContain(to)
  })

  it('would see a status that FHIR does not have', () => {
    const broken = fhirFormat.write(full(), context).replace('"in-review"', '"draft"')
    expect(new Fhir().validate(broken).valid).toBe(false)
  })
})
