import { expect, it } from 'vitest'
import { basketFindings, type BasketItem } from '#shared/domain/discovery/variables/basket'
import { variableOverlaps, type ListedVariable } from '#shared/domain/discovery/variables/overlap'
import { daysOf, namedVariable, type Variable } from '#shared/domain/discovery/variables/variable'
import { statedDayOf, statedPeriodOf } from '#shared/imports/variables/statedPeriod'

it.each([
  ['2008', '2008'],
  ['01.2008', '2008-01'],
  ['1.2.2008', '2008-02-01'],
  ['29/02/2008', '2008-02-29'],
  ['2008-12-31', '2008-12-31'],
  ['–', ''],
  ['d.d.', ''],
  ['29.02.2009', null],
  ['2008-13', null],
  ['about 2008', null],
  ['1208', null],
])('reads %s as %s', (text, expected) => {
  expect(statedDayOf(text)).toBe(expected)
})

it.each([
  ['2008-2020', { from: '2008', to: '2020' }],
  ['2008–', { from: '2008', to: '' }],
  ['1.1.2008 - 31.12.2020', { from: '2008-01-01', to: '2020-12-31' }],
  ['2008 – 2010 – 2012', null],
])('parts the period %s', (text, expected) => {
  expect(statedPeriodOf(text)).toEqual(expected)
})

it('knows the days of a year and of a month', () => {
  expect(daysOf('2024-02')).toEqual({ first: '2024-02-01', last: '2024-02-29' })
  expect(daysOf('2023')).toEqual({ first: '2023-01-01', last: '2023-12-31' })
  expect(daysOf('')).toBeNull()
})

const listed = (entry: string, name: string, more: Partial<Variable> = {}): ListedVariable => ({
  entry: `registry/${entry}`,
  list: entry,
  position: 0,
  variable: { ...namedVariable(name), ...more },
})

it('finds what sources have in common, and what differs', () => {
  const overlaps = variableOverlaps([
    listed('a', 'Kjønn', { type: 'Kode' }),
    listed('b', 'Sex', { type: 'code' }),
    listed('a', 'Fødselsår', { from: '1967', to: '2020', type: 'Tall', unit: 'år' }),
    listed('b', 'FOEDSELSAAR', { from: '2008', to: '2019-06', type: 'tall' }),
    listed('c', 'Fødselsår', { from: '2008' }),
    listed('a', 'Tilstand', { codeList: 'ICD-10 (2018)' }),
    listed('c', 'Årsak', { codeList: 'ICD 10' }),
    listed('a', 'Stadium', { codeList: 'TNM' }),
    listed('a', 'stadium'),
  ])
  expect(overlaps.map(({ key, by, sources }) => [key, by, sources])).toEqual([
    ['name/fodselsar', 'name', 3],
    ['name/kjonn', 'synonym', 2],
    ['codes/ICD-10', 'code-system', 2],
  ])
  expect(overlaps[0]).toMatchObject({
    agreement: { type: 'open', unit: 'open', codeList: 'not-stated', period: 'differs' },
    common: { from: '2008-01-01', to: null, none: false },
  })
  expect(overlaps[1]?.agreement.type).toBe('differs')
  const apart = variableOverlaps([
    listed('a', 'Vekt', { from: '1990', to: '2000' }),
    listed('b', 'Vekt', { from: '2010', to: '2012' }),
  ])
  expect(apart[0]?.common).toEqual({ from: null, to: null, none: true })
})

const chosen: BasketItem = {
  id: 'one',
  entry: 'registry/npr',
  variable: { ...namedVariable('Hoveddiagnose'), from: '2008', to: '2020-06' },
  list: null,
  from: '2008-01-01',
  to: '2020-06-30',
  codes: '',
  reason: 'Inclusion',
  need: null,
}

it.each([
  ['nothing of what fits', {}, []],
  ['a period outside of the list', { from: '2007-12-31', to: '2020-07-01' }, ['before-list', 'after-list']],
  ['a period that runs backwards', { from: '2015-01-01', to: '2014-01-01' }, ['backwards']],
  ['what is missing', { to: '', reason: ' ' }, ['no-period', 'no-reason']],
] as const)('says %s of a chosen variable', (_, change, findings) => {
  expect(basketFindings({ ...chosen, ...change })).toEqual(findings)
})
