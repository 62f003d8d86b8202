import type { ReportVerification } from '#shared/contract/reports'
import { reportFileLimit } from '#shared/contract/reports'
import { formatIsoDate } from '#shared/domain/counts/formatIsoDate'
import type { Language } from '#shared/domain/studies/protocol'
import { createEvidenceTables } from '#shared/services/evidenceTables'
import { createProtocolEstimates } from '#shared/services/protocolEstimates'
import { verifyReport } from '#shared/services/reports/verifyReport'
import type { Application } from '../node/application'
import {
  done,
  ended,
  fromService,
  type CommandEnvironment,
  type CommandFailure,
  type CommandOutcome,
} from './commandEnvironment'
import { exitCodes, type ExitCode } from './exitCodes'
import { readNamedFile } from './readText'
import { reportVerifyWords } from './reportVerifyWords'
import { withApplication, withData } from './withApplication'

export interface ReportVerifyOptions {
  readonly language: Language
  readonly json: boolean
  readonly data?: string
}

const reportFile = {
  limit: reportFileLimit,
  whenFolder: 'This is a folder. Name the report in it.',
  whenMissing: 'There is no such file.',
}

function inWords(answer: ReportVerification, language: Language): string {
  const words = reportVerifyWords[language]
  const lines = [
    words.about(answer.studyName, answer.versionName, formatIsoDate(answer.date, language, 'short')),
    words.verdicts[answer.verdict](answer.madeBy),
    `SHA-256 ${answer.sha256}`,
    ...(answer.format === 'json' ? [words.onlyEvidence] : []),
  ]
  const { today } = answer
  if (today.kind === 'refused') return `${[...lines, words.refused(today.error.message)].join('\n')}\n`
  const changed = today.moved.map(({ label, then, now }) => words.moved(label, then, now ?? words.gone))
  return `${[...lines, words.today(today.moved.length, today.compared, today.sameInput), ...changed].join('\n')}\n`
}

/** The text of the answer, and the code that goes with it. */
export type VerifyOutcome =
  | { readonly ok: true; readonly value: string; readonly code: ExitCode }
  | { readonly ok: false; readonly failure: CommandFailure }

/** Says whether a report is what its evidence makes, and what the same protocol gives today. Nothing is written. */
export async function reportVerifyCommand(
  file: string,
  options: ReportVerifyOptions,
  environment: CommandEnvironment,
): Promise<VerifyOutcome> {
  const bytes = await readNamedFile(file, environment.directory, reportFile)
  if (!bytes.ok) return bytes
  async function verify({ ports }: Application): Promise<CommandOutcome<ReportVerification>> {
    const tables = createEvidenceTables(ports.cache.database, ports.hash)
    const estimates = createProtocolEstimates(ports, tables)
    const answer = await verifyReport(ports, estimates, bytes.ok ? bytes.value : new Uint8Array())
    if (answer.ok) return done(answer.value)
    const unreadable = ['unreadable-file', 'unsupported-version', 'too-large'].includes(answer.error.code)
    return unreadable
      ? ended(exitCodes.unreadableInput, `${file}: ${answer.error.message}`)
      : fromService(answer, exitCodes.notPossible)
  }
  const { data, json, language } = options
  const answer =
    data === undefined
      ? await withApplication(environment, verify)
      : await withData(environment, data, verify)
  if (!answer.ok) return answer
  const { verdict, today } = answer.value
  const differs = verdict === 'match' && today.kind === 'computed' && today.moved.length > 0
  return {
    ok: true,
    value: json ? `${JSON.stringify(answer.value, null, 2)}\n` : inWords(answer.value, language),
    code: verdict !== 'match' ? exitCodes.reportDiffers : differs ? exitCodes.numbersDiffer : exitCodes.done,
  }
}
