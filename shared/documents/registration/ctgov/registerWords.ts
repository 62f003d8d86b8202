/** The words of one list of the register for the keys of the record. */
export interface WordList<Key extends string = string> {
  readonly keys: readonly Key[]
  /** What PRS says. */
  readonly words: readonly string[]
  /** The word for a key; a key without one is given back as it is, and the rules name it. */
  word(key: string): string
  /** The key for a word of an upload file or of the register's interface (`NOT_YET_RECRUITING`); null where there is none. */
  key(word: string): Key | null
}

function fold(word: string): string {
  return word.toLowerCase().replaceAll(/[^a-z0-9]+/g, '')
}

/** Rows: key, word of PRS, further words that mean the same, such as that of the interface. */
function wordList<const Key extends string>(
  rows: readonly (readonly [key: Key, word: string, ...others: string[]])[],
): WordList<Key> {
  const words = new Map<string, string>(rows.map(([key, word]) => [key, word]))
  const keys = new Map<string, Key>()
  for (const [key, ...all] of rows) for (const word of all) keys.set(fold(word), key)
  return {
    keys: rows.map(([key]) => key),
    words: rows.map(([, word]) => word),
    word: (key) => words.get(key) ?? key,
    key: (word) => keys.get(fold(word)) ?? null,
  }
}

export const overallStatuses = wordList([
  ['not-yet-recruiting', 'Not yet recruiting'],
  ['recruiting', 'Recruiting'],
  ['active-not-recruiting', 'Active, not recruiting'],
  ['enrolling-by-invitation', 'Enrolling by invitation'],
  ['completed', 'Completed'],
  ['suspended', 'Suspended'],
  ['terminated', 'Terminated'],
  ['withdrawn', 'Withdrawn'],
])

export const locationStatuses = wordList([
  ['not-yet-recruiting', 'Not yet recruiting'],
  ['recruiting', 'Recruiting'],
  ['active-not-recruiting', 'Active, not recruiting'],
  ['enrolling-by-invitation', 'Enrolling by invitation'],
  ['no-longer-recruiting', 'No longer recruiting'],
  ['completed', 'Completed'],
  ['suspended', 'Suspended'],
  ['terminated', 'Terminated'],
  ['withdrawn', 'Withdrawn'],
])

/** Of dates and of the enrolment; `ESTIMATED` is what the interface says. */
export const dateTypes = wordList([
  ['false', 'Anticipated', 'Estimated'],
  ['true', 'Actual'],
])

export const studyTypes = wordList([
  ['interventional', 'Interventional'],
  ['observational', 'Observational', 'Observational [Patient Registry]'],
  ['expanded-access', 'Expanded Access'],
])

export const purposes = wordList([
  ['treatment', 'Treatment'],
  ['prevention', 'Prevention'],
  ['diagnostic', 'Diagnostic'],
  ['basic-science', 'Basic Science'],
  ['supportive-care', 'Supportive Care'],
  ['screening', 'Screening'],
  ['health-services-research', 'Health Services Research'],
  ['device-feasibility', 'Device Feasibility'],
  ['other', 'Other'],
])

/** The record's phase 3/4 has no word here: PRS has no such phase. */
export const prsPhases = wordList([
  ['early-1', 'Early Phase 1', 'Phase 0'],
  ['1', 'Phase 1'],
  ['1-2', 'Phase 1/Phase 2', 'Phase 1/2', 'PHASE1/PHASE2'],
  ['2', 'Phase 2'],
  ['2-3', 'Phase 2/Phase 3', 'Phase 2/3', 'PHASE2/PHASE3'],
  ['3', 'Phase 3'],
  ['4', 'Phase 4'],
  ['not-applicable', 'N/A', 'NA'],
])

export const assignments = wordList([
  ['single-group', 'Single Group Assignment', 'Single Group'],
  ['parallel', 'Parallel Assignment', 'Parallel'],
  ['crossover', 'Crossover Assignment', 'Crossover', 'Cross-over Assignment'],
  ['factorial', 'Factorial Assignment', 'Factorial'],
  ['sequential', 'Sequential Assignment', 'Sequential'],
])

