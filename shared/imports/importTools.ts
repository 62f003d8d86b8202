import type { RdfReader } from '../sources/healthDcat/rdf'
import type { TextEncoding } from './importFormat'
import type { Grid } from './grid'
import type { Imported } from './importProblem'

/** What reading a file needs from the host. */
export interface ImportTools {
  /** The text of bytes, its byte order mark gone; null when they are not of the encoding. */
  decodeText(bytes: Uint8Array, encoding: TextEncoding): string | null
  /** All sheets of a workbook that was opened and packed again within limits. */
  readWorkbook(bytes: Uint8Array): Promise<Imported<readonly Grid[]>>
  readonly rdf: RdfReader
  /** CRC-32 as zip files state it. */
  crc32(bytes: Uint8Array): number
  /** SHA-256, hexadecimal. */
  sha256(bytes: Uint8Array): string
}
