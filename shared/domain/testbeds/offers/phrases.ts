import type { options } from '../../sites/fields/options'
import type { wordFacets, WordFacet } from '../facets'

/** What a phrase says in the words that are shared; nothing where it says none of them. */
export type PhraseWords = {
  readonly [Facet in WordFacet]?: readonly (typeof options)[(typeof wordFacets)[Facet]][number][]
}

/**
 * Phrases of the descriptions of testbeds that ship with the program, read by hand: a phrase stands for what it says and for
 * nothing that may be guessed from it. Every phrase of the descriptions is in the table, so that none is passed over unseen.
 */
export const typePhrases: Readonly<Record<string, PhraseWords>> = {
  'network of testbeds': {},
  'hospital testbed': { settings: ['hospital'] },
  'hospital R&D testbed': { settings: ['hospital'] },
  'testbed platform': {},
  'hospital testbed / innovation agency': { settings: ['hospital'] },
  'technical test centre': { testServices: ['technical-test'] },
  'national testbed': {},
  'national device-trial network': { technologies: ['device'] },
  'living lab / test arena': {},
  'living lab': {},
  'research centre': {},
  'living lab in municipalities': { settings: ['municipality'] },
}

export const servicePhrases: Readonly<Record<string, PhraseWords>> = {
  'one entry point': { testServices: ['single-entry-point'] },
  'workshops with clinical experts': {
    testServices: ['clinician-feedback'],
    targetGroups: ['health-professionals'],
  },
  'usability test': { testServices: ['usability-test'] },
  verification: { testServices: ['verification'] },
  'help to clinical studies': { testServices: ['clinical-study-support'] },
  'test and verify product concepts on patients': {
    testServices: ['verification', 'test-with-patients'],
    targetGroups: ['patients'],
  },
  'forums with professionals': {
    testServices: ['clinician-feedback'],
    targetGroups: ['health-professionals'],
  },
  'image-guided intervention': { settings: ['imaging'] },
  'integration of imaging in clinical practice': { settings: ['imaging'] },
  'open to international collaboration': { testServices: ['research-collaboration'] },
  'authentic hospital environment replicating units': {
    settings: ['hospital'],
    testServices: ['realistic-environment'],
  },
  'feedback from professionals': {
    testServices: ['clinician-feedback'],
    targetGroups: ['health-professionals'],
  },
  'biweekly intake of enquiries': {},
  'co-creation': { testServices: ['co-creation'] },
  'specialised test environment from home to hospital': { settings: ['hospital'] },
  'testing with clinicians': { testServices: ['clinician-feedback'], targetGroups: ['health-professionals'] },
  'company cases': {},
  'idea and product testing': {},
  'independent test and quality assurance of health IT': {
    testServices: ['technical-test'],
    technologies: ['health-it'],
  },
  'coordinated tests in clinical environment': { testServices: ['realistic-environment'] },
  'feasibility and device trials': {
    testServices: ['feasibility-assessment'],
    technologies: ['device'],
  },
  'advice to start-ups': { testServices: ['start-up-advice'] },
  'user cafés': { testServices: ['user-panel'] },
  'user panels': { testServices: ['user-panel'] },
  'pilots at home': { testServices: ['home-pilot'], targetGroups: ['people-at-home'] },
  'user-driven innovation with elderly': { testServices: ['co-creation'], targetGroups: ['older-people'] },
  'ultrasound and MRI research': { settings: ['imaging'] },
  'open to collaboration': { testServices: ['research-collaboration'] },
  'e-health research and innovation': { technologies: ['e-health'] },
  'co-production': { testServices: ['co-creation'] },
  'pilots with end users': { testServices: ['home-pilot'] },
}

export const technologyPhrases: Readonly<Record<string, PhraseWords>> = {
  medtech: { technologies: ['device'] },
  'e-health': { technologies: ['e-health'] },
  'rehabilitation technology': { settings: ['rehabilitation-setting'] },
  robotics: { technologies: ['robotics'] },
  'surgical robotics': { technologies: ['robotics'] },
  AI: { technologies: ['artificial-intelligence'] },
  'medical devices': { technologies: ['device'] },
  imaging: { settings: ['imaging'] },
  sensors: { settings: ['sensors'] },
  'bed sensors': { settings: ['sensors'] },
  'hospital products': { technologies: ['hospital-product'] },
  'digital health': { technologies: ['e-health'] },
  'home-to-hospital chain': {},
  'welfare technology': { settings: ['assisted-living'] },
  simulation: { settings: ['simulation'] },
  'health IT': { technologies: ['health-it'] },
  radiotherapy: { technologies: ['radiotherapy'] },
  AAL: { settings: ['assisted-living'] },
  'independent living': { settings: ['assisted-living'] },
  'home safety': { technologies: ['home-safety'] },
  telemedicine: { technologies: ['telemedicine'] },
  'digital care': { settings: ['digital-care'] },
  'remote care': { settings: ['digital-care'] },
  'fall detection': { technologies: ['fall-detection'] },
  GPS: { technologies: ['positioning'] },
  'medicine dispensers': { technologies: ['medicine-dispenser'] },
}

/** Kinds of services in the BBMRI Directory that say one of the words. */
export const biobankServicePhrases: Readonly<Record<string, PhraseWords>> = {
  'sample-storage': { testServices: ['sample-storage'] },
  'microbiome-analysis': { testServices: ['sample-analysis'] },
  'PET-Scans': { settings: ['imaging'] },
}
