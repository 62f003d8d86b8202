import { describe, expect, it } from 'vitest'
import { sha256 } from '#electron/node/sha256'
import { listExports } from '#shared/database/exports'
import { insertStudy } from '#shared/database/studies'
import { growRegistration } from '#shared/domain/registration/grown/grownRecord'
import type { Protocol } from '#shared/domain/studies/protocol'
import { createRegistrationService } from '#shared/services/registration/registrationService'
import { completeRegistration } from '#test/support/registration/completeRegistration'
import { grownProtocol, growthSource, statement } from '#test/support/registration/grownExample'
import { openSiteWorkspace, valueOf } from '#test/support/sites/siteWorkspace'

const at = '2026-11-22T10:00:00.000Z'

/** A study of the test with two versions; the second has a further criterion. */
async function open(protocol: Protocol = grownProtocol) {
  const { ports, database, events, documents } = await openSiteWorkspace()
  const added = { ...protocol, inclusion: [...protocol.inclusion, statement('e3', 'No MRI in a year')] }
  insertStudy(
    database,
    {
      id: 's1',
      name: 'Early treatment',
      question: null,
      targetParticipants: 10,
      versions: [
        { id: 'v1', name: '1', createdAt: at, protocol },
        { id: 'v2', name: '2', createdAt: at, protocol: added },
      ],
    },
    { at, change: 'Created' },
  )
  const handlers = createRegistrationService(
    {
      ...ports,
      hash: sha256,
      terminology: {
        search: () => ({ rows: [], total: 0 }),
        children: () => [],
        names: () => ({}),
        describe: () => null,
        origin: () => ({ edition: '', source: '' }),
        prepare: () => undefined,
      },
    },
    (study, ofVersion) => Promise.resolve(growRegistration(growthSource({ study, protocol: ofVersion }))),
  )
  const read = async (version = 'v1') =>
    valueOf(await handlers['registrations.read']({ study: 's1', version }))
  return { handlers, database, events, documents, read }
}

describe('the registration of a study', () => {
  it('grows, keeps what is typed, and takes in what the study says later', async () => {
    const { handlers, read, events } = await open()
    const { record, sequence, origins, changedAt } = await read()
    expect([sequence, changedAt, origins['titles.brief']]).toEqual([0, null, 'study'])
    const titles = { ...record.titles, official: 'A randomised trial' }
    const walks = record.eligibility.inclusion.map((each) =>
      each.id === 'walks' ? { ...each, text: 'Walks 100 metres' } : each,
    )
    const changed = { ...record, titles, eligibility: { ...record.eligibility, inclusion: walks } }
    const saved = valueOf(
      await handlers['registrations.save']({ study: 's1', version: 'v1', sequence: 0, record: changed }),
    )
    expect(saved).toMatchObject({ sequence: 1, record: changed, origins: { 'titles.official': 'typed' } })
    expect(events).toContainEqual({ name: 'study-changed', study: 's1' })
    const second = await read('v2')
    expect(second.record.eligibility.inclusion.map(({ text }) => text)).toEqual([
      'Has ms',
      'Walks 100 metres',
      'No MRI in a year',
    ])
    expect(
      await handlers['registrations.save']({ study: 's1', version: 'v1', sequence: 0, record: changed }),
    ).toMatchObject({ ok: false, error: { code: 'conflict' } })
  })

  it('finds words that were written before a criterion was added, and mends them', async () => {
    const { handlers, read } = await open()
    const { record } = await read()
    const typed = { ...record.eligibility, inclusion: [{ id: 'own', text: 'MS, walks', group: null }] }
    const saved = { ...record, eligibility: typed }
    await handlers['registrations.save']({ study: 's1', version: 'v1', sequence: 0, record: saved })
    const { criteria, record: now } = await read('v2')
    expect(criteria.differences.map(({ kind, group }) => [kind, group])).toEqual([
      ['missing', 'ms'],
      ['missing', 'walks'],
    ])
    // The criterion that was added since has grown into the words by itself.
    expect(now.eligibility.inclusion.map(({ id }) => id)).toEqual(['e3', 'own'])
    const inclusion = [...(criteria.fix?.changes[0]?.value ?? [])]
    const check = valueOf(
      await handlers['registrations.check']({
        study: 's1',
        version: 'v2',
        record: { ...now, eligibility: { ...now.eligibility, inclusion } },
        formats: undefined,
      }),
    )
    expect(check.criteria.differences).toEqual([])
    expect(inclusion).toHaveLength(4)
  })

  it('is checked, shown and written; what would be refused is written as a draft alone', async () => {
    const { handlers, read, documents, database } = await open()
    const { record } = await read()
    const reference = { study: 's1', version: 'v1' }
    const check = async (of: typeof record) =>
      valueOf(await handlers['registrations.check']({ ...reference, record: of, formats: ['ictrp'] }))
        .formats[0]
    expect((await check(record))?.problems.length).toBeGreaterThan(5)
    const wish = { ...reference, format: 'ictrp', file: 'xml', language: 'en' } as const
    const refused = await handlers['registrations.export']({ ...wish, draft: false })
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'would-be-refused', details: { format: 'ictrp' } },
    })
    expect(documents).toEqual([])
    const draft = valueOf(await handlers['registrations.export']({ ...wish, draft: true }))
    expect(draft.fileName).toBe('Early-treatment-ictrp-draft-2026-06-01.xml')
    const whole = {
      ...completeRegistration(),
      primaryRegister: { name: 'CTIS', number: '2027-500001-10-00', registeredAt: '2027-01-02' },
    }
    valueOf(await handlers['registrations.save']({ ...reference, sequence: 0, record: whole }))
    expect((await check(whole))?.problems).toEqual([])
    valueOf(await handlers['registrations.export']({ ...wish, draft: false }))
    const preview = valueOf(
      await handlers['registrations.preview']({ ...reference, record: whole, format: 'ictrp' }),
    )
    expect(documents.at(-1)?.content).toBe(preview.text)
    expect(listExports(database, 's1', 9)).toMatchObject([
      { document: 'registration', kind: 'ictrp', format: 'xml' },
      { document: 'registration', kind: 'ictrp', format: 'xml' },
    ])
    expect(await handlers['registrations.export']({ ...wish, file: 'docx', draft: true })).toMatchObject({
      error: { code: 'malformed-request' },
    })
  })

  it('is not found for a study that is gone', async () => {
    const { handlers } = await open()
    expect(await handlers['registrations.read']({ study: 'gone', version: 'v1' })).toMatchObject({
      error: { code: 'not-found' },
    })
  })
})

