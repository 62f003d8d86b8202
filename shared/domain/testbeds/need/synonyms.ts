import type { Country, ListedFacet, TestbedArea } from '../facets'

/** What a phrase of a described need asks for. */
export type FacetWord =
  | { readonly facet: ListedFacet; readonly word: string }
  | { readonly facet: 'countries'; readonly word: Country }
  | { readonly facet: 'areas'; readonly word: TestbedArea }

type Synonyms = readonly (readonly [FacetWord['facet'], string, readonly string[]])[]

/** What people write besides the names of the words, in both languages. Conditions stand under their therapeutic area. */
export const synonyms: Synonyms = [
  [
    'technologies',
    'remote-patient-monitoring',
    [
      'remote monitoring',
      'home monitoring',
      'telemonitoring',
      'remote follow-up',
      'hjemmemonitorering',
      'medisinsk avstandsoppfølging',
      'avstandsoppfølging',
      'fjernovervåking',
      'fjernovervåkning',
    ],
  ],
  [
    'technologies',
    'telemedicine',
    ['telehealth', 'video consultation', 'videokonsultasjon', 'fjernkonsultasjon'],
  ],
  ['technologies', 'e-health', ['ehealth', 'digital health', 'ehelse', 'digital helse', 'app']],
  ['technologies', 'artificial-intelligence', ['ai', 'machine learning', 'ki', 'maskinlæring']],
  ['technologies', 'robotics', ['robot', 'robots', 'roboter']],
  ['technologies', 'device', ['medical device', 'device', 'medtech', 'medisinsk-teknisk utstyr']],
  [
    'technologies',
    'in-vitro-diagnostic',
    ['ivd', 'diagnostic test', 'diagnostisk test', 'in vitro diagnostic'],
  ],
  ['technologies', 'hospital-product', ['hospital product', 'hospital equipment', 'sykehusutstyr']],
  ['technologies', 'radiotherapy', ['radiation therapy', 'stråleterapi']],
  ['technologies', 'fall-detection', ['fall sensor', 'fall alarm', 'fallsensor', 'fallalarm']],
  ['technologies', 'positioning', ['gps', 'lokaliseringsteknologi']],
  ['technologies', 'medicine-dispenser', ['medicine dispenser', 'pill dispenser', 'medisindispenser']],
  ['technologies', 'home-safety', ['trygghetsalarm', 'safety alarm', 'home safety']],
  ['settings', 'sensors', ['sensor', 'wearable', 'wearables', 'bærbar', 'kroppsnær']],
  ['settings', 'digital-care', ['remote care', 'hjemmesykehus', 'hospital at home']],
  [
    'settings',
    'assisted-living',
    ['aal', 'assisted living', 'welfare technology', 'velferdsteknologi', 'independent living'],
  ],
  [
    'settings',
    'municipality',
    ['municipal', 'kommunal', 'kommuner', 'nursing home', 'sykehjem', 'home care'],
  ],
  ['settings', 'arctic-medicine', ['cold climate', 'arktisk medisin', 'kulde']],
  ['settings', 'military-civil', ['military', 'defence', 'militær', 'militære', 'forsvaret', 'totalforsvar']],
  ['settings', 'radiopharma', ['radiopharmaceutical', 'tracer', 'radiofarmaka']],
  ['settings', 'rehabilitation-setting', ['rehab', 'rehabilitering']],
  ['settings', 'emergency', ['acute care', 'ambulance', 'ambulanse', 'akuttmedisin', 'prehospital']],
  ['settings', 'imaging', ['radiology', 'radiologi', 'bildeveiledet', 'image-guided']],
  ['settings', 'simulation', ['simulator']],
  ['testServices', 'usability-test', ['usability', 'brukervennlighet', 'brukertest', 'user test']],
  ['testServices', 'test-with-patients', ['test on patients', 'patient test', 'pasientutprøving']],
  ['testServices', 'clinician-feedback', ['clinician feedback', 'feedback from clinicians']],
  ['testServices', 'home-pilot', ['pilot', 'pilot at home', 'hjemmepilot']],
  ['testServices', 'co-creation', ['co-design', 'codesign', 'samskapning']],
  ['targetGroups', 'older-people', ['elderly', 'older adults', 'older', 'eldre']],
  ['targetGroups', 'children', ['child', 'paediatric', 'pediatric', 'barn']],
  ['targetGroups', 'health-professionals', ['nurses', 'clinicians', 'sykepleiere', 'klinikere', 'leger']],
  ['targetGroups', 'people-at-home', ['at home', 'hjemmeboende', 'hjemme']],
  ['targetGroups', 'relatives', ['next of kin', 'caregivers']],
  ['targetGroups', 'patients', ['patient', 'pasient']],
  [
    'therapeuticAreas',
    'cardiovascular',
    ['heart failure', 'heart', 'cardiac', 'hjertesvikt', 'hjerte', 'atrial fibrillation', 'atrieflimmer'],
  ],
  ['therapeuticAreas', 'endocrinology', ['diabetes']],
  ['therapeuticAreas', 'respiratory', ['copd', 'kols', 'asthma', 'astma']],
  [
    'therapeuticAreas',
    'neurology',
    ['stroke', 'hjerneslag', 'multiple sclerosis', 'multippel sklerose', 'parkinson', 'epilepsy', 'epilepsi'],
  ],
  ['therapeuticAreas', 'oncology', ['cancer', 'kreft']],
  ['therapeuticAreas', 'geriatrics', ['dementia', 'demens', 'frailty']],
  ['therapeuticAreas', 'nephrology', ['kidney', 'renal', 'nyresvikt', 'nyre']],
  ['therapeuticAreas', 'psychiatry', ['mental health', 'psykisk helse', 'depression', 'depresjon']],
  ['regulationSupport', 'mdr-clinical-investigation', ['mdr', 'clinical investigation', 'klinisk utprøving']],
  ['regulationSupport', 'ivdr-performance-study', ['ivdr', 'performance study', 'ytelsesstudie']],
  ['regulationSupport', 'iso-14155', ['iso 14155']],
  ['regulationSupport', 'iso-13485', ['iso 13485']],
  ['regulationSupport', 'good-manufacturing-practice', ['gmp']],
  ['regulationSupport', 'ethics-application', ['rek', 'ethics']],
  ['regulationSupport', 'data-protection-assessment', ['dpia']],
  ['countries', 'norway', ['norwegian', 'norsk', 'norske']],
  ['countries', 'sweden', ['swedish', 'svensk']],
  ['countries', 'denmark', ['danish', 'dansk']],
  ['countries', 'finland', ['finnish', 'finsk']],
  ['countries', 'iceland', ['icelandic', 'islandsk']],
  [
    'areas',
    'arctic',
    [
      'arctic',
      'in the arctic',
      'arktis',
      'arktisk',
      'north of the arctic circle',
      'nord for polarsirkelen',
      'finnmark',
      'troms',
      'tromsø',
      'svalbard',
      'lapland',
      'lappland',
    ],
  ],
  ['areas', 'north', ['northern norway', 'north norway', 'nord-norge', 'helse nord', 'nordland']],
  ['areas', 'central', ['central norway', 'mid-norway', 'midt-norge', 'trøndelag']],
  ['areas', 'west', ['western norway', 'vestlandet', 'helse vest']],
  ['areas', 'south-east', ['south-eastern norway', 'østlandet', 'helse sør-øst']],
]

/** Words of a sentence that ask for nothing. */
export const emptyWords =
  'a about also an and are as at be but by can for from have i in into is it kan like look looking med near need needs of og on or our på seek seeking skal som some test tested testing testbed testarena testarenaer testbeds that the their them this til to try under until use used want we where which who wish would with within som en et ei av blir bør den det de der du eller er etter finne fra for ha har hos i ikke kan leter man men mot nær noe noen nye ny new om oss over prøve prøves prøvd ut utprøving seg ser skulle som så søker trenger ved vi vil vår våre å'
