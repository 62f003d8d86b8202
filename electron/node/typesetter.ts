import { fail, succeed, type Outcome } from '#shared/contract/outcome'
import type { TypesetRequest } from '#shared/services/ports'
import { startTypstCompiler, type TypstCompiler } from './typesetterCompiler'

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

async function compile(compiler: TypstCompiler, request: TypesetRequest): Promise<Outcome<Uint8Array>> {
  compiler.mapShadow(
    requestFile,
    new TextEncoder().encode(JSON.stringify({ date: request.date, data: request.data })),
  )
  try {
    return await compiler.runWithWorld(
      { mainFilePath: mainFiles[request.template], inputs: {} },
      async (world) => {
        const compiled = await world.compile({ diagnostics: 'full' })
        const problem = compiled.diagnostics?.find((diagnostic) => diagnostic.severity === 'error')
        if (problem !== undefined) return refuse(`${problem.path}:${problem.range}: ${problem.message}.`)
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
 * `templateDirectory` holds the `.typ` files, `fontDirectory` the `.ttf` files.
 */
export function createTypesetter(options: {
  readonly templateDirectory: string
  readonly fontDirectory: string
}): Typesetter {
  let starting: Promise<TypstCompiler> | null = null
  let last: Promise<unknown> = Promise.resolve()

  async function typeset(request: TypesetRequest): Promise<Outcome<Uint8Array>> {
    try {
      starting ??= startTypstCompiler(options)
      return await compile(await starting, request)
    } catch (error) {
      // After a failed start or a panic of the compiler the next request begins with a new one.
      starting = null
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
