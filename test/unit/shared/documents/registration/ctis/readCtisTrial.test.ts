import { describe, expect, it } from 'vitest'
import { readCtisTrial } from '#shared/documents/registration/ctis/readCtisTrial'

const information = {
  trialCategory: { isLowIntervention: false, trialPhase: '7' },
  medicalCondition: {
    partIMedicalConditions: [{ id: 1, medicalCondition: 'Example disease', isConditionRareDisease: true }],
    meddraConditionTerms: [{ classificationCode: '10000001', termName: 'Example' }],
  },
  trialObjective: {
    trialScopes: [{ code: '4' }, { code: '99' }],
    mainObjective: 'To learn.',
    secondaryObjectives: [
      { number: 2, secondaryObjective: 'Second' },
      { number: 1, secondaryObjective: 'First' },
    ],
  },
  eligibilityCriteria: {
    principalInclusionCriteria: [
      { number: 10, principalInclusionCriteria: 'Tenth' },
      {
        number: 2,
        principalInclusionCriteria: 'Second',
        principalInclusionCriteriaTranslations: [{ attributeTranslation: 'To' }],
      },
    ],
    principalExclusionCriteria: [{ number: 1, principalExclusionCriteria: 'Pregnant' }],
  },
  endPoint: { primaryEndPoints: [{ number: 1, endPoint: 'Survival' }], secondaryEndPoints: [] },
  trialDuration: { estimatedRecruitmentStartDate: '2027-01-15', estimatedEndDate: '2029-01-15' },
  populationOfTrialSubjects: {
    ageRanges: [{ ageRangeCategoryCode: '3' }],
    isMaleSubjects: false,
    isFemaleSubjects: true,
    clinicalTrialGroups: [{ code: '2', name: 'Patients' }],
    isVulnerablePopulationSelected: false,
  },
}

const partOne = {
  rowSubjectCount: 30,
  rowCountriesInfo: [{ isoAlpha2Code: 'US', name: 'United States' }],
  therapeuticAreas: [{ code: '2', name: 'Diseases [C] - Virus Diseases [C02]' }],
  sponsors: [
    {
      primary: true,
      organisation: { name: 'Example Pharma AS', type: 'Pharmaceutical company' },
      addresses: [{ address: { oneLine: 'Gate 1', city: 'Oslo', countryName: 'Norway' } }],
      publicContacts: [{ functionalName: 'Kari Hemmelig', telephone: '+4700000000' }],
    },
  ],
  products: [
    {
      productName: 'Examplinib',
      mpRoleInTrial: '1',
      maxDailyDoseAmount: '150',
      doseUom: 'mg',
      maxTreatmentPeriod: 12,
      routes: ['ORAL USE'],
      productDictionaryInfo: { activeSubstanceName: 'N/A', atcCode: 'L01EA01' },
    },
  ],
  trialDetails: {
    clinicalTrialIdentifiers: {
      fullTitle: 'A full title',
      publicTitle: 'A public title',
      shortTitle: 'EX-001',
      publicTitleTranslations: [{ languageDescription: 'Norwegian', attributeTranslation: 'En tittel' }],
      secondaryIdentifyingNumbers: { nctNumber: { number: 'NCT01234567' } },
    },
    trialInformation: information,
  },
  somethingNew: 'from a later edition',
}

const partTwo = {
  mscInfo: { countryName: 'Norway' },
  recruitmentSubjectCount: 20,
  trialSites: [
    {
      organisationAddressInfo: {
        organisation: { name: 'Oslo Hospital' },
        address: { city: 'Oslo', countryName: 'Norway' },
      },
      departmentName: 'Oncology',
      personInfo: { firstName: 'Kari', lastName: 'Hemmelig' },
    },
  ],
}

const newer = {
  ctNumber: '2026-500001-12-00',
  ctPublicStatusCode: 4,
  authorizedApplication: {
    authorizedPartI: partOne,
    authorizedPartsII: [partTwo],
    eudraCt: { eudraCtCode: '2020-000001-01' },
  },
  documents: [{ title: 'Protocol' }],
}
const older = { ctNumber: '2026-500001-12-00', authorizedPartI: partOne, authorizedPartsII: [partTwo] }

function read(trial: object) {
  const outcome = readCtisTrial(JSON.stringify(trial), 'trial.json')
  if (!outcome.ok) throw new Error(outcome.error.message)
  return outcome.value
}

