import type { Protocol } from '#shared/domain/studies/protocol'
import type { PlanSite } from '#shared/domain/studies/sitePlan'
import { planSiteOf, sitePlanOf } from './sitePlans'

const assumed = 'Assumed for this test'

function hospital(id: string, area: string, wish: Partial<PlanSite> = {}): PlanSite {
  return planSiteOf({
    id,
    name: id.toUpperCase(),
    area,
    cost: { fixed: 300_000, perPatient: 50_000 },
    ...wish,
  })
}

/** A protocol of the starter dataset with availability and a plan of five hospitals, of which four take part. */
export function plannedProtocol(protocol: Protocol): Protocol {
  const stated = { value: 1.5, lower: 0.8, upper: 2.5, citation: assumed }
  return {
    ...protocol,
    availability: [
      {
        id: 'reached',
        name: 'Reached',
        active: true,
        share: 0.4,
        lower: 0.25,
        upper: 0.6,
        citation: assumed,
      },
      {
        id: 'consents',
        name: 'Consents',
        active: true,
        share: 0.1,
        lower: 0.05,
        upper: 0.2,
        citation: assumed,
      },
    ],
    sites: sitePlanOf({
      screening: 1,
      sites: [
        hospital('ous', 'referral-area:30', { statedRate: stated }),
        hospital('ahus', 'referral-area:15', { cap: 30 }),
        hospital('hus', 'referral-area:11', { statedRate: stated, rateBasis: 'stated' }),
        // As from a profile that is not here: the plan holds all that it said.
        hospital('stolav', 'referral-area:7', {
          origin: { kind: 'profile', profile: 'unit-1', version: '2' },
          startUp: { median: 2, p90: 5, citation: assumed },
          competing: { trials: 2, left: null, citation: assumed },
          capabilities: ['mri-3t', 'trial-phase-3'],
        }),
        hospital('unn', 'referral-area:2', { included: false }),
      ],
    }),
  }
}
