import type { Json } from '../../../contract/outcome'
import type { RegistrationRecord } from '../../../domain/registration/record/registrationRecord'
import { countryName } from '../ctgov/countryNames'
import {
  atcAddress,
  countryAddress,
  objectiveAddress,
  phaseAddress,
  phaseCodes,
  phaseWithoutCode,
  purposeAddress,
  purposeCodes,
  registerAddresses,
  statusCode,
  words,
} from './codeSystems'
import { coding, concept, conditionConcept, part, telecom } from './fhirParts'

/** References of the study to the other resources of the bundle. */
export interface StudyLinks {
  readonly group: string
  readonly sponsor: string | null
  readonly investigator: string | null
  readonly sites: readonly string[]
}

const reference = (to: string): Json => ({ reference: to })

function identifiers({
  identifiers: { organisationStudyId, secondary },
}: RegistrationRecord): readonly Json[] {
  return [
    ...(organisationStudyId === ''
      ? []
      : [{ use: 'official', type: { text: words.protocol }, value: organisationStudyId }]),
    ...secondary
      .filter(({ value }) => value !== '')
      .map(({ kind, value, domain }) =>
        part({
          use: 'secondary',
          type: { text: kind },
          system: registerAddresses.get(kind),
          value,
          assigner: domain === '' ? undefined : { display: domain },
        }),
      ),
  ]
}

function phase({ design }: RegistrationRecord): Json | undefined {
  if (design.phase === null) return undefined
  const [code, display] = phaseCodes.get(design.phase) ?? []
  return code === undefined ? { text: phaseWithoutCode } : concept([coding(phaseAddress, code, display)])
}

function purpose({ design }: RegistrationRecord): Json | undefined {
  if (design.purpose === null) return undefined
  const [code, display] = purposeCodes.get(design.purpose) ?? []
  return code === undefined ? { text: design.purpose } : concept([coding(purposeAddress, code, display)])
}

function artifacts({ links, references }: RegistrationRecord): readonly Json[] {
  return [
    ...references
      .filter(({ pubmed, citation }) => pubmed !== '' || citation !== '')
      .map(({ pubmed, citation }) =>
        part({
          type: 'citation',
          citation,
          url: /^\d+$/.test(pubmed) ? `https://pubmed.ncbi.nlm.nih.gov/${pubmed}/` : undefined,
        }),
      ),
    ...links
      .filter(({ url }) => url !== '' && !/\s/.test(url))
      .map(({ url, description }) => part({ type: 'documentation', display: description, url })),
  ]
}

/** The study itself. */
export function study(record: RegistrationRecord, links: StudyLinks): Json {
  const { titles, summary, status, recruitment, parties } = record
  const { firstName, lastName, phone, email } = parties.publicContact
  const contact = part({
    name: [firstName, lastName].filter((name) => name !== '').join(' '),
    telecom: telecom(phone, email),
  })
  return part({
    resourceType: 'ResearchStudy',
    identifier: identifiers(record),
    title: titles.official === '' ? titles.brief : titles.official,
    status: statusCode(record),
    primaryPurposeType: purpose(record),
    phase: phase(record),
    category: record.design.studyType === null ? [] : [{ text: record.design.studyType }],
    focus: record.interventions
      .filter(({ name }) => name !== '')
      .map(({ name, product }) => concept(product.atc === '' ? [] : [coding(atcAddress, product.atc)], name)),
    condition: record.conditions
      .filter(({ name, code }) => name !== '' || (code !== null && code.value !== ''))
      .map(conditionConcept),
    contact: Object.keys(contact).length === 0 ? [] : [contact],
    relatedArtifact: artifacts(record),
    keyword: record.keywords.filter((keyword) => keyword !== '').map((text) => ({ text })),
    location: recruitment.countries
      .filter(({ country }) => country !== '')
      .map(({ country }) => concept([coding(countryAddress, country, countryName(country) ?? undefined)])),
    description: [summary.brief, summary.detailed].filter((text) => text !== '').join('\n\n'),
    enrollment: [reference(links.group)],
    period: part({ start: status.start.date, end: status.completion.date }),
    sponsor: links.sponsor === null ? undefined : reference(links.sponsor),
    principalInvestigator: links.investigator === null ? undefined : reference(links.investigator),
    site: links.sites.map(reference),
    reasonStopped: status.whyStopped === '' ? undefined : { text: status.whyStopped },
    arm: record.arms
      .filter(({ label }) => label !== '')
      .map(({ label, kind, description }) =>
        part({ name: label, type: kind === null ? undefined : { text: kind }, description }),
      ),
    objective: record.objectives
      .filter(({ text }) => text !== '')
      .map(({ text, level }) =>
        part({
          name: text,
          type:
            level === null
              ? undefined
              : concept([coding(objectiveAddress, level, level.charAt(0).toUpperCase() + level.slice(1))]),
        }),
      ),
  })
}
