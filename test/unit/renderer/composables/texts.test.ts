import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { describeFailure } from '#renderer/composables/describeFailure'
import { groupCommands, matchingCommands, splitMatch } from '#renderer/composables/paletteSearch'
import { parseNumber } from '#renderer/composables/parseNumber'
import { toTabSeparated } from '#renderer/composables/toTabSeparated'
import type { Command } from '#renderer/composables/useCommands'
import { i18n } from '#renderer/messages/i18n'

afterEach(() => (i18n.global.locale.value = 'en'))

describe('parseNumber', () => {
  it.each([
    ['12 400', 12400],
    ['12\u00A0400', 12400],
    ['0,35', 0.35],
    ['0.35', 0.35],
    ['−4', -4],
    [' 7 ', 7],
  ])('%j', (text, value) => expect(parseNumber(text)).toBe(value))

  it.each(['', 'abc', '1.2.3', '1,200,000', '1e9', '0x10', '--1', '12 %'])('%j is no number', (text) =>
    expect(parseNumber(text)).toBeNull(),
  )
})

describe('toTabSeparated', () => {
  it('keeps one cell one cell', () => {
    expect(toTabSeparated([['a\tb', 'c\nd', null, 1.5, -2]])).toBe('a b\tc d\t\t1.5\t-2')
  })

  it('lets nothing run as a formula', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@'), fc.string(), (sign, rest) => {
        const [cell = ''] = toTabSeparated([[`${sign}${rest}`]]).split('\t')
        expect(/^[=+\-@]/.test(cell)).toBe(/^-\d+(\.\d+)?$/.test(`${sign}${rest}`))
      }),
    )
  })
})

describe('the palette', () => {
  const command = (id: string, label: string, more: Partial<Command> = {}): Command => ({
    id,
    label,
    group: 'view',
    run: () => undefined,
    ...more,
  })
  const all = [
    command('theme', 'Switch between light and dark', { words: 'tema' }),
    command('undo', 'Nothing to undo', { group: 'study', disabledReason: 'Nothing to undo' }),
    command('next', 'Next panel', { unlisted: true }),
  ]

  it('finds every word in any order, also words that are not shown', () => {
    expect(matchingCommands(all, 'dark switch').map(({ id }) => id)).toEqual(['theme'])
    expect(matchingCommands(all, 'TEMA').map(({ id }) => id)).toEqual(['theme'])
    expect(matchingCommands(all, 'light blue')).toEqual([])
  })

  it('shows what cannot be run only when asked for, and never what is for the keyboard alone', () => {
    expect(matchingCommands(all, '').map(({ id }) => id)).toEqual(['theme'])
    expect(matchingCommands(all, 'undo').map(({ id }) => id)).toEqual(['undo'])
    expect(matchingCommands(all, 'panel')).toEqual([])
  })

  it('groups, and marks what matches', () => {
    expect(groupCommands(all).map(({ group }) => group)).toEqual(['study', 'view'])
    expect(splitMatch('Kidney disease', 'NEY')).toEqual(['Kid', 'ney', ' disease'])
    expect(splitMatch('Kidney disease', '')).toEqual(['Kidney disease'])
  })
})

describe('describeFailure', () => {
  const failure = {
    code: 'malformed-request',
    message: 'The request was refused. At study.name: too long.',
    details: { path: 'study.name', reason: 'too long' },
  } as const

  it('uses the sentence of the services in English', () => {
    expect(describeFailure(failure)).toBe(failure.message)
  })

  it('words the code in Norwegian, with the place and the reference', () => {
    i18n.global.locale.value = 'nb'
    expect(describeFailure(failure)).toBe('Det ble avvist. Ingenting er endret. Ved study.name: too long')
    expect(describeFailure({ code: 'defect', message: '', details: { reference: 'ABCD-EFGH' } })).toContain(
      'Referanse: ABCD-EFGH.',
    )
  })
})
