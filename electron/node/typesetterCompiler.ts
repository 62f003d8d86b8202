import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, relative, sep } from 'node:path'
import initialiseModule, { type InitOutput } from '@myriaddreamin/typst-ts-web-compiler'
import { createTypstCompiler, type TypstCompiler } from '@myriaddreamin/typst.ts/compiler'
import { loadFonts } from '@myriaddreamin/typst.ts/options.init'

export type { TypstCompiler }

const modulePath = createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-web-compiler/wasm')

interface FoundFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** Files below the directory that end in `extension`, sorted by path so that fonts are always tried in the same order. */
async function readFiles(directory: string, extension: string): Promise<readonly FoundFile[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => !entry.isDirectory() && entry.name.endsWith(extension))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  return Promise.all(paths.map(async (path) => ({ path, bytes: new Uint8Array(await readFile(path)) })))
}

/** Bytes of room for one document: sixty pages take some 150 MB. */
const room = 192 * 1024 * 1024

/**
 * Lets the compiler's memory grow at once by what a document may need. It grows by 64 KB otherwise, and the engine looks through all
 * that scripts hold each time: half of the processor time of a long document. What is not written to takes no memory of the machine.
 */
function makeRoom(exports: InitOutput): void {
  const start = exports.__wbindgen_export(room, 8)
  exports.__wbindgen_export4(start, room, 8)
}

/** A compiler with the templates that ship, by the name that it knows them under. */
export interface StartedCompiler {
  readonly compiler: TypstCompiler
  readonly shipped: ReadonlyMap<string, string>
  /** To be called before each document. */
  readonly makeRoom: () => void
}

/** A compiler that holds the templates and fonts of the two directories and reads nothing else. Throws when they hold none. */
export async function startTypstCompiler(options: {
  readonly templateDirectory: string
  readonly fontDirectory: string
}): Promise<StartedCompiler> {
  const [wasm, fonts, templates] = await Promise.all([
    readFile(modulePath),
    readFiles(options.fontDirectory, '.ttf'),
    readFiles(options.templateDirectory, '.typ'),
  ])
  // Typst would go on without fonts and leave every page blank.
  if (fonts.length === 0)
    throw new Error(`No fonts (.ttf) in ${options.fontDirectory}; the build puts them there.`)
  if (templates.length === 0) throw new Error(`No templates (.typ) in ${options.templateDirectory}.`)

  // Given the bytes here, the wrapper of the compiler does not look for them itself.
  const exports = await initialiseModule({ module_or_path: wasm })
  const compiler = createTypstCompiler()
  await compiler.init({
    getModule: () => wasm,
    // Without `assets: false` the library would fetch its own fonts from the network.
    beforeBuild: [
      loadFonts(
        fonts.map((font) => font.bytes),
        { assets: false },
      ),
    ],
  })
  const shipped = new Map(
    templates.map(({ path, bytes }) => [
      `/${relative(options.templateDirectory, path).split(sep).join('/')}`,
      new TextDecoder().decode(bytes),
    ]),
  )
  for (const [name, source] of shipped) compiler.addSource(name, source)
  return {
    compiler,
    shipped,
    makeRoom: () => {
      makeRoom(exports)
    },
  }
}
