import type { Language } from '#shared/domain/studies/protocol'
import type { FormatKey, InterchangeContext, Refusal } from '#shared/interchange/format'
import { foreignKind } from '#shared/interchange/foreignKind'
import { interchangeFormats, readDefinition, type ReadFile } from '#shared/interchange/formats'
import { interchangeLimits } from '#shared/interchange/format'
import { kohortFormat } from '#shared/interchange/protocol/kohortFormat'
import { readSource } from '#shared/interchange/readSource'
import { lossGravities, type Loss, type LossGravity } from '#shared/interchange/loss'
import { done, ended, type CommandEnvironment, type CommandOutcome } from './commandEnvironment'
import { exitCodes } from './exitCodes'
import { placeOf, readText, unreadable } from './readText'

const readable = {
  limit: interchangeLimits.characters * 2,
  whenEmpty: 'Nothing was given. Send a study file or a definition, for example with `< study.kohort.json`.',
  whenFolder: 'This is a folder. Name the study file in it.',
  whenMissing: 'There is no such file. `kohort examples --write .` makes some to start from.',
}

/** A file that is no study of this program but something that is known: a definition, or what can be said not to be one. */
function isForeign(text: string): boolean {
  const source = readSource(text)
  // What is too large or too deep is said of the file itself, unless it calls itself a study.
  if (!source.ok) return text.trim() !== '' && !text.slice(0, 2000).includes('kohort-study')
  const { value } = source
  if (kohortFormat.recognises(value)) return false
  const known = interchangeFormats.some(({ read, recognises }) => read !== null && recognises(value))
  return known || (value.json !== undefined && foreignKind(value) !== null)
}

/** The text of a file, and whether it is a definition of another system; an example has no text. */
export async function foreignText(
  file: string,
  environment: CommandEnvironment,
): Promise<CommandOutcome<{ readonly text: string | undefined; readonly foreign: boolean }>> {
  if (file.startsWith('example:')) return done({ text: undefined, foreign: false })
  const text = await readText(file, environment, readable)
  return text.ok ? done({ text: text.value, foreign: isForeign(text.value) }) : text
}

export function definitionText(
  file: string,
  environment: CommandEnvironment,
): Promise<CommandOutcome<string>> {
  return readText(file, environment, readable)
}

/** Where, what and how to mend it, in the language of the reader. */
export function refusalText({ path, text, mend }: Refusal, language: Language): string {
  return `${path === '' ? '' : `${path}: `}${text[language]} ${mend[language]}`
}

export function definitionOfText(
  file: string,
  text: string,
  context: InterchangeContext,
  language: Language,
  format?: FormatKey,
): CommandOutcome<ReadFile> {
  const read = readDefinition(text, context, format)
  return read.ok ? done(read.value) : unreadable(placeOf(file), refusalText(read.refusal, language))
}

const gravityTitles: Readonly<Record<Language, Readonly<Record<LossGravity, string>>>> = {
  en: {
    'changes-meaning': 'Changes who is meant',
    'narrows-not-countable': 'Kept, but not counted',
    wording: 'Good to know',
  },
  nb: {
    'changes-meaning': 'Endrer hvem som menes',
    'narrows-not-countable': 'Beholdt, men telles ikke',
    wording: 'Greit å vite',
  },
}

/** What was lost, gravest first; empty where nothing was. */
export function lossesText(losses: readonly Loss[], language: Language): string {
  return lossGravities
    .flatMap((gravity) => {
      const found = losses.filter((one) => one.gravity === gravity)
      if (found.length === 0) return []
      const lines = found.map(({ path, text }) => `  - ${path === '' ? '' : `${path}: `}${text[language]}`)
      return [`${gravityTitles[language][gravity]}:\n${lines.join('\n')}\n`]
    })
    .join('')
}

/** A definition that cannot be written in a format. */
export function notWritten(format: string, refusal: Refusal, language: Language): CommandOutcome<never> {
  return ended(exitCodes.unreadableInput, `${format}: ${refusalText(refusal, language)}`)
}
