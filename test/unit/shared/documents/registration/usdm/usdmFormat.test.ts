import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyContact, emptyRegistration } from '#shared/domain/registration/record/emptyRecord'
import type { RegistrationRecord } from '#shared/domain/registration/record/registrationRecord'
import { readUsdmFile } from '#shared/documents/registration/usdm/read/readUsdmFile'
import { writeUsdmDocument } from '#shared/documents/registration/usdm/write/writeUsdmDocument'
import { usdmFormat } from '#shared/documents/registration/usdm/usdmFormat'
import {
  completeObservation,
  completeRegistration,
  location,
  person,
} from '#test/support/registration/completeRegistration'
import { completeRecord } from '#test/support/registration/generateRecord'

const context = {
  now: '2026-11-22T08:00:00.000Z',
  applicationVersion: '1.0.0',
  uuid: (name: string) => name,
}

function problemsOf(record: RegistrationRecord) {
  return usdmFormat.check(record, context)
}

/** Empties what stands at the paths, so that two records can be compared in everything else. */
function without(record: RegistrationRecord, paths: readonly string[]): unknown {
  const copy: unknown = structuredClone(record)
  for (const path of paths) {
    const keys = path.split('.')
    const last = keys.pop() ?? ''
    const holder = keys.reduce((value: unknown, key) => Reflect.get(Object(value), key) as unknown, copy)
    Reflect.set(Object(holder), last, 'lost')
  }
  return copy
}

function readAgain(record: RegistrationRecord): RegistrationRecord {
  const read = readUsdmFile(usdmFormat.write(record, context), 'study.json')
  if (!read.ok) throw new Error(read.error.message)
  expect(read.value.notUnderstood).toEqual([])
  return read.value.record
}

function expectRoundTrip(record: RegistrationRecord): void {
  const lost = usdmFormat.losses(record).map(({ path }) => path)
  expect(without(readAgain(record), lost)).toEqual(without(record, lost))
}

const trial = completeRegistration()

/** A trial in which everything that USDM can hold says something, also by its odd values. */
const full: RegistrationRecord = {
  ...trial,
  primaryRegister: { name: 'ISRCTN', number: 'ISRCTN12345678', registeredAt: '' },
  identifiers: {
    ...trial.identifiers,
    secondary: [
      { id: 'nct', kind: 'clinicaltrials-gov', value: 'NCT01234567', domain: '' },
      { id: 'reg', kind: 'registry', value: 'X-1', domain: 'A register' },
      { id: 'own', kind: 'other', value: 'X-2', domain: '' },
    ],
  },
  parties: {
    ...trial.parties,
    sponsor: { ...trial.parties.sponsor, kind: null, organisationNumber: '993467049' },
    collaborators: [
      {
        id: 'one',
        name: 'Example University Hospital',
        kind: 'academic',
        country: 'SE',
        address: '',
        city: 'Lund',
        postalCode: '',
        organisationNumber: '',
      },
    ],
    support: ['A fund', ''],
    officials: [
      ...trial.parties.officials,
      { id: 'second', person: person({ affiliation: '', address: '', city: 'Bergen' }), role: 'study-chair' },
      { id: 'third', person: { ...emptyContact(), lastName: 'Berg' }, role: null },
    ],
  },
  oversight: {
    ...trial.oversight,
    ethics: { ...trial.oversight.ethics, approvalDate: '2026-10-01' },
  },
  status: {
    ...trial.status,
    start: { date: '2027-01', actual: true },
    completion: { date: '', actual: null },
  },
  design: {
    ...trial.design,
    phase: '3-4',
    allocation: 'non-randomised',
    biospecimens: 'without-dna',
    biospecimenDescription: 'Serum',
    studyPopulation: 'Adults & children <18',
    masking: { ...trial.design.masking, careProvider: false, investigator: null, description: 'Same look' },
  },
  arms: trial.arms.map((arm, index) => ({ ...arm, label: 'Same', participants: index === 0 ? 60 : null })),
  objectives: [
    ...trial.objectives,
    { id: 'more', level: 'exploratory', text: 'Lines\n\nand <tags> & "quotes"' },
  ],
  outcomes: [
    {
      ...trial.outcomes[0],
      id: 'late',
      level: 'other',
      title: 'A',
      timeFrame: '',
      description: 'B',
      objective: 'more',
    },
    { id: 'free', level: 'secondary', title: 'C', timeFrame: '1 year', description: '', objective: null },
    { id: 'first', level: 'primary', title: 'D', timeFrame: '', description: '', objective: 'main' },
  ],
  conditions: [
    { id: 'a', name: 'First', code: { system: 'snomed-ct', value: '24700007' }, rare: true },
    { id: 'b', name: 'Second', code: null, rare: null },
  ],
  eligibility: {
    ...trial.eligibility,
    inclusion: [{ id: 'x', text: '  Age ≥ 18,  and < 60', group: 'criterion-1' }],
    exclusion: [],
    sex: 'female',
    minimumAge: { value: 6, unit: 'months' },
    maximumAge: 'none',
    healthyVolunteers: null,
  },
  recruitment: {
    enrolment: { number: 120, actual: null },
    countries: [
      { country: 'NO', participants: 100 },
      { country: '', participants: null },
    ],
    locations: [location('oslo', { site: 'site-1', participants: 0, organisationNumber: '1' })],
  },
  europe: { ...trial.europe, scopes: [4, 12], therapeuticAreas: ['Diseases [C] - Neoplasms [C04]'] },
}

