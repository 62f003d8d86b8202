import { describe, expect, it } from 'vitest'
import type { Finding } from '#shared/domain/studies/lint/finding'
import type { Protocol } from '#shared/domain/studies/protocol'
import {
  badgesOf,
  findingCounts,
  findingText,
  findingWords,
  mendText,
  type FindingNaming,
} from '#shared/domain/vocabulary/findings/findingText'
import { assumed, conditions, line, lint, protocolOf, stated } from '../../studies/lint/support/lintFixture'

const { icd, atc, ages, sex, areas, measured, says } = conditions
const space = '\u00A0'
const disease = line('d', icd('G35'))
const women = { sex: 'female' as const }

/** Protocols that between them break every rule. */
const broken: readonly Protocol[] = [
  protocolOf([disease, line('x', ages(70, 80))]),
  protocolOf([disease, line('x', sex('male'))], [], women),
  protocolOf([disease], [line('x', ages(0, 90))]),
  protocolOf([line('a', ages(18, 30)), line('b', ages(40, 50))]),
  protocolOf([disease, line('x', ages(0, null))], [line('e', ages(70, null))]),
  protocolOf([disease], [line('e', icd('G35'))]),
  protocolOf([line('d', icd('G35'))], [line('e', icd('G35-G37'))]),
  protocolOf([line('d', icd('G35-G37'))], [line('e', icd('G35'))]),
  protocolOf([line('d', [icd('G35'), icd('G40')])], [line('e', icd('G40'))]),
  protocolOf([disease, line('x', icd('G35')), line('y', [icd('E10'), icd('E10'), icd('E10-E14')])]),
  protocolOf([disease, line('x', icd('G35-G37'))], [line('e', icd('E10-E14')), line('f', icd('E10'))]),
  protocolOf([line('d', icd('Q99', 'G', 'G35'))], [line('e', atc('L'))]),
  protocolOf([line('d', icd('C61'))], [line('e', areas('municipality:0301'))], women),
  protocolOf([disease], [], { areas: ['county:01', 'health-region:1'], age: { from: 112, to: null } }),
  protocolOf([disease], [line('e', ages(111, 120))], { age: { from: 0, to: null } }),
  protocolOf([], [line('e', icd('G35'), { active: false })]),
  protocolOf([
    line('a', measured('HbA1c', 80, 40, 'mmol/mol')),
    line('b', measured('LDL', null, null, 'mmol/L')),
    line('c', measured('LDL', 2.5, null, '')),
    line('d', measured('LDL', 2, null, 'furlong')),
    line('e', measured('LDL', 2, null, 'mmHg')),
    line('f', measured('HbA1c', 48, null, '%')),
    line('g', measured('EDSS', 48, null, '')),
    line('h', measured('BMI', 30, null, 'kg/m2')),
    line('i', measured('BMI', null, 20, 'kg/m2')),
  ]),
  protocolOf([
    line('a', says('x'), { evidence: stated(0) }),
    line('b', says('y'), { evidence: stated(1) }),
    line('c', says('z'), { evidence: stated(0.125) }),
    line('d', says('w'), { evidence: stated(0.4, 0.3, 0.5, 'HUNT4') }),
  ]),
  {
    ...protocolOf([line('a', icd('G35')), line('b', icd('G40'), { active: false })]),
    ...assumed('a', 'b', 'x'),
  },
  { ...protocolOf([line('a', icd('G35', 'G40')), line('b', icd('G40'))]), ...assumed('a', 'b') },
]

function naming(protocol: Protocol, language: 'en' | 'nb'): FindingNaming {
  const badges = badgesOf(protocol)
  return { language, badge: (group) => badges.get(group) ?? group, areaName: (key) => `<${key}>` }
}

const all = broken.flatMap((protocol) => lint(protocol).map((finding) => ({ protocol, finding })))

function textOf(rule: Finding['rule'], language: 'en' | 'nb' = 'en'): string {
  const found = all.find(({ finding }) => finding.rule === rule)
  if (found === undefined) throw new Error(`No protocol here breaks ${rule}.`)
  return findingText(found.finding, naming(found.protocol, language))
}

describe('the words of findings', () => {
  it('are there for every rule in both languages, as whole sentences in the tone of the product', () => {
    expect(new Set(all.map(({ finding }) => finding.rule))).toEqual(
      new Set(Object.keys(findingWords.en.rules)),
    )
    for (const { protocol, finding } of all) {
      const [english, norwegian] = (['en', 'nb'] as const).map((language) =>
        findingText(finding, naming(protocol, language)),
      )
      for (const text of [english, norwegian]) {
        expect(text).toMatch(/^(?!.*(!|please|vennligst|undefined|NaN| {2}| \.)).+\.$/i)
        expect(text).toMatch(/^[\p{Lu}\d“«<]/u)
      }
      expect(norwegian).not.toBe(english)
    }
  })

  it('name places, codes, limits and shares', () => {
    expect(textOf('included-and-excluded')).toBe(
      'What criterion 1 includes is excluded by criterion E1. Nobody can meet both: take it out of one.',
    )
    expect(textOf('lines-contradict')).toBe(
      'Nobody is left by criteria 1 and 2 together: no age fits all of them. Change one of them.',
    )
    expect(textOf('empty-range', 'nb')).toBe(
      'I kriterium 1 er den laveste verdien, 80 mmol/mol, over den høyeste, 40 mmol/mol. Ingen verdi passer.',
    )
    expect(textOf('implausible-limit')).toBe(
      'HbA1c 48 % in criterion 6 is a value that nobody has: they lie between 2.9 and 22.5 %. It would fit mmol/mol.',
    )
    expect(textOf('share-without-interval', 'nb')).toContain(`12,5${space}%`)
    expect(textOf('nested-areas')).toContain('<county:01> lies within')
    expect(textOf('wrong-unit')).toContain('Usual: mmol/L or mg/dL.')
    expect(textOf('unknown-code')).toBe(
      'Q99 in criterion 1 is not in the Norwegian ICD-10. Check for a slip.',
    )
  })

  it('say what a mend does', () => {
    const mends = all.flatMap(({ protocol, finding }) =>
      finding.mend === null ? [] : [mendText(finding.mend, naming(protocol, 'en'))],
    )
    expect(mends).toContain('remove E1')
    expect(mends).toContain('swap the two values')
    expect(mends).toContain('change the unit to mmol/mol')
    expect(mends).toContain('keep the wider area only')
  })

  it('count by severity', () => {
    const findings = lint(
      protocolOf([disease, line('x', ages(70, 80))], [line('e', icd('Q99'), { active: false })]),
    )
    expect(findingCounts(findings, 'en')).toBe('1 contradiction, 1 note')
    expect(findingCounts(findings, 'nb')).toBe('1 motsigelse, 1 merknad')
    expect(findingCounts([], 'en')).toBe('')
  })
})
