import type { GrowthSource } from '#shared/domain/registration/grown/grownRecord'
import type { CriterionGroup, Protocol } from '#shared/domain/studies/protocol'
import { planSiteOf, sitePlanOf } from '#test/support/sitePlans'

export function groupOf(
  id: string,
  condition: CriterionGroup['anyOf'][number]['condition'],
  wish: Partial<CriterionGroup> = {},
): CriterionGroup {
  const anyOf = [{ id: 'a', condition, evidence: { kind: 'automatic' as const } }]
  return { id, name: null, active: true, defining: false, anyOf, ...wish }
}

export function statement(id: string, text: string): CriterionGroup {
  return groupOf(id, { kind: 'statement', text })
}

export const grownProtocol: Protocol = {
  population: { age: { from: 18, to: 65 }, sex: 'any', areas: [] },
  inclusion: [
    groupOf('ms', { kind: 'diagnosis', system: 'icd-10', codes: ['G35'] }, { defining: true }),
    statement('walks', 'Walks 100 m'),
  ],
  exclusion: [groupOf('epilepsy', { kind: 'diagnosis', system: 'icd-10', codes: ['G40'] })],
  sites: sitePlanOf({
    sites: [
      planSiteOf({ id: 'oslo', name: 'Oslo', area: 'county:03' }),
      planSiteOf({ id: 'bergen', name: 'Bergen', area: 'county:46' }),
      planSiteOf({ id: 'out', included: false }),
    ],
  }),
}

/** A study of two sites, with words that name a criterion by its identifier or its statement. */
export function growthSource(wish: Partial<GrowthSource> = {}): GrowthSource {
  return {
    study: { name: 'Early treatment', targetParticipants: 10 },
    protocol: grownProtocol,
    words: {
      criterion: ({ id, anyOf: [first] }) =>
        first?.condition.kind === 'statement' && typeof first.condition.text === 'string'
          ? first.condition.text
          : `Has ${id}`,
      livesIn: (areas) => `Lives in ${areas.join(', ')}`,
      diagnosis: (code) => (code === 'G35' ? 'Multiple sclerosis' : null),
      display: (code) => code,
      area: (key) => key,
    },
    expected: new Map([
      ['oslo', 3.3],
      ['bergen', 1.7],
    ]),
    places: new Map(),
    ...wish,
  }
}
