import { fail, succeed, type Outcome } from '../../contract/outcome'
import type { RegistrationState } from '../../contract/registrations'
import type { StudyState } from '../../contract/responses'
import { readRegistration, type KeptRegistration } from '../../database/registrations'
import { registrationFormatList } from '../../documents/registration/formats'
import { whoItems } from '../../domain/registration/completeness/whoItems'
import { criteriaAgreement } from '../../domain/registration/grown/criteriaAgreement'
import type { GrownRecord } from '../../domain/registration/grown/grownRecord'
import { originsOf } from '../../domain/registration/grown/origins'
import { applyTyped } from '../../domain/registration/grown/typedChanges'
import type { RegistrationRecord } from '../../domain/registration/record/registrationRecord'
import { findStudyVersion } from '../disclosureService'
import type { ServicePorts } from '../ports'
import type { GrowStudy } from './growStudy'

/** A version of a study with what grows from it and what was typed. */
export interface OpenedRegistration {
  readonly study: StudyState
  readonly version: { readonly id: string; readonly name: string }
  readonly grown: GrownRecord
  readonly kept: KeptRegistration
  readonly record: RegistrationRecord
}

export interface RegistrationReference {
  readonly study: string
  readonly version: string
}

export type OpenRegistration = (
  reference: RegistrationReference,
  options?: { readonly forecast: boolean },
) => Promise<Outcome<OpenedRegistration>>

export function createOpenRegistration(
  ports: Pick<ServicePorts, 'workspace'>,
  grow: GrowStudy,
): OpenRegistration {
  return async ({ study, version }, options) => {
    const found = findStudyVersion(ports, study, version)
    if (!found.ok) return found
    const grown = await grow(found.value.study, found.value.protocol, options)
    const kept = readRegistration(ports.workspace.database, study)
    const record = applyTyped(grown.record, kept.typed)
    if (record === null) {
      return fail(
        'unsupported-version',
        'What was typed for registers does not fit this version of Kohort. A newer version wrote it, or somebody changed the file by hand. Install the newest version, or import the study without "registration".',
        { study },
      )
    }
    return succeed({
      study: found.value.study,
      version: found.value.version,
      grown,
      kept,
      record,
    })
  }
}

/** What a page is shown of a registration. */
export function stateOf({ study, version, grown, kept, record }: OpenedRegistration): RegistrationState {
  return {
    study: study.id,
    version: version.id,
    record,
    sequence: kept.sequence,
    changedAt: kept.changedAt,
    grown: grown.record,
    origins: originsOf(grown.record, record),
    remarks: grown.remarks,
    criteria: criteriaAgreement(grown.record, record, kept.typed),
    items: whoItems(record),
    formats: registrationFormatList.map(({ key }) => key),
  }
}
