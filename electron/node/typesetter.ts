import { fail, succeed, type Outcome } from '#shared/contract/outcome'
import type { TypesetRequest } from '#shared/services/ports'
import { writable } from './documents/writable'
import { readOwnTemplates } from './ownTemplates'
import { startTypstCompiler, type StartedCompiler, type TypstCompiler } from './typesetterCompiler'

export type { TypesetRequest }

export interface Typesetter {
  /** A PDF: the same bytes for the same request. Fails with `typesetting-failed` and the first message of the compiler. */
  typeset(request: TypesetRequest): Promise<Outcome<Uint8Array>>
}

const mainFiles: { readonly [template in TypesetRequest['template']]: string } = {
  'feasibility-report': '/feasibilityReport.typ',
  'qualification-report': '/qualificationReport.typ',
  'site-profile': '/siteProfile.typ',
  paper: '/paper.typ',
}
const requestFile = '/request.json'

function refuse(reason: unknown): Outcome<never> {
  const message = reason instanceof Error ? reason.message : String(reason)
  return fail('typesetting-failed', `The document could not be typeset: ${message} Nothing was written.`, {
    reason: message,
  })
}

function ownWords(own: ReadonlySet<string>): string {
  const names = [...own].join(', ')
  return `Own templates are in use (${names}): mend the one that is at fault, or take it out of the folder “templates”.`
}

/** The compiler reads no half of a character, such as is left where a text was cut within one. */
function writableText(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? writable(value) : value
}

async function compile(
  compiler: TypstCompiler,
  request: TypesetRequest,
  own: ReadonlySet<string>,
): Promise<Outcome<Uint8Array>> {
  compiler.mapShadow(
    requestFile,
    new TextEncoder().encode(JSON.stringify({ date: request.date, data: request.data }, writableText)),
  )
  try {
    return await compiler.runWithWorld(
      { mainFilePath: mainFiles[request.template], inputs: {} },
      async (world) => {
        const compiled = await world.compile({ diagnostics: 'full' })
        const problem = compiled.diagnostics?.find((diagnostic) => diagnostic.severity === 'error')
        if (problem !== undefined) {
          // The compiler counts lines and columns from 0.
          const range = problem.range.replace(/\d+/g, (count) => String(Number(count) + 1))
          const place = `${problem.path}:${range}: ${problem.message}.`
          // A template of the own is never passed over for the one that ships: the person would not know.
          return refuse(own.size === 0 ? place : `${place} ${ownWords(own)}`)
        }
        const { result } = await world.pdf({ diagnostics: 'full' })
        return result === undefined ? refuse('the compiler gave no document.') : succeed(result)
      },
    )
  } finally {
    compiler.unmapShadow(requestFile)
  }
}

/**
 * Typesets documents with Typst. The compiler (28 MB of WebAssembly) starts on the first request and stays.
 * `templateDirectory` holds the `.typ` files, `fontDirectory` the `.ttf` files. Files of `ownTemplateDirectory` take the place of
 * those of the same name, from one document to the next; null: there are none.
 */
export function createTypesetter(options: {
  readonly templateDirectory: string
  readonly fontDirectory: string
  readonly ownTemplateDirectory?: string | null
}): Typesetter {
  let starting: Promise<StartedCompiler> | null = null
  let own: ReadonlySet<string> = new Set()
  let last: Promise<unknown> = Promise.resolve()

  /** Puts the own templates in the place of those that ship, and puts back those whose own has gone. */
  async function takeOwnTemplates({ compiler, shipped }: StartedCompiler): Promise<void> {
    const directory = options.ownTemplateDirectory ?? null
    const found = directory === null ? [] : await readOwnTemplates(directory)
    const names = new Set(found.map(({ name }) => name))
    for (const name of own) {
      const source = shipped.get(name)
      if (!names.has(name)) compiler.addSource(name, source ?? '')
    }
    for (const { name, source } of found) compiler.addSource(name, source)
    own = names
  }

  async function typeset(request: TypesetRequest): Promise<Outcome<Uint8Array>> {
    try {
      starting ??= startTypstCompiler(options)
      const started = await starting
      await takeOwnTemplates(started)
      started.makeRoom()
      return await compile(started.compiler, request, own)
    } catch (error) {
      // After a failed start or a panic of the compiler the next request begins with a new one.
      starting = null
      own = new Set()
      return refuse(error)
    }
  }

  return {
    // One at a time: the compiler holds the data of one document.
    typeset: (request) => {
      const turn = last.then(() => typeset(request))
      last = turn
      return turn
    },
  }
}
