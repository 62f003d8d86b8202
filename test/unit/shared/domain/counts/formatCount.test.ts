import { describe, expect, it } from 'vitest'
import type { Count } from '#shared/domain/counts/count'
import {
  exactCount,
  intervalCount,
  missingCount,
  roundedCount,
  suppressedCount,
} from '#shared/domain/counts/createCount'
import { formatCount } from '#shared/domain/counts/formatCount'

const subject = { grain: 'persons', provenance: [] } as const
const space = '\u00A0'

describe('formatCount', () => {
  it.each<readonly [string, Count, string, string]>([
    ['an exact count', exactCount(14153, subject), `14${space}153`, `14${space}153`],
    ['a true zero', exactCount(0, subject), '0', '0'],
    [
      'a mean that is known to the person',
      roundedCount(14152.7, 0.05, subject),
      `14${space}153`,
      `14${space}153`,
    ],
    ['a rounded count', roundedCount(1200, 50, subject), `about 1${space}200`, `om lag 1${space}200`],
    [
      'an estimate',
      intervalCount({ value: 137000, lower: 136500, upper: 137500, precision: 'estimated' }, subject),
      `about 137${space}000`,
      `om lag 137${space}000`,
    ],
    [
      'a marker that tells what it hides',
      suppressedCount({ below: 5, zeroHidden: false, marker: '<5' }, subject),
      '<5',
      '<5',
    ],
    [
      'a marker that does not',
      suppressedCount({ below: 5, zeroHidden: false, marker: ':' }, subject),
      '1\u20134',
      '1\u20134',
    ],
    [
      'a hidden range',
      intervalCount({ value: null, lower: 5, upper: 9, precision: 'suppressed', marker: '*' }, subject),
      '5\u20139',
      '5\u20139',
    ],
    [
      'a hidden number without bound',
      intervalCount({ value: null, lower: 0, upper: null, precision: 'suppressed', marker: '.' }, subject),
      'suppressed',
      'skjult',
    ],
    ['a missing number', missingCount('..', subject), 'not stated', 'ikke oppgitt'],
    [
      'a cell that does not apply',
      { ...missingCount('.', subject), precision: 'not-applicable' },
      'does not apply',
      'ikke aktuelt',
    ],
    [
      'a lower bound',
      intervalCount({ value: 800, lower: 800, upper: null, precision: 'floored' }, subject),
      '800 or more',
      '800 eller flere',
    ],
    [
      'a sum with a missing part',
      intervalCount({ value: null, lower: 7, upper: null, precision: 'missing' }, subject),
      '7 or more',
      '7 eller flere',
    ],
    [
      'a preliminary count',
      intervalCount({ value: 41, lower: 30, upper: 60, precision: 'preliminary' }, subject),
      '41 (preliminary)',
      '41 (foreløpig)',
    ],
  ])('writes %s', (_, count, english, norwegian) => {
    expect(formatCount(count, 'en')).toBe(english)
    expect(formatCount(count, 'nb')).toBe(norwegian)
  })
})
