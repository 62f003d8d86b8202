import { expect, it } from 'vitest'
import { statementFields } from '#shared/domain/discovery/statement'
import { compareRows } from '#renderer/components/discovery/compareRows'
import { countText } from '#renderer/components/discovery/entryWords'
import { sectionFields, statementSections } from '#renderer/components/discovery/statementSections'
import { entryWith, stated } from './entryFixture'

it('has a section for every field, and one alone', () => {
  const listed = Object.values(sectionFields).flat()
  expect(listed.toSorted()).toEqual([...statementFields].toSorted())
})

it('numbers each source once, in the order in which it is referred to, with its date', () => {
  const other = { key: null, name: { en: 'Yearbook', nb: 'Årbok' }, citation: 'p. 4', address: null }
  const details = entryWith(
    'a',
    [
      stated('coverage', '88 %', { source: other, asOf: '2021' }),
      stated('since', '1984', { asOf: '2019' }),
      stated('type', 'registry', { asOf: '2019' }),
    ],
    ['linkage', 'completeness'],
  )
  const { sections, sources } = statementSections(details)
  expect(sections.map(({ key, notStated }) => [key, notStated])).toEqual([
    ['content', []],
    ['extent', ['completeness']],
    ['access', ['linkage']],
  ])
  expect(sections[1]?.fields.map(({ field, statements }) => [field, statements[0]?.source])).toEqual([
    ['since', 1],
    ['coverage', 2],
  ])
  // The year of a coverage stands beside it; that of other statements is told with their source.
  expect(sources.map(({ number, source, asOf }) => [number, source.name.en, asOf])).toEqual([
    [1, 'List of registries', '2019'],
    [2, 'Yearbook', null],
  ])
})

it('tells what differs from what agrees, and from what nobody stated', () => {
  const rows = compareRows(
    [
      entryWith('a', [stated('since', '1984'), stated('type', 'registry')], ['coverage']),
      entryWith('b', [stated('since', '2006'), stated('type', 'registry'), stated('coverage', '88 %')]),
      entryWith(
        'c',
        [stated('since', '2006', { verified: false }), stated('type', 'registry')],
        ['coverage'],
      ),
    ],
    'en',
  )
  expect(rows.map(({ key, agreement }) => [key, agreement])).toEqual([
    ['kind', 'same'],
    ['type', 'same'],
    ['since', 'different'],
    ['coverage', 'incomplete'],
  ])
  const [, , since, coverage] = rows
  expect(since?.cells.map(({ texts }) => texts[0]?.verified)).toEqual([true, true, false])
  expect(coverage?.cells.map(({ texts, notStated }) => [texts[0]?.text, notStated])).toEqual([
    [undefined, true],
    ['88 %', false],
    [undefined, true],
  ])
})

it('says of what was left out that it is not verified, and compares it with nothing', () => {
  const leftOut = stated('linkage', null, { verified: false })
  const [, row] = compareRows([entryWith('a', [leftOut]), entryWith('b', [stated('linkage', 'yes')])], 'nb')
  expect(row).toMatchObject({ key: 'linkage', agreement: 'incomplete' })
  expect(row?.cells[0]).toMatchObject({ texts: [{ text: null, verified: false }], notStated: false })
})

const count = { grain: 'donors', what: { en: 'donors', nb: 'givere' }, asOf: '2021' } as const
it.each([
  [{ ...count, value: 1234, lower: 1234, upper: 1234, precision: 'exact' }, '1 234 donors (2021)'],
  [
    { ...count, value: 230_000, lower: 0, upper: null, precision: 'estimated' },
    'about 230 000 donors (2021)',
  ],
  [
    { ...count, value: null, lower: 10, upper: 99, precision: 'magnitude' },
    '10–99 (order of magnitude) donors (2021)',
  ],
  [
    { ...count, what: { en: '2021', nb: '2021' }, value: 7, lower: 7, upper: 7, precision: 'exact' },
    '7 (2021)',
  ],
] as const)('words %o as %s', (given, text) => {
  expect(countText(given, 'en').replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')).toBe(text)
})
