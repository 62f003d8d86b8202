import { describe, expect, it } from 'vitest'
import {
  draftedUnit,
  unitDraft,
  unitProblems,
  type UnitDraft,
} from '#renderer/components/study/sites/unitDraft'
import { known, planSiteOf } from '#test/support/sitePlans'

const full = planSiteOf({
  id: 'a',
  catchment: [{ area: 'county:03', share: 0.35 }],
  statedRate: { ...known(2), lower: 1, upper: 3 },
  rateBasis: 'pooled',
  startUp: { median: 3, p90: 7, citation: 'The contract office, 2026' },
  cap: 20,
  quota: 10,
  competing: { trials: null, left: 0.7, citation: 'The unit, 2026' },
  cost: { fixed: 10_000, perPatient: 500 },
  capabilities: ['pet-ct', 'phase-1'],
  interim: { enrolled: 4, months: 2 },
})
const draft = unitDraft(full)
const withPart = (part: Partial<UnitDraft>): UnitDraft => ({ ...draft, ...part })

describe('what the plan says of a unit, as it is typed', () => {
  it('comes back as it was when nothing is changed', () => {
    expect(draftedUnit(draft, full)).toEqual(full)
    const bare = planSiteOf({ id: 'b' })
    expect(draftedUnit(unitDraft(bare), bare)).toEqual(bare)
  })

  it('is not stated any more when a part is switched off, and its fields are kept meanwhile', () => {
    const off = withPart({ rate: { ...draft.rate, stated: false }, cost: { ...draft.cost, stated: false } })
    expect(draftedUnit(off, full)).toMatchObject({ statedRate: null, cost: null })
    expect(off.rate.fields.value).toBe(2)
  })

  it.each<[string, Partial<UnitDraft>]>([
    ['name-missing', { name: ' ' }],
    ['catchment-incomplete', { catchment: [{ area: 'county:03', share: null }] }],
    [
      'catchment-twice',
      {
        catchment: [
          { area: 'county:03', share: 10 },
          { area: 'county:03', share: 20 },
        ],
      },
    ],
    ['rate-incomplete', { rate: { stated: true, fields: { ...draft.rate.fields, citation: '' } } }],
    ['start-up-incomplete', { startUp: { stated: true, fields: { median: 2, p90: null, citation: 'x' } } }],
    ['start-up-order', { startUp: { stated: true, fields: { median: 5, p90: 2, citation: 'x' } } }],
    ['start-up-no-source', { startUp: { stated: true, fields: { median: 2, p90: 5, citation: ' ' } } }],
    [
      'competing-incomplete',
      { competing: { stated: true, fields: { trials: null, left: null, citation: 'x' } } },
    ],
    ['competing-no-source', { competing: { stated: true, fields: { trials: 2, left: 50, citation: '' } } }],
    ['cost-incomplete', { cost: { stated: true, fields: { fixed: null, perPatient: 3 } } }],
    ['interim-incomplete', { interim: { enrolled: 3, months: null } }],
  ])('is refused by name: %s', (problem, part) => {
    expect(unitProblems(withPart(part))).toEqual([problem])
    expect(draftedUnit(withPart(part), full)).toBeNull()
  })
})
