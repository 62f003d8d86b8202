import type { SiteFieldKey } from '../fields/siteFields'
import type { SiteProfile } from '../siteProfile'

/** What a profile says of a capability: how many there are where it counts them, and where that stands. */
export interface StatedCapability {
  /** Null: not stated. */
  readonly has: boolean | null
  /** Number where it is counted; null else. */
  readonly number: number | null
  readonly field: SiteFieldKey
}

type Look = (profile: SiteProfile) => StatedCapability

type KeysOf<Value> = {
  [Key in SiteFieldKey]: NonNullable<SiteProfile[Key]> extends Value ? Key : never
}[SiteFieldKey]

function said(field: KeysOf<boolean>): Look {
  return (profile) => ({ has: profile[field] ?? null, number: null, field })
}

function counted(field: KeysOf<number>): Look {
  return (profile) => {
    const number = profile[field]
    return number === undefined ? { has: null, number: null, field } : { has: number > 0, number, field }
  }
}

/** One of these words has it, any other has not. */
function chosen<Field extends SiteFieldKey>(
  field: Field,
  words: readonly NonNullable<SiteProfile[Field]>[],
): Look {
  return (profile) => {
    const word = profile[field]
    return { has: word === undefined ? null : words.some((option) => option === word), number: null, field }
  }
}

/** Scanners of at least a field strength. A list that names only weaker ones has none; a row without a number is one at least. */
function magnet(strengths: readonly string[]): Look {
  return ({ mri }) => {
    if (mri === undefined) return { has: null, number: null, field: 'mri' }
    const strong = mri.filter(
      ({ field, scanners }) => field !== undefined && strengths.includes(field) && scanners !== 0,
    )
    const number = strong.reduce((sum, { scanners }) => sum + (scanners ?? 1), 0)
    const isUnclear = number === 0 && mri.some(({ field }) => field === undefined)
    return { has: isUnclear ? null : number > 0, number: isUnclear ? null : number, field: 'mri' }
  }
}

/** Capabilities that protocols ask for, by the words that sites, testbeds and plans share. */
export const capabilities = {
  mri: magnet(['1.5-tesla', '3-tesla', '7-tesla']),
  'mri-3t': magnet(['3-tesla', '7-tesla']),
  'mri-7t': magnet(['7-tesla']),
  ct: counted('ctScanners'),
  pet: counted('petScanners'),
  cyclotron: chosen('cyclotron', ['on-site']),
  ultrasound: said('ultrasound'),
  dxa: said('boneDensity'),
  'image-transfer': said('imageTransfer'),
  radiopharmacy: said('radiopharmacy'),
  'radionuclide-therapy': said('radionuclideTherapy'),
  pharmacy: chosen('pharmacy', ['own-pharmacy', 'pharmacy-agreement']),
  'aseptic-preparation': said('asepticPreparation'),
  'cytotoxic-preparation': said('cytotoxicPreparation'),
  atmp: said('advancedTherapies'),
  gmo: said('geneticallyModified'),
  'controlled-drugs': said('controlledDrugs'),
  'temperature-log': said('temperatureLog'),
  'accredited-laboratory': said('laboratoryAccredited'),
  'sample-processing': said('sampleProcessing'),
  'pk-sampling': said('pharmacokinetics'),
  'freezer-20': counted('freezersMinus20'),
  'freezer-80': counted('freezersMinus80'),
  'liquid-nitrogen': counted('liquidNitrogen'),
  'freezer-alarm': said('freezerAlarm'),
  'dry-ice': said('dryIce'),
  biobank: said('biobankLink'),
  'day-beds': counted('bedsDay'),
  'overnight-beds': counted('bedsOvernight'),
  'phase-one-beds': counted('bedsPhaseOne'),
  'monitoring-places': counted('monitoringPlaces'),
  'remote-monitoring': said('monitoringRemote'),
  archive: said('archive'),
  'video-visits': said('remoteVisits'),
  'home-visits': said('homeVisits'),
  'electronic-consent': said('electronicConsent'),
  'direct-to-patient': said('directToPatient'),
  'local-sampling': said('localSampling'),
  wearables: said('wearables'),
  'emergency-department': said('emergencyDepartment'),
  'intensive-care': said('intensiveCare'),
  'resuscitation-team': said('resuscitationTeam'),
  'air-ambulance': said('airAmbulance'),
  'arctic-care': said('arcticCare'),
  interpreters: said('interpreters'),
  'simulation-rooms': said('simulationRooms'),
  'test-home': said('testHome'),
  'movement-laboratory': said('movementLaboratory'),
  'prototype-workshop': said('prototypeWorkshop'),
  'test-network': said('testNetwork'),
  'record-test-system': said('recordTestSystem'),
} as const satisfies Readonly<Record<string, Look>>

export type Capability = keyof typeof capabilities
export const capabilityKeys = Object.keys(capabilities) as Capability[]

/** Those that profiles count, so that a number of them can be asked for. */
export const countedCapabilities: readonly Capability[] = [
  'mri',
  'mri-3t',
  'mri-7t',
  'ct',
  'pet',
  'freezer-20',
  'freezer-80',
  'liquid-nitrogen',
  'day-beds',
  'overnight-beds',
  'phase-one-beds',
  'monitoring-places',
]

/** What a profile states to have and not to have; what it does not state is in neither list. */
export function capabilitiesOf(profile: SiteProfile): {
  readonly has: readonly Capability[]
  readonly lacks: readonly Capability[]
} {
  const looked = capabilityKeys.map((key) => ({ key, ...capabilities[key](profile) }))
  return {
    has: looked.filter(({ has }) => has === true).map(({ key }) => key),
    lacks: looked.filter(({ has }) => has === false).map(({ key }) => key),
  }
}
