import { expect, it, vi } from 'vitest'
import { readImportJob } from '#electron/node/imports/readImportJob'
import { importFile } from '#shared/services/imports/importFile'

vi.mock(import('#shared/services/imports/importFile'))

const job = {
  file: { name: 'x', content: '' },
  wish: { format: null, mapping: null, sheet: null },
  words: { title: null, source: null },
  remembered: [],
  keep: null,
}

it('tells of a failure without the words that may repeat what stands in the file', async () => {
  vi.mocked(importFile).mockRejectedValueOnce(new TypeError('13097248022 is no number'))
  const error: unknown = await readImportJob(job).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(Error)
  const { message, stack } = error as Error
  expect(message).toBe('Reading a file failed: TypeError')
  expect(stack).toContain('readImportJob.test.ts')
  expect(stack).not.toContain('13097248022')
})

it.each([
  'Array buffer allocation failed',
  'Invalid string length',
  'Invalid typed array length: 9',
  'Map maximum size exceeded',
])('says that memory does not suffice when V8 says: %s', async (words) => {
  vi.mocked(importFile).mockRejectedValueOnce(new RangeError(words))
  expect(await readImportJob(job)).toMatchObject({ ok: false, error: { code: 'too-large' } })
})

it('takes endless recursion for the fault that it is', async () => {
  vi.mocked(importFile).mockRejectedValueOnce(new RangeError('Maximum call stack size exceeded'))
  await expect(readImportJob(job)).rejects.toThrow('Reading a file failed: RangeError')
})
