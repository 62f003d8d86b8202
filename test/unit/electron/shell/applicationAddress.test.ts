import { describe, expect, it } from 'vitest'
import { applicationPath, isApplicationPage } from '#electron/shell/applicationAddress'

describe('applicationPath', () => {
  it.each([
    ['app://kohort/', '/'],
    ['app://kohort/index.html', '/index.html'],
    ['app://kohort/assets/index-1a2b.js', '/assets/index-1a2b.js'],
    ['app://KOHORT/index.html', '/index.html'],
    ['APP://kohort/index.html?x=1#/study', '/index.html'],
    ['app://kohort/../../etc/passwd', '/etc/passwd'],
  ])('answers the path of %s', (address, path) => {
    expect(applicationPath(address)).toBe(path)
  })

  it.each([
    '',
    'about:blank',
    'index.html',
    'app:kohort/index.html',
    'app://other/index.html',
    'app://kohort.evil.no/index.html',
    'app://kohort@evil.no/index.html',
    'app://user:secret@kohort/index.html',
    'app://kohort:8080/index.html',
    'apps://kohort/index.html',
    'file:///app/kohort/index.html',
    'https://kohort/index.html',
    'javascript:alert(1)//app://kohort/',
  ])('refuses %s', (address) => {
    expect(applicationPath(address)).toBeNull()
  })
})

describe('isApplicationPage', () => {
  it.each(['app://kohort/', 'app://kohort/index.html', 'app://kohort/index.html#/studies/1'])(
    'knows %s as the page',
    (address) => {
      expect(isApplicationPage(address)).toBe(true)
    },
  )

  it.each([
    'app://kohort/assets/index.js',
    'app://kohort/index.html/x',
    'https://ssb.no/',
    'about:blank',
    '',
  ])('knows that %s is not the page', (address) => {
    expect(isApplicationPage(address)).toBe(false)
  })
})
