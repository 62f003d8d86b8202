import { intervention, location, person } from '#test/support/registration/completeRegistration'
import type { RecordChange } from '#test/support/registration/changeRecord'

/** What breaks a rule and what just meets it, as changes of a record that every register would take. */
export interface RuleFixture {
  readonly base: 'trial' | 'observation'
  readonly refused: readonly RecordChange[]
  readonly accepted: readonly RecordChange[]
}

type Changes = readonly RecordChange[]

function both(refused: Changes, accepted: Changes): RuleFixture {
  return { base: 'trial', refused, accepted }
}

function observed(refused: Changes, accepted: Changes): RuleFixture {
  return { base: 'observation', refused, accepted }
}

/** `prepared` makes room for the value in both records. */
function value(path: string, refused: unknown, accepted: unknown, prepared: Changes = []): RuleFixture {
  return both([...prepared, [path, refused]], [...prepared, [path, accepted]])
}

function longest(path: string, most: number, prepared: Changes = []): RuleFixture {
  return value(path, 'x'.repeat(most + 1), 'x'.repeat(most), prepared)
}

function ofObservation({ refused, accepted }: RuleFixture): RuleFixture {
  return observed(refused, accepted)
}

const identifier = (kind: string, number: string, domain = ''): Changes => [
  ['identifiers.secondary', [{ id: 'one', kind, value: number, domain }]],
]
const investigator: Changes = [
  [
    'parties.responsible',
    { kind: 'principal-investigator', name: '', title: 'Dr', affiliation: 'Hospital', account: 'kari' },
  ],
]
const recruiting: Changes = [
  ['status.overall', 'recruiting'],
  ['oversight.ethics.status', 'approved'],
  ['oversight.ethics.approvalNumber', '2026/1'],
]
const oneArm: Changes = [
  ['arms', [{ id: 'early', label: 'Early', kind: 'experimental', description: '', participants: null }]],
  ['interventions', [intervention({ id: 'drug', name: 'Examplumab', arms: ['early'] })]],
  ['design.assignment', 'single-group'],
  ['design.allocation', 'not-applicable'],
]
const link: Changes = [['links', [{ id: 'l', url: 'https://example.org', description: 'Home' }]]]
const reference: Changes = [['references', [{ id: 'r', pubmed: '123', citation: '', ofResults: null }]]]
const collaborator: Changes = [
  [
    'parties.collaborators',
    [
      {
        id: 'c',
        name: 'With',
        kind: null,
        country: '',
        address: '',
        city: '',
        postalCode: '',
        organisationNumber: '',
      },
    ],
  ],
]
const named = (name: string) => intervention({ id: name, name, arms: ['early', 'late'] })
const first = 'recruitment.locations.0'

function dateFixtures(key: string, name: string): readonly (readonly [string, RuleFixture])[] {
  const path = `status.${key}`
  return [
    [`${name}-required`, value(`${path}.date`, '', '2028-01')],
    [`${name}-exists`, value(`${path}.date`, '2029-02-29', '2028-02-29')],
    [`${name}-type-required`, value(`${path}.actual`, null, false)],
    [`${name}-type-words`, value(`${path}.actual`, 'perhaps', true)],
    [
      `${name}-actual-not-future`,
      value(path, { date: '2026-11-23', actual: true }, { date: '2026-11', actual: true }),
    ],
    [
      `${name}-anticipated-not-past`,
      value(path, { date: '2026-10', actual: false }, { date: '2026-11', actual: false }),
    ],
  ]
}