describe('writing USDM', () => {
  it('gives the same text for the same record, and says which system wrote it', () => {
    const text = usdmFormat.write(full, context)
    expect(usdmFormat.write(structuredClone(full), context)).toBe(text)
    expect(JSON.parse(text)).toMatchObject({
      usdmVersion: '4.0.0',
      systemName: 'Kohort',
      systemVersion: '1.0.0',
    })
  })

  it('never writes a yes, a no or a number for what is not stated', () => {
    const text = usdmFormat.write(emptyRegistration(), context)
    const { study } = JSON.parse(text) as {
      study: { versions: { studyDesigns: { population: Record<string, unknown> }[] }[] }
    }
    const population = study.versions[0]?.studyDesigns[0]?.population
    expect(population).toMatchObject({
      plannedEnrollmentNumber: null,
      plannedAge: null,
      plannedSex: [],
      includesHealthySubjects: false,
      extensionAttributes: [{ url: 'urn:kohort:usdm:not-stated', valueString: 'includesHealthySubjects' }],
    })
    expect(readAgain(emptyRegistration()).eligibility.healthyVolunteers).toBeNull()
  })

  it('calls the sponsor by its name, also where others work there', () => {
    const { document } = writeUsdmDocument(full, '1.0.0')
    const named = document.study.versions[0]?.organizations.filter(
      ({ label }) => label === 'Example University Hospital',
    )
    expect(named?.map(({ id, name }) => [id, name]).slice(0, 2)).toEqual([
      ['Organization_sponsor', 'Example University Hospital'],
      ['Organization_collaborator_one', 'Organization_collaborator_one'],
    ])
  })

  it('escapes the words of criteria', () => {
    expect(usdmFormat.write(full, context)).toContain('<p>  Age ≥ 18,  and &lt; 60</p>')
  })
})

