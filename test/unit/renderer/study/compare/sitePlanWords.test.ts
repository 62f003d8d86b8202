import { describe, expect, it } from 'vitest'
import { protocolDifferences } from '#shared/domain/studies/protocolDifferences'
import { differenceRows } from '#renderer/components/study/compare/differenceWords'
import { translate } from '#renderer/composables/useMessages'
import { known, planSiteOf, sitePlanOf } from '#test/support/sitePlans'
import { names, protocolOf } from '../support/protocolFixture'

const naming = { language: 'en' as const, names, t: translate }

describe('differences of site plans in words', () => {
  it('names the part, the values on both sides and the site', () => {
    const before = { ...protocolOf([]), sites: sitePlanOf({ sites: [planSiteOf({ id: 'a' })] }) }
    const stated = { value: 2, lower: 1, upper: 3.5, citation: 'The unit' }
    const changed = planSiteOf({ id: 'a', statedRate: stated, rateBasis: 'stated', cap: 20 })
    const after = {
      ...protocolOf([]),
      sites: sitePlanOf({ allocation: 'quota', screenFailure: known(0.25), sites: [changed] }),
    }
    const rows = protocolDifferences(before, after).flatMap((found) =>
      differenceRows(found, before, after, naming),
    )
    expect(rows.map(({ subject, before: was, after: is }) => [subject, was, is])).toEqual([
      ['Sharing out of participants', 'whoever comes first', 'a quota for each site'],
      ['Screen failure', 'not stated', '0.25'],
      [
        'Site: Site a',
        'included; data-based rate',
        'included; stated rate; 2.00 (1.00–3.50) a month stated; at most 20',
      ],
    ])
  })

  it('tells a plan that is new', () => {
    const after = { ...protocolOf([]), sites: sitePlanOf({ sites: [planSiteOf({ id: 'a' })] }) }
    const rows = protocolDifferences(protocolOf([]), after).flatMap((found) =>
      differenceRows(found, protocolOf([]), after, naming),
    )
    expect(rows).toEqual([
      { mark: 'changed', subject: 'Site plan', before: 'none', after: '1 site' },
      { mark: 'added', subject: 'Site: Site a', before: null, after: 'included; data-based rate' },
    ])
  })
})
