import type { Language } from '../../domain/studies/protocol'
import type { CheckedMethod } from '../../statistics/validation/checkReferenceCases'
import { messages } from '../messages/messages'
import type { ReportMessages } from '../messages/en'
import type { Block, ReportSection } from '../report/reportModel'
import { definitions, listItem, paragraph, plain, subheading } from '../report/richText'
import { failureLines } from './caseWords'
import { componentVersion, type QualificationInput } from './qualificationInput'
import { qualificationRecord } from './qualificationRecord'
import {
  caseTable,
  componentTable,
  fileTable,
  groupTable,
  signatureTable,
  summaryTable,
} from './qualificationTables'

/** A qualification report as data, for the typesetter. Plain JSON. */
export interface QualificationReportModel {
  readonly language: Language
  readonly kicker: string
  readonly title: string
  readonly passed: boolean
  readonly verdict: string
  readonly lead: string
  readonly facts: readonly { readonly key: string; readonly label: string; readonly value: string }[]
  readonly applicationVersion: string
  readonly labels: {
    readonly figure: string
    readonly table: string
    /** Holds `{page}` and `{pages}`. */
    readonly pageOfPages: string
    readonly recordDescription: string
  }
  readonly sections: readonly ReportSection[]
  /** The same as JSON text, attached to the document. */
  readonly record: string
}

type Words = ReportMessages['qualification']

/** What came out, in one sentence. */
export function verdict(methods: readonly CheckedMethod[], words: Words): string {
  const cases = methods.flatMap((method) => method.cases)
  const failed = cases.filter(({ passed }) => !passed).length
  const empty = methods.filter((method) => method.cases.length === 0).map(({ method }) => method)
  if (failed > 0) return words.failed(failed, cases.length)
  return empty.length > 0 ? words.withoutCases(empty.join(', ')) : words.passed(cases.length, methods.length)
}

function installationSection(input: QualificationInput, words: Words): ReportSection {
  return {
    key: 'installation',
    title: words.installation.title,
    blocks: [
      paragraph('opened', words.installation.opened),
      paragraph('text', words.installation.text),
      componentTable(input, words),
      groupTable(input, words),
    ],
  }
}

function operationSection(input: QualificationInput, words: Words): ReportSection {
  const failures = failureLines(input.methods, words)
  return {
    key: 'operation',
    title: words.operation.title,
    blocks: [
      paragraph('text', words.operation.text),
      summaryTable(input, words),
      subheading('failures', words.operation.failures),
      failures.length === 0
        ? paragraph('no-failures', words.operation.noFailures)
        : {
            kind: 'list',
            key: 'failures-list',
            items: failures.map((line, index) =>
              listItem(`failure-${index + 1}`, line, { tone: 'excluded' }),
            ),
          },
    ],
  }
}

function methodBlocks(method: CheckedMethod, language: Language, words: Words): readonly Block[] {
  if (method.obtained === null) return []
  return [
    subheading(`method-${method.method}`, method.method),
    definitions(`origin-${method.method}`, [
      { key: 'source', term: words.cases.source, text: plain(method.citation) },
      { key: 'obtained', term: words.cases.obtained, text: plain(method.obtained[language]) },
    ]),
    caseTable(method, words),
  ]
}

/** The qualification report as data, in the language of the input. Pure. */
export function buildQualificationReport(input: QualificationInput): QualificationReportModel {
  const { language, installation, methods } = input
  const { qualification: words, labels } = messages[language]
  const { facts } = words
  return {
    language,
    kicker: words.kicker,
    title: words.title,
    passed: methods.every(({ passed }) => passed),
    verdict: verdict(methods, words),
    lead: words.scopeLead,
    facts: [
      { key: 'application', label: facts.application, value: installation.applicationVersion },
      { key: 'engine', label: facts.engine, value: componentVersion(installation, 'estimate') },
      { key: 'date', label: facts.date, value: input.date.slice(0, 19).replace('T', ' ') },
      { key: 'platform', label: facts.platform, value: installation.platform },
      { key: 'node', label: facts.node, value: componentVersion(installation, 'node') },
      { key: 'caseFiles', label: facts.caseFiles, value: input.caseFilesHash },
    ],
    applicationVersion: installation.applicationVersion,
    labels: {
      figure: labels.figure,
      table: labels.table,
      pageOfPages: labels.pageOfPages,
      recordDescription: words.fileDescription,
    },
    sections: [
      installationSection(input, words),
      operationSection(input, words),
      {
        key: 'signatures',
        title: words.signatures.title,
        blocks: [paragraph('text', words.signatures.text), signatureTable(words)],
      },
      {
        key: 'cases',
        title: words.cases.title,
        blocks: [
          paragraph('text', words.cases.text),
          ...methods.flatMap((method) => methodBlocks(method, language, words)),
        ],
      },
      {
        key: 'files',
        title: words.files.title,
        blocks: installation.groups.map((group) => fileTable(group, input, words)),
      },
    ],
    record: qualificationRecord(input),
  }
}
