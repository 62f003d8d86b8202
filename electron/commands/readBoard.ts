import * as v from 'valibot'
import {
  mostHospitals,
  requestAnswer,
  requestAnswers,
  type RequestAnswer,
} from '#shared/domain/papers/requestAnswers'
import { done, ended, type CommandEnvironment, type CommandOutcome } from './commandEnvironment'
import { exitCodes } from './exitCodes'
import { readText } from './readText'

const { id, hospital, organisationNumber, contact, state, sentAt, answeredAt, deadline, reason, note } =
  requestAnswer.entries

/** A null is what the JSON of a request writes for what is not stated. */
const stated = <Schema extends v.GenericSchema<string, string>>(schema: Schema) => v.nullish(schema, '')

const board = v.pipe(
  v.array(
    v.strictObject({
      hospital,
      id: v.optional(id),
      state: v.optional(state, 'not-sent'),
      organisationNumber: stated(organisationNumber),
      contact: stated(contact),
      sentAt: stated(sentAt),
      answeredAt: stated(answeredAt),
      deadline: stated(deadline),
      reason: stated(reason),
      note: stated(note),
    }),
  ),
  v.maxLength(mostHospitals),
  v.transform((rows) => rows.map((row, index) => ({ ...row, id: row.id ?? `row-${index + 1}` }))),
  requestAnswers,
)

/** The JSON of a request holds it among other things. */
const request = v.pipe(
  v.looseObject({ hospitals: board }),
  v.transform(({ hospitals }) => hospitals),
)

/** The board of hospitals from a JSON file. */
export async function readBoard(
  path: string | undefined,
  environment: CommandEnvironment,
): Promise<CommandOutcome<readonly RequestAnswer[]>> {
  if (path === undefined) return done([])
  const read = await readText(path, environment, {
    limit: 1_000_000,
    whenEmpty: 'There is nothing in it. Give the hospitals as a JSON list.',
    whenFolder: 'This is a folder. Name a JSON file in it.',
    whenMissing: 'The file is not there.',
  })
  if (!read.ok) return read
  const refuse = (problem: string): CommandOutcome<never> =>
    ended(exitCodes.unreadableInput, `${path}: ${problem} docs/cli.md says what a board is.`)
  let json: unknown
  try {
    json = JSON.parse(read.value)
  } catch {
    return refuse('This is not JSON.')
  }
  const parsed = v.safeParse(Array.isArray(json) ? board : request, json)
  if (parsed.success) return done(parsed.output)
  const [issue] = parsed.issues
  return refuse(`${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}`)
}
