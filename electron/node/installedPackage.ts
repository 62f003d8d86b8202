import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { literal, object, pipe, safeParse, string, maxLength } from 'valibot'
import { succeed, type Outcome } from '#shared/contract/outcome'
import { installationDamaged, readInstalledJson } from './installedFile'
import { errorCode } from './writeDurably'

async function isThere(path: string): Promise<boolean> {
  try {
    await readFile(path)
    return true
  } catch (error) {
    if (errorCode(error) === '') throw error
    return false
  }
}

/** Version of a package as it is installed; `entry` is what the program imports of it, for packages that hide the rest. */
export async function installedPackageVersion(name: string, entry: string = name): Promise<Outcome<string>> {
  let folder: string
  try {
    folder = dirname(createRequire(import.meta.url).resolve(entry))
  } catch (error) {
    return installationDamaged(name, error instanceof Error ? error.message : String(error))
  }
  // Packages keep further package.json files inside, without a name or a version.
  const described = object({ name: literal(name), version: pipe(string(), maxLength(100)) })
  for (let above = dirname(folder); folder !== above; folder = above, above = dirname(folder)) {
    const path = join(folder, 'package.json')
    if (!(await isThere(path))) continue
    const content = await readInstalledJson(path)
    if (!content.ok) return content
    const parsed = safeParse(described, content.value)
    if (parsed.success) return succeed(parsed.output.version)
  }
  return installationDamaged(name, 'its package.json is not there')
}
