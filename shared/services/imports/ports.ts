import type { Cube } from '../../domain/cubes/cube'
import type { ImportTools } from '../../imports/importTools'
import type { CatalogueContent } from '../../sources/connector'

/** What keeping imported files needs from the host. */
export interface ImportPorts {
  readonly tools: ImportTools
  /** The bytes of base64 text; null when it is none. */
  decodeBase64(text: string): Uint8Array | null
  /** Fingerprints of what is kept: the same for the same content. */
  cubeHash(cube: Cube): string
  catalogueHash(content: CatalogueContent): string
}
