import { inflateSync } from 'node:zlib'

/** What a test asks of a PDF, read from its objects; compressed object streams are unpacked. */
export interface ReadPdf {
  readonly version: string
  readonly pages: number
  /** How often the mark occurs in the objects and in the unpacked streams. */
  count(mark: string | RegExp): number
}

function unpackedStreams(bytes: Buffer): readonly string[] {
  const streams: string[] = []
  let from = bytes.indexOf('stream')
  while (from >= 0) {
    const start = bytes.indexOf('\n', from) + 1
    const end = bytes.indexOf('endstream', start)
    if (end < 0) break
    try {
      streams.push(inflateSync(bytes.subarray(start, end)).toString('latin1'))
    } catch {
      // Not deflated: its bytes are in the plain text already.
    }
    from = bytes.indexOf('stream', end + 'endstream'.length)
  }
  return streams
}

export function readPdf(content: Uint8Array): ReadPdf {
  const bytes = Buffer.from(content)
  const text = [bytes.toString('latin1'), ...unpackedStreams(bytes)].join('\n')
  return {
    version: text.slice(0, 8),
    pages: text.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0,
    count: (mark) => text.split(mark).length - 1,
  }
}
