import { wrapText } from '#shared/documents/text/wrapText'
import type { Language } from '#shared/domain/studies/protocol'
import { explain } from '#shared/services/definitionService'
import { explainDefinition } from '#shared/interchange/words/explainDefinition'
import { createInterchangeContext } from '#shared/services/interchange/interchangeContext'
import { done, type CommandEnvironment, type CommandOutcome } from './commandEnvironment'
import { definitionOfText, foreignText, lossesText } from './interchangeFile'
import { textWidthOf } from './textWidth'
import { withApplication } from './withApplication'
import { withStudy } from './withStudy'

export interface ExplainOptions {
  readonly language: Language
  readonly protocolVersion?: string
}

/** A definition of another system in plain language; what is not read of it goes to standard error. */
function explainDefinitionOf(
  file: string,
  text: string,
  { language }: ExplainOptions,
  environment: CommandEnvironment,
): Promise<CommandOutcome<string>> {
  return withApplication(environment, ({ ports }) => {
    const context = createInterchangeContext(ports)
    const read = definitionOfText(file, text, context, language)
    if (!read.ok) return read
    const { definition, losses, format } = read.value
    environment.printError(lossesText(losses, language))
    const width = textWidthOf(environment)
    const paragraphs = [format.name, ...explainDefinition(definition, language, context)]
    return done(`${paragraphs.map((paragraph) => wrapText(paragraph, width).join('\n')).join('\n')}\n`)
  })
}

/** The protocol of a study in plain language, one paragraph for each thing to know. */
export async function explainCommand(
  file: string,
  options: ExplainOptions,
  environment: CommandEnvironment,
): Promise<CommandOutcome<string>> {
  const given = await foreignText(file, environment)
  if (!given.ok) return given
  const { text, foreign } = given.value
  if (foreign && text !== undefined) return explainDefinitionOf(file, text, options, environment)
  const read = text === undefined ? options : { ...options, text }
  return withStudy(file, read, environment, ({ version, ports }) => {
    const width = textWidthOf(environment)
    const paragraphs = explain(ports, version.protocol, options.language)
    return done(`${paragraphs.map((text) => wrapText(text, width).join('\n')).join('\n\n')}\n`)
  })
}
