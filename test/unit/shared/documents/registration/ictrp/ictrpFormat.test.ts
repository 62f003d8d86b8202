import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { ictrpFormat } from '#shared/documents/registration/ictrp/ictrpFormat'
import { ictrpRules } from '#shared/documents/registration/ictrp/ictrpRules'
import { fieldAt } from '#shared/domain/registration/fields/fields'
import { emptyRegistration } from '#shared/domain/registration/record/emptyRecord'
import type { RegistrationRecord } from '#shared/domain/registration/record/registrationRecord'
import { completeRegistration, person } from '#test/support/registration/completeRegistration'
import { exampleRegistrations } from '#test/support/registration/exampleRegistrations'
import { completeRecord } from '#test/support/registration/generateRecord'

const context = { now: '2026-11-22T10:00:00.000Z', applicationVersion: '0.0.0', uuid: (name: string) => name }
const schema = readFileSync(
  new URL('../../../../../../resources/schema/ictrp-trials-1.xsd', import.meta.url),
  'utf8',
)
const empty = emptyRegistration()
const registered = (record: RegistrationRecord): RegistrationRecord => ({
  ...record,
  primaryRegister: { name: 'CTIS', number: '2027-500001-10-00', registeredAt: '2027-01-02' },
  status: { ...record.status, start: { date: '2027-03-01', actual: false } },
})
const good = registered(completeRegistration())

async function problemsOf(texts: readonly string[]): Promise<readonly unknown[]> {
  const { errors } = await validateXML({
    xml: texts.map((contents, index) => ({ fileName: `${index}.xml`, contents })),
    schema: [schema],
  })
  return errors
}

describe('the file of the WHO', () => {
  it('has the elements of the definition in their order, also of a record that states nothing', async () => {
    const made = fc.sample(completeRecord, { numRuns: 20, seed: 6 })
    const records = [empty, good, ...exampleRegistrations().map(({ record }) => record), ...made]
    expect(await problemsOf(records.map((record) => ictrpFormat.write(record, context)))).toEqual([])
    const text = ictrpFormat.write(good, context)
    expect(await problemsOf([text.replace(/<gender>.*\n/, '')])).not.toEqual([])
    expect(
      await problemsOf([text.replace('country2', 'country1').replace('/country2', '/country1')]),
    ).not.toEqual([])
  })

  it('says what the record says', () => {
    const text = ictrpFormat.write(
      {
        ...good,
        identifiers: {
          ...good.identifiers,
          secondary: [
            { id: 'u', kind: 'universal-trial-number', value: 'U1111-0000-0000', domain: '' },
            { id: 'e', kind: 'eu-trial', value: '2027-500001-10-00', domain: '' },
          ],
        },
        titles: { ...good.titles, brief: 'A < B & "C"' },
      },
      context,
    )
    for (const line of [
      '<utrn>U1111-0000-0000</utrn>',
      '<date_registration>02/01/2027</date_registration>',
      '<public_title>A &lt; B &amp; &quot;C&quot;</public_title>',
      '<type_enrolment>anticipated</type_enrolment>',
      '<target_size>120</target_size>',
      '<recruitment_status>Pending</recruitment_status>',
      '<study_type>interventional</study_type>',
      '<phase>Phase 3</phase>',
      '<country2>Norway</country2>',
      '<agemin>18 Years</agemin>',
      '<gender>Both</gender>',
      '<issuing_authority>CTIS</issuing_authority>',
      '<prim_outcome>Number of relapses. Time frame: 2 years</prim_outcome>',
    ])
      expect(text).toContain(line)
  })

  it('names what it has no place for', () => {
    const losses = ictrpFormat.losses(good).map(({ path }) => path)
    expect(losses).toEqual(
      expect.arrayContaining(['titles.publicNorwegian', 'summary.brief', 'arms', 'recruitment.locations']),
    )
    expect(losses).not.toContain('titles.brief')
    expect(ictrpFormat.losses(empty)).toEqual([])
    for (const path of losses) expect({ path, known: fieldAt(path) !== null }).toEqual({ path, known: true })
  })
})

