import { describe, expect, it } from 'vitest'
import { applyMend } from '#shared/domain/studies/lint/mend'
import type { CriterionGroup } from '#shared/domain/studies/protocol'
import { assumed, conditions, line, only, protocolOf, stated, told } from './support/lintFixture'

const { icd, atc, says, measured, sex } = conditions

describe('what is included and excluded', () => {
  it.each([
    ['equal', ['G35'], ['G35'], 'refused included-and-excluded i e'],
    ['equal, written otherwise', ['E10-E11'], ['E10', 'E11'], 'refused included-and-excluded i e'],
    ['held by the exclusion', ['G400'], ['G40'], 'refused exclusion-holds-inclusion i e'],
    ['a part of the inclusion', ['E10-E14'], ['E10'], 'questioned excluded-part e.a i.a'],
    ['other codes', ['G35'], ['G40'], null],
  ])('%s', (_, included, excluded, expected) => {
    const protocol = protocolOf([line('i', icd(...included))], [line('e', icd(...excluded))])
    expect(told(protocol)).toEqual(expected === null ? [] : [expected])
  })

  it('one alternative of several: it is taken out by its mend, the others stay', () => {
    const protocol = protocolOf([line('i', [icd('G35'), icd('G40')])], [line('e', icd('G40'))])
    const { mend, places } = only(protocol, 'alternative-excluded')
    expect(places[0]).toMatchObject({ group: 'i', alternative: 'b' })
    expect(mend === null ? null : applyMend(protocol, mend).inclusion[0]?.anyOf).toHaveLength(1)
  })

  it('every alternative by an exclusion of its own', () => {
    const protocol = protocolOf(
      [line('i', [icd('G35'), icd('G40')])],
      [line('e', icd('G35')), line('f', icd('G40'))],
    )
    expect(told(protocol)).toEqual(['refused included-and-excluded i e f'])
  })

  it('texts and measurements too, but not texts that differ in a sign', () => {
    const text = (one: string, other: string) =>
      protocolOf([line('i', says(one), { evidence: stated(0.5, 0.4, 0.6) })], [line('e', says(other))])
    expect(told(text('Able to  walk', 'able to walk'))[0]).toBe('refused included-and-excluded i e')
    expect(told(text('Score > 5', 'Score < 5'))).toEqual(['note not-counted e'])
    const sugar = protocolOf(
      [line('i', measured('HbA1c', 60, null, 'mmol/mol'))],
      [line('e', measured('hba1c', 48, null, 'mmol / mol'))],
    )
    expect(told(sugar)[0]).toBe('refused exclusion-holds-inclusion i e')
  })
})

describe('what is said twice', () => {
  it('lines: the spare one is taken out, never the one that defines the disease', () => {
    const twice = protocolOf([line('a', icd('G35')), line('b', icd('G350-G359'), { defining: true })])
    expect(only(twice, 'duplicate-criteria')).toMatchObject({
      severity: 'questioned',
      mend: { kind: 'remove-line', group: 'a' },
    })
  })

  it('lines with different stated shares are left to the person', () => {
    const text = says('Able to walk')
    const lines = (second: number) =>
      protocolOf([
        line('a', text, { evidence: stated(0.5, 0.4, 0.6) }),
        line('b', text, { evidence: stated(second, 0.4, 0.9) }),
      ])
    expect(only(lines(0.7), 'duplicate-criteria').mend).toBeNull()
  })

  it('alternatives, the wider one staying', () => {
    const protocol = protocolOf([line('i', [icd('E10'), icd('E10-E14'), icd('E10-E14')])])
    expect(told(protocol)).toEqual([
      'questioned duplicate-alternatives i.c i.b',
      'note nested-alternative i.a i.b',
    ])
  })

  it('codes of one list', () => {
    const protocol = protocolOf([line('i', icd('E10', 'E10-E14', 'E10', 'G35', 'E108'))])
    const finding = only(protocol, 'nested-codes')
    expect(finding.values.codes).toEqual(['E10', 'E108'])
    const { mend } = finding
    const after = mend === null ? protocol : applyMend(protocol, mend)
    expect(after.inclusion[0]?.anyOf[0]?.condition).toEqual(icd('E10-E14', 'G35'))
  })

  it('a wider inclusion beside a narrower one, and a narrower exclusion beside a wider one', () => {
    const included = protocolOf([line('a', icd('E10-E14')), line('b', icd('E11'))])
    expect(told(included)).toEqual(['note implied-criterion a b'])
    const excluded = protocolOf([line('i', icd('G35'))], [line('a', icd('E10-E14')), line('b', icd('E11'))])
    expect(told(excluded)).toEqual(['note implied-criterion b a'])
  })
})

