import { wrapText } from '#shared/documents/text/wrapText'
import type { Language } from '#shared/domain/studies/protocol'
import { explain } from '#shared/services/definitionService'
import { done, type CommandEnvironment, type CommandOutcome } from './commandEnvironment'
import { textWidthOf } from './textWidth'
import { withStudy } from './withStudy'

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
  return withStudy(file, options, environment, ({ version, ports }) => {
    const width = textWidthOf(environment)
    const paragraphs = explain(ports, version.protocol, options.language)
    return done(`${paragraphs.map((text) => wrapText(text, width).join('\n')).join('\n\n')}\n`)
  })
}
