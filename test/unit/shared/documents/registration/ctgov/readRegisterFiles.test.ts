import { describe, expect, it } from 'vitest'
import { importedTrialLimit } from '#shared/domain/registration/registrationFormat'
import { readCtgovStudy } from '#shared/documents/registration/ctgov/readCtgovStudy'
import { readPrsFile } from '#shared/documents/registration/ctgov/readPrsFile'
import { writePrs } from '#shared/documents/registration/ctgov/writePrs'
import { completeRegistration } from '#test/support/registration/completeRegistration'
import { seededNumbers } from '#test/support/mutateText'

function prs(study: string): string {
  return `<prs:study_collection xmlns:prs="http://clinicaltrials.gov/prs">${study}</prs:study_collection>`
}

function readPrs(text: string) {
  const read = readPrsFile(text, 'study.xml')
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}

const download = prs(`<clinical_study>
  <id_info><provider_name>X</provider_name><org_name>Org</org_name><org_study_id> 12 </org_study_id></id_info>
  <is_section_801>None</is_section_801>
  <brief_title>Fish &amp; chips &#8805; 1</brief_title>
  <brief_summary><textblock>One&#xd;
two <![CDATA[& three <b>]]></textblock></brief_summary>
  <overall_status>Sleeping</overall_status>
  <start_date>2027-01</start_date><start_date_type>Anticipated</start_date_type>
  <study_design><study_type>Interventional</study_type><interventional_design>
    <interventional_subtype>Treatment</interventional_subtype><phase>Phase Banana</phase><allocation>N/A</allocation>
    <no_masking>true</no_masking><masked_subject>false</masked_subject><number_of_arms>3</number_of_arms>
  </interventional_design></study_design>
  <enrollment>lots</enrollment>
  <arm_group><arm_group_label>A</arm_group_label></arm_group>
  <intervention><intervention_name>Drug</intervention_name><arm_group_label>B</arm_group_label></intervention>
  <eligibility><criteria><textblock>Inclusion Criteria:
    * Epilepsy
    Exclusion Criteria:
    * Stroke</textblock></criteria><gender>Both</gender>
    <minimum_age>18 Years</minimum_age><maximum_age> N/A</maximum_age></eligibility>
  <location><facility><name>H</name><address><country>USA</country></address></facility></location>
  <location><facility><name>I</name><address><country>Atlantis</country></address></facility></location>
</clinical_study><clinical_study><brief_title>Another study</brief_title></clinical_study>`)

describe('an upload file', () => {
  const read = readPrs(download)

  it('is read into a record', () => {
    const { record, criteria } = read
    expect(record.titles.brief).toBe('Fish & chips ≥ 1')
    expect(record.identifiers.organisationStudyId).toBe('12')
    expect(record.summary.brief).toBe('One\ntwo & three <b>')
    expect(record.design.masking).toMatchObject({ open: true, participant: false, careProvider: null })
    expect(record.eligibility).toMatchObject({
      sex: 'all',
      minimumAge: { value: 18, unit: 'years' },
      maximumAge: 'none',
    })
    expect(record.recruitment.locations.map(({ country }) => country)).toEqual(['US', ''])
    expect(criteria).toEqual([
      { role: 'inclusion', text: 'Epilepsy' },
      { role: 'exclusion', text: 'Stroke' },
    ])
    expect(read.understood).toContainEqual({ from: 'brief_title', path: 'titles.brief' })
  })

  it('has what is not understood named, with what it says', () => {
    const named = new Map(read.notUnderstood.map(({ from, excerpt }) => [from, excerpt]))
    expect(named.get('overall_status')).toBe('Sleeping')
    expect(named.get('study_design/interventional_design/phase')).toBe('Phase Banana')
    expect(named.get('study_design/interventional_design/number_of_arms')).toBe('3')
    expect(named.get('enrollment')).toBe('lots')
    expect(named.get('intervention/arm_group_label')).toBe('B')
    expect(named.get('location[2]/facility/address/country')).toBe('Atlantis')
    expect(named.get('id_info/provider_name')).toBe('X')
    expect([...named.values()]).toContain('Another study')
    expect(read.record.recruitment.enrolment.number).toBeNull()
    expect(read.record.design.phase).toBeNull()
  })

  it.each([
    ['no XML', 'hello', 'not well-formed'],
    ['a broken element', prs('<clinical_study><brief_title>A</clinical_study>'), 'line 1'],
    ['a document type', `<!DOCTYPE x [<!ENTITY a "b">]>${prs('<clinical_study/>')}`, 'document type'],
    ['an entity', prs('<clinical_study><brief_title>&nbsp;</brief_title></clinical_study>'), '&nbsp;'],
    ['another root', '<clinical_study/>', '<study_collection>'],
    ['no study', prs('<other/>'), '<clinical_study>'],
    [
      'deep nesting',
      prs(`<clinical_study>${'<a>'.repeat(80)}${'</a>'.repeat(80)}</clinical_study>`),
      'levels',
    ],
    ['a file that is too long', ' '.repeat(importedTrialLimit + 1), 'characters'],
  ])('is refused with %s', (_name, text, said) => {
    const refused = readPrsFile(text, 'study.xml')
    expect(refused).toMatchObject({ ok: false, error: { code: 'unreadable-file' } })
    expect(refused.ok ? '' : refused.error.message).toContain(said)
  })

  it('never ends in a defect, however it is damaged', () => {
    const whole = writePrs([completeRegistration()])
    const numbers = seededNumbers(6)
    const outcomes = Array.from({ length: 30 }, () => {
      const [from, length] = [numbers.below(whole.length), numbers.below(3)]
      const other = ['', '<', '&#0;', '</textblock>', '\u0000', '&amp', ']]>'][numbers.below(7)] ?? ''
      return readPrsFile(whole.slice(0, from) + other + whole.slice(from + length), 'study.xml')
    })
    for (const outcome of outcomes) if (!outcome.ok) expect(outcome.error.code).toBe('unreadable-file')
    expect(outcomes.some(({ ok }) => ok) && outcomes.some(({ ok }) => !ok)).toBe(true)
  })
})

