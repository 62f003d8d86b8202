import { countryName } from '../ctgov/countryNames'
import { conditionText, interventionText } from './ictrpElements'
import { longest, missing, wholeDate, type IctrpRule, type Names } from './ictrpRule'

const registration: Names = { en: 'The date of registration', nb: 'Registreringsdatoen' }
const enrolment: Names = { en: 'The date of first enrolment', nb: 'Datoen for første inklusjon' }

export const ictrpRules: readonly IctrpRule[] = [
  missing(
    'trial-id',
    'trial_id',
    'primaryRegister.number',
    { en: 'The number in the primary register', nb: 'Nummeret i primærregisteret' },
    (record) => record.primaryRegister.number !== '',
  ),
  missing(
    'reg-name',
    'reg_name',
    'primaryRegister.name',
    { en: 'The primary register', nb: 'Primærregisteret' },
    (record) => record.primaryRegister.name !== '',
  ),
  missing(
    'date-registration',
    'date_registration',
    'primaryRegister.registeredAt',
    registration,
    (record) => record.primaryRegister.registeredAt !== '',
  ),
  wholeDate(
    'date_registration',
    'primaryRegister.registeredAt',
    registration,
    (record) => record.primaryRegister.registeredAt,
  ),
  missing(
    'primary-sponsor',
    'primary_sponsor',
    'parties.sponsor.name',
    { en: 'The sponsor', nb: 'Sponsoren' },
    (record) => record.parties.sponsor.name !== '',
  ),
  missing(
    'public-title',
    'public_title',
    'titles.brief',
    { en: 'The public title', nb: 'Den offentlige tittelen' },
    (record) => record.titles.brief !== '',
  ),
  missing(
    'scientific-title',
    'scientific_title',
    'titles.official',
    { en: 'The scientific title', nb: 'Den vitenskapelige tittelen' },
    (record) => record.titles.official !== '',
  ),
  missing(
    'date-enrolment',
    'date_enrolment',
    'status.start.date',
    enrolment,
    (record) => record.status.start.date !== '',
  ),
  wholeDate('date_enrolment', 'status.start.date', enrolment, (record) => record.status.start.date),
  missing(
    'type-enrolment',
    'type_enrolment',
    'status.start.actual',
    { en: 'Whether the first enrolment has happened', nb: 'Om første inklusjon har skjedd' },
    (record) => record.status.start.actual !== null,
  ),
  missing(
    'target-size',
    'target_size',
    'recruitment.enrolment.number',
    { en: 'The number of participants', nb: 'Antall deltakere' },
    (record) => record.recruitment.enrolment.number !== null,
  ),
  missing(
    'recruitment-status',
    'recruitment_status',
    'status.overall',
    { en: 'The recruitment status', nb: 'Rekrutteringsstatusen' },
    (record) => record.status.overall !== null,
  ),
  missing(
    'study-type',
    'study_type',
    'design.studyType',
    { en: 'The study type', nb: 'Studietypen' },
    (record) => record.design.studyType !== null,
  ),
  {
    rule: 'study-type-list',
    severity: 'error',
    registerField: 'study_type',
    remedy: {
      en: 'Register it where expanded access has a place.',
      nb: 'Registrer den der utvidet tilgang har en plass.',
    },
    find: ({ design }) =>
      design.studyType === 'expanded-access'
        ? [
            {
              path: 'design.studyType',
              message: {
                en: 'The list has interventional and observational; expanded access is neither.',
                nb: 'Listen har intervensjon og observasjon; utvidet tilgang er ingen av delene.',
              },
            },
          ]
        : [],
  },
  missing(
    'study-design',
    'study_design',
    'design.allocation',
    { en: 'The design (allocation, model, masking)', nb: 'Designet (fordeling, modell, blinding)' },
    ({ design }) =>
      design.studyType !== 'interventional' || (design.allocation !== null && design.assignment !== null),
  ),
  missing(
    'phase',
    'phase',
    'design.phase',
    { en: 'The phase', nb: 'Fasen' },
    ({ design }) => design.studyType !== 'interventional' || design.phase !== null,
  ),
  missing(
    'public-contact',
    'contact (Public)',
    'parties.publicContact.lastName',
    {
      en: 'A contact for the public with telephone or e-mail',
      nb: 'En kontakt for allmennheten med telefon eller e-post',
    },
    ({ parties: { publicContact } }) =>
      publicContact.lastName !== '' && (publicContact.phone !== '' || publicContact.email !== ''),
  ),
  missing(
    'scientific-contact',
    'contact (Scientific)',
    'parties.scientificContact.lastName',
    { en: 'A scientific contact with telephone or e-mail', nb: 'En faglig kontakt med telefon eller e-post' },
    ({ parties: { scientificContact } }) =>
      scientificContact.lastName !== '' && (scientificContact.phone !== '' || scientificContact.email !== ''),
  ),
  missing(
    'countries',
    'country2',
    'recruitment.countries',
    { en: 'A country of recruitment', nb: 'Et land det rekrutteres i' },
    (record) => record.recruitment.countries.some(({ country }) => country !== ''),
  ),
  {
    rule: 'country-known',
    severity: 'error',
    registerField: 'country2',
    remedy: { en: 'Choose a country of the list.', nb: 'Velg et land i listen.' },
    find: ({ recruitment }) =>
      recruitment.countries.flatMap(({ country }, index) =>
        country === '' || countryName(country) !== null
          ? []
          : [
              {
                path: `recruitment.countries.${index}.country`,
                message: {
                  en: `${country} is the code of no country.`,
                  nb: `${country} er ikke en landkode.`,
                },
              },
            ],
      ),
  },
  missing(
    'inclusion-criteria',
    'inclusion_criteria',
    'eligibility.inclusion',
    { en: 'An inclusion criterion', nb: 'Et inklusjonskriterium' },
    (record) => record.eligibility.inclusion.length > 0,
  ),
  missing(
    'agemin',
    'agemin',
    'eligibility.minimumAge',
    { en: 'The youngest age, or that there is none,', nb: 'Laveste alder, eller at det ikke er noen,' },
    (record) => record.eligibility.minimumAge !== null,
  ),
  missing(
    'agemax',
    'agemax',
    'eligibility.maximumAge',
    { en: 'The oldest age, or that there is none,', nb: 'Høyeste alder, eller at det ikke er noen,' },
    (record) => record.eligibility.maximumAge !== null,
  ),
  missing(
    'gender',
    'gender',
    'eligibility.sex',
    { en: 'The sex of participants', nb: 'Deltakernes kjønn' },
    (record) => record.eligibility.sex !== null,
  ),
  missing(
    'health-condition',
    'hc_freetext',
    'conditions',
    { en: 'A condition', nb: 'En tilstand' },
    (record) => conditionText(record) !== '',
  ),
  missing(
    'intervention',
    'i_freetext',
    'interventions',
    { en: 'An intervention', nb: 'Et tiltak' },
    (record) => record.design.studyType !== 'interventional' || interventionText(record) !== '',
  ),
  missing(
    'primary-outcome',
    'prim_outcome',
    'outcomes',
    { en: 'A primary outcome', nb: 'Et primært utfall' },
    (record) => record.outcomes.some(({ level, title }) => level === 'primary' && title !== ''),
  ),
  {
    rule: 'outcome-time-frame',
    severity: 'warning',
    registerField: 'prim_outcome',
    remedy: { en: 'Say when it is measured.', nb: 'Oppgi når det måles.' },
    find: ({ outcomes }) =>
      outcomes.flatMap(({ level, title, timeFrame }, index) =>
        level === 'primary' && title !== '' && timeFrame === ''
          ? [
              {
                path: `outcomes.${index}.timeFrame`,
                message: { en: `“${title}” has no time frame.`, nb: `«${title}» har ingen tidsramme.` },
              },
            ]
          : [],
      ),
  },
  missing(
    'source-support',
    'source_name',
    'parties.support',
    { en: 'A source of support', nb: 'En kilde til støtte' },
    (record) => record.parties.support.some((source) => source !== ''),
    'warning',
  ),
  longest(
    'public_title',
    'titles.brief',
    { en: 'The public title', nb: 'Den offentlige tittelen' },
    2000,
    (record) => record.titles.brief,
  ),
  longest(
    'scientific_title',
    'titles.official',
    { en: 'The scientific title', nb: 'Den vitenskapelige tittelen' },
    2000,
    (record) => record.titles.official,
  ),
  longest(
    'acronym',
    'titles.acronym',
    { en: 'The acronym', nb: 'Akronymet' },
    255,
    (record) => record.titles.acronym,
  ),
  longest(
    'primary_sponsor',
    'parties.sponsor.name',
    { en: 'The sponsor', nb: 'Sponsoren' },
    2000,
    (record) => record.parties.sponsor.name,
  ),
  longest(
    'hc_freetext',
    'conditions',
    { en: 'The text on the conditions', nb: 'Teksten om tilstandene' },
    8000,
    conditionText,
  ),
  longest(
    'i_freetext',
    'interventions',
    { en: 'The text on the interventions', nb: 'Teksten om tiltakene' },
    8000,
    interventionText,
  ),
]
