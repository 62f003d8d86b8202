import type { UsdmCode, UsdmDesign } from '../document/usdmDocument'
import { extentTerms, modelTerms } from '../document/usdmTerms'
import { codeKey, ofDesigns, repeated, type UsdmPlace, type UsdmRule } from './usdmRule'

function hasCode(codes: readonly UsdmCode[], code: string): boolean {
  return codes.some((one) => one.code === code)
}

function bothOf(first: { readonly code: string }, second: { readonly code: string }) {
  return ofDesigns(({ id, characteristics }) =>
    hasCode(characteristics, first.code) && hasCode(characteristics, second.code)
      ? [{ id, attribute: 'characteristics' }]
      : [],
  )
}

const randomisation = ['C46079', 'C25689', 'C147145']

function interventionCount(design: UsdmDesign): UsdmPlace[] {
  if (design.instanceType !== 'InterventionalStudyDesign') return []
  const single = design.model.code === modelTerms['single-group'].code
  const count = design.studyInterventionIds.length
  return (single ? count === 1 : count > 1) ? [] : [{ id: design.id, attribute: 'studyInterventions' }]
}

/** Rules about a study design: its class, phase, characteristics and what is stated twice. */
export const designRules: readonly UsdmRule[] = [
  {
    id: 'DDF00227',
    severity: 'error',
    field: 'StudyDesign.studyType',
    message: {
      en: 'An interventional study is written as an observational design.',
      nb: 'En intervensjonsstudie er skrevet som et observasjonsdesign.',
    },
    remedy: { en: 'Use the class InterventionalStudyDesign.', nb: 'Bruk klassen InterventionalStudyDesign.' },
    find: ofDesigns(({ id, studyType, instanceType }) =>
      studyType?.code === 'C98388' && instanceType !== 'InterventionalStudyDesign'
        ? [{ id, attribute: 'studyType' }]
        : [],
    ),
  },
  {
    id: 'DDF00228',
    severity: 'error',
    field: 'StudyDesign.studyType',
    message: {
      en: 'An observational study is written as an interventional design.',
      nb: 'En observasjonsstudie er skrevet som et intervensjonsdesign.',
    },
    remedy: { en: 'Use the class ObservationalStudyDesign.', nb: 'Bruk klassen ObservationalStudyDesign.' },
    find: ofDesigns(({ id, studyType, instanceType }) =>
      (studyType?.code === 'C16084' || studyType?.code === 'C129000') &&
      instanceType !== 'ObservationalStudyDesign'
        ? [{ id, attribute: 'studyType' }]
        : [],
    ),
  },
  {
    id: 'DDF00232',
    severity: 'warning',
    field: 'ObservationalStudyDesign.studyPhase',
    message: {
      en: 'The phase of an observational study is expected to be "not applicable".',
      nb: 'Fasen til en observasjonsstudie forventes å være «ikke relevant».',
    },
    remedy: { en: 'Set the phase to "not applicable".', nb: 'Sett fasen til «ikke relevant».' },
    find: ofDesigns(({ id, studyPhase, instanceType }) =>
      instanceType === 'ObservationalStudyDesign' && studyPhase?.standardCode.code !== 'C48660'
        ? [{ id, attribute: 'studyPhase' }]
        : [],
    ),
  },
  {
    id: 'DDF00213',
    severity: 'warning',
    field: 'InterventionalStudyDesign.model',
    message: {
      en: 'A single group is expected to have one intervention, every other model more than one.',
      nb: 'Én gruppe forventes å ha én intervensjon, alle andre modeller flere enn én.',
    },
    remedy: {
      en: 'Check the intervention model and the list of interventions.',
      nb: 'Kontroller intervensjonsmodellen og listen over intervensjoner.',
    },
    find: ofDesigns(interventionCount),
  },
  {
    id: 'DDF00154',
    severity: 'error',
    field: 'StudyDesign.characteristics',
    message: {
      en: 'The design is called both single-centre and multicentre.',
      nb: 'Designet er kalt både enkeltsenter- og multisenterstudie.',
    },
    remedy: { en: 'Keep one of the two.', nb: 'Behold én av de to.' },
    find: bothOf(extentTerms.singleCentre, extentTerms.multicentre),
  },
  {
    id: 'DDF00257',
    severity: 'error',
    field: 'StudyDesign.characteristics',
    message: {
      en: 'The design is called both of a single country and of multiple countries.',
      nb: 'Designet er oppgitt både med ett land og med flere land.',
    },
    remedy: { en: 'Keep one of the two.', nb: 'Behold én av de to.' },
    find: bothOf(extentTerms.singleCountry, extentTerms.multipleCountries),
  },
  {
    id: 'DDF00258',
    severity: 'warning',
    field: 'StudyDesign.characteristics',
    message: {
      en: 'More than one of randomised, stratified and stratified randomisation is stated.',
      nb: 'Mer enn én av randomisert, stratifisert og stratifisert randomisering er oppgitt.',
    },
    remedy: { en: 'Keep the one that says most.', nb: 'Behold den som sier mest.' },
    find: ofDesigns(({ id, characteristics }) =>
      characteristics.filter(({ code }) => randomisation.includes(code)).length > 1
        ? [{ id, attribute: 'characteristics' }]
        : [],
    ),
  },
  distinct(
    'DDF00219',
    'StudyDesign.characteristics',
    { en: 'A characteristic of the design', nb: 'Et kjennetegn ved designet' },
    ({ characteristics }) => characteristics,
  ),
  distinct(
    'DDF00220',
    'StudyDesign.subTypes',
    { en: 'A scope of the trial', nb: 'Et formål på CTIS-listen' },
    ({ subTypes }) => subTypes,
  ),
  distinct(
    'DDF00221',
    'StudyDesign.therapeuticAreas',
    { en: 'A therapeutic area', nb: 'Et terapeutisk område' },
    ({ therapeuticAreas }) => therapeuticAreas,
  ),
  distinct(
    'DDF00222',
    'InterventionalStudyDesign.intentTypes',
    { en: 'A purpose', nb: 'En hensikt' },
    (design) => (design.instanceType === 'InterventionalStudyDesign' ? design.intentTypes : []),
  ),
  {
    id: 'DDF00058',
    severity: 'error',
    field: 'Indication.codes',
    message: { en: 'A code of the indication is repeated.', nb: 'En kode for indikasjonen er gjentatt.' },
    remedy: { en: 'Remove the repetition.', nb: 'Fjern gjentakelsen.' },
    find: ofDesigns(({ indications }) => indications.flatMap(({ codes }) => repeated(codes, codeKey))),
  },
  {
    id: 'DDF00231',
    severity: 'error',
    field: 'BiospecimenRetention.includesDNA',
    message: {
      en: 'Biospecimens are retained, but whether they include DNA is not said.',
      nb: 'Biologisk materiale oppbevares, men det er ikke oppgitt om det inneholder DNA.',
    },
    remedy: { en: 'Say whether they include DNA.', nb: 'Oppgi om det inneholder DNA.' },
    find: ofDesigns(({ biospecimenRetentions }) =>
      biospecimenRetentions.filter(({ isRetained, includesDNA }) => isRetained && includesDNA === null),
    ),
  },
  {
    id: 'DDF00012',
    severity: 'error',
    field: 'ScheduleTimeline.mainTimeline',
    message: {
      en: 'A study design must have exactly one main timeline.',
      nb: 'Et studiedesign må ha nøyaktig én hovedtidslinje.',
    },
    remedy: { en: 'Mark one timeline as the main one.', nb: 'Merk én tidslinje som hovedtidslinje.' },
    find: ofDesigns(({ id, scheduleTimelines }) =>
      scheduleTimelines.filter(({ mainTimeline }) => mainTimeline).length === 1 ? [] : [{ id }],
    ),
  },
]

function distinct(
  id: string,
  field: string,
  what: { readonly en: string; readonly nb: string },
  codesOf: (design: UsdmDesign) => readonly UsdmCode[],
): UsdmRule {
  return {
    id,
    severity: 'error',
    field,
    message: { en: `${what.en} is stated twice.`, nb: `${what.nb} er oppgitt to ganger.` },
    remedy: { en: 'Remove the repetition.', nb: 'Fjern gjentakelsen.' },
    find: ofDesigns((design) => repeated(codesOf(design), codeKey)),
  }
}
