import type { TextEncoding } from '#shared/imports/importFormat'
import type { ImportTools } from '#shared/imports/importTools'
import { crc32 } from 'node:zlib'
import { rdfReader } from '../rdfReader'
import { sha256 } from '../sha256'
import { readWorkbook } from './readWorkbook'

function decodeText(bytes: Uint8Array, encoding: TextEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** What reading imported files needs of Node. */
export const importTools: ImportTools = {
  decodeText,
  readWorkbook,
  rdf: rdfReader,
  crc32: (bytes) => crc32(bytes),
  sha256,
}
