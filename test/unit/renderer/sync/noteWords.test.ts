import { afterEach, expect, it } from 'vitest'
import { noteWords } from '#renderer/components/sync/noteWords'
import { translate } from '#renderer/composables/useMessages'
import { i18n } from '#renderer/messages/i18n'

afterEach(() => (i18n.global.locale.value = 'en'))

it('counts fields that a source does not have, not records', () => {
  const note = { code: 'fields-missing', message: 'Collections has no a, b.', count: 2 }
  expect(noteWords(note)).toBe('2 fields are missing at the source')
  expect(noteWords({ ...note, count: 1 })).toBe('1 field is missing at the source')
  i18n.global.locale.value = 'nb'
  expect(noteWords(note)).toBe('2 felt mangler hos kilden')
})

it.each([
  ['en', 1, 'A catalogue of 1 entry, without tables.'],
  ['en', 2, 'A catalogue of 2 entries, without tables.'],
  ['nb', 1, 'En katalog med 1 oppføring, uten tabeller.'],
  ['nb', 2, 'En katalog med 2 oppføringer, uten tabeller.'],
] as const)('a catalogue is worded in %s for %i', (language, count, words) => {
  i18n.global.locale.value = language
  expect(translate('sync.details.catalogue', { count, number: count })).toBe(words)
})

it.each([
  [1, '1 figure', 'T is kept. Estimates can choose one table of it.'],
  [2, '2 figures', 'T is kept. Estimates can choose from 2 tables of it.'],
])('what an import came to is worded for %i', (count, figures, kept) => {
  expect(translate('imports.cells', { count, cells: count })).toBe(figures)
  expect(translate('imports.keptForEstimates', { name: 'T', count, number: count })).toBe(kept)
})
