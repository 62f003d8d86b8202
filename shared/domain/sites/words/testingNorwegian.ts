import type { testingFields } from '../fields/testingFields'
import type { testingOptions } from '../fields/testingOptions'
import type { FieldWords, SiteVocabulary } from './siteVocabulary'

const say = (label: string, help: string) => ({ label, help })

/** What fields of testing are called, in Bokmål. */
export const testingFieldsNorwegian: Readonly<Record<keyof typeof testingFields, FieldWords>> = {
  profileKind: say('Profilen gjelder', 'En testarena blir spurt om andre ting enn en utprøvingsenhet.'),
  country: say('Land', 'Hvor stedet ligger.'),
  settings: say(
    'Fagfelt og arenaer',
    'Hvor noe kan prøves ut, og hvilke felt de som arbeider der, har erfaring med.',
  ),
  technologies: say('Teknologier', 'Typer løsninger som tas inn til utprøving.'),
  testServices: say('Tjenester', 'Hva de som kommer med en løsning, får tilbud om.'),
  targetGroups: say('Brukergrupper', 'Hvem som kan være med på en utprøving.'),
  readiness: say(
    'Modenhetsnivåer (TRL)',
    'Laveste og høyeste teknologiske modenhetsnivå som tas inn, fra 1 til 9.',
  ),
  regulationSupport: say(
    'Regelverk og kvalitet',
    'Studier etter forordningene om utstyr som kan gjøres her, og standarder som følges.',
  ),
  simulationRooms: say('Simuleringsrom', 'Rom der pleie og behandling øves på sammen med fagfolk.'),
  testHome: say('Testleilighet', 'En møblert leilighet for å prøve ut det folk skal bruke hjemme.'),
  movementLaboratory: say('Bevegelseslaboratorium', 'Bevegelser måles med kameraer og kraftplater.'),
  prototypeWorkshop: say('Verksted', 'Prototyper kan bygges og endres på stedet.'),
  testNetwork: say('Testnett', 'Et eget nett for utstyr som ikke er godkjent for sykehuset.'),
  recordTestSystem: say('Testsystem for pasientjournalen', 'Integrasjoner kan prøves uten pasienter.'),
  testingInfrastructure: say('Annen infrastruktur', 'Hva annet som finnes, én ting på hver linje.'),
  testingFrom: say('Ledig fra', 'Første dag en ny utprøving kan begynne.'),
  testingTo: say('Ledig til', 'Siste dag av tiden som er ledig; tomt når den ikke har noen slutt.'),
  testingDescription: say(
    'Om utprøving her',
    'Hvordan en utprøving foregår, og hva de som kommer, bør ha med.',
  ),
}

type TestingOptions = Pick<SiteVocabulary['options'], keyof typeof testingOptions>

export const testingOptionsNorwegian: TestingOptions = {
  profileKind: { 'trial-unit': 'Utprøvingsenhet', testbed: 'Testarena' },
  country: { norway: 'Norge', sweden: 'Sverige', denmark: 'Danmark', finland: 'Finland', iceland: 'Island' },
  setting: {
    hospital: 'Sykehus',
    municipality: 'Kommune',
    simulation: 'Simulering',
    'laboratory-setting': 'Laboratorium',
    imaging: 'Bildediagnostikk',
    radiopharma: 'Radiofarmasi',
    'arctic-medicine': 'Arktisk medisin',
    emergency: 'Akutt',
    'digital-care': 'Digital omsorg',
    'assisted-living': 'Velferdsteknologi i hjemmet',
    sensors: 'Sensorer',
    'rehabilitation-setting': 'Rehabilitering',
    'military-civil': 'Militært og sivilt',
  },
  technology: {
    'remote-patient-monitoring': 'Digital hjemmeoppfølging',
    telemedicine: 'Telemedisin',
    'e-health': 'E-helse',
    'health-it': 'Helse-IT',
    'artificial-intelligence': 'Kunstig intelligens',
    robotics: 'Robotikk',
    device: 'Medisinsk utstyr',
    'in-vitro-diagnostic': 'In vitro-diagnostikk',
    'hospital-product': 'Sykehusprodukter',
    radiotherapy: 'Strålebehandling',
    'fall-detection': 'Falldeteksjon',
    positioning: 'Lokalisering (GPS)',
    'medicine-dispenser': 'Medisindispensere',
    'home-safety': 'Trygghet i hjemmet',
  },
  testService: {
    'usability-test': 'Brukervennlighetstest',
    'technical-test': 'Teknisk test',
    verification: 'Verifisering',
    'test-with-patients': 'Utprøving med pasienter',
    'clinician-feedback': 'Tilbakemelding fra fagfolk',
    'user-panel': 'Brukerpanel',
    'co-creation': 'Samskaping',
    'home-pilot': 'Pilot med brukere',
    'realistic-environment': 'Virkelighetsnære omgivelser',
    'clinical-study-support': 'Hjelp til kliniske studier',
    'feasibility-assessment': 'Gjennomførbarhet',
    'start-up-advice': 'Råd til oppstartsbedrifter',
    'research-collaboration': 'Forskningssamarbeid',
    'single-entry-point': 'Én inngang til flere testarenaer',
    'sample-analysis': 'Analyse av prøver',
    'sample-storage': 'Lagring av prøver',
  },
  targetGroup: {
    patients: 'Pasienter',
    'health-professionals': 'Helsepersonell',
    'older-people': 'Eldre',
    children: 'Barn',
    'people-at-home': 'Folk i eget hjem',
    relatives: 'Pårørende',
    'people-with-disabilities': 'Personer med funksjonsnedsettelse',
    'healthy-people': 'Friske frivillige',
    'military-personnel': 'Militært personell',
  },
  regulationSupport: {
    'mdr-clinical-investigation': 'Klinisk utprøving (MDR)',
    'ivdr-performance-study': 'Ytelsesstudie (IVDR)',
    'iso-14155': 'ISO 14155, utprøving av utstyr',
    'iso-20916': 'ISO 20916, ytelsesstudier',
    'iso-13485': 'ISO 13485, kvalitetsstyring',
    'good-manufacturing-practice': 'God tilvirkningspraksis (GMP)',
    'ethics-application': 'Søknad til etisk komité (REK)',
    'data-protection-assessment': 'Vurdering av personvernkonsekvenser (DPIA)',
  },
}

export const testingCapabilitiesNorwegian = {
  'simulation-rooms': 'Simuleringsrom',
  'test-home': 'Testleilighet',
  'movement-laboratory': 'Bevegelseslaboratorium',
  'prototype-workshop': 'Verksted for prototyper',
  'test-network': 'Testnett',
  'record-test-system': 'Testsystem for pasientjournalen',
} as const
