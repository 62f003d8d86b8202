import { choice, choices, date, lines, range, texts, yesNo } from './fieldKinds'

const identity = { group: 'identity' } as const
const testing = { group: 'testing' } as const

/** Lowest and highest level of technology readiness, as in the general annexes of Horizon Europe. */
export const readinessLevels = { least: 1, most: 9 } as const

/** What may be tested at the place: in which settings, with whom, from which readiness on, and with which support. */
export const testingFields = {
  /** A unit that runs trials where it is not stated. */
  profileKind: choice(identity, 'profileKind'),
  country: choice(identity, 'country'),
  settings: choices(testing, 'setting'),
  technologies: choices(testing, 'technology'),
  testServices: choices(testing, 'testService'),
  targetGroups: choices(testing, 'targetGroup'),
  readiness: range(testing, { ...readinessLevels, decimals: 0, unit: null }),
  regulationSupport: choices(testing, 'regulationSupport'),
  simulationRooms: yesNo(testing),
  testHome: yesNo(testing),
  movementLaboratory: yesNo(testing),
  prototypeWorkshop: yesNo(testing),
  testNetwork: yesNo(testing),
  recordTestSystem: yesNo(testing),
  testingInfrastructure: texts(testing),
  testingFrom: date(testing),
  testingTo: date(testing),
  testingDescription: lines(testing),
} as const
