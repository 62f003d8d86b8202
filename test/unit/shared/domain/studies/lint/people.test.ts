import { describe, expect, it } from 'vitest'
import { applyMend } from '#shared/domain/studies/lint/mend'
import { conditions, line, only, protocolOf, stated, told } from './support/lintFixture'

const { ages, sex, areas, icd } = conditions
const disease = line('d', icd('G35'))

describe('age, sex and area are weighed together', () => {
  it.each([
    ['ages', [line('x', ages(70, 80))], 'refused outside-population x population'],
    ['ages that touch the population', [line('x', ages(64, 80))], null],
    ['any-of that reaches it', [line('x', [ages(70, 80), ages(20, 30)])], null],
  ])('an inclusion outside the population: %s', (_, inclusion, expected) => {
    expect(told(protocolOf([...inclusion, disease]))).toEqual(expected === null ? [] : [expected])
  })

  it('knows the sex and the areas of the population too', () => {
    const women = protocolOf([disease, line('x', sex('male'))], [], { sex: 'female' })
    expect(told(women)).toEqual(['refused outside-population x population'])
    const county = protocolOf([disease, line('x', areas('county:02'))], [], { areas: ['county:01'] })
    expect(only(county, 'outside-population').values).toEqual({ kind: 'area' })
  })

  it('an exclusion that takes away everyone', () => {
    expect(told(protocolOf([disease], [line('x', ages(0, 90))]))).toEqual([
      'refused excludes-everyone x population',
    ])
  })

  it('names the smallest set of lines that leave nobody', () => {
    const protocol = protocolOf([line('a', ages(18, 30)), line('b', sex('female')), line('c', ages(40, 60))])
    const finding = only(protocol, 'lines-contradict')
    expect(finding).toMatchObject({ severity: 'refused', values: { kind: 'age' } })
    expect(finding.places.map(({ group }) => group)).toEqual(['a', 'c'])
  })

  it('sees a contradiction of three lines that no two of them make', () => {
    const protocol = protocolOf(
      [line('a', [ages(18, 30), ages(50, 60)])],
      [line('e', ages(18, 30)), line('f', [ages(50, 60), sex('male')])],
    )
    expect(only(protocol, 'lines-contradict').places.map(({ group }) => group)).toEqual(['a', 'e', 'f'])
  })

  it('sees that two referral areas of one county share people, and two counties do not', () => {
    const within = protocolOf([line('a', areas('county:01')), line('b', areas('referral-area:2'))])
    expect(told(within)).toEqual([])
    const apart = protocolOf([line('a', areas('county:02')), line('b', areas('referral-area:1'))])
    expect(told(apart)).toEqual(['refused lines-contradict a b'])
  })

  it('a line that the population already decides changes nothing, and is taken out by its mend', () => {
    const protocol = protocolOf([disease, line('x', ages(0, null))], [line('e', ages(70, null))])
    expect(told(protocol)).toEqual(['note changes-nothing x population', 'note changes-nothing e population'])
    const { mend } = only(
      protocolOf([disease, line('x', sex('male'))], [], { sex: 'male' }),
      'changes-nothing',
    )
    expect(mend).toEqual({ kind: 'remove-line', group: 'x' })
  })

  it('keeps what a person has stated or marked as defining', () => {
    const shared = protocolOf([disease, line('x', ages(0, null), { evidence: stated(0.5, 0.4, 0.6) })])
    expect(only(shared, 'changes-nothing').mend).toBeNull()
    const defining = protocolOf([disease, line('x', ages(0, null), { defining: true })])
    expect(only(defining, 'changes-nothing').mend).toBeNull()
  })

  it('says nothing of lines that are switched off but that they are', () => {
    expect(told(protocolOf([disease, line('x', ages(70, 80), { active: false })]))).toEqual([
      'note switched-off x',
    ])
  })

  it('an area that is not known, and one within another', () => {
    const protocol = protocolOf([disease, line('x', areas('municipality:0301'))], [], {
      areas: ['county:01', 'health-region:1', 'county:02'],
    })
    expect(told(protocol)).toEqual(['questioned unknown-area x.a', 'note nested-areas population'])
    const { mend } = only(protocol, 'nested-areas')
    expect(mend).toEqual({
      kind: 'drop-areas',
      group: null,
      alternative: null,
      areas: ['county:01', 'county:02'],
    })
    expect(mend === null ? null : applyMend(protocol, mend).population.areas).toEqual(['health-region:1'])
  })

  it('does not take an unknown area of the population for the whole country', () => {
    const protocol = protocolOf([disease, line('x', ages(70, 80))], [], { areas: ['municipality:0301'] })
    expect(told(protocol)).toEqual(['questioned unknown-area population'])
  })

  it('ages that hardly anyone reaches', () => {
    expect(told(protocolOf([disease], [], { age: { from: 112, to: null } }))).toEqual([
      'questioned extreme-age population',
    ])
    expect(told(protocolOf([disease], [line('x', ages(110, 120))], { age: { from: 18, to: null } }))).toEqual(
      ['questioned extreme-age x.a'],
    )
  })

  it('a protocol without inclusion', () => {
    expect(told(protocolOf([]))).toEqual(['note no-inclusion population'])
  })
})
