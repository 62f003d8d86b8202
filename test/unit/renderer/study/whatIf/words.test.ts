import { describe, expect, it } from 'vitest'
import type { Quantity } from '#shared/estimate/result'
import type { ProtocolChange } from '#shared/estimate/whatIf/protocolChange'
import type { SeekAnswer } from '#shared/estimate/whatIf/seek'
import { translate } from '#renderer/composables/useMessages'
import { i18n } from '#renderer/messages/i18n'
import { changeWords } from '#renderer/components/study/whatIf/changeWords'
import { differenceWords, relaxRows, signedShare } from '#renderer/components/study/whatIf/relaxRows'
import { answerWords, fieldWords } from '#renderer/components/study/whatIf/seekWords'
import { bounded, diagnosis, group, names, protocolOf } from '../support/protocolFixture'

const spaces = (text: string) => text.replaceAll('\u00A0', ' ')
const naming = { language: 'en' as const, names, t: translate }
const stated = {
  kind: 'stated' as const,
  share: 0.512,
  lower: 0.41,
  upper: 0.65,
  conditioning: 'remaining' as const,
  citation: 'A study',
}
const protocol = {
  ...protocolOf(
    [
      group('ms', diagnosis('x', 'G35')),
      group('old', {
        id: 'a',
        condition: { kind: 'age', range: { from: 60, to: null } },
        evidence: { kind: 'automatic' },
      }),
      group('share', { id: 'a', condition: { kind: 'statement', text: 'Takes part' }, evidence: stated }),
    ],
    [group('out', diagnosis('x', 'G40'), diagnosis('y', 'E10'))],
  ),
  availability: [
    {
      id: 's',
      name: { en: 'Reached', nb: 'Nås' },
      active: true,
      share: 0.5,
      lower: 0.4,
      upper: 0.6,
      citation: 'x',
    },
  ],
}

describe('changeWords', () => {
  it.each<[ProtocolChange, string]>([
    [{ kind: 'population-age', end: 'to', value: 75 }, 'Ages 18–75 years instead of 18–64 years'],
    [{ kind: 'population-age', end: 'from', value: null }, 'Ages 0–64 years instead of 18–64 years'],
    [{ kind: 'criterion-off', group: 'out' }, 'Without E1 Epilepsy or Type 1 diabetes'],
    [
      { kind: 'alternative-removed', group: 'out', alternative: 'y' },
      'E1 Epilepsy or Type 1 diabetes: without Type 1 diabetes',
    ],
    [
      { kind: 'criterion-age', group: 'old', alternative: 'a', end: 'from', value: 55 },
      '2 Age 60 years and over: ages 55 years and over instead of 60 years and over',
    ],
    [
      { kind: 'stated-share', group: 'share', alternative: 'a', value: 0.65 },
      '3 Takes part: share 65 % instead of 51.2 %',
    ],
    [{ kind: 'overlap', value: 0.3 }, 'Overlap 0.30 instead of 0.00'],
    [{ kind: 'availability', step: 's', value: 0.75 }, 'Reached: share 75 % instead of 50 %'],
  ])('says %j', (change, words) => {
    expect(spaces(changeWords(change, protocol, naming))).toBe(words)
  })

  it('says what it was for sex and areas, in Norwegian too', () => {
    const narrow = {
      ...protocol,
      population: { ...protocol.population, sex: 'female' as const, areas: ['county:55', 'county:56'] },
    }
    expect(changeWords({ kind: 'population-areas' }, narrow, naming)).toBe(
      'All of Norway instead of Troms and Finnmark',
    )
    i18n.global.locale.value = 'nb'
    const norwegian = changeWords({ kind: 'population-sex' }, narrow, { ...naming, language: 'nb' })
    i18n.global.locale.value = 'en'
    expect(norwegian).toBe('Alle kjønn i stedet for kvinner')
  })
})

