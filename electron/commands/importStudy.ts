import type { ChosenCriterion, ReadTrialCriterion, RegistrationReading } from '#shared/contract/registrations'
import { readWholeStudy } from '#shared/database/studies'
import { importedTrialLimit } from '#shared/domain/registration/registrationFormat'
import { protocolLimits, type Language } from '#shared/domain/studies/protocol'
import { writeStudyFile } from '#shared/domain/studies/studyFile'
import type { Application } from '../node/application'
import { done, fromService, type CommandEnvironment, type CommandOutcome } from './commandEnvironment'
import { exitCodes } from './exitCodes'
import { importStudyText } from './importStudyText'
import { readText } from './readText'
import { textWidthOf } from './textWidth'
import { withApplication } from './withApplication'
import { checkOutput, writeOutput } from './writeOutput'

export interface ImportStudyOptions {
  readonly out?: string
  readonly name?: string
  /** Confirms the codes that are suggested and that nothing speaks against. */
  readonly acceptCodes: boolean
  readonly json: boolean
  readonly force: boolean
  readonly language: Language
}

/** Codes of one criterion that were confirmed by --accept-codes; null where it stays a statement. */
export function confirmedOf(
  { suggestions }: ReadTrialCriterion,
  accept: boolean,
): ChosenCriterion['confirmed'] {
  const certain = suggestions.filter(({ uncertain }) => uncertain.length === 0).map(({ code }) => code)
  return accept && certain.length > 0 ? { system: 'icd-10', codes: [...new Set(certain)] } : null
}

/** Every criterion of the file, as far as a study takes them. */
function chosenOf({ criteria }: RegistrationReading, accept: boolean): readonly ChosenCriterion[] {
  return (['inclusion', 'exclusion'] as const).flatMap((role) =>
    criteria
      .filter((criterion) => criterion.role === role)
      .slice(0, protocolLimits.groups)
      .map((criterion) => ({
        position: criterion.position,
        confirmed: confirmedOf(criterion, accept),
      })),
  )
}

async function studyText(
  { handlers, ports }: Application,
  file: { readonly text: string; readonly fileName: string },
  name: string,
  criteria: readonly ChosenCriterion[],
): Promise<CommandOutcome<string>> {
  const study = fromService(
    await handlers['registrations.start']({ ...file, name, criteria: [...criteria] }),
    exitCodes.unreadableInput,
  )
  if (!study.ok) return study
  const whole = readWholeStudy(ports.workspace.database, study.value.id)
  if (whole === null) throw new Error('The study that was just made is not there')
  return done(writeStudyFile(whole))
}

/** Says what is understood of a file of a register, and writes the study that it begins where it is asked for. */
export async function importStudyCommand(
  file: string,
  options: ImportStudyOptions,
  environment: CommandEnvironment,
): Promise<CommandOutcome<string>> {
  const { out, force } = options
  const free = out === undefined ? done('') : await checkOutput(out, environment.directory, force)
  if (!free.ok) return free
  const text = await readText(file, environment, {
    // Characters take up to four bytes.
    limit: importedTrialLimit * 4,
    whenEmpty: 'Nothing was given. Send a file of a register.',
    whenFolder: 'This is a folder. Name the file in it.',
    whenMissing: 'There is no such file.',
  })
  if (!text.ok) return text
  return withApplication(environment, async (application) => {
    const chosenFile = { text: text.value, fileName: file }
    const read = fromService(
      await application.handlers['registrations.readFile'](chosenFile),
      exitCodes.unreadableInput,
    )
    if (!read.ok) return read
    const reading = read.value
    const chosen = chosenOf(reading, options.acceptCodes)
    let written: { readonly file: string; readonly bytes: number } | null = null
    if (out !== undefined) {
      const named = options.name ?? reading.name
      const study = await studyText(application, chosenFile, named === '' ? file : named, chosen)
      if (!study.ok) return study
      const kept = await writeOutput(out, environment.directory, study.value, force)
      if (!kept.ok) return kept
      written = { file: out, bytes: Buffer.byteLength(study.value) }
    }
    if (options.json) return done(`${JSON.stringify({ ...reading, chosen, written }, null, 2)}\n`)
    return done(importStudyText(reading, chosen, written, options.language, textWidthOf(environment)))
  })
}
