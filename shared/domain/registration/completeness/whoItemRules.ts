import type { LocalisedText } from '../../studies/protocol'
import type { Contact } from '../record/basics'
import type { RegistrationRecord } from '../record/registrationRecord'

interface WhoItemRule {
  readonly name: LocalisedText
  readonly paths: readonly string[]
  stated(record: RegistrationRecord): boolean
  /** Whether a part of what the item asks for is told. */
  partly?(record: RegistrationRecord): boolean
  /** Whether it is right that it is empty now. */
  later?(record: RegistrationRecord): boolean
}

const reachable = (contact: Contact) =>
  contact.lastName !== '' && (contact.email !== '' || contact.phone !== '')
const named = (contact: Contact) =>
  contact.lastName !== '' || contact.affiliation !== '' || contact.email !== '' || contact.phone !== ''

/** Nobody has been enrolled yet, as far as the record says. */
const before = ({ status }: RegistrationRecord) =>
  status.overall === null || status.overall === 'not-yet-recruiting'
const running = (record: RegistrationRecord) =>
  before(record) ||
  ['recruiting', 'enrolling-by-invitation', 'active-not-recruiting', 'suspended'].includes(
    record.status.overall ?? '',
  )
const outcomes = (record: RegistrationRecord, level: 'primary' | 'secondary') =>
  record.outcomes.filter((outcome) => outcome.level === level)

