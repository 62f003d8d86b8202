import { afterEach, expect, it } from 'vitest'
import { noteWords } from '#renderer/components/sync/noteWords'
import { i18n } from '#renderer/messages/i18n'

afterEach(() => (i18n.global.locale.value = 'en'))

it('counts fields that a source does not have, not records', () => {
  const note = { code: 'fields-missing', message: 'Collections has no a, b.', count: 2 }
  expect(noteWords(note)).toBe('2 fields are missing at the source')
  expect(noteWords({ ...note, count: 1 })).toBe('1 field is missing at the source')
  i18n.global.locale.value = 'nb'
  expect(noteWords(note)).toBe('2 felt mangler hos kilden')
})
