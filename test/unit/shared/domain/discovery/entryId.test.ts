import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { entryId, entryIdOf, readEntryId } from '#shared/domain/discovery/entryId'
import { shortListItems } from '#shared/domain/discovery/shortList'

describe('the identifier of an entry', () => {
  it('is taken apart at its first slash', () => {
    expect(readEntryId(entryIdOf('biobank', 'bbmri/bbmri-eric:ID:NO_HUNT'))).toEqual({
      origin: 'biobank',
      kind: 'biobank',
      key: 'bbmri/bbmri-eric:ID:NO_HUNT',
    })
  })

  it.each(['', 'registry', 'registry/', 'constructor/x', 'registry/a\nb', `registry/${'x'.repeat(450)}`])(
    'is not %j',
    (text) => {
      expect(readEntryId(text)).toBeNull()
      expect(v.is(entryId, text)).toBe(false)
    },
  )
})

describe('a short-list', () => {
  it('holds an entry once', () => {
    const item = { entry: 'registry/krg', note: '', addedAt: '2026-01-01T00:00:00.000Z' }
    expect(v.is(shortListItems, [item])).toBe(true)
    expect(v.is(shortListItems, [item, { ...item, note: 'again' }])).toBe(false)
  })
})