/** Items 1 to 24 in the order of the data set: https://www.who.int/tools/clinical-trials-registry-platform. */
export const whoItemRules: readonly WhoItemRule[] = [
  {
    name: {
      en: 'Primary registry and trial identifying number',
      nb: 'Primærregister og registreringsnummer',
    },
    paths: ['primaryRegister.name', 'primaryRegister.number'],
    stated: ({ primaryRegister }) => primaryRegister.name !== '' && primaryRegister.number !== '',
    partly: ({ primaryRegister }) => primaryRegister.name !== '' || primaryRegister.number !== '',
    later: before,
  },
  {
    name: {
      en: 'Date of registration in the primary registry',
      nb: 'Dato for registrering i primærregisteret',
    },
    paths: ['primaryRegister.registeredAt'],
    stated: ({ primaryRegister }) => primaryRegister.registeredAt !== '',
    later: before,
  },
  {
    name: { en: 'Secondary identifying numbers', nb: 'Andre identifikasjonsnumre' },
    paths: ['identifiers.secondary', 'identifiers.organisationStudyId'],
    stated: ({ identifiers }) =>
      identifiers.organisationStudyId !== '' || identifiers.secondary.some(({ value }) => value !== ''),
  },
  {
    name: {
      en: 'Sources of monetary or material support',
      nb: 'Kilder til økonomisk eller materiell støtte',
    },
    paths: ['parties.support'],
    stated: ({ parties }) => parties.support.some((source) => source !== ''),
  },
  {
    name: { en: 'Primary sponsor', nb: 'Sponsor' },
    paths: ['parties.sponsor.name'],
    stated: ({ parties }) => parties.sponsor.name !== '',
  },
  {
    name: { en: 'Secondary sponsors', nb: 'Medsponsorer' },
    paths: ['parties.collaborators'],
    stated: ({ parties }) => parties.collaborators.some(({ name }) => name !== ''),
    // There may be none, and a record has no way to tell that from nobody having typed them.
    later: () => true,
  },
  {
    name: { en: 'Contact for public queries', nb: 'Kontakt for allmennheten' },
    paths: ['parties.publicContact.lastName', 'parties.publicContact.email'],
    stated: ({ parties }) => reachable(parties.publicContact),
    partly: ({ parties }) => named(parties.publicContact),
  },
  {
    name: { en: 'Contact for scientific queries', nb: 'Kontakt for faglige spørsmål' },
    paths: ['parties.scientificContact.lastName', 'parties.scientificContact.email'],
    stated: ({ parties }) => reachable(parties.scientificContact),
    partly: ({ parties }) => named(parties.scientificContact),
  },
  {
    name: { en: 'Public title', nb: 'Offentlig tittel' },
    paths: ['titles.brief'],
    stated: ({ titles }) => titles.brief !== '',
  },
  {
    name: { en: 'Scientific title', nb: 'Vitenskapelig tittel' },
    paths: ['titles.official'],
    stated: ({ titles }) => titles.official !== '',
  },
  {
    name: { en: 'Countries of recruitment', nb: 'Land det rekrutteres i' },
    paths: ['recruitment.countries'],
    stated: ({ recruitment }) => recruitment.countries.some(({ country }) => country !== ''),
  },
  {
    name: { en: 'Health conditions or problems studied', nb: 'Tilstander som studeres' },
    paths: ['conditions'],
    stated: ({ conditions }) => conditions.some(({ name }) => name !== ''),
  },
  {
    name: { en: 'Interventions', nb: 'Tiltak' },
    paths: ['interventions'],
    stated: ({ interventions }) =>
      interventions.length > 0 &&
      interventions.every(({ name, description }) => name !== '' && description !== ''),
    partly: ({ interventions }) => interventions.some(({ name }) => name !== ''),
    later: ({ design }) => design.studyType === 'observational',
  },
  {
    name: { en: 'Key inclusion and exclusion criteria', nb: 'Viktigste inklusjons- og eksklusjonskriterier' },
    paths: ['eligibility.inclusion', 'eligibility.exclusion', 'eligibility.minimumAge', 'eligibility.sex'],
    stated: ({ eligibility }) =>
      eligibility.inclusion.length > 0 &&
      eligibility.sex !== null &&
      eligibility.minimumAge !== null &&
      eligibility.maximumAge !== null,
    partly: ({ eligibility }) => eligibility.inclusion.length + eligibility.exclusion.length > 0,
  },
  {
    name: { en: 'Study type', nb: 'Studietype' },
    paths: ['design.studyType', 'design.allocation', 'design.masking', 'design.assignment', 'design.phase'],
    stated: ({ design }) =>
      design.studyType === 'interventional'
        ? design.allocation !== null &&
          design.assignment !== null &&
          design.purpose !== null &&
          design.phase !== null &&
          Object.values(design.masking).some((value) => value === true)
        : design.studyType !== null,
    partly: ({ design }) => design.studyType !== null,
  },
  {
    name: { en: 'Date of first enrolment', nb: 'Dato for første inklusjon' },
    paths: ['status.start.date'],
    stated: ({ status }) => status.start.date !== '',
  },
  {
    name: { en: 'Sample size', nb: 'Antall deltakere' },
    paths: ['recruitment.enrolment.number'],
    stated: ({ recruitment }) => recruitment.enrolment.number !== null,
  },
  {
    name: { en: 'Recruitment status', nb: 'Rekrutteringsstatus' },
    paths: ['status.overall'],
    stated: ({ status }) => status.overall !== null,
  },
  {
    name: { en: 'Primary outcomes', nb: 'Primære utfall' },
    paths: ['outcomes'],
    stated: (record) => {
      const primary = outcomes(record, 'primary')
      return primary.length > 0 && primary.every(({ title, timeFrame }) => title !== '' && timeFrame !== '')
    },
    partly: (record) => outcomes(record, 'primary').length > 0,
  },
  {
    name: { en: 'Key secondary outcomes', nb: 'Viktigste sekundære utfall' },
    paths: ['outcomes'],
    stated: (record) => {
      const secondary = outcomes(record, 'secondary')
      return (
        secondary.length > 0 && secondary.every(({ title, timeFrame }) => title !== '' && timeFrame !== '')
      )
    },
    partly: (record) => outcomes(record, 'secondary').length > 0,
  },
  {
    name: { en: 'Ethics review', nb: 'Etisk vurdering' },
    paths: ['oversight.ethics.status'],
    stated: ({ oversight: { ethics } }) =>
      ethics.status === 'approved'
        ? ethics.approvalDate !== '' && ethics.board !== ''
        : ethics.status !== null,
    partly: ({ oversight: { ethics } }) => ethics.status !== null || ethics.board !== '',
  },
  {
    name: { en: 'Completion date', nb: 'Sluttdato' },
    paths: ['status.completion.date'],
    stated: ({ status }) => status.completion.date !== '',
  },
  {
    name: { en: 'Summary results', nb: 'Sammendrag av resultater' },
    paths: ['results.summary'],
    stated: ({ results }) => results.summary !== '' || results.url !== '',
    later: running,
  },
  {
    name: { en: 'Sharing of individual participant data', nb: 'Deling av data om enkeltdeltakere' },
    paths: ['sharing.plan', 'sharing.description'],
    stated: ({ sharing }) => (sharing.plan === 'yes' ? sharing.description !== '' : sharing.plan !== null),
    partly: ({ sharing }) => sharing.plan !== null || sharing.description !== '',
  },
]
