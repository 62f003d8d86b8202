import type { Language } from '#shared/domain/studies/protocol'
import { formatOf, interchangeFormats } from '#shared/interchange/formats'
import type { FormatKey, InterchangeContext } from '#shared/interchange/format'
import { byGravity, changesMeaning } from '#shared/interchange/loss'
import { definitionOf } from '#shared/interchange/protocol/definitionOf'
import { createInterchangeContext } from '#shared/services/interchange/interchangeContext'
import type { ReadDefinition } from '#shared/interchange/format'
import { done, ended, type CommandEnvironment, type CommandOutcome } from './commandEnvironment'
import { exitCodes, type ExitCode } from './exitCodes'
import { definitionOfText, definitionText, lossesText, notWritten } from './interchangeFile'
import { findStudy, findVersion } from './readStudy'
import { withApplication } from './withApplication'
import { writeOutput } from './writeOutput'
import type { Application } from '../node/application'

export interface ConvertOptions {
  readonly from?: FormatKey
  readonly to: FormatKey
  readonly out?: string
  readonly force: boolean
  readonly strict: boolean
  readonly language: Language
  readonly protocolVersion?: string
}

export interface ConvertAnswer {
  readonly text: string
  readonly code: ExitCode
}

export const readableFormats = interchangeFormats.filter(({ read }) => read !== null).map(({ key }) => key)
export const writableFormats = interchangeFormats.filter(({ write }) => write !== null).map(({ key }) => key)

const examplePrefix = 'example:'

function example(
  file: string,
  options: ConvertOptions,
  { ports }: Application,
  context: InterchangeContext,
): CommandOutcome<ReadDefinition> {
  const named = { kind: 'example', id: file.slice(examplePrefix.length) } as const
  const study = findStudy(named, ports, options.language)
  if (!study.ok) return study
  const version = findVersion(study.value, options.protocolVersion)
  if (!version.ok) return version
  return done(definitionOf(version.value.protocol, context, { title: study.value.name }))
}

/** Writes a definition in another format. What is lost goes to standard error, the file to its place or standard output. */
export async function convertCommand(
  file: string,
  options: ConvertOptions,
  environment: CommandEnvironment,
): Promise<CommandOutcome<ConvertAnswer>> {
  const isExample = file.startsWith(examplePrefix)
  const text = isExample ? done('') : await definitionText(file, environment)
  if (!text.ok) return text
  return withApplication(environment, async (application) => {
    const { language } = options
    const context = createInterchangeContext(application.ports)
    const read = isExample
      ? example(file, options, application, context)
      : definitionOfText(file, text.value, context, language, options.from)
    if (!read.ok) return read
    const format = formatOf(options.to)
    if (format === null || format.write === null)
      return ended(
        exitCodes.wrongUse,
        `"${options.to}" cannot be written. Choose: ${writableFormats.join(', ')}.`,
      )
    const written = format.write(read.value.definition, context)
    if (!written.ok) return notWritten(format.name, written.refusal, language)
    const losses = byGravity([...read.value.losses, ...written.value.losses])
    environment.printError(lossesText(losses, language))
    if (options.strict && changesMeaning(losses))
      return ended(
        exitCodes.meaningChanged,
        language === 'nb'
          ? 'Ingenting ble skrevet: definisjonen ville betydd noe annet. Uten --strict skrives den likevel.'
          : 'Nothing was written: the definition would mean something else. Without --strict it is written all the same.',
      )
    const code = changesMeaning(losses) ? exitCodes.meaningChanged : exitCodes.done
    if (options.out === undefined) return done({ text: written.value.text, code })
    const output = await writeOutput(options.out, environment.directory, written.value.text, options.force)
    return output.ok ? done({ text: '', code }) : output
  })
}
