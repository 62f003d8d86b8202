import { choice, choices, count, lines, range, rows, text, yesNo } from './fieldKinds'

const monitoring = { group: 'monitoring' } as const
const remote = { group: 'remote' } as const
const emergency = { group: 'emergency' } as const
const startUp = { group: 'start-up', need: 'expected' } as const
const care = { group: 'care' } as const
const contact = { group: 'contact' } as const

const weeks = { least: 0, most: 260, decimals: 0, unit: 'weeks' } as const

/** How trials are run there: monitoring, visits elsewhere, emergencies, start-up, care and contact. */
export const conductFields = {
  monitoringPlaces: count(monitoring, 200),
  monitoringRemote: yesNo(monitoring),
  sourceRecords: choice(monitoring, 'sourceRecords'),
  archive: yesNo(monitoring),
  remoteVisits: yesNo(remote),
  homeVisits: yesNo(remote),
  electronicConsent: yesNo(remote),
  directToPatient: yesNo(remote),
  localSampling: yesNo(remote),
  wearables: yesNo(remote),
  emergencyDepartment: yesNo(emergency),
  intensiveCare: yesNo(emergency),
  resuscitationTeam: yesNo(emergency),
  airAmbulance: yesNo(emergency),
  arcticCare: yesNo(emergency),
  arcticDescription: lines(emergency),
  contractTime: range(startUp, weeks),
  approvalTime: range(startUp, weeks),
  activationTime: range(startUp, weeks),
  languages: choices({ ...care, need: 'expected' }, 'language'),
  interpreters: yesNo(care),
  standardOfCare: rows(care, {
    condition: text({ ...care, need: 'required' }),
    treatment: lines(care),
    patientsPerYear: count(care, 1_000_000, 'per-year'),
  }),
  contactName: text({ ...contact, need: 'expected' }),
  contactEmail: text({ ...contact, need: 'required' }, 'e-mail'),
  contactTelephone: text(contact, 'telephone'),
} as const
