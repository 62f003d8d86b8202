import { describe, expect, it } from 'vitest'
import { checkForCtis, ctisCrossRules, ctisFormat } from '#shared/documents/registration/ctis/ctisFormat'
import type { RegistrationRecord } from '#shared/domain/registration/record/registrationRecord'
import { ctisProduct, ctisRecord } from '#test/support/registration/ctisRecord'

type Change = (record: RegistrationRecord) => void

function at<Item>(list: readonly Item[], index: number): Item {
  const item = list[index]
  if (item === undefined) throw new Error(`The record has no item ${index}.`)
  return item
}

const interventional: Change = (record) => {
  record.design.studyType = 'interventional'
}
const minors: Change = (record) => {
  record.eligibility.minimumAge = { value: 12, unit: 'years' }
}

/** A rule in one line: what it refuses, and the nearest thing that it lets pass. */
const rules: readonly (readonly [rule: string, refused: Change, accepted: Change])[] = [
  [
    'subjects-sum',
    (r) => (r.recruitment.enrolment.number = 121),
    (r) => (r.recruitment.enrolment.number = null),
  ],
  [
    'country-unnamed',
    (r) => r.recruitment.countries.push({ country: '', participants: null }),
    (r) => r.recruitment.countries.push({ country: 'US', participants: null }),
  ],
  [
    'country-twice',
    (r) => r.recruitment.countries.push({ country: 'NO', participants: null }),
    (r) => r.recruitment.countries.push({ country: 'SE', participants: null }),
  ],
  [
    'subjects-none',
    (r) => r.recruitment.countries.push({ country: 'SE', participants: 0 }),
    (r) => r.recruitment.countries.push({ country: 'US', participants: 0 }),
  ],
  [
    'site-country',
    (r) => r.recruitment.countries.pop(),
    (r) => (at(r.recruitment.locations, 1).country = 'US'),
  ],
  [
    'country-site',
    (r) => r.recruitment.locations.pop(),
    (r) => r.recruitment.locations.push(at(r.recruitment.locations, 0)),
  ],
  [
    'site-subjects',
    (r) => (at(r.recruitment.locations, 0).participants = 81),
    (r) => (at(r.recruitment.locations, 0).participants = 80),
  ],
  ['trial-kind', (r) => (r.design.studyType = 'observational'), interventional],
  [
    'no-product',
    (r) => (at(r.interventions, 0).kind = 'device'),
    (r) => (at(r.interventions, 0).kind = 'biological'),
  ],
  [
    'first-in-human',
    (r) => (r.design.phase = '1'),
    (r) => {
      r.design.phase = '1'
      r.europe.firstInHuman = false
    },
  ],
  ['phase-list', (r) => (r.design.phase = 'not-applicable'), (r) => (r.design.phase = '3-4')],
  [
    'low-intervention-products',
    (r) => {
      r.design.lowIntervention = true
      at(r.interventions, 0).product.authorised = false
    },
    (r) => {
      r.design.lowIntervention = true
      r.interventions.push(ctisProduct({ role: 'placebo' }))
    },
  ],
  ['scope-list', (r) => r.europe.scopes.push(14), (r) => r.europe.scopes.push(13)],
  [
    'scope-of-purpose',
    (r) => (r.design.purpose = 'treatment'),
    (r) => {
      r.design.purpose = 'treatment'
      r.europe.scopes.push(3)
    },
  ],
  [
    'area-list',
    (r) => (r.europe.therapeuticAreas = ['neoplasms']),
    (r) => (r.europe.therapeuticAreas = ['Not possible to specify']),
  ],
  ['masking-contradiction', (r) => (r.design.masking.open = true), (r) => (r.design.masking.open = false)],
  [
    'age-order',
    (r) => (r.eligibility.maximumAge = { value: 17, unit: 'years' }),
    (r) => (r.eligibility.maximumAge = { value: 18, unit: 'years' }),
  ],
  [
    'minors',
    minors,
    (r) => {
      minors(r)
      r.eligibility.vulnerable = ['minors']
    },
  ],
  [
    'paediatric-plan',
    minors,
    (r) => {
      minors(r)
      r.europe.paediatricPlan = false
    },
  ],
  [
    'vulnerable-contradiction',
    (r) => r.eligibility.vulnerable.push('pregnant'),
    (r) => (r.eligibility.vulnerable = ['pregnant']),
  ],
  [
    'main-objective',
    (r) => (at(r.objectives, 1).level = 'primary'),
    (r) => (at(r.objectives, 1).level = 'exploratory'),
  ],
  [
    'end-point-time',
    (r) => (at(r.outcomes, 0).timeFrame = ''),
    (r) => (at(r.outcomes, 0).timeFrame = '1 day'),
  ],
  [
    'dates-order',
    (r) => (r.status.completion.date = '2027-01-14'),
    (r) => (r.status.completion.date = '2027-01'),
  ],
  ['date-day', (r) => (r.status.start.date = '2027-01'), (r) => (r.status.start.date = '2027-01-16')],
  [
    'phone',
    (r) => (r.parties.publicContact.phone = '+47 22 00'),
    (r) => (r.parties.publicContact.phone = '4722'),
  ],
  [
    'email',
    (r) => (r.parties.publicContact.email = 'nobody'),
    (r) => (r.parties.publicContact.email = 'a@b.no'),
  ],
  [
    'contact-digits',
    (r) => (r.parties.publicContact.role = 'Desk 2'),
    (r) => (r.parties.publicContact.role = 'Desk two'),
  ],
  [
    'register-number',
    (r) => (at(r.identifiers.secondary, 0).value = 'nct 01234567'),
    (r) => (at(r.identifiers.secondary, 0).value = 'NCT76543210'),
  ],
  [
    'acronym',
    (r) => (r.titles.acronym = 'EXAM'),
    (r) => {
      r.titles.acronym = 'EXAM'
      r.titles.official += ' (EXAM)'
    },
  ],
  [
    'atc',
    (r) => (at(r.interventions, 0).product.atc = 'l01ea01'),
    (r) => (at(r.interventions, 0).product.atc = 'L01'),
  ],
  [
    'dose-unit',
    (r) => (at(r.interventions, 0).product.maximumDailyDose = 'much'),
    (r) => (at(r.interventions, 0).product.maximumDailyDose = '1.25 g'),
  ],
  ['pubmed', (r) => (at(r.references, 0).pubmed = 'PMID 1'), (r) => (at(r.references, 0).pubmed = '1')],
  ['union-contact', (r) => (r.parties.sponsor.country = 'US'), (r) => (r.parties.sponsor.country = 'DE')],
  // Fields alone: not stated, or longer than CTIS takes.
  ['CT03.01.01', (r) => (r.titles.official = ' '), (r) => (r.titles.official = 'T')],
  [
    'CT03.01.01-length',
    (r) => (r.titles.official = 'x'.repeat(4001)),
    (r) => (r.titles.official = 'x'.repeat(4000)),
  ],
  ['CT03.01.03', (r) => (r.titles.brief = ''), (r) => (r.titles.brief = 'T')],
  [
    'CT03.01.05-length',
    (r) => (r.identifiers.organisationStudyId = 'x'.repeat(21)),
    (r) => (r.identifiers.organisationStudyId = 'x'.repeat(20)),
  ],
  [
    'CT02.01',
    (r) => (r.recruitment.countries = [{ country: 'US', participants: 120 }]),
    (r) => (r.recruitment.countries = [{ country: 'IS', participants: 120 }]),
  ],
  [
    'CT02.02',
    (r) => (at(r.recruitment.countries, 0).participants = null),
    (r) => (at(r.recruitment.countries, 0).participants = 1),
  ],
  [
    'CT03.07.02',
    (r) => r.recruitment.countries.push({ country: 'US', participants: null }),
    (r) => r.recruitment.countries.push({ country: 'US', participants: 5 }),
  ],
  [
    'CT03.02.01.02',
    (r) => (r.design.lowIntervention = true),
    (r) => {
      r.design.lowIntervention = true
      r.design.lowInterventionReason = 'Authorised products in their indication.'
    },
  ],
  [
    'CT03.02.06.01.02-length',
    (r) => (at(r.outcomes, 0).description = 'x'.repeat(480)),
    (r) => (at(r.outcomes, 0).description = 'x'.repeat(466)),
  ],
  [
    'CT03.02.09.01',
    (r) => (r.eligibility.maximumAge = null),
    (r) => (r.eligibility.maximumAge = { value: 80, unit: 'years' }),
  ],
  ['CT03.02.09.06', (r) => (r.eligibility.vulnerable = []), (r) => (r.eligibility.vulnerable = ['pregnant'])],
  ['CT03.02.02.03', (r) => (at(r.conditions, 0).rare = null), (r) => (at(r.conditions, 0).rare = true)],
  [
    'CT06.01.08.03',
    (r) => (at(r.recruitment.locations, 0).investigator.lastName = ''),
    (r) => (at(r.recruitment.locations, 0).investigator.lastName = 'L'),
  ],
  [
    'CT06.01.08.04',
    (r) => (at(r.recruitment.locations, 0).department = ''),
    (r) => (at(r.recruitment.locations, 0).department = 'D'),
  ],
  [
    'CT04.10.02.02',
    (r) => Object.assign(r.parties.publicContact, { phone: '', email: '' }),
    (r) => (r.parties.publicContact.email = ''),
  ],
]

