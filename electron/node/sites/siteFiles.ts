import type { SiteFilePorts } from '#shared/services/sites/ports'
import { createFetchFile } from './fetchFile'
import { importTools } from '../imports/importTools'

const base64 = /^[A-Za-z0-9+/]*={0,2}$/

/** What reading files of profiles needs of Node. */
export function createSiteFiles(userAgent: string): SiteFilePorts {
  return {
    tools: importTools,
    fetch: createFetchFile(userAgent),
    decodeBase64: (text) =>
      text.length % 4 === 0 && base64.test(text) ? new Uint8Array(Buffer.from(text, 'base64')) : null,
  }
}
