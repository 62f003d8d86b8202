import type { ImportPreview } from '../../contract/imports'
import type { Outcome } from '../../contract/outcome'
import type { Cube } from '../../domain/cubes/cube'
import type { AreaDivision } from '../../domain/geography/areaDivisions'
import type { AreaRecord } from '../../domain/sources/starterDataset'
import type { ImportWish } from '../../imports/fileReading'
import type { ImportedCounts } from '../../imports/importedCounts'
import type { TellProgress } from '../../imports/importProgress'
import type { ImportTools } from '../../imports/importTools'
import type { CatalogueContent } from '../../sources/connector'
import type { BroughtContent } from '../../sync/broughtContent'
import type { VariableJob, VariableJobReading } from '../variables/importVariables'
import type { RememberedMapping } from './rememberedMappings'

/** What is wanted of a file; plain data, so that another thread can do it. */
export interface ImportJob {
  /** The content in base64, as it came from the page. */
  readonly file: { readonly name: string; readonly content: string }
  readonly wish: ImportWish
  /** What the person calls the table and its source; null for the words of the file. */
  readonly words: { readonly title: string | null; readonly source: string | null }
  /** Mappings that were confirmed before. */
  readonly remembered: readonly RememberedMapping[]
  /** Null where only a preview is wanted. */
  readonly keep: ImportKeeping | null
}

/** What makes tables of a file ready to be kept. */
export interface ImportKeeping {
  readonly counts: ImportedCounts | null
  readonly areas: readonly AreaRecord[]
  readonly divisions: readonly AreaDivision[]
  /** The present instant, ISO. */
  readonly now: string
}

/** What a file was read as. Of a file that is refused, and for a preview, nothing is brought. */
export interface ImportReading {
  readonly preview: ImportPreview
  readonly brought: { readonly key: string; readonly content: BroughtContent } | null
}

/** A reading under way. */
export interface RunningReading<Reading = ImportReading> {
  readonly finished: Promise<Outcome<Reading>>
  /** Makes it answer `cancelled`, unless it has finished. */
  cancel(): void
}

/** What importing files needs from the host. */
export interface ImportPorts {
  /**
   * Reads a file where it holds up nobody. Fails with `malformed-request` when the content is no base64, `cancelled`,
   * `too-large` when the memory does not suffice, and as a defect when reading breaks down.
   */
  read(job: ImportJob, tell: TellProgress): RunningReading
  /** The same for a list of variables. */
  readVariables(job: VariableJob, tell: TellProgress): RunningReading<VariableJobReading>
  /** SHA-256, hexadecimal. */
  sha256(bytes: Uint8Array): string
}

/** What doing an import job needs. */
export interface ImportJobTools extends ImportTools {
  /** The bytes of base64 text; null when it is none. */
  decodeBase64(text: string): Uint8Array | null
  /** Fingerprints of what is kept: the same for the same content. */
  cubeHash(cube: Cube): string
  catalogueHash(content: CatalogueContent): string
}
