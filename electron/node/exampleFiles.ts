import { join } from 'node:path'
import * as v from 'valibot'
import { succeed, type Outcome } from '#shared/contract/outcome'
import { readStudyFile } from '#shared/domain/studies/studyFile'
import type { ExampleStudy } from '#shared/services/ports'
import { installationDamaged, readInstalledJson, readInstalledText } from './installedFile'

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(1000))
const exampleIndex = v.pipe(
  v.array(
    v.strictObject({
      id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/)),
      file: v.pipe(v.string(), v.regex(/^[\w-]+\.kohort\.json$/)),
      name: v.strictObject({ en: text, nb: text }),
      summary: v.strictObject({ en: text, nb: text }),
    }),
  ),
  v.maxLength(100),
)

/** Reads the example studies that ship, in the order of `index.json`; names the file that cannot be used. */
export async function readExampleStudies(directory: string): Promise<Outcome<readonly ExampleStudy[]>> {
  const indexFile = join(directory, 'index.json')
  const content = await readInstalledJson(indexFile)
  if (!content.ok) return content
  const index = v.safeParse(exampleIndex, content.value)
  if (!index.success) return installationDamaged(indexFile, index.issues[0].message)
  const examples: ExampleStudy[] = []
  for (const { id, file, name, summary } of index.output) {
    const text = await readInstalledText(join(directory, file))
    if (!text.ok) return text
    const study = readStudyFile(text.value)
    if (!study.ok) return installationDamaged(join(directory, file), study.error.message)
    examples.push({ id, name, summary, study: study.value })
  }
  return succeed(examples)
}
