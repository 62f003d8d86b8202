import { readdir, readFile } from 'node:fs/promises'
import { release, type } from 'node:os'
import { join, relative, sep } from 'node:path'
import { arch } from 'node:process'
import { succeed, type Outcome } from '#shared/contract/outcome'
import type {
  InstalledComponent,
  InstalledFile,
  InstalledGroup,
  Installation,
} from '#shared/documents/qualification/qualificationInput'
import { engineVersion } from '#shared/estimate/estimateProtocol'
import { installationDamaged } from './installedFile'
import { installedPackageVersion } from './installedPackage'
import { sha256 } from './sha256'

/** The folders of an installation. */
export interface InstallationFolders {
  readonly programDirectory: string
  readonly resourcesDirectory: string
  readonly builtResourcesDirectory: string
}

const packages: readonly {
  readonly key: InstalledComponent['key']
  readonly name: string
  readonly entry?: string
}[] = [
  { key: 'highs', name: 'highs', entry: 'highs/runtime' },
  { key: 'pureRand', name: 'pure-rand', entry: 'pure-rand/generator/xoroshiro128plus' },
  { key: 'sqlite', name: 'sql.js' },
  {
    key: 'typst',
    name: '@myriaddreamin/typst-ts-web-compiler',
    entry: '@myriaddreamin/typst-ts-web-compiler/wasm',
  },
  { key: 'valibot', name: 'valibot' },
]

/** One line a file, as `sha256sum` prints them, hashed again. */
export function hashOfFiles(files: readonly InstalledFile[]): string {
  return sha256(files.map((file) => `${file.sha256}  ${file.path}\n`).join(''))
}

/** Every file below a folder with its size and SHA-256, in the order of their paths. */
export async function listInstalledFiles(directory: string): Promise<Outcome<readonly InstalledFile[]>> {
  try {
    const entries = await readdir(directory, { recursive: true, withFileTypes: true })
    const paths = entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .sort()
    const files: InstalledFile[] = []
    for (const path of paths) {
      const bytes = await readFile(join(directory, path))
      files.push({ path, bytes: bytes.byteLength, sha256: sha256(bytes) })
    }
    return succeed(files)
  } catch (error) {
    return installationDamaged(directory, error instanceof Error ? error.message : String(error))
  }
}

/** What is installed on this machine: versions, and the files with their hashes. */
export async function describeInstallation(
  applicationVersion: string,
  folders: InstallationFolders,
): Promise<Outcome<Installation>> {
  const components: InstalledComponent[] = [
    { key: 'estimate', version: engineVersion },
    { key: 'node', version: process.version },
  ]
  for (const { key, name, entry } of packages) {
    const version = await installedPackageVersion(name, entry)
    if (!version.ok) return version
    components.push({ key, version: version.value })
  }
  const groups: InstalledGroup[] = []
  for (const [key, directory] of [
    ['program', folders.programDirectory],
    ['resources', folders.resourcesDirectory],
    ['builtResources', folders.builtResourcesDirectory],
  ] as const) {
    const files = await listInstalledFiles(directory)
    if (!files.ok) return files
    groups.push({ key, files: files.value, sha256: hashOfFiles(files.value) })
  }
  const platform = `${type()} ${release()}, ${arch}`
  return succeed({ applicationVersion, platform, components, groups })
}
