import {
  array,
  getDotPath,
  maxLength,
  minLength,
  object,
  pipe,
  safeParse,
  string,
  unknown,
  type InferOutput,
} from 'valibot'
import { explainNotPlain } from '#shared/contract/plainJson'
import type { ComputeMethod, ComputeResult } from '#shared/statistics/compute/computeMethod'
import { describeShape } from '#shared/statistics/compute/describeShape'
import { computeMethods } from '#shared/statistics/compute/methods'
import { loadLinearSolver } from '../node/linearSolver'
import { done, ended, type CommandEnvironment, type CommandOutcome } from './commandEnvironment'
import { exitCodes } from './exitCodes'
import { placeOf, readText, unreadable } from './readText'

export interface ComputeOptions {
  readonly list: boolean
}

const megabyte = 1_000_000
const mostCases = 10_000

const casesFile = {
  limit: 20 * megabyte,
  whenEmpty:
    'Nothing was given. Send {"cases": [{"id": "a", "input": {...}}]}, for example with `< cases.json`.',
  whenFolder: 'This is a folder. Name the file with the cases in it.',
  whenMissing: 'There is no such file.',
}

const casesSchema = object({
  cases: pipe(
    array(object({ id: string(), input: unknown() })),
    minLength(1, 'The list of cases is empty'),
    maxLength(mostCases, `There are more than ${mostCases} cases; split the file`),
  ),
})

type Cases = InferOutput<typeof casesSchema>['cases']
type Answer =
  | { readonly id: string; readonly output: object }
  | { readonly id: string; readonly error: { readonly code: string; readonly message: string } }

function parseCases(text: string, place: string): CommandOutcome<Cases> {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return unreadable(place, `This is not JSON: ${error instanceof Error ? error.message : 'unknown'}.`)
  }
  const notPlain = explainNotPlain(json)
  if (notPlain !== null) return unreadable(place, `At ${notPlain.path}: ${notPlain.reason}.`)
  const parsed = safeParse(casesSchema, json, { abortEarly: true })
  if (parsed.success) return done(parsed.output.cases)
  const [issue] = parsed.issues
  return unreadable(place, `At ${getDotPath(issue) ?? 'the top'}: ${issue.message}.`)
}

/** The answer to one case. A number that JSON cannot hold is an error of the case: JSON would make it null without a word. */
function answer(id: string, result: ComputeResult): Answer {
  if (!result.ok) return { id, error: result.error }
  let place: string | null = null
  JSON.stringify(result.output, (key, value: unknown) => {
    if (typeof value === 'number' && !Number.isFinite(value)) place ??= key
    return value
  })
  if (place === null) return { id, output: result.output }
  return {
    id,
    error: { code: 'not_finite', message: `output.${String(place)} is beyond the numbers of JSON.` },
  }
}

function describeMethod({ name, summary, input, output, citation }: ComputeMethod): string {
  return `${name}\n  ${summary}.\n  input:  ${describeShape(input)}\n  output: ${output}\n  source: ${citation}\n`
}

/** The text of `kohort compute`: one method over the cases of a file, JSON in and JSON out; or the methods there are. */
export async function computeCommand(
  methodName: string | undefined,
  file: string,
  options: ComputeOptions,
  environment: CommandEnvironment,
): Promise<CommandOutcome<string>> {
  const methods = computeMethods(loadLinearSolver)
  if (options.list) return done(methods.map(describeMethod).join('\n'))
  if (methodName === undefined)
    return ended(exitCodes.wrongUse, 'Name a method. `kohort compute --list` shows the methods there are.')
  const method = methods.find(({ name }) => name === methodName)
  if (method === undefined)
    return ended(
      exitCodes.wrongUse,
      `There is no method "${methodName}". There are: ${methods.map(({ name }) => name).join(', ')}.`,
    )
  const text = await readText(file, environment, casesFile)
  if (!text.ok) return text
  const cases = parseCases(text.value, placeOf(file))
  if (!cases.ok) return cases
  const results: Answer[] = []
  for (const { id, input } of cases.value) results.push(answer(id, await method.run(input, id)))
  return done(`${JSON.stringify({ method: method.name, results }, null, 2)}\n`)
}
