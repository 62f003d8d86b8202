import type { Language } from '#shared/domain/studies/protocol'
import { checkStudyAreas } from '#shared/domain/studies/checkStudyAreas'
import { studyFileLimit, type ProtocolVersion, type Study } from '#shared/domain/studies/study'
import { readStudyFile } from '#shared/domain/studies/studyFile'
import type { Application } from '../node/application'
import { done, ended, type CommandEnvironment, type CommandOutcome } from './commandEnvironment'
import { exitCodes } from './exitCodes'
import { placeOf, readText, unreadable } from './readText'

const examplePrefix = 'example:'

export const studyArgument = 'study file (*.kohort.json), example:ID, or - for standard input'

const readableStudy = {
  limit: studyFileLimit,
  whenEmpty: 'Nothing was given. Send a study file, for example with `< study.kohort.json`.',
  whenFolder: 'This is a folder. Name the study file in it.',
  whenMissing: 'There is no such file. `kohort examples --write .` makes some to start from.',
}

/**
 * Reads the study that FILE names; its text where that has been read already. Study files are read before the application
 * opens, so that a mistake is told at once.
 */
export async function readStudy(
  file: string,
  environment: CommandEnvironment,
  given?: string,
): Promise<CommandOutcome<StudyReference>> {
  if (file.startsWith(examplePrefix)) return done({ kind: 'example', id: file.slice(examplePrefix.length) })
  const text = given === undefined ? await readText(file, environment, readableStudy) : done(given)
  if (!text.ok) return text
  const study = readStudyFile(text.value)
  return study.ok
    ? done({ kind: 'study', place: placeOf(file), study: study.value })
    : unreadable(placeOf(file), study.error.message)
}

/** A study, or the name of one that ships. */
export type StudyReference =
  | { readonly kind: 'study'; readonly place: string; readonly study: Study }
  | { readonly kind: 'example'; readonly id: string }

/**
 * The study itself once its areas are known to be among those of the population, an example under its name in the
 * language; an unknown example is answered with the ones there are.
 */
export function findStudy(
  reference: StudyReference,
  { examples, population }: Pick<Application['ports'], 'examples' | 'population'>,
  language: Language,
): CommandOutcome<Study> {
  if (reference.kind === 'study') {
    const study = checkStudyAreas(reference.study, population.current().strata.baseAreas)
    return study.ok ? done(study.value) : unreadable(reference.place, study.error.message)
  }
  const example = examples.find(({ id }) => id === reference.id)
  return example === undefined
    ? unreadable(
        `${examplePrefix}${reference.id}`,
        `There is no such example. There are: ${examples.map(({ id }) => id).join(', ')}.`,
      )
    : done({ ...example.study, name: example.name[language] })
}

/** The version that is asked for by identifier or name, else the newest. */
export function findVersion(study: Study, wanted: string | undefined): CommandOutcome<ProtocolVersion> {
  const found =
    wanted === undefined
      ? study.versions.at(-1)
      : (study.versions.find(({ id }) => id === wanted) ?? study.versions.find(({ name }) => name === wanted))
  return found === undefined
    ? ended(
        exitCodes.wrongUse,
        `The study has no protocol version "${wanted ?? ''}". It has: ${study.versions.map(({ id }) => id).join(', ')}.`,
      )
    : done(found)
}
