import { join } from 'node:path'
import { setImmediate as pause } from 'node:timers/promises'
import { fail, succeed, type Outcome } from '#shared/contract/outcome'
import type { CheckedInstallation, Installation } from '#shared/documents/qualification/qualificationInput'
import { computeMethods } from '#shared/statistics/compute/methods'
import { checkReferenceCases } from '#shared/statistics/validation/checkReferenceCases'
import { describeInstallation, hashOfFiles, type InstallationFolders } from './installation'
import { loadLinearSolver } from './linearSolver'
import { readReferenceCases } from './referenceCaseFiles'

export interface InstallationCheck {
  /** Names of the methods to check; null for all. */
  readonly methods: readonly string[] | null
  /** Hears how many methods of how many are done. */
  readonly onChecked?: (done: number, total: number) => void
}

function hashOfCases({ groups }: Installation): string {
  const resources = groups.find(({ key }) => key === 'resources')?.files ?? []
  return hashOfFiles(resources.filter(({ path }) => /^validation\/[^/]+\.json$/.test(path)))
}

/**
 * Describes what is installed and runs the reference cases on it, one method after the other; between two, what else waits
 * for this thread is served. `not-found` for a method that is not there, `unreadable-file` for a damaged installation.
 */
export async function checkInstallation(
  version: string,
  folders: InstallationFolders,
  { methods: wanted, onChecked }: InstallationCheck,
): Promise<Outcome<CheckedInstallation>> {
  const all = computeMethods(loadLinearSolver)
  const unknown = (wanted ?? []).filter((name) => !all.some((method) => method.name === name))
  if (unknown.length > 0)
    return fail(
      'not-found',
      `There is no method "${unknown.join('", "')}". \`kohort compute --list\` names them.`,
    )
  const files = await readReferenceCases(join(folders.resourcesDirectory, 'validation'))
  if (!files.ok) return files
  const installation = await describeInstallation(version, folders)
  if (!installation.ok) return installation
  const methods = await checkReferenceCases(
    all.filter(({ name }) => wanted === null || wanted.includes(name)),
    files.value,
    async (done, total) => {
      onChecked?.(done, total)
      await pause()
    },
  )
  return succeed({
    installation: installation.value,
    caseFilesHash: hashOfCases(installation.value),
    methods,
  })
}
