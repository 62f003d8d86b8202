import type { ImportPorts } from '#shared/services/imports/ports'
import { catalogueHash, cubeHash } from '../sync/contentHash'
import { importTools } from './importTools'

const base64 = /^[A-Za-z0-9+/]*={0,2}$/

export const importPorts: ImportPorts = {
  tools: importTools,
  decodeBase64: (text) =>
    text.length % 4 === 0 && base64.test(text) ? new Uint8Array(Buffer.from(text, 'base64')) : null,
  cubeHash,
  catalogueHash,
}
