import { EventEmitter } from 'node:events'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { app } from 'electron'
import { guardWebContents } from '#electron/shell/windowSecurity'
import { emitPreventable, record } from '../../../support/electronFake/record.mjs'

vi.mock('electron', () => import('../../../support/electronFake/electron.mjs'))

class Contents extends EventEmitter {
  openHandler: (details: { readonly url: string }) => { readonly action: string } = () => ({
    action: 'allow',
  })
  setWindowOpenHandler(handler: Contents['openHandler']): void {
    this.openHandler = handler
  }
}

describe('guardWebContents', () => {
  let contents: Contents

  beforeEach(() => {
    app.removeAllListeners()
    record.openedLinks.length = 0
    guardWebContents()
    contents = new Contents()
    app.emit('web-contents-created', {}, contents)
  })

  it('lets the page reload and go nowhere else', () => {
    const prevented = (url: string): boolean => emitPreventable(contents, 'will-navigate', { url })
    expect(prevented('app://kohort/index.html#/studies')).toBe(false)
    for (const url of [
      'https://www.ssb.no/',
      'file:///etc/passwd',
      'app://kohort/assets/a.js',
      'about:blank',
      '',
    ]) {
      expect(prevented(url)).toBe(true)
    }
  })

  it('refuses frames, redirects and webviews', () => {
    const inside = { url: 'app://kohort/index.html', isMainFrame: false }
    expect(emitPreventable(contents, 'will-frame-navigate', inside)).toBe(true)
    expect(emitPreventable(contents, 'will-frame-navigate', { ...inside, isMainFrame: true })).toBe(false)
    expect(emitPreventable(contents, 'will-redirect', { url: 'app://kohort/index.html' })).toBe(true)
    expect(emitPreventable(contents, 'will-attach-webview')).toBe(true)
  })

  it('opens no window, but hands an allowed link to the browser', () => {
    expect(contents.openHandler({ url: 'https://evil.example/' })).toEqual({ action: 'deny' })
    expect(contents.openHandler({ url: 'app://kohort/index.html' })).toEqual({ action: 'deny' })
    expect(record.openedLinks).toEqual([])
    expect(contents.openHandler({ url: 'https://www.fhi.no/' })).toEqual({ action: 'deny' })
    expect(record.openedLinks).toEqual(['https://www.fhi.no/'])
  })
})
