import { foldText } from '../../terminology/foldText'

/**
 * What trials often measure, with the units it is given in and what a limit in that unit can be in a living person, from the
 * lowest to the highest; deliberately wide, so that only slips of the unit or the decimal point fall outside. Names after the
 * Norwegian laboratory code list (NPU terms) with their everyday forms, units after UCUM (see units.ts); ranges in mass
 * and molar units agree through the molar mass (AMA Manual of Style, 11th edition, table 17.5, conversion factors).
 * A score has the unit `{score}`, which nobody needs to write.
 */
export interface Analyte {
  readonly key: string
  /** By code of the unit. */
  readonly units: ReadonlyMap<string, { readonly from: number; readonly to: number }>
  /** True when a number without a unit is all there is. */
  readonly withoutUnit: boolean
}

type Row = readonly [names: string, ...units: (readonly [code: string, from: number, to: number])[]]

const multiples = ['[ULN]', 0.1, 100] as const

const rows: readonly Row[] = [
  [
    'creatinine|kreatinin|s-kreatinin|serum creatinine|plasma creatinine',
    ['umol/L', 10, 2500],
    ['mg/dL', 0.1, 30],
    multiples,
  ],
  [
    'egfr|gfr|estimated gfr|estimert gfr|glomerular filtration rate',
    ['mL/min/{1.73_m2}', 0, 250],
    ['mL/min', 0, 250],
    ['mL/s', 0, 4.2],
  ],
  ['creatinine clearance|kreatininclearance|crcl', ['mL/min', 0, 300], ['mL/s', 0, 5]],
  [
    'hba1c|glycated haemoglobin|glycated hemoglobin|glykert hemoglobin|langtidsblodsukker',
    ['mmol/mol', 8, 220],
    ['%', 2.9, 22.5],
  ],
  [
    'glucose|glukose|fasting glucose|fastende glukose|plasma glucose|blood glucose|blodsukker',
    ['mmol/L', 0.5, 80],
    ['mg/dL', 9, 1450],
  ],
  ['ldl|ldl-c|ldl cholesterol|ldl-kolesterol|ldl kolesterol', ['mmol/L', 0, 30], ['mg/dL', 0, 1200]],
  ['hdl|hdl-c|hdl cholesterol|hdl-kolesterol|hdl kolesterol', ['mmol/L', 0, 8], ['mg/dL', 0, 310]],
  ['cholesterol|total cholesterol|kolesterol|totalkolesterol', ['mmol/L', 0.5, 40], ['mg/dL', 20, 1550]],
  ['triglycerides|triglyserider', ['mmol/L', 0.1, 130], ['mg/dL', 9, 11500]],
  ['haemoglobin|hemoglobin|hb|hgb', ['g/dL', 1, 26], ['g/L', 10, 260], ['mmol/L', 0.6, 16.2]],
  [
    'platelets|platelet count|trombocytter|thrombocytes',
    ['10*9/L', 0, 4000],
    ['10*3/uL', 0, 4000],
    ['/uL', 0, 4000000],
  ],
  [
    'neutrophils|neutrophil count|absolute neutrophil count|anc|nøytrofile|nøytrofile granulocytter',
    ['10*9/L', 0, 150],
    ['10*3/uL', 0, 150],
    ['/uL', 0, 150000],
  ],
  [
    'leukocytes|white blood cells|wbc|leukocytter|hvite blodceller',
    ['10*9/L', 0, 800],
    ['10*3/uL', 0, 800],
    ['/uL', 0, 800000],
  ],
  ['lymphocytes|lymphocyte count|lymfocytter', ['10*9/L', 0, 700], ['10*3/uL', 0, 700], ['/uL', 0, 700000]],
  [
    'eosinophils|eosinophil count|eosinofile|eosinofile granulocytter',
    ['10*9/L', 0, 150],
    ['10*3/uL', 0, 150],
    ['/uL', 0, 150000],
  ],
  ['cd4|cd4 count|cd4 cells|cd4-celler', ['/uL', 0, 5000], ['10*6/L', 0, 5000], ['10*9/L', 0, 5]],
  ['bilirubin|total bilirubin', ['umol/L', 0.5, 1200], ['mg/dL', 0.03, 70], multiples],
  [
    'alat|alt|sgpt|alanine aminotransferase|alaninaminotransferase',
    ['U/L', 1, 30000],
    ['ukat/L', 0.02, 500],
    multiples,
  ],
  [
    'asat|ast|sgot|aspartate aminotransferase|aspartataminotransferase',
    ['U/L', 1, 30000],
    ['ukat/L', 0.02, 500],
    multiples,
  ],
  ['alp|alkaline phosphatase|alkalisk fosfatase', ['U/L', 1, 10000], ['ukat/L', 0.02, 170], multiples],
  ['ggt|gamma gt|gamma-gt|gamma-glutamyltransferase', ['U/L', 1, 10000], ['ukat/L', 0.02, 170], multiples],
  ['ldh|ld|lactate dehydrogenase|laktatdehydrogenase', ['U/L', 10, 50000], ['ukat/L', 0.2, 850], multiples],
  ['ck|creatine kinase|kreatinkinase', ['U/L', 1, 500000], ['ukat/L', 0.02, 8500], multiples],
  ['albumin|s-albumin|serum albumin', ['g/L', 5, 80], ['g/dL', 0.5, 8]],
  [
    'acr|uacr|urine albumin creatinine ratio|albumin-creatinine ratio|albumin kreatinin ratio|u-albumin/kreatinin',
    ['mg/mmol', 0, 3000],
    ['mg/g', 0, 26500],
  ],
  ['potassium|kalium', ['mmol/L', 1, 12]],
  ['sodium|natrium', ['mmol/L', 90, 220]],
  [
    'calcium|kalsium|albumin corrected calcium|albuminkorrigert kalsium',
    ['mmol/L', 0.5, 6],
    ['mg/dL', 2, 24],
  ],
  ['phosphate|fosfat', ['mmol/L', 0.1, 10], ['mg/dL', 0.3, 31]],
  ['urate|uric acid|urat|urinsyre', ['umol/L', 20, 2000], ['mg/dL', 0.3, 34]],
  ['crp|hs-crp|c-reactive protein|c-reaktivt protein', ['mg/L', 0, 1000], ['mg/dL', 0, 100]],
  ['esr|senkning|senkningsreaksjon|sedimentation rate', ['mm/h', 0, 160]],
  ['ferritin', ['ug/L', 1, 200000], ['ng/mL', 1, 200000], ['pmol/L', 2, 450000]],
  ['tsh|thyrotropin', ['m[IU]/L', 0, 1500]],
  ['vitamin d|25-hydroxyvitamin d|25-oh vitamin d|25-oh-vitamin d', ['nmol/L', 1, 1000], ['ng/mL', 0.4, 400]],
  ['nt-probnp|nt pro-bnp|ntprobnp', ['ng/L', 1, 300000], ['pg/mL', 1, 300000], ['pmol/L', 0.1, 36000]],
  ['bnp', ['ng/L', 1, 70000], ['pg/mL', 1, 70000], ['pmol/L', 0.3, 20500]],
  ['troponin t|troponin i|troponin|hs-troponin t', ['ng/L', 0, 200000], ['ug/L', 0, 200], ['ng/mL', 0, 200]],
  ['psa|prostate specific antigen|prostataspesifikt antigen', ['ug/L', 0, 20000], ['ng/mL', 0, 20000]],
  ['inr|pt-inr', ['1', 0.5, 20]],
  ['hiv rna|viral load|virusmengde', ['{copies}/mL', 0, 100000000]],
  ['bmi|body mass index|kroppsmasseindeks', ['kg/m2', 8, 120]],
  ['weight|body weight|vekt|kroppsvekt', ['kg', 0.3, 500], ['g', 300, 500000]],
  ['height|høyde|kroppshøyde', ['cm', 25, 260], ['m', 0.25, 2.6]],
  ['systolic blood pressure|sbp|systolisk blodtrykk', ['mm[Hg]', 30, 320], ['kPa', 4, 43]],
  ['diastolic blood pressure|dbp|diastolisk blodtrykk', ['mm[Hg]', 15, 220], ['kPa', 2, 30]],
  ['heart rate|pulse|hjertefrekvens|puls', ['/min', 15, 320]],
  ['temperature|body temperature|temperatur|kroppstemperatur', ['Cel', 20, 46]],
  [
    'lvef|ejection fraction|left ventricular ejection fraction|ejeksjonsfraksjon|venstre ventrikkels ejeksjonsfraksjon',
    ['%', 3, 95],
  ],
  ['fev1|fev1 percent predicted', ['%', 5, 180], ['L', 0.1, 9]],
  ['oxygen saturation|spo2|oksygenmetning', ['%', 20, 100]],
  ['qtc|qtcf|qt interval|qt-tid', ['ms', 200, 900]],
  ['edss|expanded disability status scale', ['{score}', 0, 10]],
  ['ecog|ecog performance status|who performance status', ['{score}', 0, 5]],
  ['nyha|nyha class|nyha-klasse', ['{score}', 1, 4]],
  ['karnofsky|karnofsky performance status', ['{score}', 0, 100], ['%', 0, 100]],
  ['mmse|mini mental state examination|mini-mental status', ['{score}', 0, 30]],
  ['moca', ['{score}', 0, 30]],
  ['madrs', ['{score}', 0, 60]],
  ['phq-9', ['{score}', 0, 27]],
  ['nihss', ['{score}', 0, 42]],
  ['modified rankin scale|mrs', ['{score}', 0, 6]],
  ['das28|das28-crp', ['{score}', 0, 10]],
  ['pasi', ['{score}', 0, 72]],
  ['easi', ['{score}', 0, 72]],
]

const byName = new Map<string, Analyte>()
for (const [names, ...units] of rows) {
  const all = names.split('|')
  const analyte: Analyte = {
    key: all[0] ?? names,
    units: new Map(units.map(([code, from, to]) => [code, { from, to }])),
    withoutUnit: units.every(([code]) => code === '{score}' || code === '1'),
  }
  for (const name of all) byName.set(foldText(name), analyte)
}

/** What a text says is measured; null when it is none of the usual ones. */
export function findAnalyte(text: string): Analyte | null {
  return byName.get(foldText(text)) ?? null
}
