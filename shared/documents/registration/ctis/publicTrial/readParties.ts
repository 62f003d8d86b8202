import { registrationLimits } from '../../../../domain/registration/record/basics'
import { emptyContact, emptyRegistration } from '../../../../domain/registration/record/emptyRecord'
import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import { textOf } from '../../../../sources/ctis/looseValues'
import { countryCode } from '../../ctgov/countryNames'
import type { Place, TrialSource } from './trialSource'

const most = registrationLimits.name

/** Kinds of organisations by the words of the portal. */
const kinds: ReadonlyMap<string, RegistrationRecord['parties']['sponsor']['kind']> = new Map([
  ['pharmaceutical company', 'industry'],
  ['industry', 'industry'],
  ['hospital/clinic/other health care facility', 'healthcare'],
  ['health care', 'healthcare'],
  ['educational institution', 'academic'],
  ['laboratory/research/testing facility', 'research-organisation'],
])

function readCountry(source: TrialSource, place: Place, path: string): string {
  const code = countryCode(textOf(source.look(...place)) ?? '')
  if (code === null) return ''
  source.understood(place, path)
  return code
}

export function readSponsor(source: TrialSource, part: Place): RegistrationRecord['parties']['sponsor'] {
  const sponsors = [...part, 'sponsors']
  const positions = source.inOrder(sponsors)
  const primary = positions.find((position) => source.look(...sponsors, position, 'primary') === true)
  const place = [...sponsors, primary ?? positions[0] ?? 0]
  const address = [...place, 'addresses', 0, 'address']
  const type = source.text([...place, 'organisation', 'type'], 'parties.sponsor.kind').toLowerCase()
  const path = 'parties.sponsor'
  return {
    ...emptyRegistration().parties.sponsor,
    name: source.text([...place, 'organisation', 'name'], `${path}.name`, most),
    kind: kinds.get(type) ?? null,
    address: source.text([...address, 'oneLine'], `${path}.address`, most),
    city: source.text([...address, 'city'], `${path}.city`, most),
    postalCode: source.text([...address, 'postcode'], `${path}.postalCode`, most),
    country: readCountry(source, [...address, 'countryName'], `${path}.country`),
  }
}

const roles: ReadonlyMap<string, RegistrationRecord['interventions'][number]['role']> = new Map([
  ['1', 'investigational'],
  ['3', 'placebo'],
])

export function readProducts(source: TrialSource, part: Place): RegistrationRecord['interventions'] {
  const products = [...part, 'products']
  return source
    .inOrder(products)
    .slice(0, 100)
    .map((position, index) => {
      const place = [...products, position]
      const path = `interventions.${index}`
      const text = (key: Place, field: string): string =>
        source.text([...place, ...key], `${path}.${field}`, most)
      const substance = text(['productDictionaryInfo', 'activeSubstanceName'], 'product.substance')
      const name = text(['productName'], 'name') || text(['productDictionaryInfo', 'prodName'], 'name')
      const routesAt = [...place, 'routes']
      const dose = text(['maxDailyDoseAmount'], 'product.maximumDailyDose')
      const unit = dose === '' ? '' : text(['doseUom'], 'product.maximumDailyDose')
      source.notKept([...place, 'maxTreatmentPeriod'], {
        en: 'The unit of time is a code that is not published.',
        nb: 'Tidsenheten er en kode som ikke er publisert.',
      })
      return {
        id: `product-${index + 1}`,
        kind: 'drug' as const,
        name: name || substance,
        otherNames: [],
        description: '',
        arms: [],
        role: roles.get(text(['mpRoleInTrial'], 'role')) ?? null,
        product: {
          substance,
          atc: text(['productDictionaryInfo', 'atcCode'], 'product.atc'),
          form: text(['pharmaceuticalFormDisplay'], 'product.form'),
          route: source
            .inOrder(routesAt)
            .map((at) => source.text([...routesAt, at], `${path}.product.route`, most))
            .join(', ')
            .slice(0, most),
          strength: text(['productDictionaryInfo', 'strength'], 'product.strength'),
          authorised: null,
          authorisationNumber: text(
            ['productDictionaryInfo', 'marketingAuthNumber'],
            'product.authorisationNumber',
          ),
          advancedTherapy: null,
          maximumDailyDose: [dose, unit]
            .filter((word) => word !== '')
            .join(' ')
            .slice(0, most),
          maximumDuration: '',
        },
      }
    })
}

type Recruitment = RegistrationRecord['recruitment']

function readSites(source: TrialSource, part: Place, from: number): Recruitment['locations'] {
  const sites = [...part, 'trialSites']
  return source.inOrder(sites).map((position, index) => {
    const place = [...sites, position]
    const info = [...place, 'organisationAddressInfo']
    const path = `recruitment.locations.${from + index}`
    const text = (at: Place, field: string): string => source.text(at, `${path}.${field}`, most)
    return {
      id: `site-${from + index + 1}`,
      site: null,
      facility: text([...info, 'organisation', 'name'], 'facility'),
      department: text([...place, 'departmentName'], 'department'),
      address: text([...info, 'address', 'oneLine'], 'address'),
      city: text([...info, 'address', 'city'], 'city'),
      region: '',
      postalCode: text([...info, 'address', 'postcode'], 'postalCode'),
      country: readCountry(source, [...info, 'address', 'countryName'], `${path}.country`),
      organisationNumber: '',
      status: null,
      contact: emptyContact(),
      investigator: emptyContact(),
      participants: null,
    }
  })
}

/** Member states with their participants and sites, and countries outside the EEA. */
export function readRecruitment(source: TrialSource, partOne: Place, partsTwo: Place): Recruitment {
  const countries: Recruitment['countries'] = []
  const locations: Recruitment['locations'] = []
  for (const position of source.inOrder(partsTwo)) {
    const part = [...partsTwo, position]
    const path = `recruitment.countries.${countries.length}`
    const country = readCountry(source, [...part, 'mscInfo', 'countryName'], `${path}.country`)
    countries.push({
      country,
      participants: source.wholeNumber([...part, 'recruitmentSubjectCount'], `${path}.participants`),
    })
    locations.push(...readSites(source, part, locations.length))
  }
  const outside = [...partOne, 'rowCountriesInfo']
  const positions = source.inOrder(outside)
  const rest = [...partOne, 'rowSubjectCount']
  for (const position of positions) {
    const path = `recruitment.countries.${countries.length}`
    countries.push({
      country: readCountry(source, [...outside, position, 'isoAlpha2Code'], `${path}.country`),
      participants: positions.length === 1 ? source.wholeNumber(rest, `${path}.participants`) : null,
    })
  }
  if (positions.length !== 1) {
    source.notKept(rest, {
      en: 'One number for all countries outside the EEA: which country has how many is not told.',
      nb: 'Ett tall for alle land utenfor EØS: hvor mange hvert land har, er ikke oppgitt.',
    })
  }
  return {
    ...emptyRegistration().recruitment,
    countries: countries.slice(0, 250),
    locations: locations.slice(0, registrationLimits.locations),
  }
}
