import { needLabel } from '../../sites/words/needLabel'
import type { ItemFacet } from '../search/countFacets'

/** Words of sites and testbeds for what descriptions print in English. */
const patterns: readonly (readonly [RegExp, readonly string[]])[] = [
  [/hospital testbed|university hospital|hospital R&D|authentic hospital/i, ['setting-hospital']],
  [/municipalit/i, ['setting-municipality']],
  [/simulation|simlab/i, ['setting-simulation']],
  [/imaging|MRI|ultrasound|\bPET\b/i, ['setting-imaging']],
  [/radiopharma|cyclotron/i, ['setting-radiopharma']],
  [/arctic/i, ['setting-arctic-medicine']],
  [/digital care|digital health|e-health|telemedicine|remote care/i, ['setting-digital-care']],
  [/\bAAL\b|welfare technology|independent living|home safety/i, ['setting-assisted-living']],
  [/sensors?\b/i, ['setting-sensors']],
  [/rehabilitation/i, ['setting-rehabilitation-setting']],
  [/remote care|remote monitoring/i, ['technology-remote-patient-monitoring']],
  [/telemedicine/i, ['technology-telemedicine']],
  [/e-health|digital health/i, ['technology-e-health']],
  [/health IT\b/i, ['technology-health-it']],
  [/\bAI\b/, ['technology-artificial-intelligence']],
  [/robotics/i, ['technology-robotics']],
  [/medical devices?|device trials|medtech/i, ['technology-device']],
  [/radiotherapy/i, ['technology-radiotherapy']],
  [/fall detection/i, ['technology-fall-detection']],
  [/usability/i, ['service-usability-test']],
  [/verif(y|ication)/i, ['service-verification']],
  [/with clinicians|feedback from professionals|forums with professionals/i, ['service-clinician-feedback']],
  [/user panels/i, ['service-user-panel']],
  [/co-creation|co-production/i, ['service-co-creation']],
  [/pilots (at home|with end users)/i, ['service-home-pilot']],
  [/clinical studies|device trials/i, ['service-clinical-study-support']],
  [/early-phase|phase 1/i, ['trial-phase-1']],
  [/paediatric/i, ['population-paediatric']],
]

/** A capability by its word, as sites, testbeds and plans share it. */
export function capabilityFacet(word: string): ItemFacet {
  return {
    facet: 'capability',
    value: word,
    label: { en: needLabel(word, 'en'), nb: needLabel(word, 'nb') },
  }
}

/** Capabilities that a printed description names. */
export function capabilitiesIn(printed: string): readonly ItemFacet[] {
  const words = patterns.flatMap(([pattern, found]) => (pattern.test(printed) ? found : []))
  return [...new Set(words)].map(capabilityFacet)
}
