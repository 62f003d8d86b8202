import { wrapText } from '#shared/documents/text/wrapText'
import type { Language } from '#shared/domain/studies/protocol'
import { explain } from '#shared/services/definitionService'
import { done, type CommandEnvironment, type CommandOutcome } from './commandEnvironment'
import { findStudy, findVersion, readStudy } from './readStudy'
import { textWidthOf } from './textWidth'
import { withApplication } from './withApplication'

export interface ExplainOptions {
  readonly language: Language
  readonly protocolVersion?: string
}

/** The protocol of a study in plain language, one paragraph for each thing to know. */
export async function explainCommand(
  file: string,
  options: ExplainOptions,
  environment: CommandEnvironment,
): Promise<CommandOutcome<string>> {
  const reference = await readStudy(file, environment)
  if (!reference.ok) return reference
  return withApplication(environment, ({ ports }) => {
    const study = findStudy(reference.value, ports, options.language)
    if (!study.ok) return study
    const version = findVersion(study.value, options.protocolVersion)
    if (!version.ok) return version
    const width = textWidthOf(environment)
    const paragraphs = explain(ports, version.value.protocol, options.language)
    return done(`${paragraphs.map((text) => wrapText(text, width).join('\n')).join('\n\n')}\n`)
  })
}
