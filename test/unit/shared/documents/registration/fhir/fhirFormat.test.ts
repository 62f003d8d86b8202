import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCode } from '#shared/documents/registration/fhir/codeSystems'
import { fhirFormat } from '#shared/documents/registration/fhir/fhirFormat'
import { fhirRules } from '#shared/documents/registration/fhir/fhirRules'
import { readBundle } from '#shared/documents/registration/fhir/readBundle'
import { emptyRegistration } from '#shared/domain/registration/record/emptyRecord'
import type { RegistrationRecord } from '#shared/domain/registration/record/registrationRecord'
import { ctisRecord } from '#test/support/registration/ctisRecord'
import { completeRecord } from '#test/support/registration/generateRecord'
import { namedUuid } from '#test/support/registration/namedUuid'

const context = { now: '2026-11-22T10:00:00.000Z', applicationVersion: '0.1.0', uuid: namedUuid }

function sound(): RegistrationRecord {
  const record = ctisRecord()
  record.status.overall = 'recruiting'
  record.conditions = [
    { id: 'lung', name: 'Lung cancer', code: { system: 'icd-10', value: 'C34' }, rare: null },
  ]
  return record
}

type Change = (record: RegistrationRecord) => void
const rules: readonly (readonly [rule: string, refused: Change, accepted: Change])[] = [
  ['title', (r) => Object.assign(r.titles, { brief: '', official: '' }), (r) => (r.titles.official = '')],
  ['sponsor', (r) => (r.parties.sponsor.name = ''), (r) => (r.parties.sponsor.name = 'Example')],
  [
    'condition-code',
    (r) => r.conditions.push({ id: 'b', name: 'B', code: null, rare: null }),
    (r) => (r.conditions = []),
  ],
  [
    'condition-code-form',
    (r) => r.conditions.push({ id: 'b', name: 'B', code: { system: 'icd-10', value: ' c34.1' }, rare: null }),
    (r) => r.conditions.push({ id: 'b', name: 'B', code: { system: 'icd-10', value: 'C34.1' }, rare: null }),
  ],
  [
    'arm-name',
    (r) => r.arms.push({ id: 'b', label: ' ', kind: null, description: '', participants: null }),
    (r) => (r.arms = []),
  ],
  [
    'age-range',
    (r) => (r.eligibility.maximumAge = { value: 200, unit: 'months' }),
    (r) => (r.eligibility.maximumAge = { value: 216, unit: 'months' }),
  ],
  ['period', (r) => (r.status.completion.date = '2026-12'), (r) => (r.status.completion.date = '2027-01')],
  [
    'country',
    (r) => r.recruitment.countries.push({ country: 'XX', participants: null }),
    (r) => r.recruitment.countries.push({ country: '', participants: null }),
  ],
  [
    'link',
    (r) => r.links.push({ id: 'l', url: 'example.org', description: '' }),
    (r) => r.links.push({ id: 'l', url: 'https://example.org', description: '' }),
  ],
  [
    'site-name',
    (r) => r.recruitment.locations.forEach((site) => (site.facility = '')),
    (r) => (r.recruitment.locations = []),
  ],
  ['no-criteria', (r) => (r.eligibility.inclusion = []), (r) => (r.eligibility.exclusion = [])],
  ['status-draft', (r) => (r.status.overall = null), (r) => (r.status.overall = 'not-yet-recruiting')],
]

const changed = (change: Change): RegistrationRecord => {
  const record = sound()
  change(record)
  return record
}
const found = (record: RegistrationRecord, rule: string) =>
  fhirFormat.check(record, context).filter((one) => one.rule === rule)

describe('the rules of the bundle', () => {
  it('have nothing to say of a sound record, and all stand in the table', () => {
    expect(fhirFormat.check(sound(), context)).toEqual([])
    expect(rules.map(([rule]) => rule)).toEqual(fhirRules.map(({ rule }) => rule))
  })

  it.each(rules)('%s: refuses and accepts', (rule, refused, accepted) => {
    expect(found(changed(refused), rule)[0]).toMatchObject({ format: 'fhir', rule })
    expect(found(changed(accepted), rule)).toEqual([])
  })
})

function readBack(record: RegistrationRecord): RegistrationRecord {
  const read = readBundle(fhirFormat.write(record, context))
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}

describe('the bundle', () => {
  it('says what of a record R4 has no element for, and nothing of an empty one', () => {
    expect(fhirFormat.losses(emptyRegistration())).toEqual([])
    const paths = fhirFormat.losses(sound()).map(({ path }) => path)
    expect(paths).toContain('outcomes.0')
    expect(paths).toContain('recruitment.countries.0.participants')
    expect(paths.some((path) => path.startsWith('eligibility.inclusion'))).toBe(false)
  })

  it('writes what is not stated as nothing', () => {
    const text = fhirFormat.write(emptyRegistration(), context)
    expect(text).not.toMatch(/null|""|\[\]|\{\}/)
    expect(text).toContain('"in-review"')
    expect(text).not.toContain('quantity')
  })

  it('writes a range of codes in words, and never as a code', () => {
    const record = sound()
    record.conditions = [
      { id: 'a', name: 'Heart attack', code: { system: 'icd-10', value: 'I21–I22' }, rare: null },
    ]
    const text = fhirFormat.write(record, context)
    expect(text).toContain('Heart attack (I21–I22)')
    expect(text).not.toContain('sid/icd-10')
    expect(fhirFormat.losses(record).map(({ path }) => path)).toContain('conditions.0')
  })

  it('keeps criteria, arms, objectives, places and people of any record', () => {
    fc.assert(
      fc.property(completeRecord, (record) => {
        const read = readBack(record)
        const texts = (from: RegistrationRecord) => [
          from.eligibility.inclusion.map(({ text }) => text),
          from.eligibility.exclusion.map(({ text }) => text),
          from.arms.map(({ label, kind, description }) => [label, kind, description]),
          from.objectives.map(({ level, text }) => [level, text]),
          from.recruitment.locations.map(({ facility, city, investigator }) => [
            facility,
            city,
            investigator.lastName,
          ]),
          from.keywords,
          [from.recruitment.enrolment.number, from.design.phase, from.eligibility.sex],
        ]
        expect(texts(read)).toEqual(texts(record))
        for (const [index, { name, code }] of record.conditions.entries()) {
          const isOne = code === null || isCode(code)
          expect(read.conditions[index]).toMatchObject(isOne ? { name, code } : { code: null })
        }
        expect(readBack(read)).toEqual(read)
      }),
      { numRuns: 10 },
    )
  })

  it.each(['{', '{"resourceType":"Patient"}', '{"resourceType":"Bundle","entry":[]}'])(
    'refuses %s',
    (text) => {
      expect(readBundle(text)).toMatchObject({ ok: false, error: { code: 'unreadable-file' } })
    },
  )
})
