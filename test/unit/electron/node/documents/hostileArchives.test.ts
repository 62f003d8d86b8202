import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { readEvidence } from '#electron/node/documents/evidence/readEvidence'
import { fillTemplate } from '#electron/node/documents/fillTemplate'
import { wordTemplate } from '#test/support/wordTemplate'

/** The archive with this size stated for each file of another one, in its list and in front of the file. */
function announcing(archive: Uint8Array, size: number, stated: number): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  for (let at = 0; at + 28 < archive.length; at += 1) {
    const signature = view.getUint32(at, true)
    const field = signature === 0x02014b50 ? at + 24 : signature === 0x04034b50 ? at + 22 : null
    if (field !== null && view.getUint32(field, true) === size) view.setUint32(field, stated, true)
  }
  return archive
}

it('looks through a part for evidence in one pass', () => {
  const parts = { 'customXml/item1.xml': strToU8('<evidence '.repeat(80_000)) }
  expect(readEvidence(zipSync(parts))).toMatchObject({ ok: false, error: { code: 'unreadable-file' } })
})

it('fills in no template that holds more than it announces', async () => {
  const parts = unzipSync(Buffer.from(wordTemplate('{site}'), 'base64'))
  const filled = (archive: Uint8Array) =>
    fillTemplate(Buffer.from(archive).toString('base64'), { site: 'Bergen' })
  const large = zipSync({ ...parts, 'word/styles.xml': strToU8(' '.repeat(70_001)) })
  expect((await filled(large)).ok).toBe(true)
  expect(await filled(announcing(large, 70_001, 100))).toMatchObject({
    ok: false,
    error: { code: 'unreadable-file' },
  })
})
