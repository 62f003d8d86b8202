import { registrationLimits } from '../../../../domain/registration/record/basics'
import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import { alpha2 } from '../document/countryCodes'
import { integerOf, textOf } from '../document/extensions'
import type { UsdmOrganization, UsdmVersion } from '../document/usdmDocument'
import { organisationTerms, roleTerms } from '../document/usdmTerms'
import { readChoice } from './readChoice'
import { labelOf, leftReasons, type Reading } from './reading'

type Parties = RegistrationRecord['parties']
type Location = RegistrationRecord['recruitment']['locations'][number]

export function readPlace(reading: Reading, organization: UsdmOrganization, path: string) {
  const { legalAddress, id } = organization
  const from = `Organization ${id}.legalAddress`
  const country = alpha2(legalAddress?.country?.code ?? '') ?? ''
  return {
    country,
    address: reading.line(
      legalAddress?.lines.filter((part) => part !== '').join(', ') ?? '',
      from,
      `${path}.address`,
    ),
    city: reading.line(legalAddress?.city ?? '', from, `${path}.city`),
    postalCode: reading.line(legalAddress?.postalCode ?? '', from, `${path}.postalCode`),
  }
}

/** A number of a national register; a number of another scheme (DUNS …) is none. */
function readOrganisationNumber(reading: Reading, organization: UsdmOrganization, path: string): string {
  const { identifier, identifierScheme, id } = organization
  if (identifier === '') return ''
  const from = `Organization ${id}.identifier`
  if (/^National register of organisations/.test(identifierScheme))
    return reading.line(identifier, from, `${path}.organisationNumber`)
  reading.left(from, `${identifierScheme} ${identifier}`, leftReasons.notKept)
  return ''
}

function readOrganisation(reading: Reading, organization: UsdmOrganization, path: string) {
  const from = `Organization ${organization.id}`
  return {
    name: reading.line(labelOf(organization), from, `${path}.name`),
    kind: readChoice(reading, organisationTerms, organization.type, `${from}.type`, `${path}.kind`),
    ...readPlace(reading, organization, path),
    organisationNumber: readOrganisationNumber(reading, organization, path),
  }
}

export function readSponsor(reading: Reading, version: UsdmVersion): Parties['sponsor'] | null {
  const ids = version.roles
    .filter(({ code }) => code.code === roleTerms.sponsor.code)
    .flatMap(({ organizationIds }) => organizationIds)
  const sponsors = version.organizations.filter(({ id }) => ids.includes(id))
  const [sponsor, ...further] = sponsors
  for (const one of further) reading.left(`Organization ${one.id}`, labelOf(one), leftReasons.further)
  return sponsor === undefined ? null : readOrganisation(reading, sponsor, 'parties.sponsor')
}

/** Organisations with any role but that of the sponsor: who gives support by its own term, all others as collaborators. */
export function readOtherParties(
  reading: Reading,
  version: UsdmVersion,
): Pick<Parties, 'collaborators' | 'support'> {
  const collaborators: Parties['collaborators'] = []
  const support: string[] = []
  const taken = new Set<string>()
  for (const role of version.roles) {
    if (role.code.code === roleTerms.sponsor.code) continue
    for (const organizationId of role.organizationIds) {
      const organization = version.organizations.find(({ id }) => id === organizationId)
      if (organization === undefined || taken.has(organizationId)) continue
      taken.add(organizationId)
      if (role.code.code === roleTerms.support.code) {
        const path = `parties.support.${String(support.length)}`
        support.push(reading.line(labelOf(organization), `Organization ${organizationId}`, path))
      } else {
        const path = `parties.collaborators.${String(collaborators.length)}`
        collaborators.push({
          id: reading.id('collaborators', organizationId, 'Organization_collaborator_'),
          ...readOrganisation(reading, organization, path),
        })
      }
    }
  }
  return {
    collaborators: within(reading, collaborators, registrationLimits.list, 'StudyVersion.roles'),
    support: within(reading, support, registrationLimits.list, 'StudyVersion.roles'),
  }
}

/** At most as many entries as the record holds; the others are said to be left out. */
export function within<Item>(reading: Reading, items: Item[], most: number, from: string): Item[] {
  if (items.length > most) reading.left(from, items.slice(most), leftReasons.tooLong)
  return items.slice(0, most)
}

/** Places of recruitment: the sites that organisations manage. */
export function readLocations(reading: Reading, version: UsdmVersion, emptyLocation: Location): Location[] {
  const sites = version.organizations.flatMap((organization) =>
    organization.managedSites.map((site) => ({ organization, site })),
  )
  const locations = sites.map(({ organization, site }, index): Location => {
    const path = `recruitment.locations.${String(index)}`
    const from = `StudySite ${site.id}`
    return {
      ...emptyLocation,
      id: reading.id('locations', site.id, 'StudySite_'),
      site: identifierOrNull(textOf(site.extensionAttributes, 'study-site')),
      facility: reading.line(labelOf(organization), `Organization ${organization.id}`, `${path}.facility`),
      department: reading.line(labelOf(site), from, `${path}.department`),
      region: reading.line(organization.legalAddress?.state ?? '', from, `${path}.region`),
      ...readPlace(reading, organization, path),
      country: alpha2(site.country.code) ?? '',
      organisationNumber: readOrganisationNumber(reading, organization, path),
      participants: countOrNull(integerOf(site.extensionAttributes, 'planned-participants')),
    }
  })
  return within(reading, locations, registrationLimits.locations, 'Organization.managedSites')
}

export function identifierOrNull(text: string | null): string | null {
  return text !== null && /^[A-Za-z0-9_-]{1,64}$/.test(text) ? text : null
}

/** A whole number that the record can hold; null for anything else. */
export function countOrNull(value: number | null): number | null {
  return value !== null && Number.isInteger(value) && value >= 0 && value <= 10_000_000 ? value : null
}
