import { fail, succeed, type Outcome } from '../../contract/outcome'
import type { ChosenCriterion } from '../../contract/registrations'
import type { StudyState } from '../../contract/responses'
import { insertStudy } from '../../database/studies'
import { readTrial } from '../../documents/registration/readers'
import { typedOver } from '../../domain/registration/grown/typedChanges'
import type { RegistrationRecord } from '../../domain/registration/record/registrationRecord'
import type { ReadCriterion } from '../../domain/registration/registrationFormat'
import { protocolLimits, type CriterionGroup, type Protocol } from '../../domain/studies/protocol'
import { populationOfRecord, targetOfRecord } from '../../domain/registration/start/populationOfRecord'
import type { Study } from '../../domain/studies/study'
import { durably } from '../durably'
import type { ServicePorts } from '../ports'
import type { GrowStudy } from './growStudy'
import { noSuchCriterion } from './readTrialFile'

/** The name of the first step of a study that began with a file of a register. */
const firstStep = 'registration'

export interface StartRequest {
  readonly text: string
  readonly fileName: string
  readonly name: string
  readonly criteria: readonly ChosenCriterion[]
}

/** A criterion of the file as one of the study: its confirmed codes, or a statement in its own words. */
function groupOf(id: string, text: string, confirmed: ChosenCriterion['confirmed']): CriterionGroup {
  const words = text.trim().slice(0, protocolLimits.text)
  const condition: CriterionGroup['anyOf'][number]['condition'] =
    confirmed === null
      ? { kind: 'statement', text: words }
      : confirmed.system === 'icd-10'
        ? { kind: 'diagnosis', system: 'icd-10', codes: confirmed.codes }
        : { kind: 'medication', system: 'atc', codes: confirmed.codes }
  const name = confirmed === null || text.length > protocolLimits.name ? null : text.trim()
  return {
    id,
    name,
    active: true,
    defining: false,
    anyOf: [{ id: 'a', condition, evidence: { kind: 'automatic' } }],
  }
}

/** The study that a file begins, and its record with the criteria linked to those of the study. */
export function studyOfTrial(
  { record, criteria }: { readonly record: RegistrationRecord; readonly criteria: readonly ReadCriterion[] },
  { name, criteria: chosen }: Pick<StartRequest, 'name' | 'criteria'>,
  createdAt: string,
): Outcome<{ readonly study: Omit<Study, 'id'>; readonly record: RegistrationRecord }> {
  const outside = chosen.find(({ position }) => position >= criteria.length)
  if (outside !== undefined) return noSuchCriterion(outside.position, criteria.length)
  const choices = new Map(chosen.map((each) => [each.position, each]))
  const groups = criteria.flatMap(({ role, text }, position) => {
    const choice = choices.get(position)
    return choice === undefined || text.trim() === ''
      ? []
      : [{ role, position, group: groupOf(`c${position + 1}`, text, choice.confirmed) }]
  })
  const ofRole = (role: ReadCriterion['role']) =>
    groups.filter((each) => each.role === role).map(({ group }) => group)
  const [inclusion, exclusion] = [ofRole('inclusion'), ofRole('exclusion')]
  if (Math.max(inclusion.length, exclusion.length) > protocolLimits.groups) {
    return fail(
      'too-large',
      `A study takes ${protocolLimits.groups} inclusion and as many exclusion criteria. Choose fewer of the file; the others stay in the words of the registration.`,
      { most: protocolLimits.groups },
    )
  }
  const protocol: Protocol = { population: populationOfRecord(record), inclusion, exclusion }
  const linked = (role: ReadCriterion['role']) => {
    const positions = criteria.flatMap((each, position) => (each.role === role ? [position] : []))
    return record.eligibility[role].map((each, index) => {
      const group = groups.find(({ position }) => position === positions[index])?.group
      return group === undefined ? each : { ...each, id: group.id, group: group.id }
    })
  }
  return succeed({
    study: {
      name,
      question: null,
      targetParticipants: targetOfRecord(record),
      versions: [{ id: 'v1', name: '1', createdAt, protocol }],
    },
    record: {
      ...record,
      eligibility: {
        ...record.eligibility,
        inclusion: linked('inclusion'),
        exclusion: linked('exclusion'),
      },
    },
  })
}

/** Makes a study of a file of a register and keeps its registration. */
export async function startStudy(
  ports: Pick<ServicePorts, 'workspace' | 'now' | 'createIdentifier' | 'announce'>,
  grow: GrowStudy,
  request: StartRequest,
): Promise<Outcome<StudyState>> {
  const read = await readTrial(request.text, request.fileName)
  if (!read.ok) return read
  const at = ports.now()
  const made = studyOfTrial(read.value, request, at)
  if (!made.ok) return made
  const { study, record } = made.value
  const [version] = study.versions
  if (version === undefined) throw new Error('A study has a version')
  const grown = await grow(study, version.protocol)
  const { database } = ports.workspace
  const id = ports.createIdentifier()
  const registration = [...typedOver(grown.record, record)]
  const outcome = await durably(ports.workspace, () =>
    insertStudy(database, { ...study, id, registration }, { at, change: firstStep }),
  )
  if (outcome.ok) ports.announce({ name: 'studies-changed' })
  return outcome
}
