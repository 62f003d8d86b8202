import { basename, extname, join } from 'node:path'
import { app, dialog, type BrowserWindow, type FileFilter } from 'electron'
import { succeed, type Outcome } from '#shared/contract/outcome'
import type { OpenedDocument } from '../node/servicesMessages'
import { copyIntoPlace } from './copyIntoPlace'
import { readTextFile, type TextFile } from './readTextFile'
import type { ShellWords } from './shellWords'

export interface DialogOptions {
  /** The window the dialog belongs to. */
  readonly window: BrowserWindow
  readonly words: ShellWords
  readonly platform: NodeJS.Platform
}

/**
 * Asks where to keep a document that the services wrote, and copies it there. False when the person cancelled, or when
 * it could not be saved, which they have then been told. Overwriting is asked by the native dialog.
 */
export async function saveDocument(
  document: Outcome<OpenedDocument>,
  { window, words }: DialogOptions,
): Promise<boolean> {
  if (!document.ok) {
    await dialog.showMessageBox(window, { type: 'error', message: words.documentGone })
    return false
  }
  const fileName = basename(document.value.fileName)
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: words.saveTitle,
    defaultPath: join(app.getPath('documents'), fileName),
    filters: fileFilters([extname(fileName).slice(1)], words),
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (canceled || filePath === '') return false
  try {
    await copyIntoPlace(document.value.path, filePath)
    return true
  } catch {
    await dialog.showMessageBox(window, {
      type: 'error',
      message: words.notSaved(basename(filePath)),
      detail: words.notSavedDetail,
    })
    return false
  }
}

/** Asks for one text file and reads it. The page learns the name and the text, never the path. Null when cancelled. */
export async function pickTextFile(
  request: { readonly extensions: readonly string[]; readonly maximumBytes: number },
  { window, words, platform }: DialogOptions,
): Promise<Outcome<TextFile | null>> {
  const extensions = platform === 'darwin' ? request.extensions.map(lastPart) : request.extensions
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: words.openTitle,
    filters: fileFilters(extensions, words),
    properties: ['openFile'],
  })
  const [path] = filePaths
  return canceled || path === undefined ? succeed(null) : readTextFile(path, request.maximumBytes)
}

/** macOS compares the last part of a name only, so `kohort.json` would match nothing there. */
function lastPart(extension: string): string {
  return extension.slice(extension.lastIndexOf('.') + 1)
}

function fileFilters(extensions: readonly string[], words: ShellWords): FileFilter[] {
  const named = [...new Set(extensions)].filter((extension) => extension !== '')
  const all = { name: words.allFiles, extensions: ['*'] }
  if (named.length === 0) return [all]
  return [{ name: named.map((extension) => `.${extension}`).join(', '), extensions: named }, all]
}
