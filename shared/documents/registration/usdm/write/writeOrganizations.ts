import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import type { UsdmAddress, UsdmOrganization, UsdmSite } from '../document/usdmDocument'
import { organisationTerms, unknownTerm } from '../document/usdmTerms'
import { onlyIds } from './ids'
import type { UsdmMaker } from './usdmMaker'

interface WrittenPlace {
  readonly address: string
  readonly city: string
  readonly region?: string
  readonly postalCode: string
  readonly country: string
}

/** An address, or null where nothing of it is stated (DDF00194). */
function writeAddress(make: UsdmMaker, place: WrittenPlace, owner: string, path: string): UsdmAddress | null {
  const { address, city, region = '', postalCode, country } = place
  if ([address, city, region, postalCode, country].every((part) => part === '')) return null
  const id = make.id(`${owner}_address`, `${path}.address`)
  return {
    id,
    extensionAttributes: [],
    text: null,
    lines: address === '' ? [] : [address],
    city: city === '' ? null : city,
    district: null,
    state: region === '' ? null : region,
    postalCode: postalCode === '' ? null : postalCode,
    country: country === '' ? null : make.country(country, id, `${path}.country`),
    instanceType: 'Address',
  }
}

type Kind = RegistrationRecord['parties']['sponsor']['kind']

interface OrganizationFacts {
  readonly id: string
  readonly path: string
  readonly name: string
  readonly namePath?: string
  readonly kind: Kind
  readonly organisationNumber?: string
  readonly place?: WrittenPlace
  readonly sites?: readonly UsdmSite[]
}

/** An organisation. `identifier` is its number in the national register; the scheme names the country of that register. */
export function writeOrganization(make: UsdmMaker, facts: OrganizationFacts): UsdmOrganization {
  const { path, name, kind, organisationNumber = '', place, sites = [] } = facts
  const id = make.id(facts.id, facts.namePath ?? `${path}.name`)
  const country = place?.country ?? ''
  return {
    id,
    extensionAttributes: [],
    name: make.name('Organization', name, id),
    label: name,
    type: make.code(kind === null ? unknownTerm : organisationTerms[kind], `${id}_type`, `${path}.kind`),
    identifierScheme: organisationNumber === '' ? '' : `National register of organisations ${country}`.trim(),
    identifier: organisationNumber,
    legalAddress: place === undefined ? null : writeAddress(make, place, id, path),
    managedSites: [...sites],
    instanceType: 'Organization',
  }
}

/** The sponsor, the collaborators, the sources of support and the places of recruitment. Scopes of identifiers come beside. */
export function writeOrganizations(make: UsdmMaker, record: RegistrationRecord): UsdmOrganization[] {
  const { sponsor, collaborators, support } = record.parties
  return [
    writeOrganization(make, {
      id: onlyIds.sponsor,
      path: 'parties.sponsor',
      name: sponsor.name,
      kind: sponsor.kind,
      organisationNumber: sponsor.organisationNumber,
      place: sponsor,
    }),
    ...collaborators.map((collaborator, index) =>
      writeOrganization(make, {
        id: collaboratorId(collaborator.id),
        path: `parties.collaborators.${String(index)}`,
        name: collaborator.name,
        kind: collaborator.kind,
        organisationNumber: collaborator.organisationNumber,
        place: collaborator,
      }),
    ),
    ...support.map((name, index) =>
      writeOrganization(make, {
        id: supportId(index),
        path: 'parties.support',
        namePath: `parties.support.${String(index)}`,
        name,
        kind: null,
      }),
    ),
    ...record.recruitment.locations.map((location, index) => writeLocation(make, location, index)),
  ]
}

export function collaboratorId(id: string): string {
  return `Organization_collaborator_${id}`
}

export function supportId(index: number): string {
  return `Organization_support_${String(index + 1)}`
}

type Location = RegistrationRecord['recruitment']['locations'][number]

function writeLocation(make: UsdmMaker, location: Location, index: number): UsdmOrganization {
  const path = `recruitment.locations.${String(index)}`
  const siteId = make.id(`StudySite_${location.id}`, `${path}.facility`)
  const { participants, site } = location
  return writeOrganization(make, {
    id: `Organization_site_${location.id}`,
    path,
    name: location.facility,
    namePath: `${path}.facility`,
    kind: 'healthcare',
    organisationNumber: location.organisationNumber,
    place: location,
    sites: [
      {
        id: siteId,
        extensionAttributes: [
          ...(participants === null
            ? []
            : [make.extension('planned-participants', { valueInteger: participants }, siteId)]),
          ...(site === null ? [] : [make.extension('study-site', { valueString: site }, siteId)]),
        ],
        name: make.name('StudySite', location.department, siteId),
        label: location.department,
        description: null,
        country: make.country(location.country, siteId, `${path}.country`),
        instanceType: 'StudySite',
      },
    ],
  })
}
