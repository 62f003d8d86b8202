/** A code list of CDISC: its concept code, whether terms may be added to it, and its entries. */
export interface Codelist {
  readonly code: string
  readonly extensible: boolean
  /** Concept code -> term as CDISC submits it. */
  readonly entries: ReadonlyMap<string, string>
}

function codelist(code: string, extensible: boolean, entries: string): Codelist {
  const pairs = entries
    .trim()
    .split(/;\s+/)
    .map((entry): readonly [string, string] => {
      const blank = entry.search(/\s/)
      return [entry.slice(0, blank), entry.slice(blank + 1).replace(/\s+/g, ' ')]
    })
  return { code, extensible, entries: new Map(pairs) }
}

/**
 * Whether a code says a term of the list consistently. A list that is not extensible must hold the code. An extensible one takes
 * other codes too, but not the code of one entry with the term of another.
 */
export function isConsistent(
  { extensible, entries }: Codelist,
  { code, decode }: { readonly code: string; readonly decode: string },
): boolean {
  const term = decode.trim()
  const own = entries.get(code)
  if (own === undefined && !extensible) return false
  if (own === term) return true
  return ![...entries].some(([entry, words]) => entry !== code && words === term)
}

export const organisationTypes = codelist(
  'C188724',
  true,
  `
C93453 Clinical Study Registry; C70793 Clinical Study Sponsor; C188863 Regulatory Agency; C18240
Academic Institution; C54148 Contract Research Organization; C199144 Government Institute; C21541
Healthcare Facility; C37984 Laboratory; C215661 Medical Device Company; C54149 Pharmaceutical
Company`,
)

export const objectiveLevels = codelist(
  'C188725',
  false,
  `
C163559 Exploratory Objective; C85826 Study Primary Objective; C85827 Study Secondary Objective`,
)

export const endpointLevels = codelist(
  'C188726',
  false,
  `
C170559 Exploratory Endpoint; C94496 Primary Endpoint; C139173 Secondary Endpoint`,
)

export const dataOrigins = codelist(
  'C188727',
  true,
  `
C188866 Data Generated Within Study; C188864 Historical Data; C165830 Real World Data; C176263
Synthetic Data; C188865 Virtual Data`,
)

export const geographicScopes = codelist(
  'C207412',
  false,
  `
C25464 Country; C68846 Global; C41129 Region`,
)

export const governanceDates = codelist(
  'C207413',
  true,
  `
C207598 Protocol Effective Date; C132352 Sponsor Approval Date; C71476 Approval Date; C215663
Effective Date; C215664 Issued Date`,
)

export const characteristics = codelist(
  'C207416',
  true,
  `
C98704 Adaptive; C207613 Extension; C46079 Randomized; C217005 Multicentre; C217007 Multiple
Countries; C217006 Single Country; C217004 Single-Centre; C25689 Stratification; C147145 Stratified
Randomisation`,
)

export const interventionRoles = codelist(
  'C207417',
  false,
  `
C207614 Additional Required Treatment; C165822 Background Treatment; C158128 Challenge Agent; C18020
Diagnostic; C41161 Experimental Intervention; C753 Placebo; C165835 Rescue Medicine; C68609 Active
Comparator`,
)

export const titleTypes = codelist(
  'C207419',
  false,
  `
C207615 Brief Study Title; C207616 Official Study Title; C207617 Public Study Title; C207618
Scientific Study Title; C94108 Study Acronym`,
)

export const roles = codelist(
  'C215480',
  true,
  `
C78726 Adjudication Committee; C17445 Care Provider; C215672 Clinical Trial Physician; C215669
Co-Sponsor; C215662 Contract Research; C142489 Data Safety Monitoring Board; C215671 Dose Escalation
Committee; C142578 Independent Data Monitoring Committee; C25936 Investigator; C37984 Laboratory;
C215670 Local Sponsor; C25392 Manufacturer; C51876 Medical Expert; C207599 Outcomes Assessor;
C215673 Pharmacovigilance; C19924 Principal investigator; C51851 Project Manager; C188863 Regulatory
Agency; C70793 Sponsor; C51877 Statistician; C80403 Study Site; C41189 Study Subject`,
)

export const observationalSubTypes = codelist(
  'C215486',
  true,
  `
C215657 Clinical Education; C215654 Disease Determinants; C215658 Disease Etiology; C215653 Disease
Incidence; C215675 Disease Prevalence; C215655 Disease Prognosis; C215656 Drug Utilization; C49667
Safety`,
)

export const observationalModels = codelist(
  'C127259',
  true,
  `
C15197 CASE CONTROL; C127779 CASE CROSSOVER; C15362 CASE ONLY; C15208 COHORT; C127780 ECOLOGIC OR
COMMUNITY; C15407 FAMILY BASED`,
)

