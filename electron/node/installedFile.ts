import { readFile } from 'node:fs/promises'
import { fail, succeed, type Outcome } from '#shared/contract/outcome'

/** Reads a file of the installation as text; `unreadable-file` names it when it is missing or cannot be read. */
export async function readInstalledText(path: string): Promise<Outcome<string>> {
  try {
    return succeed(await readFile(path, 'utf8'))
  } catch (error) {
    return installationDamaged(path, error instanceof Error ? error.message : String(error))
  }
}

/** Reads a JSON file of the installation. */
export async function readInstalledJson(path: string): Promise<Outcome<unknown>> {
  const text = await readInstalledText(path)
  if (!text.ok) return text
  try {
    return succeed(JSON.parse(text.value))
  } catch (error) {
    return installationDamaged(path, error instanceof Error ? error.message : String(error))
  }
}

/** Words the failure for an installed file, or a folder of them, that cannot be used. */
export function installationDamaged(path: string, reason: string): Outcome<never> {
  return fail(
    'unreadable-file',
    `${path}, a part of the installation, cannot be used (${reason}). Your studies are untouched. Install Kohort again.`,
    { file: path, reason },
  )
}
