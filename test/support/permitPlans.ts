import type { PermitPlan } from '#shared/domain/permits/permitPlan'

function assumed(step: string, low: number, high: number): PermitPlan['changes'][number] {
  return { step, kind: 'time', days: { low, high }, reason: 'Earlier studies of the unit' }
}

/** Three sources, a time for every step that no rule times: the road ends. */
export const permitPlanOfTest: PermitPlan = {
  medicinalProduct: false,
  healthResearch: true,
  linked: false,
  processor: false,
  sources: [
    { entry: 'registry/krg', name: 'Kreftregisteret', need: 'person-level', basis: 'exemption' },
    { entry: 'registry/npr', name: 'Norsk pasientregister', need: 'aggregate', basis: null },
    { entry: 'biobank/hunt', name: 'HUNT Biobank', need: 'samples', basis: 'consent' },
  ],
  changes: [
    assumed('controller', 10, 20),
    assumed('impact', 14, 30),
    assumed('ethics', 40, 90),
    assumed('exemption', 0, 0),
    assumed('consent', 5, 10),
    assumed('biobank-access@biobank/hunt', 60, 150),
    { step: 'analysis-room', kind: 'without', reason: 'The hospital has one already' },
  ],
  added: [],
}
