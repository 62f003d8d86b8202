import type { Handlers } from '../../contract/handlers'
import { fail, succeed, type Outcome } from '../../contract/outcome'
import type { FormatCheck, RegistrationOperationName } from '../../contract/registrations'
import { keepRegistration } from '../../database/registrations'
import { formatOf, registrationFormatList } from '../../documents/registration/formats'
import { whoItems } from '../../domain/registration/completeness/whoItems'
import { criteriaAgreement } from '../../domain/registration/grown/criteriaAgreement'
import { keptChanges } from '../../domain/registration/grown/typedChanges'
import type { RegistrationRecord } from '../../domain/registration/record/registrationRecord'
import type { RegistrationContext, RegistrationFormat } from '../../domain/registration/registrationFormat'
import type { RegistrationFormatKey } from '../../domain/registration/registrationProblem'
import { durably } from '../durably'
import type { ServicePorts } from '../ports'
import { exportRegistration, type WritePorts } from './exportRegistration'
import type { GrowStudy } from './growStudy'
import { readTrialFile } from './readTrialFile'
import { registrationContext } from './registrationContext'
import { createOpenRegistration, stateOf } from './registrationStates'
import { startStudy } from './startStudy'

export type RegistrationPorts = WritePorts &
  Pick<
    ServicePorts,
    | 'workspace'
    | 'terminology'
    | 'signing'
    | 'now'
    | 'createIdentifier'
    | 'keepDocument'
    | 'announce'
    | 'version'
    | 'hash'
  >

/** What one format has to say of a record. */
export function checkFormat(
  format: RegistrationFormat,
  record: RegistrationRecord,
  context: RegistrationContext,
): FormatCheck {
  return {
    format: format.key,
    rules: format.rules,
    edition: format.edition,
    problems: format.check(record, context),
    losses: format.losses(record),
  }
}

/** The format of a key. `not-available-here` where this Kohort does not write it. */
function findFormat(key: RegistrationFormatKey): Outcome<RegistrationFormat> {
  const format = formatOf(key)
  return format === null
    ? fail('not-available-here', 'This Kohort does not write this format. Install the newest version.', {
        format: key,
      })
    : succeed(format)
}

/** Keeps what is typed for registers over what grows from studies, checks it, and writes it for them. */
export function createRegistrationService(
  ports: RegistrationPorts,
  grow: GrowStudy,
): Pick<Handlers, RegistrationOperationName> {
  const { database } = ports.workspace
  const open = createOpenRegistration(ports, grow)
  const contextOf = (study: string) => registrationContext(ports, study, ports.now())

  return {
    'registrations.read': async (reference) => {
      const opened = await open(reference)
      return opened.ok ? succeed(stateOf(opened.value)) : opened
    },
    'registrations.save': async ({ study, version, sequence, record }) => {
      const opened = await open({ study, version })
      if (!opened.ok) return opened
      const { grown, kept: before } = opened.value
      const saved = await durably(ports.workspace, () =>
        keepRegistration(database, {
          study,
          sequence,
          typed: keptChanges(grown.record, record, before.typed),
          at: ports.now(),
        }),
      )
      if (!saved.ok) return saved
      ports.announce({ name: 'study-changed', study })
      return succeed(stateOf({ ...opened.value, kept: saved.value, record }))
    },
    'registrations.check': async ({ study, version, record, formats }) => {
      // The agreement with the criteria needs no numbers of sites.
      const opened = await open({ study, version }, { forecast: false })
      if (!opened.ok) return opened
      const { grown, kept } = opened.value
      const asked = registrationFormatList.filter(({ key }) => formats?.includes(key) ?? true)
      const context = contextOf(study)
      return succeed({
        formats: asked.map((format) => checkFormat(format, record, context)),
        items: whoItems(record),
        criteria: criteriaAgreement(grown.record, record, keptChanges(grown.record, record, kept.typed)),
      })
    },
    'registrations.preview': ({ study, record, format: key }) => {
      const format = findFormat(key)
      if (!format.ok) return format
      const kind = key === 'ctgov' || key === 'ictrp' ? 'xml' : 'json'
      return succeed({ format: key, kind, text: format.value.write(record, contextOf(study)) })
    },
    'registrations.export': async ({ study, version, format: key, ...wish }) => {
      const format = findFormat(key)
      if (!format.ok) return format
      const opened = await open({ study, version })
      if (!opened.ok) return opened
      return exportRegistration(ports, opened.value, contextOf(study), { ...wish, format: format.value })
    },
    'registrations.readFile': ({ text, fileName }) => readTrialFile(ports, text, fileName),
    'registrations.start': (request) => startStudy(ports, grow, request),
  }
}
