import * as v from 'valibot'
import type { Handlers } from './handlers'
import { operations, type OperationName, type Operations, type ResponseOf } from './operations'
import { fail, type Outcome } from './outcome'
import { explainNotPlain } from './plainJson'

/** Where a defect is written down, under the reference that the person was shown. Must not throw. */
export type DefectReport = (defect: {
  readonly reference: string
  readonly operation: string
  readonly error: unknown
}) => void

export interface DispatchOptions {
  readonly report: DefectReport
  /** Answers a defect when a handler's value would change by crossing as JSON. For development and tests. */
  readonly verifyAnswers?: boolean
}

export function isOperationName(name: unknown): name is OperationName {
  return typeof name === 'string' && Object.hasOwn(operations, name)
}

/**
 * The only door to the services: knows the name, parses the request, runs the handler. Never rejects; whatever a
 * handler throws becomes a `defect` with a reference, and no stack crosses.
 */
export async function dispatch(
  handlers: Handlers,
  name: unknown,
  request: unknown,
  options: DispatchOptions,
): Promise<Outcome<ResponseOf<OperationName>>> {
  if (!isOperationName(name)) {
    return fail(
      'unknown-operation',
      `There is no operation ${quote(name)}. The page and the host may differ in version.`,
    )
  }
  try {
    const outcome = await run(handlers, name, request)
    const flaw = options.verifyAnswers === true ? explainNotPlain(outcome) : null
    if (flaw !== null)
      throw new Error(`The answer of ${name} is not plain JSON: ${flaw.reason} at ${flaw.path}`)
    return outcome
  } catch (error) {
    return defect(options.report, name, error)
  }
}

/** Reports a defect and words it for the person, with the reference to quote. */
export function defect(
  report: DefectReport,
  operation: string,
  error: unknown,
  message = 'Kohort failed at this because of a fault of its own. What had been answered as saved is saved. Try again, or close Kohort and open it.',
): Outcome<never> {
  const reference = createReference()
  report({ reference, operation, error })
  return fail('defect', `${message} Reference: ${reference}.`, { reference, operation })
}

async function run<Name extends OperationName>(
  handlers: Handlers,
  name: Name,
  request: unknown,
): Promise<Outcome<ResponseOf<Name>>> {
  const flaw = explainNotPlain(request)
  if (flaw !== null) return malformed(name, flaw.path, flaw.reason)
  // Valibot takes an array for an object without entries.
  if (Array.isArray(request)) return malformed(name, '', 'An object is expected, not an array')
  const schema: Operations[Name]['request'] = operations[name].request
  const parsed = v.safeParse(schema, request, { abortEarly: true })
  if (!parsed.success) {
    const [issue] = parsed.issues
    return malformed(name, v.getDotPath(issue) ?? '', issue.message)
  }
  return handlers[name](parsed.output)
}

function malformed(name: OperationName, path: string, reason: string): Outcome<never> {
  const where = path === '' ? '' : ` At ${shorten(path)}:`
  return fail(
    'malformed-request',
    `The request for ${name} was refused.${where} ${closeSentence(shorten(reason))} Nothing was changed.`,
    {
      operation: name,
      path: shorten(path),
      reason: shorten(reason),
    },
  )
}

/** Keeps what was sent from filling the screen: at most 200 characters. */
function shorten(text: string): string {
  return text.length > 200 ? `${text.slice(0, 199)}…` : text
}

function closeSentence(text: string): string {
  return /[.…]$/.test(text) ? text : `${text}.`
}

function quote(name: unknown): string {
  return typeof name === 'string' ? `“${name.slice(0, 80)}”` : `of the type ${typeof name}`
}

const referenceLetters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** Eight letters and digits that are read aloud without mistakes. Distinguishes reports; it is no secret. */
function createReference(): string {
  const letters = Array.from(
    { length: 8 },
    () => referenceLetters[Math.floor(Math.random() * referenceLetters.length)],
  )
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`
}