export const ruleFixtures: ReadonlyMap<string, RuleFixture> = new Map([
  ['organisation-account-required', value('identifiers.registerOrganisation', '', 'Hospital')],
  ['study-id-required', value('identifiers.organisationStudyId', ' ', 'A-1')],
  ['study-id-length', longest('identifiers.organisationStudyId', 30)],
  ['secondary-id-required', both(identifier('eudract', ''), identifier('eudract', '2019-001234-56'))],
  [
    'secondary-id-length',
    both(identifier('other', 'x'.repeat(31), 'Own'), identifier('other', 'x'.repeat(30), 'Own')),
  ],
  ['secondary-id-type-words', both(identifier('banana', '1'), identifier('eudract', '1'))],
  [
    'secondary-id-domain-required',
    both(identifier('registry', 'X1'), identifier('registry', 'X1', 'Register')),
  ],
  ['secondary-id-domain-unused', both(identifier('eudract', '1', 'EMA'), identifier('eudract', '1'))],
  [
    'secondary-id-form',
    both(identifier('eu-trial', '2026-1-1-1'), identifier('eu-trial', '2026-500001-12-00')),
  ],
  [
    'secondary-id-distinct',
    both(identifier('other', 'EARLY-2027-01', 'Own'), identifier('other', 'EARLY-2', 'Own')),
  ],
  [
    'first-register-named',
    value(
      'primaryRegister',
      { name: 'ISRCTN', number: 'ISRCTN12345678', registeredAt: '' },
      { name: 'ClinicalTrials.gov', number: 'NCT01234567', registeredAt: '' },
    ),
  ],
  ['brief-title-required', value('titles.brief', '', 'Early treatment')],
  ['brief-title-length', longest('titles.brief', 300)],
  ['acronym-length', longest('titles.acronym', 14)],
  ['official-title-required', value('titles.official', '', 'A trial')],
  ['official-title-length', longest('titles.official', 600)],
  ['brief-summary-required', value('summary.brief', '', 'Purpose')],
  ['brief-summary-length', longest('summary.brief', 5000)],
  ['detailed-description-length', longest('summary.detailed', 32_000)],
  ['review-status-required', value('oversight.ethics.status', null, 'pending')],
  ['review-status-words', value('oversight.ethics.status', 'banana', 'not-yet-submitted')],
  ['recruiting-needs-approval', value('oversight.ethics.status', 'pending', 'approved', recruiting)],
  ['recruiting-without-review', value('oversight.ethics.status', 'exempt', 'approved', recruiting)],
  [
    'approval-number-stated',
    value('oversight.ethics.approvalNumber', '', '2026/1', [['oversight.ethics.status', 'approved']]),
  ],
  ['board-name-stated', value('oversight.ethics.board', '', 'Committee')],
  ['fda-drug-required', value('oversight.fdaRegulatedDrug', null, false)],
  ['fda-device-required', value('oversight.fdaRegulatedDevice', null, true)],
  ['ind-required', value('oversight.investigationalNewDrug', null, false)],
  ['ind-details', value('oversight.investigationalNewDrug', true, false)],
  ['sponsor-name-required', value('parties.sponsor.name', '', 'Hospital')],
  ['sponsor-name-length', longest('parties.sponsor.name', 160)],
  ['collaborator-name-required', value('parties.collaborators.0.name', '', 'With', collaborator)],
  ['collaborator-name-length', longest('parties.collaborators.0.name', 160, collaborator)],
  ['responsible-party-required', value('parties.responsible.kind', null, 'sponsor')],
  ['responsible-party-words', value('parties.responsible.kind', 'banana', 'sponsor')],
  ['investigator-account-required', value('parties.responsible.account', '', 'kari', investigator)],
  ['investigator-title-required', value('parties.responsible.title', '', 'Dr', investigator)],
  ['investigator-title-length', longest('parties.responsible.title', 255, investigator)],
  [
    'investigator-affiliation-required',
    value('parties.responsible.affiliation', '', 'Hospital', investigator),
  ],
  ['investigator-affiliation-length', longest('parties.responsible.affiliation', 160, investigator)],
  ['overall-status-required', value('status.overall', null, 'not-yet-recruiting')],
  ['overall-status-words', value('status.overall', 'banana', 'active-not-recruiting')],
  ['why-stopped-required', value('status.whyStopped', '', 'No drug', [['status.overall', 'suspended']])],
  ['why-stopped-unasked', value('status.whyStopped', 'No drug', '')],
  ['why-stopped-length', longest('status.whyStopped', 250, [['status.overall', 'terminated']])],
  ['verification-date-required', value('status.verifiedAt', '', '2026-11')],
  ['verification-date-not-future', value('status.verifiedAt', '2026-12', '2026-11')],
  ...dateFixtures('start', 'start'),
  ...dateFixtures('primaryCompletion', 'primary-completion'),
  ...dateFixtures('completion', 'completion'),
  ['start-before-primary-completion', value('status.primaryCompletion.date', '2027-02', '2027-03')],
  ['primary-completion-before-completion', value('status.completion.date', '2029-02-28', '2029-03')],
  ['start-before-completion', value('status.completion.date', '2027-02', '2027-03')],
  ['recruiting-has-started', value('status.start.actual', false, true, recruiting)],
  ['not-yet-recruiting-has-not-started', value('status.start.actual', true, false)],
  [
    'completed-dates-actual',
    value('status.completion.actual', false, true, [['status.overall', 'completed']]),
  ],
  ['study-type-required', value('design.studyType', null, 'interventional')],
  ['study-type-words', value('design.studyType', 'banana', 'interventional')],
  ['expanded-access-details', value('design.studyType', 'expanded-access', 'interventional')],
  ['purpose-required', value('design.purpose', null, 'prevention')],
  ['purpose-words', value('design.purpose', 'banana', 'device-feasibility')],
  ['phase-required', value('design.phase', null, 'not-applicable')],
  ['phase-words', value('design.phase', '3-4', '2-3')],
  ['assignment-required', value('design.assignment', null, 'parallel')],
  ['assignment-words', value('design.assignment', 'banana', 'sequential')],
  ['single-group-one-arm', value('design.assignment', 'parallel', 'single-group', oneArm)],
  ['model-description-length', longest('design.assignmentDescription', 1000)],
  ['allocation-required', value('design.allocation', null, 'randomised')],
  ['allocation-words', value('design.allocation', 'banana', 'non-randomised')],
  ['allocation-one-arm', value('design.allocation', 'randomised', 'not-applicable', oneArm)],
  ['masking-required', value('design.masking.open', null, false)],
  ['masking-consistent', value('design.masking.open', true, false)],
  ['masking-description-length', longest('design.masking.description', 1000)],
  ['observational-model-required', ofObservation(value('design.observationalModel', null, 'cohort'))],
  ['observational-model-words', ofObservation(value('design.observationalModel', 'banana', 'case-control'))],
  ['time-perspective-required', ofObservation(value('design.timePerspective', null, 'other'))],
  ['time-perspective-words', ofObservation(value('design.timePerspective', 'banana', 'cross-sectional'))],
  ['biospecimens-required', ofObservation(value('design.biospecimens', null, 'with-dna'))],
  ['biospecimens-words', ofObservation(value('design.biospecimens', 'banana', 'without-dna'))],
  ['biospecimen-description-required', ofObservation(value('design.biospecimenDescription', '', 'Blood'))],
  [
    'biospecimen-description-unasked',
    ofObservation(value('design.biospecimenDescription', 'Blood', '', [['design.biospecimens', 'none']])),
  ],
  ['biospecimen-description-length', ofObservation(longest('design.biospecimenDescription', 1000))],
  ['sampling-required', ofObservation(value('design.sampling', null, 'probability'))],
  ['sampling-words', ofObservation(value('design.sampling', 'banana', 'probability'))],
  ['study-population-required', ofObservation(value('design.studyPopulation', '', 'Adults'))],
  ['study-population-length', ofObservation(longest('design.studyPopulation', 1000))],
  [
    'arms-required',
    both(
      [
        ['arms', []],
        ['interventions', []],
      ],
      [],
    ),
  ],
  ['groups-required', observed([['arms', []]], [])],
  ['arm-label-required', value('arms.0.label', '', 'A')],
  ['arm-label-length', longest('arms.0.label', 100)],
  ['arm-label-unique', value('arms.1.label', 'early ', 'Later')],
  ['arm-type-required', value('arms.0.kind', null, 'other')],
  ['arm-type-words', value('arms.0.kind', 'banana', 'sham-comparator')],
  ['group-type-unasked', ofObservation(value('arms.0.kind', 'experimental', null))],
  ['arm-description-length', longest('arms.0.description', 999)],
  [
    'arm-has-intervention',
    value('interventions', [intervention({ id: 'drug', name: 'D', arms: ['early'] })], [named('Drug')]),
  ],
  ['no-intervention-arm-without', value('arms.0.kind', 'no-intervention', 'other')],
  ['interventions-required', value('interventions', [], [named('Drug')])],
  ['intervention-type-required', value('interventions.0.kind', null, 'device')],
  ['intervention-type-words', value('interventions.0.kind', 'banana', 'dietary-supplement')],
  ['intervention-type-beside-schema', value('interventions.0.kind', 'diagnostic-test', 'other')],
  ['intervention-name-required', value('interventions.0.name', '', 'Drug')],
  ['intervention-name-length', longest('interventions.0.name', 200)],
  ['intervention-name-unique', value('interventions.1.name', 'examplumab', 'Placebo')],
  ['other-name-length', longest('interventions.0.otherNames.0', 200)],
  ['intervention-description-required', value('interventions.0.description', '', '10 mg')],
  ['intervention-description-length', longest('interventions.0.description', 1000)],
  ['intervention-has-arm', value('interventions.0.arms', [], ['early'])],
  ['intervention-arm-known', value('interventions.0.arms', ['early', 'gone'], ['early', 'late'])],
  ['condition-name-required', value('conditions.0.name', '', 'Epilepsy')],
  ['conditions-required', value('conditions', [], [{ id: 'c', name: 'Epilepsy', code: null, rare: null }])],
  ['condition-length', longest('conditions.0.name', 160)],
  ['keyword-length', longest('keywords.0', 160)],
  ['primary-outcome-required', value('outcomes.0.level', 'secondary', 'primary')],
  ['outcome-title-required', value('outcomes.0.title', '', 'Relapses')],
  ['outcome-title-length', longest('outcomes.0.title', 254)],
  ['outcome-time-frame-required', value('outcomes.0.timeFrame', '', '1 year')],
  ['outcome-time-frame-length', longest('outcomes.0.timeFrame', 254)],
  ['outcome-description-length', longest('outcomes.0.description', 999)],
  ['enrolment-required', value('recruitment.enrolment.number', null, 1)],
  ['enrolment-type-required', value('recruitment.enrolment.actual', null, false)],
  ['enrolment-type-words', value('recruitment.enrolment.actual', 'perhaps', true)],
  ['enrolment-positive', value('recruitment.enrolment.number', 0, 1)],
  [
    'withdrawn-nobody-enrolled',
    value('recruitment.enrolment.number', 1, 0, [
      ['status.overall', 'withdrawn'],
      ['status.whyStopped', 'No drug'],
    ]),
  ],
  [
    'inclusion-criteria-required',
    value('eligibility.inclusion', [], [{ id: 'i', text: 'Adults', group: null }]),
  ],
  ['exclusion-criteria-stated', value('eligibility.exclusion', [], [{ id: 'i', text: 'None', group: null }])],
  ['criterion-text-required', value('eligibility.exclusion.0.text', '', 'Stroke')],
  // Headings, marks and the other criterion count too.
  [
    'criteria-length',
    longest(
      'eligibility.inclusion.0.text',
      20_000 - 'Inclusion Criteria:\n  - \n\nExclusion Criteria:\n  - Stroke'.length,
      [['eligibility.exclusion.0.text', 'Stroke']],
    ),
  ],
  ['sex-required', value('eligibility.sex', null, 'female')],
  ['sex-words', value('eligibility.sex', 'banana', 'male')],
  [
    'gender-description-length',
    longest('eligibility.genderDescription', 1000, [['eligibility.genderBased', true]]),
  ],
  [
    'gender-description-unasked',
    value('eligibility.genderBased', false, true, [['eligibility.genderDescription', 'Women']]),
  ],
  ['minimum-age-required', value('eligibility.minimumAge', null, 'none')],
  ['maximum-age-required', value('eligibility.maximumAge', null, 'none')],
  [
    'minimum-age-unit-words',
    value('eligibility.minimumAge', { value: 1, unit: 'moons' }, { value: 1, unit: 'months' }),
  ],
  [
    'maximum-age-unit-words',
    value('eligibility.maximumAge', { value: 99, unit: 'moons' }, { value: 99, unit: 'years' }),
  ],
  [
    'minimum-age-below-maximum',
    value('eligibility.maximumAge', { value: 215, unit: 'months' }, { value: 216, unit: 'months' }),
  ],
  ['healthy-volunteers-required', value('eligibility.healthyVolunteers', null, true)],
  ['contact-name-required', value('parties.centralContact.lastName', '', 'Nordmann')],
  [
    'contact-reachable',
    value('parties.centralContact', person({ phone: '', email: '' }), person({ phone: '' })),
  ],
  ['email-form', value('parties.backupContact', person({ email: 'kari at example' }), person())],
  [
    'recruiting-needs-contact',
    value('parties.centralContact', person({ lastName: '' }), person(), recruiting),
  ],
  [
    'official-required',
    value('parties.officials', [], [{ id: 'o', person: person(), role: 'study-chair' }], investigator),
  ],
  ['official-name-required', value('parties.officials.0.person.lastName', '', 'Nordmann')],
  ['official-affiliation-stated', value('parties.officials.0.person.affiliation', '', 'Hospital')],
  ['official-affiliation-length', longest('parties.officials.0.person.affiliation', 255)],
  ['official-role-required', value('parties.officials.0.role', null, 'study-director')],
  ['official-role-words', value('parties.officials.0.role', 'banana', 'study-director')],
  ['location-required', value('recruitment.locations', [], [location('one')])],
  ['facility-name-required', value(`${first}.facility`, '', 'Hospital')],
  ['facility-name-length', longest(`${first}.facility`, 254)],
  ['facility-city-required', value(`${first}.city`, '', 'Oslo')],
  ['facility-country-required', value(`${first}.country`, '', 'NO')],
  ['facility-country-known', value(`${first}.country`, 'XX', 'SE')],
  ['facility-state-required', value(`${first}.region`, '', 'Ohio', [[`${first}.country`, 'US']])],
  ['facility-zip-stated', value(`${first}.postalCode`, '', '43004', [[`${first}.country`, 'US']])],
  ['location-status-required', value(`${first}.status`, null, 'recruiting', recruiting)],
  ['location-status-words', value(`${first}.status`, 'banana', 'no-longer-recruiting')],
  ['recruiting-somewhere', value(`${first}.status`, 'completed', 'recruiting', recruiting)],
  ['investigator-name-required', value(`${first}.investigator`, person({ lastName: '' }), person())],
  ['investigator-role-words', value(`${first}.investigator.role`, 'Boss', 'Sub-Investigator')],
  ['sharing-plan-stated', value('sharing.plan', null, 'undecided', [['sharing.description', '']])],
  ['sharing-plan-words', value('sharing.plan', 'banana', 'undecided')],
  ['sharing-details-unasked', value('sharing.plan', 'no', 'yes', [['sharing.timeFrame', 'Always']])],
  ['sharing-description-without-plan', value('sharing.plan', null, 'no')],
  ['sharing-description-length', longest('sharing.description', 1000)],
  ['sharing-time-frame-length', longest('sharing.timeFrame', 1000, [['sharing.plan', 'yes']])],
  ['sharing-access-length', longest('sharing.access', 1000, [['sharing.plan', 'yes']])],
  ['sharing-url-length', longest('sharing.url', 3999, [['sharing.plan', 'yes']])],
  [
    'sharing-url-form',
    value('sharing.url', 'http://', 'https://example.org/plan', [['sharing.plan', 'yes']]),
  ],
  [
    'information-repeated',
    value('sharing.information', ['code', 'code'], ['code', 'protocol'], [['sharing.plan', 'yes']]),
  ],
  ['link-url-required', value('links.0.url', '', 'https://example.org', link)],
  ['link-url-form', value('links.0.url', 'example', 'https://example.org/a', link)],
  ['link-url-length', longest('links.0.url', 3999, link)],
  ['link-description-required', value('links.0.description', '', 'Home', link)],
  ['link-description-length', longest('links.0.description', 254, link)],
  ['reference-needs-source', value('references.0.pubmed', '', '123', reference)],
  ['reference-pubmed-form', value('references.0.pubmed', 'PMID 1', '123', reference)],
  ['characters-allowed', value('summary.brief', 'Bell\u0007', 'Line\nend')],
])