export const allocations = wordList([
  ['randomised', 'Randomized'],
  ['non-randomised', 'Non-randomized'],
  ['not-applicable', 'N/A', 'NA'],
])

export const observationalModels = wordList([
  ['cohort', 'Cohort'],
  ['case-control', 'Case-Control'],
  ['case-only', 'Case-Only'],
  ['case-crossover', 'Case-Crossover'],
  ['ecologic-or-community', 'Ecologic or Community'],
  ['family-based', 'Family-Based'],
  ['other', 'Other'],
])

export const timePerspectives = wordList([
  ['retrospective', 'Retrospective'],
  ['prospective', 'Prospective'],
  ['cross-sectional', 'Cross-Sectional'],
  ['other', 'Other'],
])

export const biospecimens = wordList([
  ['none', 'None Retained'],
  ['with-dna', 'Samples With DNA'],
  ['without-dna', 'Samples Without DNA'],
])

export const samplingMethods = wordList([
  ['probability', 'Probability Sample'],
  ['non-probability', 'Non-Probability Sample'],
])

export const armTypes = wordList([
  ['experimental', 'Experimental'],
  ['active-comparator', 'Active Comparator'],
  ['placebo-comparator', 'Placebo Comparator'],
  ['sham-comparator', 'Sham Comparator'],
  ['no-intervention', 'No Intervention'],
  ['other', 'Other'],
])

export const interventionTypes = wordList([
  ['drug', 'Drug'],
  ['device', 'Device'],
  ['biological', 'Biological/Vaccine', 'Biological'],
  ['procedure', 'Procedure/Surgery', 'Procedure'],
  ['radiation', 'Radiation'],
  ['behavioural', 'Behavioral', 'Behavioural'],
  ['genetic', 'Genetic'],
  ['dietary-supplement', 'Dietary Supplement'],
  ['combination-product', 'Combination Product'],
  ['diagnostic-test', 'Diagnostic Test'],
  ['other', 'Other'],
])

/** In the form on the web and in the interface, but not in the schema for uploads. */
export const interventionTypesBesideSchema: readonly string[] = ['combination-product', 'diagnostic-test']

export const sexes = wordList([
  ['all', 'All', 'Both'],
  ['female', 'Female'],
  ['male', 'Male'],
])

export const ageUnitWords = wordList([
  ['years', 'Years', 'Year'],
  ['months', 'Months', 'Month'],
  ['weeks', 'Weeks', 'Week'],
  ['days', 'Days', 'Day'],
  ['hours', 'Hours', 'Hour'],
  ['minutes', 'Minutes', 'Minute'],
])

export const responsibleParties = wordList([
  ['sponsor', 'Sponsor'],
  ['principal-investigator', 'Principal Investigator'],
  ['sponsor-investigator', 'Sponsor-Investigator'],
])

export const reviewStatuses = wordList([
  ['approved', 'Approved'],
  ['pending', 'Pending'],
  ['exempt', 'Exempt'],
  ['denied', 'Denied'],
  ['not-required', 'Not required'],
  ['not-yet-submitted', 'Not yet submitted'],
])

export const officialRoles = wordList([
  ['principal-investigator', 'Principal Investigator'],
  ['study-chair', 'Study Chair'],
  ['study-director', 'Study Director'],
])

/** Of an investigator at a location; the record keeps the role in words. */
export const investigatorRoles = wordList([
  ['Principal Investigator', 'Principal Investigator'],
  ['Sub-Investigator', 'Sub-Investigator', 'Subinvestigator'],
])

export const sharingPlans = wordList([
  ['yes', 'Yes'],
  ['no', 'No'],
  ['undecided', 'Undecided'],
])

export const organisationClasses = wordList([
  ['industry', 'INDUSTRY'],
  ['government', 'NIH', 'FED', 'OTHER_GOV'],
])
