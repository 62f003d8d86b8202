import { describe, expect, it } from 'vitest'
import { conditionName, groupName } from '#renderer/components/study/words/conditionWords'
import { shareRangeWords, shareWords } from '#renderer/components/study/words/shareWords'
import { diagnosis, group, names } from './support/protocolFixture'

const space = '\u00A0'

describe('criteria in words', () => {
  it('names a criterion after its codes, or by the codes while their names are not known', () => {
    expect(groupName(group('a', diagnosis('x', 'I21-I22', 'I210')), 'en', names)).toBe('I21–I22 or I21.0')
    expect(conditionName(diagnosis('x', 'G35', 'G40', 'E10').condition, 'en', names)).toBe(
      'Multiple sclerosis and 2 more',
    )
    expect(conditionName({ kind: 'age', range: { from: 0, to: null } }, 'nb', names)).toBe('Alder alle aldre')
  })

  it('keeps one decimal of small shares only', () => {
    expect(shareWords(0.072, 'nb')).toBe(`7,2${space}%`)
    expect(shareWords(0.13, 'en')).toBe(`13${space}%`)
    expect(shareWords(0.05, 'en')).toBe(`5${space}%`)
    expect(shareRangeWords(0.005, 0.018, 'en')).toBe(`0.5–1.8${space}%`)
  })
})
