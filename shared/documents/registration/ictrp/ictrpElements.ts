import type { Contact } from '../../../domain/registration/record/basics'
import type { RegistrationRecord } from '../../../domain/registration/record/registrationRecord'
import { countryName } from '../ctgov/countryNames'
import type { XmlNode } from '../xml/xmlNode'
import {
  ageInWords,
  dateInWords,
  designInWords,
  genders,
  phaseNames,
  recruitmentStatuses,
} from './ictrpWords'

const element = (name: string, content: XmlNode['content'] = ''): XmlNode => ({ name, content })

/** A block of equal elements; the definition wants at least one, which is empty where there is nothing to tell. */
function block(name: string, child: string, texts: readonly string[]): XmlNode {
  const told = texts.filter((text) => text !== '')
  return element(
    name,
    (told.length === 0 ? [''] : told).map((text) => element(child, text)),
  )
}

/** What a register prints of the conditions and of the interventions in one text. */
export function conditionText({ conditions }: RegistrationRecord): string {
  return conditions.flatMap(({ name }) => (name === '' ? [] : [name])).join('; ')
}

export function interventionText({ interventions }: RegistrationRecord): string {
  return interventions
    .map(({ name, description }) => (description === '' ? name : `${name}: ${description}`))
    .filter((text) => text !== '')
    .join('\n')
}

export function mainElement(record: RegistrationRecord): XmlNode {
  const { primaryRegister, titles, identifiers, parties, status, recruitment, design } = record
  const universal = identifiers.secondary.find(({ kind }) => kind === 'universal-trial-number')
  const { actual } = status.start
  return element('main', [
    element('trial_id', primaryRegister.number),
    element('utrn', universal?.value ?? ''),
    element('reg_name', primaryRegister.name),
    element('date_registration', dateInWords(primaryRegister.registeredAt)),
    element('primary_sponsor', parties.sponsor.name),
    element('public_title', titles.brief),
    element('acronym', titles.acronym),
    element('scientific_title', titles.official),
    element('scientific_acronym'),
    element('date_enrolment', dateInWords(status.start.date)),
    element('type_enrolment', actual === null ? '' : actual ? 'actual' : 'anticipated'),
    element('target_size', recruitment.enrolment.number === null ? '' : String(recruitment.enrolment.number)),
    element('recruitment_status', status.overall === null ? '' : recruitmentStatuses[status.overall]),
    element('url'),
    element('study_type', design.studyType === 'expanded-access' ? '' : (design.studyType ?? '')),
    element('study_design', designInWords(record)),
    element('phase', design.phase === null ? '' : phaseNames[design.phase]),
    element('hc_freetext', conditionText(record)),
    element('i_freetext', interventionText(record)),
  ])
}

function contactElement(type: 'Public' | 'Scientific', contact: Contact): XmlNode {
  return element('contact', [
    element('type', type),
    element('firstname', contact.firstName),
    element('middlename'),
    element('lastname', contact.lastName),
    element('address', contact.address),
    element('city', contact.city),
    element('country1', countryName(contact.country) ?? ''),
    element('zip', contact.postalCode),
    element('telephone', [contact.phone, contact.phoneExtension].filter((part) => part !== '').join(' ')),
    element('email', contact.email),
    element('affiliation', contact.affiliation),
  ])
}

export function contactsElement({ parties }: RegistrationRecord): XmlNode {
  return element('contacts', [
    contactElement('Public', parties.publicContact),
    contactElement('Scientific', parties.scientificContact),
  ])
}

export function criteriaElement({ eligibility }: RegistrationRecord): XmlNode {
  const listed = (criteria: readonly { readonly text: string }[]) =>
    criteria.map(({ text }) => `- ${text}`).join('\n')
  return element('criteria', [
    element('inclusion_criteria', listed(eligibility.inclusion)),
    element('agemin', ageInWords(eligibility.minimumAge)),
    element('agemax', ageInWords(eligibility.maximumAge)),
    element('gender', eligibility.sex === null ? '' : genders[eligibility.sex]),
    element('exclusion_criteria', listed(eligibility.exclusion)),
  ])
}

function outcomesElement(name: string, child: string, outcomes: RegistrationRecord['outcomes']): XmlNode {
  const texts = outcomes.map(({ title, timeFrame, description }) =>
    [title, timeFrame === '' ? '' : `Time frame: ${timeFrame}`, description]
      .filter((part) => part !== '')
      .join('. '),
  )
  return block(name, child, texts)
}

function secondaryIds({ identifiers, parties }: RegistrationRecord): XmlNode {
  const own = { value: identifiers.organisationStudyId, authority: parties.sponsor.name }
  const others = identifiers.secondary
    .filter(({ kind }) => kind !== 'universal-trial-number')
    .map(({ kind, value, domain }) => ({ value, authority: domain === '' ? authorities[kind] : domain }))
  const told = [own, ...others].filter(({ value }) => value !== '')
  const all = told.length === 0 ? [{ value: '', authority: '' }] : told
  return element(
    'secondary_ids',
    all.map(({ value, authority }) =>
      element('secondary_id', [element('sec_id', value), element('issuing_authority', authority)]),
    ),
  )
}

const authorities: Readonly<Record<RegistrationRecord['identifiers']['secondary'][number]['kind'], string>> =
  {
    'eu-trial': 'CTIS',
    eudract: 'EudraCT',
    'universal-trial-number': 'WHO',
    'clinicaltrials-gov': 'ClinicalTrials.gov',
    isrctn: 'ISRCTN',
    registry: '',
    'grant-nih': 'NIH',
    'grant-other': '',
    other: '',
  }

/** The blocks of a trial in the order of the definition. */
export function trialElement(record: RegistrationRecord): XmlNode {
  const { recruitment, conditions, keywords, interventions, outcomes, parties } = record
  return element('trial', [
    mainElement(record),
    contactsElement(record),
    block(
      'countries',
      'country2',
      recruitment.countries.map(({ country }) => countryName(country) ?? ''),
    ),
    criteriaElement(record),
    block(
      'health_condition_code',
      'hc_code',
      conditions.map(({ code }) => code?.value ?? ''),
    ),
    block('health_condition_keyword', 'hc_keyword', keywords),
    block('intervention_code', 'i_code', [...new Set(interventions.map(({ kind }) => kind ?? ''))]),
    block(
      'intervention_keyword',
      'i_keyword',
      interventions.flatMap(({ otherNames }) => otherNames),
    ),
    outcomesElement(
      'primary_outcome',
      'prim_outcome',
      outcomes.filter(({ level }) => level === 'primary'),
    ),
    outcomesElement(
      'secondary_outcome',
      'sec_outcome',
      outcomes.filter(({ level }) => level !== 'primary'),
    ),
    block(
      'secondary_sponsor',
      'sponsor_name',
      parties.collaborators.map(({ name }) => name),
    ),
    secondaryIds(record),
    block('source_support', 'source_name', parties.support),
  ])
}
