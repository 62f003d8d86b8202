import type { Language } from '../../domain/studies/protocol'
import type { CheckedMethod } from '../../statistics/validation/checkReferenceCases'

export interface InstalledFile {
  /** Relative to the folder of the installation, with `/`. */
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

export interface InstalledGroup {
  readonly key: 'program' | 'resources' | 'builtResources'
  /** In the order of their paths. */
  readonly files: readonly InstalledFile[]
  /** Of one line a file: its SHA-256, two blanks, its path. */
  readonly sha256: string
}

export interface InstalledComponent {
  readonly key: 'estimate' | 'node' | 'highs' | 'pureRand' | 'sqlite' | 'typst' | 'valibot'
  readonly version: string
}

/** What is on the machine. */
export interface Installation {
  readonly applicationVersion: string
  /** Operating system, its release, and the architecture. */
  readonly platform: string
  readonly components: readonly InstalledComponent[]
  readonly groups: readonly InstalledGroup[]
}

export interface QualificationInput {
  readonly language: Language
  /** ISO instant. */
  readonly date: string
  readonly installation: Installation
  /** Over all case files, as of an `InstalledGroup`. */
  readonly caseFilesHash: string
  readonly methods: readonly CheckedMethod[]
}

/** An installation with what its methods answered. */
export type CheckedInstallation = Pick<QualificationInput, 'installation' | 'caseFilesHash' | 'methods'>

/** Version of a component, which is always among those of an installation. */
export function componentVersion({ components }: Installation, key: InstalledComponent['key']): string {
  const found = components.find((component) => component.key === key)
  if (found === undefined) throw new Error(`The installation names no component ${key}`)
  return found.version
}