const file = {
  fileName: 'trial.json',
  text: JSON.stringify({
    protocolSection: {
      identificationModule: {
        nctId: 'NCT00000000',
        briefTitle: 'Early treatment',
        orgStudyIdInfo: { id: 'E-1' },
      },
      designModule: { enrollmentInfo: { count: 80, type: 'ESTIMATED' } },
      eligibilityModule: {
        eligibilityCriteria:
          'Inclusion Criteria:\n\n* Multiple sclerosis\n* Signed consent\n\nExclusion Criteria:\n\n* Epilepsy',
        sex: 'FEMALE',
        minimumAge: '18 Years',
        maximumAge: '65 Years',
      },
    },
  }),
}

describe('a study that begins with a file of a register', () => {
  it('has the criteria that were chosen, with the codes that were confirmed and no other', async () => {
    const { handlers } = await open()
    const reading = valueOf(await handlers['registrations.readFile'](file))
    expect(reading.name).toBe('Early treatment')
    expect(reading.criteria.map(({ position, role, text }) => [position, role, text])).toEqual([
      [0, 'inclusion', 'Multiple sclerosis'],
      [1, 'inclusion', 'Signed consent'],
      [2, 'exclusion', 'Epilepsy'],
    ])
    const study = valueOf(
      await handlers['registrations.start']({
        ...file,
        name: 'Early treatment',
        criteria: [
          { position: 0, confirmed: { system: 'icd-10', codes: ['G35'] } },
          { position: 2, confirmed: null },
        ],
      }),
    )
    const { protocol, version } = study.current
    expect(study.targetParticipants).toBe(80)
    expect(protocol.population).toEqual({ age: { from: 18, to: 65 }, sex: 'female', areas: [] })
    expect([...protocol.inclusion, ...protocol.exclusion].map(({ anyOf }) => anyOf[0]?.condition)).toEqual([
      { kind: 'diagnosis', system: 'icd-10', codes: ['G35'] },
      { kind: 'statement', text: 'Epilepsy' },
    ])
    const state = valueOf(await handlers['registrations.read']({ study: study.id, version }))
    expect(state.record.eligibility.inclusion.map(({ text, group }) => [text, group])).toEqual([
      ['Multiple sclerosis', 'c1'],
      ['Signed consent', null],
    ])
    expect(state.record.identifiers.organisationStudyId).toBe('E-1')
    expect(state.criteria.differences).toEqual([])
    expect(state.origins['recruitment.enrolment.number']).toBe('study')
  })

  it.each([
    { name: 'a file of something else', text: '{"a": 1}', code: 'unreadable-file' },
    { name: 'no file of data', text: 'hello', code: 'unreadable-file' },
    { name: 'half a file', text: '<study_collection><clinical_study>', code: 'unreadable-file' },
  ])('is refused from $name', async ({ text, code }) => {
    const { handlers } = await open()
    expect(await handlers['registrations.readFile']({ fileName: 'x', text })).toMatchObject({
      error: { code },
    })
  })

  it('is refused with a criterion that the file does not have', async () => {
    const { handlers } = await open()
    const criteria = [{ position: 9, confirmed: null }]
    expect(await handlers['registrations.start']({ ...file, name: 'N', criteria })).toMatchObject({
      error: { code: 'malformed-request', details: { position: 9, criteria: 3 } },
    })
  })
})
