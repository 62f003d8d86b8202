import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import type { UsdmOrganization, UsdmRole } from '../document/usdmDocument'
import { officialTerms, unknownOfficial } from '../document/usdmTerms'
import { onlyIds } from './ids'
import type { UsdmMaker } from './usdmMaker'
import { writeOrganization } from './writeOrganizations'

type Official = RegistrationRecord['parties']['officials'][number]

export interface WrittenOfficials {
  readonly roles: UsdmRole[]
  /** Where they work. */
  readonly organizations: UsdmOrganization[]
}

function writeAffiliation(make: UsdmMaker, { id, person }: Official, path: string): UsdmOrganization | null {
  const { affiliation, address, city, postalCode, country } = person
  if ([affiliation, address, city, postalCode, country].every((part) => part === '')) return null
  return writeOrganization(make, {
    id: `Organization_official_${id}`,
    path,
    namePath: `${path}.affiliation`,
    name: affiliation,
    kind: null,
    place: person,
  })
}

/** Those who answer for the study, each in a role of their own with the place where they work. */
export function writeOfficials(make: UsdmMaker, { parties }: RegistrationRecord): WrittenOfficials {
  const written = parties.officials.map((official, index) => {
    const path = `parties.officials.${String(index)}`
    const { firstName, lastName, degrees, role: jobTitle } = official.person
    const organization = writeAffiliation(make, official, `${path}.person`)
    const term = official.role === null ? unknownOfficial : officialTerms[official.role]
    const id = make.id(`StudyRole_official_${official.id}`, path)
    const personId = make.id(`AssignedPerson_${official.id}`, `${path}.person.lastName`)
    const role: UsdmRole = {
      id,
      extensionAttributes: [],
      name: make.name('StudyRole', term.decode, id),
      label: term.decode,
      description: null,
      code: make.code(term, id, `${path}.role`),
      appliesToIds: [onlyIds.version],
      assignedPersons: [
        {
          id: personId,
          extensionAttributes: [],
          name: personId,
          label: null,
          description: null,
          personName: {
            id: make.id(`${personId}_name`, `${path}.person.lastName`),
            extensionAttributes: [],
            text: null,
            familyName: lastName === '' ? null : lastName,
            givenNames: firstName === '' ? [] : [firstName],
            prefixes: [],
            suffixes: degrees === '' ? [] : [degrees],
            instanceType: 'PersonName',
          },
          jobTitle,
          organizationId: organization?.id ?? null,
          instanceType: 'AssignedPerson',
        },
      ],
      organizationIds: [],
      masking: null,
      instanceType: 'StudyRole',
    }
    return { role, organization }
  })
  return {
    roles: written.map(({ role }) => role),
    organizations: written.flatMap(({ organization }) => organization ?? []),
  }
}
