import type { LocalisedName } from '../sources/localisedName'

/** Materials of biobanks: keys of ours, with the codes of the BBMRI-ERIC Directory (ontology MaterialTypes) and names. */
const materials = {
  'whole-blood': { directory: 'WHOLE_BLOOD', en: 'Whole blood', nb: 'Fullblod' },
  plasma: { directory: 'PLASMA', en: 'Plasma', nb: 'Plasma' },
  serum: { directory: 'SERUM', en: 'Serum', nb: 'Serum' },
  'buffy-coat': { directory: 'BUFFY_COAT', en: 'Buffy coat', nb: 'Buffy coat' },
  'blood-cells': { directory: 'PERIPHERAL_BLOOD_CELLS', en: 'Peripheral blood cells', nb: 'Blodceller' },
  dna: { directory: 'DNA', en: 'DNA', nb: 'DNA' },
  cdna: { directory: 'CDNA', en: 'cDNA or mRNA', nb: 'cDNA eller mRNA' },
  rna: { directory: 'RNA', en: 'RNA', nb: 'RNA' },
  'micro-rna': { directory: 'MICRO_RNA', en: 'MicroRNA', nb: 'Mikro-RNA' },
  'spinal-fluid': { directory: null, en: 'Cerebrospinal fluid', nb: 'Spinalvæske' },
  urine: { directory: 'URINE', en: 'Urine', nb: 'Urin' },
  saliva: { directory: 'SALIVA', en: 'Saliva', nb: 'Spytt' },
  faeces: { directory: 'FECES', en: 'Faeces', nb: 'Avføring' },
  'tissue-frozen': { directory: 'TISSUE_FROZEN', en: 'Frozen tissue', nb: 'Frosset vev' },
  'tissue-paraffin': {
    directory: 'TISSUE_PARAFFIN_EMBEDDED',
    en: 'Paraffin-embedded tissue',
    nb: 'Parafininnstøpt vev',
  },
  'tissue-stained': { directory: 'TISSUE_STAINED', en: 'Stained sections', nb: 'Fargede snitt' },
  'cell-lines': { directory: 'CELL_LINES', en: 'Cell lines', nb: 'Cellelinjer' },
  'nasal-swab': { directory: 'NASAL_SWAB', en: 'Nasal swab', nb: 'Nesepensel' },
  'throat-swab': { directory: 'THROAT_SWAB', en: 'Throat swab', nb: 'Halspensel' },
  pathogen: { directory: 'PATHOGEN', en: 'Pathogen', nb: 'Smittestoff' },
  other: { directory: 'OTHER', en: 'Other material', nb: 'Annet materiale' },
} as const satisfies Readonly<Record<string, LocalisedName & { readonly directory: string | null }>>

export type MaterialKey = keyof typeof materials

export const materialKeys = Object.keys(materials) as MaterialKey[]

/** The code of the Directory's ontology; null where it has none of its own. */
export function directoryCodeOf(material: MaterialKey): string | null {
  return materials[material].directory
}

/** The material of a code of the Directory; null for codes that name none (`*`, `NAV`). */
export function materialOfDirectory(code: string): MaterialKey | null {
  return materialKeys.find((key) => materials[key].directory === code) ?? null
}

export function materialName(material: MaterialKey): LocalisedName {
  const { en, nb } = materials[material]
  return { en, nb }
}