const changed = (change: Change): RegistrationRecord => {
  const record = structuredClone(ctisRecord())
  change(record)
  return record
}

const found = (record: RegistrationRecord, rule: string) =>
  checkForCtis(record).filter((one) => one.rule === rule)

describe('the rules of CTIS', () => {
  it('have nothing to say of a record that states all', () => {
    expect(checkForCtis(ctisRecord())).toEqual([])
  })

  it.each(rules)('%s: refuses and accepts', (rule, refused, accepted) => {
    const [problem] = found(changed(refused), rule)
    expect(problem).toMatchObject({ format: 'ctis', rule })
    expect(problem?.registerField).toMatch(/^(C?T?\.?\d|CT|C05|PL)/)
    expect(found(changed(accepted), rule)).toEqual([])
  })

  it('all stand in the table above', () => {
    const tried = new Set(rules.map(([rule]) => rule))
    expect(ctisCrossRules.map(({ rule }) => rule).filter((rule) => !tried.has(rule))).toEqual([])
    expect(ctisFormat.rules).toBeGreaterThan(ctisCrossRules.length + 60)
  })

  it.each([
    'phone',
    'register-number',
    'atc',
    'area-list',
    'subjects-sum',
    'minors',
    'acronym',
    'scope-of-purpose',
  ])('%s: its fix mends the record', (rule) => {
    const record = changed(rules.find(([name]) => name === rule)?.[1] ?? (() => undefined))
    const [problem] = found(record, rule)
    for (const { path, value } of problem?.fix?.changes ?? []) {
      const keys = path.split('.')
      const last = keys.pop() ?? ''
      const holder = keys.reduce<unknown>((holding, key) => Reflect.get(Object(holding), key), record)
      Reflect.set(Object(holder), last, value)
    }
    expect(problem?.fix?.changes).toHaveLength(1)
    expect(found(record, rule)).toEqual([])
  })
})