const long = 'x'.repeat(9000)
/** A record that a rule refuses; the good one passes all of them. */
const refused: Readonly<Record<string, Partial<RegistrationRecord>>> = {
  'trial-id': { primaryRegister: { ...good.primaryRegister, number: '' } },
  'reg-name': { primaryRegister: { ...good.primaryRegister, name: '' } },
  'date-registration': { primaryRegister: { ...good.primaryRegister, registeredAt: '' } },
  'date_registration-day': { primaryRegister: { ...good.primaryRegister, registeredAt: '2027-01' } },
  'primary-sponsor': { parties: { ...good.parties, sponsor: empty.parties.sponsor } },
  'public-title': { titles: { ...good.titles, brief: '' } },
  'scientific-title': { titles: { ...good.titles, official: '' } },
  'date-enrolment': { status: { ...good.status, start: { date: '', actual: false } } },
  'date_enrolment-day': { status: { ...good.status, start: { date: '2027-03', actual: false } } },
  'type-enrolment': { status: { ...good.status, start: { date: '2027-03-01', actual: null } } },
  'target-size': { recruitment: { ...good.recruitment, enrolment: { number: null, actual: null } } },
  'recruitment-status': { status: { ...good.status, overall: null } },
  'study-type': { design: { ...good.design, studyType: null } },
  'study-type-list': { design: { ...good.design, studyType: 'expanded-access' } },
  'study-design': { design: { ...good.design, allocation: null } },
  phase: { design: { ...good.design, phase: null } },
  'public-contact': { parties: { ...good.parties, publicContact: person({ phone: '', email: '' }) } },
  'scientific-contact': { parties: { ...good.parties, scientificContact: person({ lastName: '' }) } },
  countries: { recruitment: { ...good.recruitment, countries: [] } },
  'country-known': {
    recruitment: { ...good.recruitment, countries: [{ country: 'QQ', participants: null }] },
  },
  'inclusion-criteria': { eligibility: { ...good.eligibility, inclusion: [] } },
  agemin: { eligibility: { ...good.eligibility, minimumAge: null } },
  agemax: { eligibility: { ...good.eligibility, maximumAge: null } },
  gender: { eligibility: { ...good.eligibility, sex: null } },
  'health-condition': { conditions: [] },
  intervention: { interventions: [] },
  'primary-outcome': { outcomes: [] },
  'outcome-time-frame': { outcomes: good.outcomes.map((outcome) => ({ ...outcome, timeFrame: '' })) },
  'source-support': { parties: { ...good.parties, support: [] } },
  'public_title-length': { titles: { ...good.titles, brief: long } },
  'scientific_title-length': { titles: { ...good.titles, official: long } },
  'acronym-length': { titles: { ...good.titles, acronym: long } },
  'primary_sponsor-length': {
    parties: { ...good.parties, sponsor: { ...good.parties.sponsor, name: long } },
  },
  'hc_freetext-length': { conditions: good.conditions.map((condition) => ({ ...condition, name: long })) },
  'i_freetext-length': {
    interventions: good.interventions.map((intervention) => ({ ...intervention, description: long })),
  },
}

describe('rules of the file', () => {
  it('are all tried, and a whole record passes them', () => {
    expect(Object.keys(refused).sort()).toEqual(ictrpRules.map(({ rule }) => rule).sort())
    expect(ictrpFormat.check(good, context)).toEqual([])
    expect(ictrpFormat.rules).toBe(ictrpRules.length)
  })

  it.each(Object.entries(refused))('%s', (rule, wish) => {
    const found = ictrpFormat.check({ ...good, ...wish }, context).filter((problem) => problem.rule === rule)
    expect(found).toHaveLength(1)
    expect(fieldAt(found[0]?.path ?? '')).not.toBeNull()
  })
})
