import { countryName } from '../countryNames'
import { investigatorRoles, locationStatuses } from '../registerWords'
import { isNamed } from './contactRules'
import { commonly, each, field, finding, limit, rule, stated, when, words, type CtgovRule } from './rule'

const facility = field('facility/name', 'facility name', 'navn på sted')
const country = field('facility/address/country', 'country of the facility', 'land for stedet')
const status = field('location/status', 'individual site status', 'status for stedet')
const path = 'recruitment.locations'

export const locationRules: readonly CtgovRule[] = [
  commonly(
    rule('location-required', field('location', 'location', 'sted'), ({ recruitment }) =>
      when(
        recruitment.locations.length === 0,
        finding(
          path,
          { en: 'Locations: 0 of at least 1.', nb: 'Steder: 0 av minst 1.' },
          {
            en: 'Name the places where participants are enrolled.',
            nb: 'Oppgi stedene der deltakere inkluderes.',
          },
        ),
      ),
    ),
  ),
  stated('facility-name-required', facility, ({ recruitment }) =>
    each(path, recruitment.locations, 'facility', (one) => one.facility),
  ),
  limit('facility-name-length', facility, 254, ({ recruitment }) =>
    each(path, recruitment.locations, 'facility', (one) => one.facility),
  ),
  stated(
    'facility-city-required',
    field('facility/address/city', 'city of the facility', 'by for stedet'),
    ({ recruitment }) => each(path, recruitment.locations, 'city', (one) => one.city),
  ),
  stated('facility-country-required', country, ({ recruitment }) =>
    each(path, recruitment.locations, 'country', (one) => one.country),
  ),
  rule('facility-country-known', country, ({ recruitment }) =>
    recruitment.locations.flatMap(({ country: code }, index) =>
      when(
        code !== '' && countryName(code) === null,
        finding(
          `${path}.${index}.country`,
          {
            en: `Location ${index + 1}: no country has the code ${code}.`,
            nb: `Sted ${index + 1}: ingen land har koden ${code}.`,
          },
          { en: 'Choose the country from the list.', nb: 'Velg landet fra listen.' },
          { item: index + 1 },
        ),
      ),
    ),
  ),
  stated(
    'facility-state-required',
    field('facility/address/state', 'state of a facility in the USA', 'delstat for et sted i USA'),
    ({ recruitment }) =>
      each(path, recruitment.locations, 'region', (one) => (one.country === 'US' ? one.region : 'elsewhere')),
  ),
  commonly(
    stated(
      'facility-zip-stated',
      field('facility/address/zip', 'ZIP code of a facility in the USA', 'postnummer for et sted i USA'),
      ({ recruitment }) =>
        each(path, recruitment.locations, 'postalCode', (one) =>
          one.country === 'US' ? one.postalCode : 'elsewhere',
        ),
    ),
  ),
  stated('location-status-required', status, (record) =>
    record.status.overall === 'recruiting'
      ? each(path, record.recruitment.locations, 'status', (one) => one.status)
      : [],
  ),
  words('location-status-words', status, locationStatuses, ({ recruitment }) =>
    each(path, recruitment.locations, 'status', (one) => one.status),
  ),
  commonly(
    rule('recruiting-somewhere', status, (record) => {
      const { locations } = record.recruitment
      return when(
        record.status.overall === 'recruiting' &&
          locations.length > 0 &&
          locations.every((one) => one.status !== null && one.status !== 'recruiting'),
        finding(
          path,
          {
            en: `The study recruits, but 0 of ${locations.length} locations do.`,
            nb: `Studien rekrutterer, men 0 av ${locations.length} steder gjør det.`,
          },
          {
            en: 'Change the status of a location, or of the study.',
            nb: 'Endre status for et sted, eller for studien.',
          },
        ),
      )
    }),
  ),
  stated(
    'investigator-name-required',
    field('investigator/last_name', 'last name of the investigator', 'etternavn på utprøver'),
    ({ recruitment }) =>
      each(path, recruitment.locations, 'investigator.lastName', ({ investigator }) =>
        isNamed(investigator) || investigator.role !== '' ? investigator.lastName : 'nobody',
      ),
  ),
  words(
    'investigator-role-words',
    field('investigator/role', 'role of the investigator', 'rolle for utprøver'),
    investigatorRoles,
    ({ recruitment }) =>
      each(path, recruitment.locations, 'investigator.role', ({ investigator }) => investigator.role),
  ),
]
