import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { BrowserWindow } from 'electron'
import { fail, succeed } from '#shared/contract/outcome'
import { pickTextFile, saveDocument, type DialogOptions } from '#electron/shell/dialogs'
import { shellWords } from '#electron/shell/shellWords'
import { becomeReady, record } from '../../../support/electronFake/record.mjs'
import { temporaryFolder } from '#test/support/temporaryFolder'

vi.mock('electron', () => import('../../../support/electronFake/electron.mjs'))

becomeReady()
const options: DialogOptions = { window: new BrowserWindow({}), words: shellWords.en, platform: 'linux' }

let folder: string
let source: string

beforeEach(() => {
  record.dialogs.length = 0
  record.dialogAnswers.length = 0
  folder = temporaryFolder()
  source = join(folder, 'written-by-the-services')
  writeFileSync(source, '%PDF')
})

const written = (fileName = 'NORDIC.pdf') => succeed({ path: source, fileName, mediaType: 'application/pdf' })

describe('saveDocument', () => {
  it('copies the document to the place that the person chose', async () => {
    record.dialogAnswers.push({ canceled: false, filePath: join(folder, 'mine.pdf') })
    expect(await saveDocument(written(), options)).toBe(true)
    expect(readFileSync(join(folder, 'mine.pdf'), 'utf8')).toBe('%PDF')
    expect(record.dialogs).toEqual([
      {
        kind: 'save',
        options: {
          title: 'Save',
          defaultPath: join('/documents', 'NORDIC.pdf'),
          filters: [
            { name: '.pdf', extensions: ['pdf'] },
            { name: 'All files', extensions: ['*'] },
          ],
          properties: ['createDirectory', 'showOverwriteConfirmation'],
        },
      },
    ])
  })

  it('proposes a name, never a folder', async () => {
    await saveDocument(written('../../.profile'), options)
    expect(record.dialogs[0]?.options).toMatchObject({ defaultPath: join('/documents', '.profile') })
  })

  it('does nothing when the person cancels', async () => {
    expect(await saveDocument(written(), options)).toBe(false)
    expect(readdirSync(folder)).toEqual(['written-by-the-services'])
    expect(record.dialogs.map((dialog) => dialog.kind)).toEqual(['save'])
  })

  it('says that the folder refused, without a stack', async () => {
    record.dialogAnswers.push({ canceled: false, filePath: join(folder, 'gone', 'mine.pdf') })
    expect(await saveDocument(written(), { ...options, words: shellWords.nb })).toBe(false)
    expect(record.dialogs[1]).toEqual({
      kind: 'message',
      options: {
        type: 'error',
        message: '«mine.pdf» ble ikke lagret.',
        detail: shellWords.nb.notSavedDetail,
      },
    })
  })

  it('says that a document of an earlier run is gone', async () => {
    expect(await saveDocument(fail('not-found', 'gone'), options)).toBe(false)
    expect(record.dialogs).toEqual([
      { kind: 'message', options: { type: 'error', message: shellWords.en.documentGone } },
    ])
  })
})

describe('pickTextFile', () => {
  const request = { extensions: ['kohort.json', 'json'], maximumBytes: 10 }

  it('reads the chosen file', async () => {
    record.dialogAnswers.push({ canceled: false, filePaths: [source] })
    expect(await pickTextFile(request, options)).toEqual(
      succeed({ name: 'written-by-the-services', text: '%PDF' }),
    )
  })

  it('answers null when the person cancels', async () => {
    expect(await pickTextFile(request, options)).toEqual(succeed(null))
  })

  it('refuses a file above the limit of the page', async () => {
    record.dialogAnswers.push({ canceled: false, filePaths: [source] })
    expect(await pickTextFile({ ...request, maximumBytes: 3 }, options)).toMatchObject({
      error: { code: 'too-large' },
    })
  })

  it('names endings as each system compares them', async () => {
    await pickTextFile(request, options)
    await pickTextFile(request, { ...options, platform: 'darwin' })
    const filters = record.dialogs.map(({ options: shown }) => shown)
    expect(filters[0]).toMatchObject({
      filters: [{ extensions: ['kohort.json', 'json'] }, { extensions: ['*'] }],
    })
    expect(filters[1]).toMatchObject({ filters: [{ extensions: ['json'] }, { extensions: ['*'] }] })
  })
})