describe('assumptions about criteria', () => {
  it('keep a line that they speak of, though it is said twice', () => {
    const twice = [line('a', icd('G35')), line('b', icd('G35'))]
    expect(only(protocolOf(twice), 'duplicate-criteria').mend).toEqual({ kind: 'remove-line', group: 'b' })
    const named = { ...protocolOf(twice), ...assumed('b', 'a') }
    expect(only(named, 'duplicate-criteria').mend).toBeNull()
  })

  it('are told when they speak of what is switched off or gone', () => {
    const protocol = protocolOf([line('a', icd('G35'), { active: false }), line('b', icd('G40'))])
    expect(told({ ...protocol, ...assumed('a', 'b') })).toEqual([
      'note switched-off a',
      'note unused-assumption a b',
      'note unused-assumption a',
    ])
    expect(told({ ...protocol, ...assumed('gone', 'lost') })).toContain('note unused-assumption population')
  })

  it('are told when the conditions of their lines already say what the odds ratio would', () => {
    const [one, other] = [line('a', [icd('G35'), icd('G40')]), line('b', [icd('G40'), icd('J45')])]
    const shared = only({ ...protocolOf([one, other]), ...assumed('a', 'b') }, 'idle-association')
    expect(shared).toMatchObject({ values: { why: 'in-common' }, mend: null })
    const through = [line('a', icd('G35')), line('b', icd('J45')), line('c', [icd('G35'), icd('J45')])]
    expect(only({ ...protocolOf(through), ...assumed('a', 'b') }, 'idle-association').values.why).toBe(
      'in-common',
    )
    const apart = { ...protocolOf([one, line('b', icd('J45'))]), ...assumed('a', 'b') }
    expect(told(apart)).toEqual([])
  })

  it('are told of stated shares only where both lines ask for the same condition', () => {
    const ofEveryone = { ...stated(0.2), conditioning: 'population' as const }
    const idle = (...lines: CriterionGroup[]) =>
      told({ ...protocolOf(lines), ...assumed('a', 'b') }).filter((finding) => finding.includes('idle'))
    const found = ['questioned idle-association a b']
    expect(idle(line('a', icd('I10')), line('b', icd('I10'), { evidence: ofEveryone }))).toEqual(found)
    expect(idle(line('a', icd('I10')), line('b', icd('I10-I15'), { evidence: ofEveryone }))).toEqual([])
    expect(idle(line('a', icd('I10-I15')), line('b', icd('I10'), { evidence: ofEveryone }))).toEqual([])
    expect(idle(line('a', icd('I10')), line('b', icd('I10-I15')))).toEqual(found)
  })

  it('are not told of a share of those who remain beside other conditions', () => {
    const several = line('b', [icd('I10'), icd('G40')], { evidence: stated(0.2) })
    const protocol = { ...protocolOf([line('a', icd('I10')), several]), ...assumed('a', 'b') }
    expect(told(protocol).filter((finding) => finding.includes('idle'))).toEqual([])
  })

  it('need a citation that can be looked up', () => {
    const protocol = {
      ...protocolOf([line('a', icd('G35')), line('b', icd('G40'))]),
      ...assumed('a', 'b', 'TBD'),
    }
    expect(told(protocol)).toEqual(['questioned weak-assumption-citation population'])
  })
})

describe('codes', () => {
  it('that are not in the list, or take in a whole chapter', () => {
    const protocol = protocolOf([line('i', icd('Q99', 'G'))], [line('e', atc('L'))])
    expect(only(protocol, 'unknown-code').values).toEqual({ system: 'icd-10', codes: ['Q99'] })
    expect(told(protocol)).toContain('questioned wide-code e.a')
    expect(told(protocol)).toContain('questioned wide-code i.a')
  })

  it('of the other sex than the population', () => {
    const women = protocolOf([line('i', icd('C61', 'G35'))], [], { sex: 'female' })
    expect(only(women, 'sex-specific-code').values).toEqual({ sex: 'male', codes: ['C61'] })
    const men = protocolOf([line('i', icd('G35'))], [line('e', icd('O00-O99'))], { sex: 'male' })
    expect(only(men, 'sex-specific-code').values.sex).toBe('female')
    expect(told(protocolOf([line('i', icd('C61'))], [line('e', sex('female'))]))).toEqual([])
  })
})

describe('shares', () => {
  it.each([
    [stated(0), 'share-all-or-nobody'],
    [stated(1), 'share-all-or-nobody'],
    [stated(0.4), 'share-without-interval'],
    [stated(0.4, 0.3, 0.5, 'HUNT4'), 'weak-citation'],
    [stated(0.4, 0.3, 0.5, 'TBD'), 'weak-citation'],
  ])('%o is %s', (evidence, rule) => {
    expect(told(protocolOf([line('i', says('Able to walk'), { evidence })]))).toEqual([
      `questioned ${rule} i.a`,
    ])
  })

  it.each(['Sæther 2019, Tidsskr Nor Legeforen', 'https://doi.org/10.1000/x', '10.1056/NEJMoa1', 'PMID 123'])(
    'takes %s for a citation',
    (citation) => {
      const evidence = stated(0.4, 0.3, 0.5, citation)
      expect(told(protocolOf([line('i', says('Able to walk'), { evidence })]))).toEqual([])
    },
  )

  it('a line that nothing counts is named', () => {
    expect(told(protocolOf([line('i', [says('Willing'), atc('L04AA')])]))).toEqual(['note not-counted i'])
    expect(told(protocolOf([line('i', icd('G35'), { evidence: { kind: 'none' } })]))).toEqual([
      'note not-counted i',
    ])
    expect(told(protocolOf([line('i', [says('Willing'), icd('G35')])]))).toEqual([])
  })
})
