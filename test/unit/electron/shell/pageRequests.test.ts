import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { callRequest, capabilityRequest } from '#electron/shell/pageRequests'

const document = { handle: 'h', fileName: 'report.pdf', mediaType: 'application/pdf', bytes: 12 }

describe('callRequest', () => {
  it('takes a name and whatever the contract will judge', () => {
    expect(v.is(callRequest, { name: 'settings.read', request: {} })).toBe(true)
    expect(v.is(callRequest, { name: '', request: null })).toBe(true)
  })

  it.each([null, 'settings.read', [], {}, { name: 1, request: {} }, { name: 'a'.repeat(101), request: 1 }])(
    'refuses %j',
    (payload) => {
      expect(v.is(callRequest, payload)).toBe(false)
    },
  )

  it('refuses more than it knows', () => {
    expect(v.is(callRequest, { name: 'a', request: {}, path: '/etc/passwd' })).toBe(false)
  })
})

describe('capabilityRequest', () => {
  it.each([
    { kind: 'save-document', document },
    { kind: 'pick-text-file', extensions: ['kohort.json', 'json'], maximumBytes: 1000 },
    { kind: 'open-link', address: 'https://www.ssb.no/' },
  ])('takes %j', (request) => {
    expect(v.is(capabilityRequest, request)).toBe(true)
  })

  it.each([
    null,
    { kind: 'read-file', path: '/etc/passwd' },
    { kind: 'save-document' },
    { kind: 'save-document', document: { ...document, path: '/etc/passwd' } },
    { kind: 'save-document', document: { ...document, bytes: -1 } },
    { kind: 'save-document', document, path: '/home' },
    { kind: 'pick-text-file', extensions: [], maximumBytes: 1000 },
    { kind: 'pick-text-file', extensions: ['*'], maximumBytes: 1000 },
    { kind: 'pick-text-file', extensions: ['../json'], maximumBytes: 1000 },
    { kind: 'pick-text-file', extensions: ['json'], maximumBytes: 0 },
    { kind: 'pick-text-file', extensions: ['json'], maximumBytes: 65 * 1024 * 1024 },
    { kind: 'open-link', address: '' },
    { kind: 'open-link', address: `https://ssb.no/${'a'.repeat(2000)}` },
  ])('refuses %j', (request) => {
    expect(v.is(capabilityRequest, request)).toBe(false)
  })
})
