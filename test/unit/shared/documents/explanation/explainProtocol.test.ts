import { describe, expect, it } from 'vitest'
import { explainProtocol, type ExplanationNames } from '#shared/documents/explanation/explainProtocol'
import type { DerivedFrom } from '#shared/domain/studies/evidence/derivedEvidence'
import type { Condition, Language, Protocol } from '#shared/domain/studies/protocol'
import { conditions, line, protocolOf, stated } from '../../domain/studies/lint/support/lintFixture'

const { icd, atc, ages, sex, areas, measured, says } = conditions
const space = '\u00A0'

const names: ExplanationNames = {
  codes: {
    'icd-10': { G35: 'Multiple sclerosis', G40: 'Epilepsy', A01: 'Typhoid and paratyphoid fevers' },
    atc: { A01: 'Stomatological preparations' },
  },
  areaName: (key) => ({ 'county:55': 'Troms', 'county:56': 'Finnmark' })[key] ?? key,
  isCountable: (kind) => !['medication', 'measurement', 'statement'].includes(kind),
}

function explained(protocol: Protocol, language: Language = 'en'): readonly string[] {
  return explainProtocol(protocol, names, language)
}

const whole = protocolOf(
  [
    line('a', icd('G35'), { defining: true }),
    line('b', measured('EDSS', null, 6.5, ''), {
      name: { en: 'Able to walk', nb: 'Kan gå' },
      evidence: stated(0.87, 0.75, 0.95, 'HUNT4, table 3.'),
    }),
    line('c', says('Agrees to take part')),
  ],
  [line('d', [icd('G40'), icd('E10')]), line('e', ages(60, null)), line('f', icd('J45'), { active: false })],
  { age: { from: 18, to: 64 }, areas: ['county:55', 'county:56'] },
)

describe('a protocol explained', () => {
  it('says in English who is meant, and what the number does not rest on', () => {
    expect(explained(whole)).toEqual([
      'Women and men aged 18–64 living in Troms and Finnmark are taken in if they have the diagnosis Multiple sclerosis (G35); have EDSS at most 6.5 (“Able to walk”); and meet “Agrees to take part”.',
      'They are not taken in if they have the diagnosis Epilepsy (G40) or have the diagnosis E10; or are aged 60 and over.',
      'No figures answer these, so they change no number: Agrees to take part.',
      `How many have EDSS at most 6.5 is not counted but stated: 87${space}%, between 75${space}% and 95${space}%, of those left by the steps before it. Source: HUNT4, table 3.`,
      'The disease is defined by: Multiple sclerosis.',
      'Switched off and not used: J45.',
    ])
  })

  it('says the same in Bokmål', () => {
    expect(explained(whole, 'nb')).toEqual([
      'Kvinner og menn på 18–64 år som bor i Troms og Finnmark, er med hvis de har diagnosen Multiple sclerosis (G35); har EDSS høyst 6,5 («Kan gå»); og oppfyller «Agrees to take part».',
      'De er ikke med hvis de har diagnosen Epilepsy (G40) eller har diagnosen E10; eller er 60 år og eldre.',
      'Ingen tall svarer på disse, så de endrer ingen tall: Agrees to take part.',
      `Hvor mange som har EDSS høyst 6,5, er ikke telt, men oppgitt: 87${space}%, mellom 75${space}% og 95${space}%, av dem som gjenstår etter trinnene foran. Kilde: HUNT4, table 3.`,
      'Sykdommen er definert ved: Multiple sclerosis.',
      'Slått av og ikke i bruk: J45.',
    ])
  })

  it('says what is worked out, and what only limits, with its source', () => {
    const biobank: Condition = {
      kind: 'biobank',
      name: 'HUNT',
      entries: ['biobank/hunt'],
      materials: ['plasma'],
    }
    const told = (from: DerivedFrom) =>
      explained(
        protocolOf([
          line('b', biobank, { evidence: { kind: 'derived', from, citation: 'HUNT4, table 3.' } }),
        ]),
      ).slice(1)
    const number = { value: 53100, lower: 53100, upper: 53100 }
    expect(
      told({ method: 'donors', counts: [{ entry: 'biobank/hunt', counted: 'HUNT4', number, asOf: '2019' }] }),
    ).toEqual([
      `How many have given plasma to HUNT is not known; what is told at most limits it: 53${space}100 (HUNT4, 2019). Source: HUNT4, table 3.`,
    ])
    expect(
      told({ method: 'recaptured', first: 200, second: 150, both: 30, conditioning: 'remaining' }),
    ).toEqual([
      `How many have given plasma to HUNT is not counted but worked out: capture–recapture from lists of 200 and 150 people with 30 on both: share 20.4${space}%, between 15.2${space}% and 26.5${space}%. Source: HUNT4, table 3.`,
    ])
  })

  it('says that everyone is taken in when nothing is asked for', () => {
    const everyone = protocolOf([], [], { age: { from: 0, to: null }, sex: 'female' })
    expect(explained(everyone)).toEqual([
      'Women of all ages living in Norway are all taken in: no inclusion criterion is in use.',
    ])
    expect(explained(everyone, 'nb')).toEqual([
      'Kvinner i alle aldre som bor i Norge, er alle med: ingen inklusjonskriterier er i bruk.',
    ])
  })

  it('knows every kind of condition, and tells codes of two systems apart', () => {
    const one = protocolOf([
      line('x', [icd('A01'), atc('A01'), sex('female'), areas('county:55'), ages(30, 40)]),
    ])
    expect(explained(one)[0]).toBe(
      'Women and men aged 18–64 living in Norway are taken in if they have the diagnosis Typhoid and paratyphoid fevers (A01), have had Stomatological preparations (A01) dispensed, are women, live in Troms or are aged 30–40.',
    )
    expect(explained(one, 'nb')[0]).toMatch(
      /har fått utlevert Stomatological preparations \(A01\), er kvinner, bor i Troms eller er 30–40 år\.$/,
    )
  })

  it('keeps alternatives together between criteria that must all hold', () => {
    const two = protocolOf([line('x', [icd('G35'), icd('G40')]), line('y', sex('male'))])
    expect(explained(two)[0]).toContain(
      'if they either have the diagnosis Multiple sclerosis (G35) or have the diagnosis Epilepsy (G40); and are men.',
    )
  })

  it('does not repeat a name that the words say already', () => {
    const named = protocolOf([line('x', icd('G35'), { name: 'multiple sclerosis' })])
    expect(explained(named)[0]).not.toContain('“')
  })
})