export const samplingMethods = codelist(
  'C127260',
  true,
  `
C127781 NON-PROBABILITY SAMPLE; C71517 PROBABILITY SAMPLE`,
)

export const timePerspectives = codelist(
  'C127261',
  true,
  `
C53310 CROSS SECTIONAL; C15273 PROSPECTIVE; C53312 RETROSPECTIVE`,
)

export const sexes = codelist(
  'C66732',
  false,
  `
C49636 BOTH; C16576 F; C20197 M`,
)

export const blindingSchemas = codelist(
  'C66735',
  true,
  `
C15228 DOUBLE BLIND; C187674 OBSERVER BLIND; C156592 OPEN LABEL TO TREATMENT AND DOUBLE BLIND TO IMP
DOSE; C49659 OPEN LABEL; C28233 SINGLE BLIND`,
)

export const intents = codelist(
  'C66736',
  true,
  `
C15714 BASIC SCIENCE; C49654 CURE; C139174 DEVICE FEASIBILITY; C49653 DIAGNOSIS; C170629 DISEASE
MODIFYING; C15245 HEALTH SERVICES RESEARCH; C49655 MITIGATION; C49657 PREVENTION; C71485 SCREENING;
C71486 SUPPORTIVE CARE; C49656 TREATMENT`,
)

export const phases = codelist(
  'C66737',
  true,
  `
C54721 EARLY PHASE I; C48660 NOT APPLICABLE; C15600 PHASE I TRIAL; C15693 PHASE I/II TRIAL; C198366
PHASE I/II/III TRIAL; C198367 PHASE I/III TRIAL; C199990 PHASE IA TRIAL; C199989 PHASE IB TRIAL;
C15601 PHASE II TRIAL; C15694 PHASE II/III TRIAL; C49686 PHASE IIA TRIAL; C49688 PHASE IIB TRIAL;
C15602 PHASE III TRIAL; C49687 PHASE IIIA TRIAL; C49689 PHASE IIIB TRIAL; C15603 PHASE IV TRIAL;
C47865 PHASE V TRIAL`,
)

export const trialTypes = codelist(
  'C66739',
  true,
  `
C158283 ADHESION PERFORMANCE; C158284 ALCOHOL EFFECT; C49664 BIO-AVAILABILITY; C49665
BIO-EQUIVALENCE; C158288 BIOSIMILARITY; C158285 DEVICE-DRUG INTERACTION; C49653 DIAGNOSIS; C158289
DOSE FINDING; C158290 DOSE PROPORTIONALITY; C127803 DOSE RESPONSE; C158286 DRUG-DRUG INTERACTION;
C178057 ECG; C49666 EFFICACY; C98729 FOOD EFFECT; C120842 IMMUNOGENICITY; C201484 MASS BALANCE;
C49662 PHARMACODYNAMIC; C39493 PHARMACOECONOMIC; C129001 PHARMACOGENETIC; C49661 PHARMACOGENOMIC;
C49663 PHARMACOKINETIC; C161477 POSITION EFFECT; C49657 PREVENTION; C174366 REACTOGENICITY; C49667
SAFETY; C161478 SWALLOWING FUNCTION; C158287 THOROUGH QT; C98791 TOLERABILITY; C49656 TREATMENT;
C161479 USABILITY TESTING; C161480 WATER EFFECT`,
)

export const ageUnits = codelist(
  'C66781',
  false,
  `
C25301 DAYS; C25529 HOURS; C29846 MONTHS; C29844 WEEKS; C29848 YEARS`,
)

export const criterionCategories = codelist(
  'C66797',
  false,
  `
C25370 EXCLUSION; C25532 INCLUSION`,
)

export const models = codelist(
  'C99076',
  true,
  `
C82637 CROSS-OVER; C82638 FACTORIAL; C82639 PARALLEL; C142568 SEQUENTIAL; C82640 SINGLE GROUP`,
)

export const studyTypes = codelist(
  'C99077',
  false,
  `
C98722 EXPANDED ACCESS; C98388 INTERVENTIONAL; C16084 OBSERVATIONAL; C129000 PATIENT REGISTRY`,
)

export const interventionTypes = codelist(
  'C99078',
  false,
  `
C15184 BEHAVIORAL THERAPY; C307 BIOLOGIC; C54696 COMBINATION PRODUCT; C16830 DEVICE; C18020
DIAGNOSTIC TEST; C1505 DIETARY SUPPLEMENT; C1909 DRUG; C15238 GENETIC; C17649 OTHER; C98769
PROCEDURE; C15313 RADIATION; C218507 NON-SURGICAL PROCEDURE; C15329 SURGERY; C923 VACCINE`,
)
