import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import { secondaryIdentifierKinds } from '../../../../domain/registration/record/registrationRecord'
import { textOf } from '../document/extensions'
import { identifierScopes, primaryRegisterKind, type IdentifierKind } from '../document/identifierScopes'
import type { UsdmOrganization, UsdmVersion } from '../document/usdmDocument'
import { organisationTerms, roleTerms } from '../document/usdmTerms'
import { labelOf, leftReasons, type Reading } from './reading'
import { within } from './readParties'

/** Kinds that tell themselves by the form of the number. */
const forms: readonly (readonly [kind: IdentifierKind, form: RegExp])[] = [
  ['clinicaltrials-gov', /^NCT\d{8}$/i],
  ['isrctn', /^ISRCTN\d{8}$/i],
  ['universal-trial-number', /^U1111-\d{4}-\d{4}$/i],
  ['eu-trial', /^20\d{2}-5\d{5}-\d{2}-\d{2}$/],
  ['eudract', /^(?:19|20)\d{2}-\d{6}-\d{2}$/],
]

function kindOf(stated: string | null, text: string, scope: UsdmOrganization | undefined): IdentifierKind {
  const own = secondaryIdentifierKinds.find((kind) => kind === stated)
  if (own !== undefined) return own
  const form = forms.find(([, pattern]) => pattern.test(text.trim()))
  if (form !== undefined) return form[0]
  return scope?.type.code === organisationTerms.registry.code ? 'registry' : 'other'
}

type Read = Pick<RegistrationRecord, 'identifiers' | 'primaryRegister'>

/** The sponsor's number, the number in the first register where the file names one as such, and all others. */
export function readIdentifiers(reading: Reading, version: UsdmVersion, empty: Read): Read {
  const sponsors = new Set(
    version.roles
      .filter(({ code }) => code.code === roleTerms.sponsor.code)
      .flatMap(({ organizationIds }) => organizationIds),
  )
  let { organisationStudyId } = empty.identifiers
  let { primaryRegister } = empty
  const secondary: Read['identifiers']['secondary'] = []
  for (const { id, text, scopeId, extensionAttributes } of version.studyIdentifiers) {
    const from = `StudyIdentifier ${id}`
    const scope = version.organizations.find((organization) => organization.id === scopeId)
    const stated = textOf(extensionAttributes, 'identifier-kind')
    const scopeName = scope === undefined ? '' : labelOf(scope)
    if (stated === null && (sponsors.has(scopeId) || scopeId === 'Organization_sponsor')) {
      if (organisationStudyId === '')
        organisationStudyId = reading.line(text, from, 'identifiers.organisationStudyId')
      else reading.left(from, text, leftReasons.further)
    } else if (stated === primaryRegisterKind) {
      primaryRegister = {
        ...primaryRegister,
        number: reading.line(text, from, 'primaryRegister.number'),
        name: reading.line(scopeName, from, 'primaryRegister.name'),
      }
    } else {
      const path = `identifiers.secondary.${String(secondary.length)}`
      const kind = kindOf(stated, text, scope)
      secondary.push({
        id: reading.id('secondary', id, 'StudyIdentifier_secondary_'),
        kind,
        value: reading.line(text, from, `${path}.value`),
        domain: identifierScopes[kind] === null ? reading.line(scopeName, from, `${path}.domain`) : '',
      })
    }
  }
  return {
    identifiers: {
      ...empty.identifiers,
      organisationStudyId,
      secondary: within(reading, secondary, 100, 'StudyVersion.studyIdentifiers'),
    },
    primaryRegister,
  }
}
