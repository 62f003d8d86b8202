import type { Json } from '#shared/contract/outcome'
import { wrapText } from '#shared/documents/text/wrapText'
import { severities, type Finding } from '#shared/domain/studies/lint/finding'
import { lintProtocol } from '#shared/domain/studies/lint/lintProtocol'
import type { Language, Protocol } from '#shared/domain/studies/protocol'
import {
  badgesOf,
  findingCounts,
  findingText,
  findingWords,
  mendText,
  type FindingNaming,
} from '#shared/domain/vocabulary/findings/findingText'
import type { DefinitionFinding } from '#shared/interchange/lint/definitionFinding'
import { lintFile } from '#shared/interchange/lint/lintFile'
import { protocolOf } from '#shared/interchange/protocol/protocolOf'
import { createInterchangeContext } from '#shared/services/interchange/interchangeContext'
import { createLintKnowledge } from '#shared/services/lintKnowledge'
import { areaNames } from '#shared/services/definitionService'
import { done, type CommandEnvironment, type CommandOutcome } from './commandEnvironment'
import { exitCodes, type ExitCode } from './exitCodes'
import { fileFindingsText } from './fileFindings'
import { definitionOfText, foreignText, lossesText } from './interchangeFile'
import { textWidthOf } from './textWidth'
import { withApplication } from './withApplication'
import { withStudy } from './withStudy'

export interface LintOptions {
  readonly json: boolean
  readonly language: Language
  readonly protocolVersion?: string
}

/** What was found, and the code to end with: a definition that contradicts itself is told to the program that called. */
export interface LintAnswer {
  readonly text: string
  readonly code: ExitCode
}

const nothing = { en: 'Nothing was found.\n', nb: 'Ingenting ble funnet.\n' } as const

function listed(findings: readonly Finding[], naming: FindingNaming, width: number): string {
  const { severities: titles } = findingWords[naming.language]
  const indented = (text: string, first: string) =>
    wrapText(text, width - first.length).map((line, index) => `${index === 0 ? first : '    '}${line}`)
  const sections = severities.flatMap((severity) => {
    const found = findings.filter((finding) => finding.severity === severity)
    if (found.length === 0) return []
    const lines = found.flatMap((finding) => indented(findingText(finding, naming), '  - '))
    return [['', titles[severity], ...lines].join('\n')]
  })
  return `${[findingCounts(findings, naming.language), ...sections].join('\n')}\n`
}

function asJson(findings: readonly Finding[], naming: FindingNaming): string {
  const worded = findings.map((finding) => ({
    ...finding,
    text: findingText(finding, naming),
    mendText: finding.mend === null ? null : mendText(finding.mend, naming),
  }))
  return `${JSON.stringify({ findings: worded }, null, 2)}\n`
}

function answer(
  protocol: Protocol,
  findings: readonly Finding[],
  areaName: (key: string) => string,
  { json, language }: LintOptions,
  width: number,
): LintAnswer {
  const badges = badgesOf(protocol)
  const naming = { language, badge: (group: string) => badges.get(group) ?? group, areaName }
  const text = json
    ? asJson(findings, naming)
    : findings.length === 0
      ? nothing[language]
      : listed(findings, naming, width)
  const contradicts = findings.some(({ severity }) => severity === 'refused')
  return { text, code: contradicts ? exitCodes.contradiction : exitCodes.done }
}

/** Looks a definition of another system over, as the criteria that a study would have of it. */
function lintDefinitionOf(
  file: string,
  text: string,
  options: LintOptions,
  environment: CommandEnvironment,
): Promise<CommandOutcome<LintAnswer>> {
  return withApplication(environment, ({ ports }) => {
    const context = createInterchangeContext(ports)
    const read = definitionOfText(file, text, context, options.language)
    if (!read.ok) return read
    const { protocol, losses } = protocolOf(read.value.definition, context)
    environment.printError(lossesText([...read.value.losses, ...losses], options.language))
    const findings = lintProtocol(protocol, createLintKnowledge(ports))
    const width = textWidthOf(environment)
    const own = lintFile(text, read.value.format, read.value.definition)
    const said = answer(protocol, findings, areaNames(ports), options, width)
    const contradicts = own.some(({ severity }) => severity === 'refused')
    return done({
      text: options.json
        ? withFileFindings(said.text, own)
        : `${fileFindingsText(own, options.language, width)}${said.text}`,
      code: contradicts ? exitCodes.contradiction : said.code,
    })
  })
}

/** The JSON of the findings with those of the file before them. */
function withFileFindings(json: string, file: readonly DefinitionFinding[]): string {
  const findings: Json = JSON.parse(json)
  return `${JSON.stringify({ file, ...(typeof findings === 'object' ? findings : {}) }, null, 2)}\n`
}

/** Looks the definition of a study over, whatever its numbers are. */
export async function lintCommand(
  file: string,
  options: LintOptions,
  environment: CommandEnvironment,
): Promise<CommandOutcome<LintAnswer>> {
  const given = await foreignText(file, environment)
  if (!given.ok) return given
  const { text, foreign } = given.value
  if (foreign && text !== undefined) return lintDefinitionOf(file, text, options, environment)
  const read = text === undefined ? options : { ...options, text }
  return withStudy(file, read, environment, ({ version, ports }) => {
    const { protocol } = version
    const findings = lintProtocol(protocol, createLintKnowledge(ports))
    return done(answer(protocol, findings, areaNames(ports), options, textWidthOf(environment)))
  })
}
