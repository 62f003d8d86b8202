import type { SiteProfile } from '#shared/domain/sites/siteProfile'

/** A made-up unit that says enough to be published. The organisation number has a sound check digit and is nobody's. */
export function exampleProfile(changes: Partial<SiteProfile> = {}): SiteProfile {
  return {
    unitName: 'Klinisk forskningspost, Ærlig sykehus',
    organisationName: 'Ærlig sykehus HF',
    organisationNumber: '999999999',
    trust: 'Ærlig sykehus HF',
    healthRegion: 'north',
    siteType: 'university-hospital',
    city: 'Ytterøy',
    areas: ['county:55'],
    therapeuticAreas: ['neurology', 'oncology'],
    phases: ['phase-2', 'phase-3'],
    populations: ['adult'],
    fullTimeHours: 37.5,
    staff: [
      { role: 'study-nurse', people: 3, fullTimeEquivalents: 2.5, gcpDate: '2026-01-15' },
      { role: 'investigator', people: 2, fullTimeEquivalents: 0.4 },
    ],
    visitRooms: 4,
    visitRoomHours: 35,
    bedsDay: 2,
    mri: [{ field: '3-tesla', scanners: 1, slots: 5 }],
    asepticPreparation: true,
    advancedTherapies: false,
    freezersMinus80: 2,
    liquidNitrogen: 0,
    contractTime: { low: 3, high: 8 },
    approvalTime: { low: 4, high: 10 },
    activationTime: { low: 1, high: 3 },
    trials: [
      { name: 'EKSEMPEL-1', status: 'running', opens: '2026-01', closes: '2027-06', studyNurseHours: 40 },
    ],
    recruitment: [
      { name: 'EKSEMPEL-0', opened: '2023-02-01', closed: '2024-05-31', planned: 20, enrolled: 17 },
    ],
    languages: ['nb', 'se', 'en'],
    contactName: 'Forskningsposten',
    contactEmail: 'forskningsposten@sykehus.example',
    ...changes,
  }
}
