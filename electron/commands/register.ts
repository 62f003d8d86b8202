import * as v from 'valibot'
import { filesOfFormat, type RegistrationFile } from '#shared/contract/registrations'
import { formatOf } from '#shared/documents/registration/formats'
import { applyTyped } from '#shared/domain/registration/grown/typedChanges'
import {
  registrationLimit,
  registrationRecord,
  type RegistrationRecord,
} from '#shared/domain/registration/record/registrationRecord'
import type { RegistrationFormatKey } from '#shared/domain/registration/registrationProblem'
import type { Language } from '#shared/domain/studies/protocol'
import { catalogueCandidates } from '#shared/services/forecasts/siteCandidates'
import { writeRegistration } from '#shared/services/registration/exportRegistration'
import { createExpectedOfSites } from '#shared/services/registration/expectedOfSites'
import { createGrowStudy } from '#shared/services/registration/growStudy'
import { registrationContext } from '#shared/services/registration/registrationContext'
import { checkFormat } from '#shared/services/registration/registrationService'
import { done, ended, fromService, type CommandEnvironment, type CommandOutcome } from './commandEnvironment'
import { exitCodes, type ExitCode } from './exitCodes'
import { readText, unreadable } from './readText'
import { registerText, type RegisterAnswer } from './registerText'
import { textWidthOf } from './textWidth'
import { withStudy, type OpenedStudy } from './withStudy'
import { checkOutput, writeOutput } from './writeOutput'

export interface RegisterOptions {
  readonly format: RegistrationFormatKey
  readonly file?: RegistrationFile
  readonly out?: string
  readonly draft: boolean
  readonly json: boolean
  /** A whole record as JSON, instead of what the study file holds. */
  readonly registration?: string
  readonly force: boolean
  /** ISO date that the file is of; today when it is not given. */
  readonly date?: string
  readonly language: Language
  readonly protocolVersion?: string
  readonly data?: string
}

/** What to print, and the code to end with. */
export interface RegisterEnd {
  readonly text: string
  readonly code: ExitCode
}

/** A record that somebody made or changed by hand. */
async function readRecord(
  file: string,
  environment: CommandEnvironment,
): Promise<CommandOutcome<RegistrationRecord>> {
  const text = await readText(file, environment, {
    limit: registrationLimit,
    whenEmpty: 'Nothing was given. Send a record as JSON.',
    whenFolder: 'This is a folder. Name the record in it.',
    whenMissing: 'There is no such file.',
  })
  if (!text.ok) return text
  let content: unknown
  try {
    content = JSON.parse(text.value)
  } catch {
    return unreadable(file, 'This is not JSON. Save the record as JSON and try again.')
  }
  const parsed = v.safeParse(registrationRecord, content)
  if (parsed.success) return done(parsed.output)
  const [issue] = parsed.issues
  return unreadable(
    file,
    `This is no registration record: at "${v.getDotPath(issue) ?? ''}": ${issue.message}`,
  )
}

/** The record of a study: what was typed into its file, over what grows from it. */
async function recordOfStudy({
  study,
  version,
  ports,
  handlers,
}: OpenedStudy): Promise<CommandOutcome<RegistrationRecord>> {
  const grow = createGrowStudy(ports, createExpectedOfSites(handlers['forecasts.compute']).of, () =>
    catalogueCandidates(ports.cache.database),
  )
  const grown = await grow(study, version.protocol)
  const record = applyTyped(grown.record, study.registration ?? [])
  return record === null
    ? ended(
        exitCodes.unreadableInput,
        'The "registration" of the study file does not fit. It is of a newer Kohort, or was changed by hand; leave it out or install the newest version.',
      )
    : done(record)
}

/** Checks the registration of a study for one register, and writes its file where it is asked for. */
export async function registerCommand(
  file: string,
  options: RegisterOptions,
  environment: CommandEnvironment,
): Promise<CommandOutcome<RegisterEnd>> {
  const { out, force, draft, language } = options
  const format = formatOf(options.format)
  if (format === null) return ended(exitCodes.notPossible, `This Kohort does not write ${options.format}.`)
  const kind = options.file ?? filesOfFormat[format.key][0] ?? 'json'
  if (!filesOfFormat[format.key].includes(kind)) {
    return ended(
      exitCodes.wrongUse,
      `${format.key} is not written as ${kind}. Choose ${filesOfFormat[format.key].join(' or ')}.`,
    )
  }
  const free = out === undefined ? done('') : await checkOutput(out, environment.directory, force)
  if (!free.ok) return free
  const given =
    options.registration === undefined ? null : await readRecord(options.registration, environment)
  if (given?.ok === false) return given
  // What grows is English, whatever the language of the answer.
  return withStudy(file, { ...options, language: 'en' }, environment, async (opened) => {
    const found = given ?? (await recordOfStudy(opened))
    if (!found.ok) return found
    const record = found.value
    const now = options.date === undefined ? environment.now() : `${options.date}T00:00:00.000Z`
    const context = registrationContext(opened.ports, opened.study.id, now)
    const check = checkFormat(format, record, context)
    const refused = check.problems.some(({ severity }) => severity === 'error')
    let written: RegisterAnswer['written'] = null
    if (out !== undefined && (draft || !refused)) {
      const made = fromService(
        await writeRegistration(opened.ports, record, context, { format, file: kind, language, draft }),
        exitCodes.notPossible,
      )
      if (!made.ok) return made
      const kept = await writeOutput(out, environment.directory, made.value, force)
      if (!kept.ok) return kept
      written = { file: out, bytes: Buffer.byteLength(made.value) }
    }
    const answer: RegisterAnswer = { check, refused, written }
    return done({
      text: options.json
        ? `${JSON.stringify({ ...check, refused, written }, null, 2)}\n`
        : registerText(answer, { out: out !== undefined, draft }, language, textWidthOf(environment)),
      code: refused && !draft ? exitCodes.wouldBeRefused : exitCodes.done,
    })
  })
}
