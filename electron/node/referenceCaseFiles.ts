import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { getDotPath, safeParse } from 'valibot'
import { succeed, type Outcome } from '#shared/contract/outcome'
import { explainNotPlain } from '#shared/contract/plainJson'
import { referenceFileSchema, type ReferenceFile } from '#shared/statistics/validation/referenceCases'
import { installationDamaged, readInstalledJson } from './installedFile'

async function readReferenceFile(path: string): Promise<Outcome<ReferenceFile>> {
  const content = await readInstalledJson(path)
  if (!content.ok) return content
  const notPlain = explainNotPlain(content.value)
  if (notPlain !== null) return installationDamaged(path, `at ${notPlain.path}: ${notPlain.reason}`)
  const parsed = safeParse(referenceFileSchema, content.value, { abortEarly: true })
  if (parsed.success) return succeed(parsed.output)
  const [issue] = parsed.issues
  return installationDamaged(path, `at ${getDotPath(issue) ?? 'the top'}: ${issue.message}`)
}

/** Reads the reference cases that ship, one file a method; names the file that cannot be used. */
export async function readReferenceCases(directory: string): Promise<Outcome<readonly ReferenceFile[]>> {
  let names: readonly string[]
  try {
    names = (await readdir(directory)).filter((name) => name.endsWith('.json')).sort()
  } catch (error) {
    return installationDamaged(directory, error instanceof Error ? error.message : String(error))
  }
  const files: ReferenceFile[] = []
  for (const name of names) {
    const path = join(directory, name)
    const file = await readReferenceFile(path)
    if (!file.ok) return file
    // A case file under another name would leave open which of two counts.
    if (`${file.value.method}.json` !== name)
      return installationDamaged(path, `it holds cases of ${file.value.method}`)
    files.push(file.value)
  }
  return succeed(files)
}
