import type { testingFields } from '../fields/testingFields'
import type { testingOptions } from '../fields/testingOptions'
import type { FieldWords, SiteVocabulary } from './siteVocabulary'

const say = (label: string, help: string) => ({ label, help })

/** What fields of testing are called, in English. */
export const testingFieldsEnglish: Readonly<Record<keyof typeof testingFields, FieldWords>> = {
  profileKind: say('Kind of profile', 'A testbed is asked for other things than a trial unit.'),
  country: say('Country', 'Where the place lies.'),
  settings: say(
    'Fields and settings',
    'Where something can be tested, and the fields in which people know how.',
  ),
  technologies: say('Technologies', 'Kinds of solutions that are taken in for testing.'),
  testServices: say('Services', 'What is offered to those who bring a solution.'),
  targetGroups: say('User groups', 'People who can take part in a test.'),
  readiness: say(
    'Readiness levels (TRL)',
    'Lowest and highest technology readiness level that is taken in, from 1 to 9.',
  ),
  regulationSupport: say(
    'Regulation and quality',
    'Studies under the regulations on devices that can be done here, and the standards that are followed.',
  ),
  simulationRooms: say('Simulation rooms', 'Rooms in which care is acted out with professionals.'),
  testHome: say('Test home', 'A furnished flat for testing what people use at home.'),
  movementLaboratory: say('Movement laboratory', 'Movements are measured with cameras and force plates.'),
  prototypeWorkshop: say('Workshop', 'Prototypes can be built and changed on site.'),
  testNetwork: say(
    'Test network',
    'A network of its own for equipment that is not approved for the hospital.',
  ),
  recordTestSystem: say('Test system of the patient record', 'Integrations can be tried without patients.'),
  testingInfrastructure: say('Other infrastructure', 'What else there is, one thing a line.'),
  testingFrom: say('Free from', 'First day on which a new test can begin.'),
  testingTo: say('Free to', 'Last day of the time that can be had; empty where there is no end.'),
  testingDescription: say('About testing here', 'How a test is done, and what those who come should bring.'),
}

type TestingOptions = Pick<SiteVocabulary['options'], keyof typeof testingOptions>

export const testingOptionsEnglish: TestingOptions = {
  profileKind: { 'trial-unit': 'Trial unit', testbed: 'Testbed' },
  country: {
    norway: 'Norway',
    sweden: 'Sweden',
    denmark: 'Denmark',
    finland: 'Finland',
    iceland: 'Iceland',
  },
  setting: {
    hospital: 'Hospital',
    municipality: 'Municipality',
    simulation: 'Simulation',
    'laboratory-setting': 'Laboratory',
    imaging: 'Imaging',
    radiopharma: 'Radiopharma',
    'arctic-medicine': 'Arctic medicine',
    emergency: 'Emergency',
    'digital-care': 'Digital care',
    'assisted-living': 'Ambient assisted living',
    sensors: 'Sensors',
    'rehabilitation-setting': 'Rehabilitation',
    'military-civil': 'Military and civil',
  },
  technology: {
    'remote-patient-monitoring': 'Remote patient monitoring',
    telemedicine: 'Telemedicine',
    'e-health': 'E-health',
    'health-it': 'Health IT',
    'artificial-intelligence': 'Artificial intelligence',
    robotics: 'Robotics',
    device: 'Medical devices',
    'in-vitro-diagnostic': 'In vitro diagnostics',
    'hospital-product': 'Hospital products',
    radiotherapy: 'Radiotherapy',
    'fall-detection': 'Fall detection',
    positioning: 'Positioning (GPS)',
    'medicine-dispenser': 'Medicine dispensers',
    'home-safety': 'Safety at home',
  },
  testService: {
    'usability-test': 'Usability test',
    'technical-test': 'Technical test',
    verification: 'Verification',
    'test-with-patients': 'Test with patients',
    'clinician-feedback': 'Feedback from professionals',
    'user-panel': 'User panel',
    'co-creation': 'Co-creation',
    'home-pilot': 'Pilot with users',
    'realistic-environment': 'Realistic environment',
    'clinical-study-support': 'Help with clinical studies',
    'feasibility-assessment': 'Feasibility',
    'start-up-advice': 'Advice to start-ups',
    'research-collaboration': 'Research collaboration',
    'single-entry-point': 'One entry to several testbeds',
    'sample-analysis': 'Analysis of samples',
    'sample-storage': 'Storage of samples',
  },
  targetGroup: {
    patients: 'Patients',
    'health-professionals': 'Health professionals',
    'older-people': 'Older people',
    children: 'Children',
    'people-at-home': 'People in their homes',
    relatives: 'Relatives',
    'people-with-disabilities': 'People with disabilities',
    'healthy-people': 'Healthy volunteers',
    'military-personnel': 'Military personnel',
  },
  regulationSupport: {
    'mdr-clinical-investigation': 'Clinical investigation (MDR)',
    'ivdr-performance-study': 'Performance study (IVDR)',
    'iso-14155': 'ISO 14155, investigations of devices',
    'iso-20916': 'ISO 20916, performance studies',
    'iso-13485': 'ISO 13485, quality management',
    'good-manufacturing-practice': 'Good manufacturing practice (GMP)',
    'ethics-application': 'Application to the ethics committee',
    'data-protection-assessment': 'Data protection impact assessment',
  },
}

export const testingCapabilitiesEnglish = {
  'simulation-rooms': 'Simulation rooms',
  'test-home': 'Test home',
  'movement-laboratory': 'Movement laboratory',
  'prototype-workshop': 'Workshop for prototypes',
  'test-network': 'Test network',
  'record-test-system': 'Test system of the patient record',
} as const