const answer = {
  protocolSection: {
    identificationModule: {
      nctId: 'NCT00000001',
      orgStudyIdInfo: { id: 'A-1' },
      briefTitle: 'Early treatment',
      secondaryIdInfos: [
        { id: '2027-500001-10-00', type: 'CTIS' },
        { id: 'X', type: 'BANANA' },
      ],
    },
    statusModule: {
      overallStatus: 'ACTIVE_NOT_RECRUITING',
      startDateStruct: { date: '2027-01', type: 'ESTIMATED' },
    },
    designModule: {
      studyType: 'INTERVENTIONAL',
      phases: ['PHASE2', 'PHASE3'],
      designInfo: {
        allocation: 'RANDOMIZED',
        interventionModel: 'PARALLEL',
        maskingInfo: { masking: 'DOUBLE', whoMasked: ['PARTICIPANT', 'INVESTIGATOR'] },
      },
      enrollmentInfo: { count: 12, type: 'ESTIMATED' },
    },
    armsInterventionsModule: {
      armGroups: [{ label: 'A', type: 'EXPERIMENTAL', interventionNames: ['Drug: X'] }],
      interventions: [{ type: 'DRUG', name: 'X', armGroupLabels: ['A'] }],
    },
    eligibilityModule: { eligibilityCriteria: '* ANC \\> 1,000\n* Age', sex: 'FEMALE', minimumAge: '1 Year' },
    contactsLocationsModule: {
      overallOfficials: [{ name: 'Kari Nordmann, MD', affiliation: 'Hospital', role: 'STUDY_CHAIR' }],
      locations: [
        { facility: 'H', country: 'Norway', geoPoint: { lat: 1, lon: 2 } },
        { facility: 'I', country: 'Sweden', geoPoint: { lat: 3, lon: 4 } },
      ],
    },
  },
  hasResults: true,
}

describe('a study of the interface', () => {
  it('is read into a record', () => {
    const read = readCtgovStudy(JSON.stringify(answer), 'study.json')
    if (!read.ok) throw new Error(read.error.message)
    const { record, criteria, notUnderstood } = read.value
    expect(record.primaryRegister).toMatchObject({ name: 'ClinicalTrials.gov', number: 'NCT00000001' })
    expect(record.status.overall).toBe('active-not-recruiting')
    expect(record.status.start).toEqual({ date: '2027-01', actual: false })
    expect(record.design).toMatchObject({ phase: '2-3', assignment: 'parallel', allocation: 'randomised' })
    expect(record.design.masking).toMatchObject({ open: false, participant: true, careProvider: false })
    expect(record.interventions[0]?.arms).toEqual([record.arms[0]?.id])
    expect(record.identifiers.secondary.map(({ kind }) => kind)).toEqual(['eu-trial', 'other'])
    expect(record.eligibility.maximumAge).toBeNull()
    expect(record.parties.officials[0]?.person).toMatchObject({ lastName: 'Kari Nordmann', degrees: 'MD' })
    expect(criteria.map(({ text }) => text)).toEqual(['ANC > 1,000', 'Age'])
    const places = notUnderstood.map(({ from }) => from)
    expect(places).toContain('protocolSection.contactsLocationsModule.locations.geoPoint')
    expect(places).toContain('hasResults')
    expect(places).toContain('protocolSection.identificationModule.secondaryIdInfos[2].type')
  })

  it('is the first of several, and the others are named', () => {
    const read = readCtgovStudy(JSON.stringify({ studies: [answer, answer] }), 'studies.json')
    if (!read.ok) throw new Error(read.error.message)
    expect(read.value.notUnderstood.at(-1)).toMatchObject({ from: 'studies', excerpt: 'NCT00000001' })
  })

  it.each([
    ['no JSON', '{', 'not JSON'],
    ['another file', '{"study": 1}', 'protocolSection'],
    [
      'deep nesting',
      JSON.stringify({ ...answer, deep: JSON.parse(`${'['.repeat(60)}1${']'.repeat(60)}`) }),
      'levels',
    ],
  ])('is refused with %s', (_name, text, said) => {
    const refused = readCtgovStudy(text, 'study.json')
    expect(refused.ok ? '' : refused.error.message).toContain(said)
  })
})
