import { foldText } from '../../terminology/foldText'

/**
 * Names of the same thing in variable lists, in Norwegian and English. Only names that mean the same in every registry are
 * listed; a diagnosis or a date of one registry is not that of another.
 */
const concepts: readonly (readonly string[])[] = [
  ['kjønn', 'sex', 'gender'],
  ['alder', 'age'],
  ['fødselsår', 'født år', 'year of birth', 'birth year'],
  ['fødselsmåned', 'month of birth', 'birth month'],
  ['dødsdato', 'dato for død', 'date of death', 'death date'],
  ['dødsår', 'year of death'],
  ['underliggende dødsårsak', 'underlying cause of death'],
  ['bostedskommune', 'kommune', 'kommunenummer', 'municipality', 'municipality of residence'],
  ['bostedsfylke', 'fylke', 'county', 'county of residence'],
  ['fødeland', 'country of birth'],
  ['sivilstand', 'sivilstatus', 'marital status'],
  ['utdanning', 'utdanningsnivå', 'education', 'level of education', 'educational level'],
  ['yrke', 'occupation'],
  ['høyde', 'kroppshøyde', 'height', 'body height'],
  ['vekt', 'kroppsvekt', 'weight', 'body weight'],
  ['kroppsmasseindeks', 'kmi', 'bmi', 'body mass index'],
  ['midjemål', 'livvidde', 'waist circumference'],
  ['systolisk blodtrykk', 'systolic blood pressure'],
  ['diastolisk blodtrykk', 'diastolic blood pressure'],
  ['hjertefrekvens', 'puls', 'heart rate', 'pulse'],
  ['røyking', 'røykestatus', 'røykevaner', 'smoking', 'smoking status'],
  ['snusbruk', 'snus', 'use of snus'],
  ['alkoholbruk', 'alkohol', 'alcohol', 'alcohol use'],
  ['fysisk aktivitet', 'physical activity'],
  ['hba1c', 'langtidsblodsukker', 'glykert hemoglobin', 'glycated haemoglobin', 'glycated hemoglobin'],
  ['hemoglobin', 'haemoglobin', 'hb'],
  ['kreatinin', 'creatinine'],
  ['egfr', 'estimert gfr', 'estimated gfr', 'estimated glomerular filtration rate'],
  ['totalkolesterol', 'kolesterol', 'total cholesterol', 'cholesterol'],
  ['ldl kolesterol', 'ldl', 'ldl cholesterol'],
  ['hdl kolesterol', 'hdl', 'hdl cholesterol'],
  ['triglyserider', 'triglycerides'],
  ['c reaktivt protein', 'crp', 'c reactive protein'],
  ['svangerskapslengde', 'svangerskapsuke', 'gestational age'],
  ['fødselsvekt', 'birth weight', 'birthweight'],
  ['apgar 5 min', 'apgar score 5 minutter', 'apgar score 5 minutes'],
  ['hoveddiagnose', 'hovedtilstand', 'main diagnosis', 'primary diagnosis', 'principal diagnosis'],
  ['bidiagnose', 'bitilstand', 'secondary diagnosis'],
  ['diagnosedato', 'dato for diagnose', 'date of diagnosis', 'diagnosis date'],
  ['innleggelsesdato', 'dato for innleggelse', 'date of admission', 'admission date'],
  ['utskrivingsdato', 'utskrivningsdato', 'dato for utskriving', 'date of discharge', 'discharge date'],
  ['operasjonsdato', 'dato for operasjon', 'date of surgery', 'date of operation'],
  ['sykehus', 'behandlingssted', 'hospital'],
  ['helseforetak', 'hospital trust', 'health trust'],
]

const byName = new Map(
  concepts.flatMap((names) => {
    const folded = names.map(foldText)
    return folded.map((name) => [name, folded] as const)
  }),
)

/** Folded names that mean the same as this one, itself among them. */
export function sameNames(name: string): readonly string[] {
  const folded = foldText(name)
  return byName.get(folded) ?? (folded === '' ? [] : [folded])
}
