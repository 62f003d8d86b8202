import * as v from 'valibot'
import { paperContentSchema, type PaperContent } from '#shared/domain/papers/paperContent'
import type { PaperFile, PaperKey } from '#shared/domain/papers/paperField'
import { papers } from '#shared/domain/papers/papers'
import { expectedAtSites } from '#shared/services/papers/expectedAtSites'
import { gatherPaper, paperInput, type PaperWish } from '#shared/services/papers/gatherPaper'
import { recordOfTyped } from '#shared/services/papers/typedRecord'
import { writePaper } from '#shared/services/papers/writePaper'
import type { Language } from '#shared/domain/studies/protocol'
import { done, ended, fromService, type CommandEnvironment, type CommandOutcome } from './commandEnvironment'
import { exitCodes } from './exitCodes'
import { readBoard } from './readBoard'
import { readText } from './readText'
import { withStudy } from './withStudy'
import { checkOutput, writeOutput } from './writeOutput'

export interface PapersOptions {
  readonly paper: PaperKey
  readonly out?: string
  /** As which file; the first of the paper where it is not given. */
  readonly format?: PaperFile
  /** Site of the plan, by its identifier. */
  readonly site?: string
  /** JSON file with what was typed. */
  readonly fields?: string
  /** JSON file with the board of hospitals. */
  readonly board?: string
  readonly json: boolean
  readonly language: Language
  readonly date?: string
  readonly author: string
  readonly organisation: string
  readonly force: boolean
  readonly protocolVersion?: string
  readonly data?: string
}

const fieldsLimit = 1_000_000

const severityWords = {
  en: { error: 'error', warning: 'warning', note: 'note' },
  nb: { error: 'feil', warning: 'advarsel', note: 'merknad' },
} as const

async function readFields(
  file: string | undefined,
  paper: PaperKey,
  environment: CommandEnvironment,
): Promise<CommandOutcome<PaperContent>> {
  if (file === undefined) return done({})
  const read = await readText(file, environment, {
    limit: fieldsLimit,
    whenEmpty: 'There is nothing in it. Give the fields as JSON.',
    whenFolder: 'This is a folder. Name a JSON file in it.',
    whenMissing: 'The file is not there.',
  })
  if (!read.ok) return read
  try {
    const parsed = v.safeParse(paperContentSchema(papers[paper]), JSON.parse(read.value))
    if (parsed.success) return done(parsed.output)
    const [issue] = parsed.issues
    return ended(
      exitCodes.unreadableInput,
      `${file}: ${v.getDotPath(issue) ?? 'the whole'}: ${issue.message} docs/cli.md says which fields the papers have.`,
    )
  } catch {
    return ended(exitCodes.unreadableInput, `${file}: This is not JSON.`)
  }
}

/** Writes a paper of a study, or says what stands in its way; the line or the JSON that is printed, and the exit code. */
export async function papersCommand(
  file: string,
  options: PapersOptions,
  environment: CommandEnvironment,
): Promise<CommandOutcome<string>> {
  const { paper, out, force, language } = options
  if (out !== undefined) {
    const free = await checkOutput(out, environment.directory, force)
    if (!free.ok) return free
  }
  const typed = await readFields(options.fields, paper, environment)
  if (!typed.ok) return typed
  if (options.board !== undefined && paper !== 'nortrials')
    return ended(exitCodes.wrongUse, 'Only the request to hospitals (--paper nortrials) has a board.')
  const board = await readBoard(options.board, environment)
  if (!board.ok) return board
  return withStudy(file, options, environment, async ({ study, version, ports, handlers }) => {
    const wish: PaperWish = {
      study,
      versionName: version.name,
      protocol: version.protocol,
      record: recordOfTyped(study.registration ?? []),
      author: options.author,
      organisation: options.organisation,
      paper,
      language,
      typed: typed.value,
      // A study file carries no basket; its variables may be given as fields.
      basket: [],
      date: options.date ?? environment.now().slice(0, 10),
    }
    const { problems } = gatherPaper(ports, wish)
    const listed = options.json
      ? `${JSON.stringify({ paper, problems }, null, 2)}\n`
      : problems
          .map(({ severity, message }) => `${severityWords[language][severity]}: ${message[language]}\n`)
          .join('')
    if (out === undefined) return done(listed)
    const expected =
      paper === 'enrolment-plan'
        ? await expectedAtSites(handlers['forecasts.compute'], version.protocol, study.targetParticipants)
        : null
    const format = options.format ?? papers[paper].files[0] ?? 'docx'
    const made = fromService(
      await writePaper(
        ports,
        paperInput(ports, wish, { answers: board.value, expected }),
        format,
        options.site ?? null,
      ),
      exitCodes.wrongUse,
    )
    if (!made.ok) return made
    const { content } = made.value
    const written = await writeOutput(out, environment.directory, content, force)
    if (!written.ok) return written
    const bytes = typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength
    return done(options.json ? listed : `${listed}${out}: ${String(bytes)} bytes\n`)
  })
}