describe('a trial of the public portal', () => {
  it.each([
    ['newer', newer],
    ['older', older],
  ])('is read in the %s shape', (_shape, trial) => {
    const { record, criteria } = read(trial)
    expect(record).toMatchObject({
      titles: { official: 'A full title', brief: 'A public title', publicNorwegian: 'En tittel' },
      identifiers: { organisationStudyId: 'EX-001' },
      design: { studyType: 'interventional', phase: '1-2', lowIntervention: false },
      europe: { firstInHuman: true, scopes: [4], therapeuticAreas: ['Diseases [C] - Virus Diseases [C02]'] },
      conditions: [{ name: 'Example disease', rare: true, code: { system: 'meddra', value: '10000001' } }],
      objectives: [{ text: 'To learn.' }, { text: 'First' }, { text: 'Second' }],
      eligibility: { sex: 'female', healthyVolunteers: false, vulnerable: ['none'], minimumAge: null },
      status: { start: { date: '2027-01-15', actual: false }, completion: { date: '2029-01-15' } },
      parties: { sponsor: { name: 'Example Pharma AS', kind: 'industry', country: 'NO' } },
      recruitment: {
        countries: [
          { country: 'NO', participants: 20 },
          { country: 'US', participants: 30 },
        ],
        locations: [{ facility: 'Oslo Hospital', department: 'Oncology', country: 'NO' }],
      },
    })
    expect(record.interventions[0]?.product).toMatchObject({
      substance: '',
      atc: 'L01EA01',
      route: 'ORAL USE',
      maximumDailyDose: '150 mg',
      maximumDuration: '',
    })
    expect(criteria).toEqual([
      { role: 'inclusion', text: 'Second' },
      { role: 'inclusion', text: 'Tenth' },
      { role: 'exclusion', text: 'Pregnant' },
    ])
  })

  it('says where each value came from and what is not kept', () => {
    const { understood, notUnderstood, record } = read(newer)
    expect(record.status.overall).toBe('recruiting')
    expect(understood).toContainEqual({
      from: 'authorizedApplication.authorizedPartI.trialDetails.clinicalTrialIdentifiers.fullTitle',
      path: 'titles.official',
    })
    const places = notUnderstood.map(({ from }) => from)
    expect(places).toContain('authorizedApplication.authorizedPartI.somethingNew')
    expect(places).toContain('documents')
    expect(places.some((place) => place.endsWith('ageRanges'))).toBe(true)
    expect(places.some((place) => place.endsWith('maxTreatmentPeriod'))).toBe(true)
  })

  it('copies no persons, neither as values nor as excerpts', () => {
    expect(JSON.stringify(read(newer))).not.toContain('Hemmelig')
    expect(JSON.stringify(read({ ...newer, coSponsors: partOne.sponsors }))).not.toContain('Hemmelig')
  })

  it('keeps no number of participants that the file does not state', () => {
    const { record } = read({ ...older, authorizedPartsII: [{ ...partTwo, recruitmentSubjectCount: null }] })
    expect(record.recruitment.countries[0]).toEqual({ country: 'NO', participants: null })
    const several = { ...partOne, rowCountriesInfo: [{ isoAlpha2Code: 'US' }, { isoAlpha2Code: 'IL' }] }
    expect(read({ ...older, authorizedPartI: several }).record.recruitment.countries.slice(1)).toEqual([
      { country: 'US', participants: null },
      { country: 'IL', participants: null },
    ])
  })

  it.each([
    ['no JSON', '{'],
    ['a web page', '<!doctype html><html></html>'],
    ['no trial', '{"ctNumber":"NCT01234567"}'],
    ['an entry of a search', '{"ctNumber":"2026-500001-12-00","ctTitle":"T"}'],
    ['nested too deep', `{"ctNumber":"2026-500001-12-00","a":${'['.repeat(2000)}${']'.repeat(2000)}}`],
    ['a key of the prototype', '{"ctNumber":"2026-500001-12-00","__proto__":{"a":1}}'],
  ])('refuses %s', (_what, text) => {
    expect(readCtisTrial(text, 'trial.json')).toMatchObject({ ok: false, error: { code: 'unreadable-file' } })
  })

  it.each([42, null, 'text', [], { trialDetails: 7 }])('takes no harm from a part I that is %j', (part) => {
    const outcome = readCtisTrial(JSON.stringify({ ...older, authorizedPartI: part }), 'trial.json')
    expect(outcome.ok ? outcome.value.record.titles.official : '').toBe('')
  })
})
