import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyRegistration } from '#shared/domain/registration/record/emptyRecord'
import type { RegistrationRecord } from '#shared/domain/registration/record/registrationRecord'
import { ctgovLosses } from '#shared/documents/registration/ctgov/ctgovLosses'
import { readPrsFile } from '#shared/documents/registration/ctgov/readPrsFile'
import { writePrs } from '#shared/documents/registration/ctgov/writePrs'
import { completeRegistration, location, person } from '#test/support/registration/completeRegistration'
import { completeRecord } from '#test/support/registration/generateRecord'
import { recordLeaves } from '#test/support/registration/recordLeaves'

function again(record: RegistrationRecord): RegistrationRecord {
  const read = readPrsFile(writePrs([record]), 'study.xml')
  if (!read.ok) throw new Error(read.error.message)
  return read.value.record
}

const levels = ['primary', 'secondary', 'other']

/** The register lists outcomes level by level: their order counts within each. */
function byLevel(record: RegistrationRecord): RegistrationRecord {
  const place = (level: string) => levels.indexOf(level)
  return {
    ...record,
    outcomes: record.outcomes.toSorted((one, other) => place(one.level) - place(other.level)),
  }
}

/** What differs after a file, but for what the losses name. */
function differences(made: RegistrationRecord): readonly string[] {
  const record = byLevel(made)
  const lost = ctgovLosses(record).map(({ path }) => path)
  const covered = (path: string) => lost.some((loss) => path === loss || path.startsWith(`${loss}.`))
  const [before, after] = [recordLeaves(record), recordLeaves(again(record))]
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => before.get(path) !== after.get(path) && !covered(path))
    .map((path) => `${path}: ${before.get(path) ?? 'absent'} -> ${after.get(path) ?? 'absent'}`)
}

const crowded: RegistrationRecord = completeRegistration({
  identifiers: {
    organisationStudyId: 'A-1',
    registerOrganisation: 'Example',
    secondary: [
      { id: 'a', kind: 'eu-trial', value: '2027-500001-10-00', domain: '' },
      { id: 'b', kind: 'eudract', value: '2010-000001-10', domain: '' },
      { id: 'c', kind: 'isrctn', value: 'ISRCTN12345678', domain: '' },
      { id: 'd', kind: 'clinicaltrials-gov', value: 'NCT00000001', domain: '' },
      { id: 'e', kind: 'universal-trial-number', value: 'U1111-1111-1111', domain: '' },
      { id: 'f', kind: 'registry', value: 'X1', domain: 'Helsenorge' },
      { id: 'g', kind: 'grant-nih', value: 'R01', domain: '' },
      { id: 'h', kind: 'grant-other', value: 'F7', domain: 'Forskningsrådet' },
      { id: 'i', kind: 'other', value: 'O9', domain: 'Sponsor number' },
    ],
  },
  status: {
    ...completeRegistration().status,
    overall: 'suspended',
    whyStopped: 'No drug & no money <yet>',
    start: { date: '2026-10', actual: true },
  },
  sharing: {
    plan: 'yes',
    description: 'All data\nafter publication',
    information: ['protocol', 'code'],
    timeFrame: 'Five years',
    access: 'On request',
    url: 'https://example.org/data?a=1&b=2',
  },
  links: [{ id: 'l', url: 'https://example.org', description: 'Home' }],
  references: [
    { id: 'r', pubmed: '123', citation: 'Nordmann K. Early. 2020', ofResults: true },
    { id: 's', pubmed: '', citation: 'Another', ofResults: null },
  ],
  recruitment: {
    enrolment: { number: 0, actual: true },
    countries: [],
    locations: [
      location('a', { status: 'no-longer-recruiting', contact: person(), country: 'SJ' }),
      location('b', { investigator: person({ role: 'Sub-Investigator' }), country: 'US', region: 'Ohio' }),
    ],
  },
})

describe('a record through an upload file', () => {
  it('comes back but for what the losses name, whatever the study', () => {
    fc.assert(
      fc.property(completeRecord, (record) => {
        expect(differences(record)).toEqual([])
      }),
      { numRuns: 12 },
    )
  })

  it('comes back with everything that a file can hold', () => {
    expect(differences(crowded)).toEqual([])
    expect(again(crowded).identifiers.secondary.map(({ kind }) => kind)).toEqual(
      crowded.identifiers.secondary.map(({ kind }) => kind),
    )
  })

  it('states nothing when nothing was stated', () => {
    expect(again(emptyRegistration())).toEqual(emptyRegistration())
    expect(ctgovLosses(emptyRegistration())).toEqual([])
  })

  it.each<readonly [string, Partial<RegistrationRecord>, readonly string[]]>([
    [
      'a Norwegian title',
      { titles: { ...crowded.titles, publicNorwegian: 'Tittel' } },
      ['titles.publicNorwegian'],
    ],
    ['objectives', { objectives: [{ id: 'o', level: 'primary', text: 'Find out' }] }, ['objectives']],
    [
      'the day of verification',
      { status: { ...crowded.status, verifiedAt: '2026-11-20' } },
      ['status.verifiedAt'],
    ],
    [
      'the model of an observational study in a trial',
      { design: { ...crowded.design, observationalModel: 'cohort' } },
      ['design.observationalModel'],
    ],
    ['results', { results: { summary: 'Better', postedAt: '', url: '' } }, ['results.summary']],
  ])('names %s as lost', (_name, wish, paths) => {
    expect(ctgovLosses({ ...crowded, ...wish }).map(({ path }) => path)).toEqual(
      expect.arrayContaining([...paths]),
    )
  })

  it('leaves out what XML cannot hold, and says so', () => {
    const record = completeRegistration({ summary: { brief: 'Bell\u0007 and half \ud83d', detailed: '' } })
    expect(again(record).summary.brief).toBe('Bell and half')
    expect(ctgovLosses(record).map(({ path }) => path)).toContain('summary.brief')
  })

  it('never merges with what the register holds', () => {
    expect(writePrs([crowded])).not.toContain('partial_upload')
  })

  it('gives the same file for the same record', () => {
    expect(writePrs([crowded])).toBe(writePrs([structuredClone(crowded)]))
  })
})
