/**
 * Units of measurements as people write them in protocols. Codes are those of UCUM, the Unified Code for Units of Measure
 * (Regenstrief Institute, ucum.org); `10*9/L` and the like as the Norwegian laboratory code list (Norsk laboratoriekodeverk,
 * an NPU list) prints them. `[ULN]` is no unit of UCUM: limits in trials are often multiples of the upper limit of normal.
 */
export interface Unit {
  readonly code: string
  /** As printed: `µmol/L`. */
  readonly print: string
}

/** Code, print, and other ways of writing it (already in the form of `foldUnit`). */
const table: readonly (readonly [code: string, print: string, ...others: string[]])[] = [
  ['1', '1', 'ratio', '{ratio}'],
  ['{score}', 'score', 'points', 'point', 'poeng', 'skår'],
  ['%', '%', 'percent', 'prosent', 'pct'],
  ['mmol/mol', 'mmol/mol'],
  ['mmol/L', 'mmol/L', 'mm'],
  ['umol/L', 'µmol/L', 'mcmol/l'],
  ['nmol/L', 'nmol/L'],
  ['pmol/L', 'pmol/L'],
  ['g/L', 'g/L'],
  ['g/dL', 'g/dL', 'g/100ml'],
  ['mg/L', 'mg/L'],
  ['mg/dL', 'mg/dL', 'mg/100ml'],
  ['ug/L', 'µg/L', 'mcg/l'],
  ['ug/mL', 'µg/mL', 'mcg/ml'],
  ['ng/L', 'ng/L'],
  ['ng/mL', 'ng/mL'],
  ['pg/mL', 'pg/mL'],
  ['10*9/L', '10⁹/L', 'e9/l', 'gpt/l'],
  ['10*12/L', '10¹²/L', 'e12/l'],
  ['10*6/L', '10⁶/L', 'e6/l'],
  ['10*3/uL', '10³/µL', 'k/ul', '10*3/mm3'],
  ['/uL', '/µL', 'cells/ul', 'cells/mm3', '/mm3', '1/ul', 'celler/ul'],
  ['U/L', 'U/L', 'iu/l', 'units/l'],
  ['ukat/L', 'µkat/L', 'mckat/l'],
  ['m[IU]/L', 'mIU/L', 'mu/l', 'mie/l', 'miu/l'],
  ['[IU]/mL', 'IU/mL', 'ie/ml', 'u/ml'],
  ['k[IU]/L', 'kIU/L', 'kie/l', 'ku/l'],
  ['{copies}/mL', 'copies/mL', 'kopier/ml'],
  ['[ULN]', '× ULN', 'uln', 'xuln', '*uln', 'timesuln', 'xøvn'],
  [
    'mL/min/{1.73_m2}',
    'mL/min/1.73 m²',
    'ml/min/1.73m2',
    'ml/min/1.73',
    'ml/min/m2',
    'ml/min1.73m2',
    'ml/min*1.73m2',
  ],
  ['mL/min', 'mL/min'],
  ['mL/s', 'mL/s'],
  ['mg/mmol', 'mg/mmol'],
  ['mg/g', 'mg/g'],
  ['kg/m2', 'kg/m²', 'kg/m*2'],
  ['mm[Hg]', 'mmHg'],
  ['kPa', 'kPa'],
  ['/min', '/min', 'bpm', 'beats/min', 'slag/min', 'permin', '1/min', 'min-1'],
  ['kg', 'kg'],
  ['g', 'g', 'gram'],
  ['cm', 'cm'],
  ['m', 'm', 'meter', 'metre', 'metres'],
  ['mm', 'mm'],
  ['Cel', '°C', 'c', 'degc'],
  ['L', 'L', 'liter', 'litre'],
  ['ms', 'ms', 'msec', 'msek'],
  ['s', 's', 'sec', 'sek', 'seconds', 'sekunder'],
  ['min', 'min', 'minutes', 'minutter'],
  ['h', 'h', 'hours', 'timer', 't'],
  ['d', 'd', 'days', 'day', 'dager', 'dag', 'døgn'],
  ['wk', 'wk', 'weeks', 'week', 'uker', 'uke'],
  ['mo', 'mo', 'months', 'month', 'måneder', 'måned', 'mnd'],
  ['a', 'a', 'years', 'year', 'år'],
  ['mm/h', 'mm/h', 'mm/t', 'mm/hour'],
  ['mg/d', 'mg/d', 'mg/day', 'mg/dag', 'mg/24h', 'mg/døgn'],
  ['g/d', 'g/d', 'g/day', 'g/dag', 'g/24h', 'g/døgn'],
  ['mS/cm', 'mS/cm'],
  ['dB', 'dB'],
  ['mOsm/kg', 'mOsm/kg', 'mosmol/kg'],
]

/** The text without blanks and case; micro, times and powers written one way; litres without their second form. */
function foldUnit(text: string): string {
  return text
    .toLowerCase()
    .replace(/[µμ]/g, 'u')
    .replace(/[×·]/g, 'x')
    .replace(/\^|\*\*/g, '*')
    .replace(
      /[⁰¹²³⁴-⁹]+/g,
      (raised) => `*${[...raised].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)).join('')}`,
    )
    .replace(/,/g, '.')
    .replace(/\b(liter|litre|ltr)\b/g, 'l')
    .replace(/\bpr\.?\b|\bper\b/g, '/')
    .replace(/[\s_{}[\]()]/g, '')
    .replace(/m\*2/g, 'm2')
    .replace(/mm\*3/g, 'mm3')
    .replace(/^[x*]?(10|1)e(?=\d)/, '10*')
    .replace(/^[x*]10\*/, '10*')
}

const byText = new Map<string, Unit>()
for (const [code, print, ...others] of table) {
  for (const text of [code, print, ...others]) {
    const key = foldUnit(text)
    if (!byText.has(key)) byText.set(key, { code, print })
  }
}

/** The unit that a text means, in any of the usual ways of writing it; null when it is none that is known here. */
export function findUnit(text: string): Unit | null {
  return byText.get(foldUnit(text)) ?? null
}

/** How a unit of the table is printed; the code itself when it is not in it. */
export function printUnit(code: string): string {
  return byText.get(foldUnit(code))?.print ?? code
}
