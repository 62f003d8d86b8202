import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { pdfEvidence } from '#electron/node/documents/evidence/pdfEvidence'
import { evidenceLimit } from '#shared/documents/reportFiles/evidenceForm'

const evidence = '{\n  "format": "kohort-evidence",\n  "formatVersion": 2\n}\n'
const font = deflateSync('a font, and no evidence')

/** A PDF of nothing but streams, each between its marks. */
function pdf(...streams: readonly (Buffer | string)[]): Uint8Array {
  return Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    ...streams.flatMap((stream) => [
      Buffer.from('1 0 obj\n<</Filter/FlateDecode>>\nstream\n'),
      Buffer.from(stream),
      Buffer.from('\nendstream\nendobj\n'),
    ]),
  ])
}

describe('the evidence attached to a PDF', () => {
  it.each([
    ['packed, behind another stream', pdf(font, deflateSync(evidence))],
    ['plain', pdf(font, evidence)],
    ['behind a stream that is damaged', pdf(font.subarray(0, 9), deflateSync(evidence))],
  ])('is found %s', (_, bytes) => {
    expect(pdfEvidence(bytes)).toBe(evidence)
  })

  it.each([
    ['there is none', pdf(font)],
    ['it is cut off', pdf(deflateSync(evidence)).subarray(0, -20)],
    ['it is damaged', pdf(deflateSync(evidence).fill(0, 12, 30))],
    // 30 kB that would unpack to more than evidence may be.
    ['it is larger than evidence is', pdf(deflateSync(evidence + ' '.repeat(evidenceLimit)))],
  ])('is not found where %s', (_, bytes) => {
    expect(pdfEvidence(bytes)).toBeNull()
  })

  it('is not unpacked as far as a stream of something else would go', () => {
    const bytes = pdf(deflateSync(Buffer.alloc(4 * evidenceLimit)), deflateSync(evidence))
    const before = process.memoryUsage().arrayBuffers
    expect(pdfEvidence(bytes)).toBe(evidence)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(2 * evidenceLimit)
  })
})
