import { getDotPath, safeParse, type GenericSchema, type InferOutput } from 'valibot'
import { refuse, type StatisticsError } from '../computed'

/** The answer of a method: a plain JSON object, or a typed error. */
export type ComputeResult =
  | { readonly ok: true; readonly output: object }
  | { readonly ok: false; readonly error: StatisticsError<string> }

interface MethodDescription<Schema extends GenericSchema> {
  /** Name on the command line and of the reference file. */
  readonly name: string
  /** One line: what it answers. */
  readonly summary: string
  /** Paper and year, or the publisher of the figures. */
  readonly citation: string
  readonly input: Schema
  /** Keys of the answer in TypeScript notation, for people. */
  readonly output: string
}

/** A method that a statistician can call with JSON. `run` parses its input itself; `id` is the name of the case. */
export interface ComputeMethod extends MethodDescription<GenericSchema> {
  run(input: unknown, id: string): ComputeResult | Promise<ComputeResult>
}

export interface ComputeMethodDefinition<Schema extends GenericSchema> extends MethodDescription<Schema> {
  run(input: InferOutput<Schema>, id: string): ComputeResult | Promise<ComputeResult>
}

/** Puts the schema in front of a method, so that it only ever sees input of its shape (`invalid_input` otherwise). */
export function defineComputeMethod<const Schema extends GenericSchema>(
  definition: ComputeMethodDefinition<Schema>,
): ComputeMethod {
  const { name, summary, citation, input: schema, output } = definition
  return {
    name,
    summary,
    citation,
    input: schema,
    output,
    run(input, id) {
      const parsed = safeParse(schema, input, { abortEarly: true })
      if (parsed.success) return definition.run(parsed.output, id)
      const [issue] = parsed.issues
      return refuse('invalid_input', `At input.${getDotPath(issue) ?? ''}: ${issue.message}.`)
    },
  }
}
