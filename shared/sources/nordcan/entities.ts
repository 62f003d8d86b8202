import type { LocalisedName } from '../../domain/sources/localisedName'

/**
 * A group of cancers that NORDCAN counts, with the ICD-10 categories it is made of. Groups overlap (colon is in
 * colorectal, all of them in all sites): their numbers are never added.
 */
export interface CancerEntity {
  readonly id: number
  readonly name: LocalisedName
  /** Sexes that can have it; both unless given. */
  readonly sexes?: readonly ('female' | 'male')[]
  /** Null where the group is not made of whole codes, so that it is no evidence for a code. */
  readonly codes: readonly string[] | null
}

/** After the NORDCAN specification of entities (Association of the Nordic Cancer Registries), whole codes only. */
export const cancerEntities: readonly CancerEntity[] = [
  { id: 60, name: { en: 'Oesophagus', nb: 'Spiserør' }, codes: ['C15'] },
  { id: 70, name: { en: 'Stomach', nb: 'Magesekk' }, codes: ['C16'] },
  { id: 80, name: { en: 'Small intestine', nb: 'Tynntarm' }, codes: ['C17'] },
  { id: 90, name: { en: 'Colon', nb: 'Tykktarm' }, codes: ['C18'] },
  { id: 100, name: { en: 'Rectum', nb: 'Endetarm' }, codes: ['C19-C20'] },
  { id: 105, name: { en: 'Anus and anal canal', nb: 'Analkanal og anus' }, codes: ['C21'] },
  { id: 110, name: { en: 'Liver', nb: 'Lever' }, codes: ['C22'] },
  { id: 120, name: { en: 'Gallbladder', nb: 'Galleblære og galleveier' }, codes: ['C23-C24'] },
  { id: 130, name: { en: 'Pancreas', nb: 'Bukspyttkjertel' }, codes: ['C25'] },
  { id: 160, name: { en: 'Lung', nb: 'Lunge og luftrør' }, codes: ['C33-C34'] },
  { id: 180, name: { en: 'Breast', nb: 'Bryst' }, codes: ['C50'] },
  { id: 190, name: { en: 'Cervix uteri', nb: 'Livmorhals' }, sexes: ['female'], codes: ['C53'] },
  { id: 200, name: { en: 'Corpus uteri', nb: 'Livmorkropp' }, sexes: ['female'], codes: ['C54'] },
  { id: 240, name: { en: 'Prostate', nb: 'Prostata' }, sexes: ['male'], codes: ['C61'] },
  { id: 250, name: { en: 'Testis', nb: 'Testikkel' }, sexes: ['male'], codes: ['C62'] },
  { id: 270, name: { en: 'Kidney', nb: 'Nyre' }, codes: ['C64'] },
  { id: 280, name: { en: 'Bladder and urinary tract', nb: 'Blære og urinveier' }, codes: null },
  { id: 290, name: { en: 'Melanoma of skin', nb: 'Føflekkreft i hud' }, codes: ['C43'] },
  { id: 300, name: { en: 'Skin, non-melanoma', nb: 'Hud, ikke føflekkreft' }, codes: ['C44'] },
  { id: 310, name: { en: 'Eye', nb: 'Øye' }, codes: ['C69'] },
  { id: 330, name: { en: 'Thyroid', nb: 'Skjoldbruskkjertel' }, codes: ['C73'] },
  { id: 340, name: { en: 'Bone', nb: 'Bein' }, codes: ['C40-C41'] },
  { id: 350, name: { en: 'Soft tissues', nb: 'Bløtvev' }, codes: ['C49'] },
  { id: 360, name: { en: 'Non-Hodgkin lymphomas', nb: 'Non-Hodgkin lymfom' }, codes: ['C82-C86', 'C96'] },
  { id: 370, name: { en: 'Hodgkin lymphomas', nb: 'Hodgkin lymfom' }, codes: ['C81'] },
  { id: 380, name: { en: 'Multiple myelomas', nb: 'Myelomatose' }, codes: ['C90'] },
  { id: 400, name: { en: 'Leukaemias', nb: 'Leukemi' }, codes: null },
  { id: 510, name: { en: 'Lip, oral cavity and pharynx', nb: 'Leppe, munnhule og svelg' }, codes: null },
  { id: 520, name: { en: 'Colorectal', nb: 'Tykktarm og endetarm' }, codes: ['C18-C20'] },
  { id: 980, name: { en: 'All sites', nb: 'Alle krefttyper' }, codes: null },
  {
    id: 990,
    name: {
      en: 'All sites but non-melanoma skin cancer',
      nb: 'Alle krefttyper unntatt hud, ikke føflekkreft',
    },
    codes: null,
  },
]

export const entityById: ReadonlyMap<string, CancerEntity> = new Map(
  cancerEntities.map((entity) => [String(entity.id), entity]),
)
