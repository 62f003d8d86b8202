import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import { identifierScopes, primaryRegisterKind } from '../document/identifierScopes'
import type { UsdmIdentifier, UsdmOrganization } from '../document/usdmDocument'
import { onlyIds } from './ids'
import type { UsdmMaker } from './usdmMaker'
import { writeOrganization } from './writeOrganizations'

interface Numbered {
  readonly id: string
  readonly path: string
  readonly text: string
  readonly kind: string
  readonly scope: string
  readonly scopePath: string
  readonly scopeKind: 'registry' | 'government' | null
}

function numbersOf(record: RegistrationRecord): Numbered[] {
  const { number, name } = record.primaryRegister
  const first: Numbered[] =
    number === ''
      ? []
      : [
          {
            id: 'primary',
            path: 'primaryRegister.number',
            text: number,
            kind: primaryRegisterKind,
            scope: name,
            scopePath: 'primaryRegister.name',
            scopeKind: 'registry',
          },
        ]
  const further = record.identifiers.secondary.map(({ id, kind, value, domain }, index): Numbered => {
    const known = identifierScopes[kind]
    const path = `identifiers.secondary.${String(index)}`
    return {
      id: `secondary_${id}`,
      path: `${path}.value`,
      text: value,
      kind,
      scope: known?.name ?? domain,
      scopePath: known === null ? `${path}.domain` : `${path}.kind`,
      scopeKind: known?.kind ?? (kind === 'registry' ? 'registry' : null),
    }
  })
  return [...first, ...further]
}

export interface WrittenIdentifiers {
  readonly identifiers: UsdmIdentifier[]
  /** Who gave the numbers, beside the sponsor. */
  readonly scopes: UsdmOrganization[]
}

/** The sponsor's own number and those of registers and funders, each with the organisation that gave it. */
export function writeIdentifiers(make: UsdmMaker, record: RegistrationRecord): WrittenIdentifiers {
  const scopes: UsdmOrganization[] = []
  const scopeIds = new Map<string, string>()
  const own = record.identifiers.organisationStudyId
  const ownId = make.id('StudyIdentifier_sponsor', 'identifiers.organisationStudyId')

  function scopeOf(numbered: Numbered): string {
    const named = `${String(numbered.scopeKind)} ${numbered.scope}`
    const known = numbered.scope === '' ? undefined : scopeIds.get(named)
    if (known !== undefined) return known
    const scope = writeOrganization(make, {
      id: `Organization_scope_${numbered.id}`,
      path: numbered.scopePath,
      namePath: numbered.scopePath,
      name: numbered.scope,
      kind: numbered.scopeKind,
    })
    scopes.push(scope)
    scopeIds.set(named, scope.id)
    return scope.id
  }

  const further = numbersOf(record).map((numbered): UsdmIdentifier => {
    const id = make.id(`StudyIdentifier_${numbered.id}`, numbered.path)
    return {
      id,
      extensionAttributes: [make.extension('identifier-kind', { valueString: numbered.kind }, id)],
      text: numbered.text,
      scopeId: scopeOf(numbered),
      instanceType: 'StudyIdentifier',
    }
  })
  const first: UsdmIdentifier[] =
    own === ''
      ? []
      : [
          {
            id: ownId,
            extensionAttributes: [],
            text: own,
            scopeId: onlyIds.sponsor,
            instanceType: 'StudyIdentifier',
          },
        ]
  return { identifiers: [...first, ...further], scopes }
}
