import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { fail, succeed, type Outcome } from '#shared/contract/outcome'
import { readStudyFile } from '#shared/domain/studies/studyFile'
import type { ExampleStudy } from '#shared/services/ports'

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(1000))
const exampleIndex = v.pipe(
  v.array(
    v.strictObject({
      id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/)),
      file: v.pipe(v.string(), v.regex(/^[\w-]+\.kohort\.json$/)),
      summary: v.strictObject({ en: text, nb: text }),
    }),
  ),
  v.maxLength(100),
)

/** Reads the example studies that ship, in the order of `index.json`; names the file that cannot be read. */
export async function readExampleStudies(directory: string): Promise<Outcome<readonly ExampleStudy[]>> {
  const index = v.safeParse(exampleIndex, JSON.parse(await readFile(join(directory, 'index.json'), 'utf8')))
  if (!index.success) return unreadable('index.json', index.issues[0].message)
  const examples: ExampleStudy[] = []
  for (const { id, file, summary } of index.output) {
    const study = readStudyFile(await readFile(join(directory, file), 'utf8'))
    if (!study.ok) return unreadable(file, study.error.message)
    examples.push({ id, summary, study: study.value })
  }
  return succeed(examples)
}

function unreadable(file: string, reason: string): Outcome<never> {
  return fail(
    'unreadable-file',
    `The example study file ${file} of the installation cannot be read: ${reason} Install Kohort again.`,
    { file },
  )
}
