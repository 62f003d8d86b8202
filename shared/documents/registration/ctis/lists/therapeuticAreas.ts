/**
 * Reference list 82: branches of the MeSH tree, as CTIS writes them. The form of the entries and those of C01, C02, C04, C05, C18 and
 * C20 are seen in public records; the others are written in the same form from the headings that MeSH had when the
 * list was made. That is why what is not listed here is questioned and never refused.
 */
const branches: readonly (readonly [branch: string, headings: string])[] = [
  [
    'Diseases [C]',
    `C01 Bacterial Infections and Mycoses; C02 Virus Diseases; C03 Parasitic Diseases; C04 Neoplasms;
     C05 Musculoskeletal Diseases; C06 Digestive System Diseases; C07 Stomatognathic Diseases;
     C08 Respiratory Tract Diseases; C09 Otorhinolaryngologic Diseases; C10 Nervous System Diseases;
     C11 Eye Diseases; C12 Male Urogenital Diseases; C13 Female Urogenital Diseases and Pregnancy Complications;
     C14 Cardiovascular Diseases; C15 Hemic and Lymphatic Diseases;
     C16 Congenital, Hereditary, and Neonatal Diseases and Abnormalities; C17 Skin and Connective Tissue Diseases;
     C18 Nutritional and Metabolic Diseases; C19 Endocrine System Diseases; C20 Immune System Diseases;
     C21 Disorders of Environmental Origin; C22 Animal Diseases; C23 Pathological Conditions, Signs and Symptoms;
     C24 Occupational Diseases; C25 Chemically-Induced Disorders; C26 Wounds and Injuries`,
  ],
  [
    'Analytical, Diagnostic and Therapeutic Techniques, and Equipment [E]',
    `E01 Diagnosis; E02 Therapeutics; E03 Anesthesia and Analgesia; E04 Surgical Procedures, Operative;
     E05 Investigative Techniques; E06 Dentistry; E07 Equipment and Supplies`,
  ],
  [
    'Psychiatry and Psychology [F]',
    `F01 Behavior and Behavior Mechanisms; F02 Psychological Phenomena and Processes; F03 Mental Disorders;
     F04 Behavioral Disciplines and Activities`,
  ],
]

export const notSpecified = 'Not possible to specify'

export const therapeuticAreas: readonly string[] = [
  ...branches.flatMap(([branch, headings]) =>
    headings.split(';').map((heading) => {
      const [, code = '', name = ''] = /^([A-Z]\d\d) (.+)$/s.exec(heading.trim()) ?? []
      return `${branch} - ${name} [${code}]`
    }),
  ),
  notSpecified,
]

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** The entry that a text means: the same words, the heading alone, or its code. Null where none is meant. */
export function therapeuticArea(text: string): string | null {
  const wanted = folded(text)
  if (wanted === '') return null
  const heading = (area: string): string => area.replace(/^.* - /, '')
  return (
    therapeuticAreas.find((area) => folded(area) === wanted) ??
    therapeuticAreas.find((area) => folded(heading(area)) === wanted) ??
    therapeuticAreas.find((area) => folded(heading(area).replace(/ \[.*$/, '')) === wanted) ??
    therapeuticAreas.find((area) => folded(/\[([A-Z]\d\d)\]$/.exec(area)?.[1] ?? '') === wanted) ??
    null
  )
}