describe('relaxRows', () => {
  const row = (value: number | null, change: ProtocolChange) => ({
    change,
    eligible: bounded(value === null ? null : 1000 + value, 0, 3000),
    available: bounded(1000, 0, 3000),
    more: { value, hidden: null },
  })
  it('puts the largest gain first and what has no estimate last', () => {
    const rows = relaxRows(
      [
        row(null, { kind: 'criterion-off', group: 'ms' }),
        row(20, { kind: 'criterion-off', group: 'out' }),
        row(400, { kind: 'population-age', end: 'to', value: null }),
        {
          ...row(null, { kind: 'population-sex' }),
          more: { value: null, hidden: { reason: 'small' as const, from: 1, to: 4 } },
        },
      ],
      bounded(1000, 0, 3000),
      protocol,
      naming,
    )
    expect(rows.map(({ people, percent }) => [people, spaces(percent)])).toEqual([
      ['+400', '+40 %'],
      ['+20', '+2.0 %'],
      ['1–4', ''],
      ['–', '–'],
    ])
    expect(rows.at(-1)?.eligible).toBeNull()
  })

  it('writes differences either way', () => {
    const [before, after] = [bounded(1000, 1000, 1000), bounded(950, 950, 950)]
    const words = differenceWords({ value: -50, hidden: null }, { before, after }, 'nb')
    expect([words.people, spaces(words.percent)]).toEqual(['−50', '−5,0 %'])
    expect(spaces(signedShare(0, 'en'))).toBe('0 %')
    expect(spaces(signedShare(0.0001, 'en'))).toBe('+<0.1 %')
  })
})

describe('answerWords', () => {
  const people: Quantity = {
    estimate: 2051,
    lower: 0,
    upper: 8804,
    interval: { lower: 1829, upper: 2383 },
    kind: 'bounded',
  }
  const answer: SeekAnswer = {
    kind: 'found',
    present: { value: 18, people: bounded(3000, 0, 9000) },
    point: { value: 54, people },
    ends: [
      { value: 0, people: bounded(5400, 0, 9000) },
      { value: 64, people: bounded(60, 0, 9000) },
    ],
    everywhere: false,
    monotone: true,
    gaps: false,
  }
  const sought = {
    field: { kind: 'population-age', end: 'from' },
    target: 2000,
    measure: 'eligible',
  } as const
  const say = (change: Partial<SeekAnswer>) =>
    answerWords({ ...answer, ...change }, sought, protocol, naming).map(spaces)

  it('gives value, people, interval and bounds', () => {
    expect(say({})).toEqual([
      'Lowest age: 54 instead of 18.',
      '2 050 eligible, 80 % interval 1 830–2 380, bounds 0–8 900.',
      'It is the strictest value that reaches 2 000.',
    ])
  })

  it('says how near a target comes that cannot be reached, with both ends', () => {
    expect(say({ kind: 'unreachable', monotone: false, gaps: true })).toEqual([
      '2 000 cannot be reached this way.',
      'Lowest age: 54 comes nearest, with 2 050 eligible, 80 % interval 1 830–2 380.',
      '0 gives 5 400, 64 gives 60.',
      expect.stringContaining('goes up and down'),
      expect.stringContaining('no estimate'),
    ])
  })

  it('says when nothing has to change, when everything reaches it, and when nothing can be told', () => {
    expect(say({ present: answer.point, everywhere: true }).slice(0, 3)).toEqual([
      'Lowest age: 54, as it is now.',
      expect.stringContaining('2 050'),
      'Every value reaches 2 000. This is the strictest.',
    ])
    expect(say({ kind: 'no-estimate' })).toEqual([expect.stringContaining('no estimate at any value')])
  })

  it('names every field', () => {
    const fields = [
      fieldWords({ kind: 'criterion-age', group: 'old', alternative: 'a', end: 'to' }, protocol, naming),
      fieldWords({ kind: 'stated-share', group: 'share', alternative: 'a' }, protocol, naming),
      fieldWords({ kind: 'overlap' }, protocol, naming),
      fieldWords({ kind: 'availability', step: 's' }, protocol, naming),
    ]
    expect(fields).toEqual([
      '2 Age 60 years and over: highest age',
      '3 Takes part: stated share',
      'Overlap between criteria',
      'Reached: share of those eligible',
    ])
  })
})
