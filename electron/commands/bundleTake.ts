import { basename } from 'node:path'
import type { Handlers } from '#shared/contract/handlers'
import type { BundleImported, BundleVerified } from '#shared/contract/sites'
import type { BundleFault, BundleReport, Confirmation } from '#shared/domain/sites/bundle/bundleReport'
import { plainFingerprint } from '#shared/domain/sites/bundle/fingerprint'
import { siteWords } from '#shared/domain/sites/words/siteWords'
import type { Language } from '#shared/domain/studies/protocol'
import { done, fromService, type CommandEnvironment, type CommandOutcome } from './commandEnvironment'
import { exitCodes, type ExitCode } from './exitCodes'
import { readBytes } from './readBytes'
import { withData } from './withApplication'
import { bundleText } from './bundleText'

export interface BundleTakeOptions {
  readonly json: boolean
  readonly language: Language
  readonly data?: string
  /** Thirty digits that the unit read aloud. */
  readonly fingerprint?: string
  readonly confirm?: readonly Confirmation[]
}

interface Finished {
  readonly text: string
  readonly code: ExitCode
}

/** Asks that only the digits of the key can confirm. */
const keyAsks: readonly Confirmation[] = ['unknown-key', 'key-changed']

const otherDigits = {
  en: 'The digits of --fingerprint are not those of the key that signed. Compare them with the unit again.',
  nb: 'Sifrene i --fingerprint er ikke de samme som for nøkkelen som signerte. Sammenlign dem med enheten på nytt.',
}

const altered: readonly BundleFault[] = ['content-altered', 'signature-altered']

function codeOf({ fault, asks }: BundleReport, open: readonly Confirmation[] = asks): ExitCode {
  if (fault !== null)
    return altered.includes(fault.code) ? exitCodes.bundleAltered : exitCodes.unreadableInput
  return open.length > 0 ? exitCodes.confirmationNeeded : exitCodes.done
}

async function fileOf(file: string, environment: CommandEnvironment) {
  const bytes = await readBytes(file, environment.directory)
  return bytes.ok
    ? done({ name: basename(file), content: Buffer.from(bytes.value).toString('base64') })
    : bytes
}

function finished(
  { report, differences }: BundleVerified,
  kept: boolean | null,
  open: readonly Confirmation[],
  { json, language }: BundleTakeOptions,
): Finished {
  const changed = differences.map(({ field, kind }) => ({ field, kind }))
  const text = json
    ? `${JSON.stringify({ ...report, differences: changed, ...(kept !== null && { kept }) }, null, 2)}\n`
    : bundleText(
        report,
        changed.map(({ field }) => siteWords[language].fields[field].label),
        kept,
        open,
        language,
      )
  return { text, code: codeOf(report, open) }
}

/** Looks at a bundle in the data folder, and does with it what is wanted. */
async function withBundle(
  file: string,
  options: BundleTakeOptions,
  environment: CommandEnvironment,
  work: (
    chosen: { readonly name: string; readonly content: string },
    verified: BundleVerified,
    handlers: Handlers,
  ) => CommandOutcome<Finished> | Promise<CommandOutcome<Finished>>,
): Promise<CommandOutcome<Finished>> {
  const chosen = await fileOf(file, environment)
  if (!chosen.ok) return chosen
  return withData(environment, options.data ?? null, async ({ handlers }) => {
    const verified = fromService(
      await handlers['sites.verifyBundle']({ file: chosen.value }),
      exitCodes.notPossible,
    )
    return verified.ok ? work(chosen.value, verified.value, handlers) : verified
  })
}

/** Says who signed a bundle, what it is here, and what is wrong with it; keeps nothing. */
export function bundleVerifyCommand(
  file: string,
  options: BundleTakeOptions,
  environment: CommandEnvironment,
): Promise<CommandOutcome<Finished>> {
  return withBundle(file, options, environment, (_chosen, verified) =>
    done(finished(verified, null, verified.report.asks, options)),
  )
}

/** Keeps a bundle when everything that it asks was confirmed: its key by the digits, the rest by name. */
export function bundleImportCommand(
  file: string,
  options: BundleTakeOptions,
  environment: CommandEnvironment,
): Promise<CommandOutcome<Finished>> {
  return withBundle(file, options, environment, async (chosen, verified, handlers) => {
    const digits = verified.report.content?.fingerprint ?? ''
    const told = digits !== '' && plainFingerprint(options.fingerprint ?? '') === plainFingerprint(digits)
    if (options.fingerprint !== undefined && !told && verified.report.fault === null) {
      const { text } = finished(verified, false, verified.report.asks, options)
      const said = options.json ? text : `${otherDigits[options.language]}\n${text}`
      return done({ text: said, code: exitCodes.confirmationNeeded })
    }
    const confirmed = [
      ...(options.confirm ?? []).filter((ask) => !keyAsks.includes(ask)),
      ...(told ? keyAsks : []),
    ]
    const answer = fromService<BundleImported>(
      await handlers['sites.importBundle']({ file: chosen, confirmed }),
      exitCodes.notPossible,
    )
    if (!answer.ok) return answer
    const open = answer.value.report.asks.filter((ask) => !confirmed.includes(ask))
    return done(finished(answer.value, answer.value.site !== null, open, options))
  })
}