describe('problems of a record', () => {
  it.each([
    ['DDF00115', 'titles.official', { titles: { ...trial.titles, official: '' } }],
    [
      'DDF00172',
      'identifiers.organisationStudyId',
      { identifiers: { ...trial.identifiers, organisationStudyId: '' } },
    ],
    [
      'DDF00202',
      'parties.sponsor.name',
      { parties: { ...trial.parties, sponsor: { ...trial.parties.sponsor, name: '' } } },
    ],
    ['DDF00084', 'objectives', { objectives: [] }],
    ['DDF00041', 'outcomes', { outcomes: [] }],
    ['DDF00126', 'arms', { arms: [] }],
    [
      'DDF00126',
      'eligibility.inclusion',
      { eligibility: { ...trial.eligibility, inclusion: [], exclusion: [] } },
    ],
    [
      'DDF00247',
      'eligibility.inclusion.0.text',
      { eligibility: { ...trial.eligibility, inclusion: [{ id: 'i', text: '', group: null }] } },
    ],
    ['DDF00098', 'eligibility.sex', { eligibility: { ...trial.eligibility, sex: null } }],
    ['DDF00097', 'eligibility.maximumAge', { eligibility: { ...trial.eligibility, maximumAge: null } }],
    [
      'DDF00237',
      'eligibility.minimumAge',
      { eligibility: { ...trial.eligibility, minimumAge: { value: 1, unit: 'minutes' as const } } },
    ],
    [
      'DDF00128',
      'interventions.0.kind',
      { interventions: trial.interventions.map((one) => ({ ...one, kind: null })) },
    ],
    [
      'DDF00112',
      'interventions.0.role',
      { interventions: trial.interventions.map((one) => ({ ...one, role: null })) },
    ],
    [
      'DDF00030',
      'parties.officials.0.person.lastName',
      {
        parties: { ...trial.parties, officials: [{ id: 'a', person: person({ lastName: '' }), role: null }] },
      },
    ],
    ['DDF00213', 'interventions', { interventions: trial.interventions.slice(0, 1) }],
    ['DDF00083', 'arms.0.label', { arms: trial.arms.map((arm) => ({ ...arm, id: 'same' })) }],
    [
      'not-stated',
      'conditions.0.rare',
      { conditions: trial.conditions.map((one) => ({ ...one, rare: null })) },
    ],
  ] as const)('%s is said of %s', (rule, path, wish) => {
    const found = problemsOf({ ...trial, ...wish } as RegistrationRecord).filter((one) => one.rule === rule)
    expect(found.map((one) => one.path)).toContain(path)
    expect(problemsOf(trial)).toEqual([])
  })

  it.each([
    ['DDF00232', { ...completeObservation() }, 'design.phase', 'not-applicable'],
    [
      'DDF00221',
      { ...trial, europe: { ...trial.europe, therapeuticAreas: ['A', 'A'] } },
      'europe.therapeuticAreas',
      ['A'],
    ],
    ['DDF00220', { ...trial, europe: { ...trial.europe, scopes: [4, 5, 4] } }, 'europe.scopes', [4, 5]],
    [
      'DDF00173',
      {
        ...trial,
        identifiers: {
          ...trial.identifiers,
          secondary: trial.identifiers.secondary.flatMap((one) => [one, { ...one, id: 'again' }]),
        },
      },
      'identifiers.secondary',
      trial.identifiers.secondary,
    ],
  ] as const)('%s is mended by a safe change', (rule, record, path, value) => {
    const problem = problemsOf(record as RegistrationRecord).find((one) => one.rule === rule)
    expect(problem?.fix?.changes).toEqual([{ path, value }])
  })
})

describe('round trip through USDM', () => {
  it.each([
    ['a complete trial', trial],
    ['a complete observation', completeObservation()],
    ['a trial with odd values', full],
    ['an empty record', emptyRegistration()],
    [
      'an open trial',
      {
        ...trial,
        design: {
          ...trial.design,
          masking: { ...trial.design.masking, open: true, participant: false, careProvider: null },
        },
      },
    ],
  ] as const)('keeps %s but for the losses', (_name, record) => {
    expectRoundTrip(record)
  })

  it('keeps generated records but for the losses, without errors of the rules', () => {
    fc.assert(
      fc.property(completeRecord, (record) => {
        expectRoundTrip(record)
        expect(problemsOf(record).filter(({ severity }) => severity === 'error')).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  it('says a loss only where something is stated', () => {
    expect(usdmFormat.losses(emptyRegistration())).toEqual([])
    expect(usdmFormat.losses(trial).map(({ path }) => path)).toEqual(
      expect.arrayContaining(['keywords', 'status.overall', 'parties.officials.0.person.email']),
    )
  })
})
