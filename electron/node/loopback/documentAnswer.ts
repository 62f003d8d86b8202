import { open } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { plainHeaders } from '../contentSecurityPolicy'
import type { OpenedDocument } from '../servicesMessages'

/** Streams a document as an attachment. Opened and measured first, so that a missing file is no half answer. */
export async function sendDocument(response: ServerResponse, document: OpenedDocument): Promise<void> {
  const file = await open(document.path)
  try {
    const { size } = await file.stat()
    response.writeHead(200, {
      ...plainHeaders,
      'content-type': document.mediaType,
      'content-length': size,
      'content-disposition': `attachment; filename*=UTF-8''${encodeFileName(document.fileName)}`,
      'content-security-policy': "default-src 'none'; sandbox",
    })
    await pipeline(file.createReadStream({ autoClose: false }), response)
  } finally {
    await file.close()
  }
}

/** RFC 5987: `encodeURIComponent` leaves four characters that the header may not hold. */
function encodeFileName(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
