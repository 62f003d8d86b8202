import type { Language } from '#shared/domain/studies/protocol'
import type { ProtocolVersion, Study } from '#shared/domain/studies/study'
import type { Application } from '../node/application'
import type { CommandEnvironment, CommandOutcome } from './commandEnvironment'
import { findStudy, findVersion, readStudy } from './readStudy'
import { withApplication, withData } from './withApplication'

/** What a command that works on one protocol version is given. */
export interface OpenedStudy {
  readonly study: Study
  readonly version: ProtocolVersion
  readonly ports: Application['ports']
  readonly handlers: Application['handlers']
}

/**
 * Reads the study that FILE names, finds the version that is asked for, and opens the application for the work on it: on the
 * data that ships, or on those of a folder.
 */
export async function withStudy<Value>(
  file: string,
  options: {
    readonly language: Language
    readonly protocolVersion?: string
    readonly data?: string
    /** Text of the file, where it has been read already. */
    readonly text?: string
  },
  environment: CommandEnvironment,
  work: (opened: OpenedStudy) => Promise<CommandOutcome<Value>> | CommandOutcome<Value>,
): Promise<CommandOutcome<Value>> {
  const reference = await readStudy(file, environment, options.text)
  if (!reference.ok) return reference
  const named = reference.value
  function find({ ports, handlers }: Application): Promise<CommandOutcome<Value>> | CommandOutcome<Value> {
    const study = findStudy(named, ports, options.language)
    if (!study.ok) return study
    const version = findVersion(study.value, options.protocolVersion)
    return version.ok ? work({ study: study.value, version: version.value, ports, handlers }) : version
  }
  const { data } = options
  return data === undefined ? withApplication(environment, find) : withData(environment, data, find)
}
