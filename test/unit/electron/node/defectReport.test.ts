import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDefectReport } from '#electron/node/defectReport'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kohort-defects-'))
})
afterEach(() => rm(folder, { recursive: true }))

const now = (): Date => new Date('2026-03-01T12:00:00Z')

describe('a defect report', () => {
  it('keeps the reference with the stack, one line each', async () => {
    const report = createDefectReport(join(folder, 'new'), now)
    report({ reference: 'ABCD-2345', operation: 'studies.read', error: new TypeError('line\nbreak') })
    report({ reference: 'ABCD-2346', operation: 'services', error: 'text' })
    const lines = (await readFile(join(folder, 'new', 'defects.log'), 'utf8')).trim().split('\n')
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        at: '2026-03-01T12:00:00.000Z',
        reference: 'ABCD-2345',
        operation: 'studies.read',
        error: expect.stringMatching(/^TypeError: line\nbreak\n\s+at /) as string,
      },
      { at: '2026-03-01T12:00:00.000Z', reference: 'ABCD-2346', operation: 'services', error: 'text' },
    ])
  })

  it('starts a new file beyond a megabyte and keeps the last one', async () => {
    await writeFile(join(folder, 'defects.log'), 'x'.repeat(1_000_001))
    createDefectReport(folder, now)({ reference: 'ABCD-2345', operation: 'services', error: 'text' })
    expect((await readdir(folder)).sort()).toEqual(['defects.log', 'defects.previous.log'])
    expect((await readFile(join(folder, 'defects.log'), 'utf8')).length).toBeLessThan(200)
  })

  it('writes to the console what it cannot keep, and never throws', async () => {
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    await writeFile(join(folder, 'file'), '')
    createDefectReport(
      join(folder, 'file'),
      now,
    )({ reference: 'ABCD-2345', operation: 'services', error: 'text' })
    expect(write).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('ABCD-2345'))
    write.mockRestore()
  })
})
