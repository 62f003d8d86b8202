import { emptyContact } from '../../../../domain/registration/record/emptyRecord'
import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import type { UsdmRole, UsdmVersion } from '../document/usdmDocument'
import { keyOfTerm, officialTerms, unknownOfficial } from '../document/usdmTerms'
import { labelOf, leftReasons, type Reading } from './reading'
import { readPlace, within } from './readParties'

type Official = RegistrationRecord['parties']['officials'][number]

export function isOfficialRole({ code }: UsdmRole): boolean {
  return code.code === unknownOfficial.code || keyOfTerm(officialTerms, code) !== null
}

/** Persons in the roles of principal investigator, chair and director, with the place where they work. */
export function readOfficials(reading: Reading, version: UsdmVersion): Official[] {
  const officials: Official[] = []
  for (const role of version.roles) {
    if (!isOfficialRole(role)) {
      for (const person of role.assignedPersons)
        reading.left(`StudyRole ${role.id}.assignedPersons`, labelOf(person), leftReasons.notKept)
      continue
    }
    for (const person of role.assignedPersons) {
      const path = `parties.officials.${String(officials.length)}.person`
      const from = `AssignedPerson ${person.id}`
      const { familyName, givenNames, suffixes, prefixes, text } = person.personName
      if (prefixes.length > 0) reading.left(`${from}.prefixes`, prefixes.join(', '), leftReasons.notKept)
      const organization = version.organizations.find(({ id }) => id === person.organizationId)
      officials.push({
        id: reading.id('officials', person.id, 'AssignedPerson_'),
        role: keyOfTerm(officialTerms, role.code),
        person: {
          ...emptyContact(),
          firstName: reading.line(givenNames.join(' '), from, `${path}.firstName`),
          lastName: reading.line(familyName ?? text ?? '', from, `${path}.lastName`),
          degrees: reading.line(suffixes.join(', '), from, `${path}.degrees`),
          role: reading.line(person.jobTitle, from, `${path}.role`),
          ...(organization === undefined
            ? {}
            : {
                affiliation: reading.line(labelOf(organization), from, `${path}.affiliation`),
                ...readPlace(reading, organization, path),
              }),
        },
      })
    }
  }
  return within(reading, officials, 500, 'StudyVersion.roles')
}
