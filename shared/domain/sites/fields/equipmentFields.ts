import { choice, count, number, rows, text, texts, yesNo } from './fieldKinds'

const imaging = { group: 'imaging' } as const
const radiopharmacy = { group: 'radiopharmacy' } as const
const pharmacy = { group: 'pharmacy' } as const
const laboratory = { group: 'laboratory' } as const
const biobank = { group: 'biobank' } as const

/** Scanners, pharmacy, laboratory, freezers and biobank. Slots and preparations are those that trials can have. */
export const equipmentFields = {
  mri: rows(imaging, {
    field: choice({ ...imaging, need: 'required' }, 'magneticField'),
    scanners: count(imaging, 100),
    slots: count(imaging, 2000, 'per-week'),
  }),
  ctScanners: count(imaging, 100),
  ctSlots: count(imaging, 2000, 'per-week'),
  petScanners: count(imaging, 100),
  petSlots: count(imaging, 2000, 'per-week'),
  cyclotron: choice(imaging, 'cyclotron'),
  cyclotronDistance: number(imaging, { least: 0, most: 3000, decimals: 0, unit: 'kilometres' }),
  ultrasound: yesNo(imaging),
  boneDensity: yesNo(imaging),
  imageTransfer: yesNo(imaging),
  radiopharmacy: yesNo(radiopharmacy),
  tracers: texts(radiopharmacy),
  radionuclideTherapy: yesNo(radiopharmacy),
  pharmacy: choice(pharmacy, 'pharmacy'),
  asepticPreparation: yesNo(pharmacy),
  cytotoxicPreparation: yesNo(pharmacy),
  advancedTherapies: yesNo(pharmacy),
  geneticallyModified: yesNo(pharmacy),
  controlledDrugs: yesNo(pharmacy),
  temperatureLog: yesNo(pharmacy),
  preparations: count(pharmacy, 5000, 'per-week'),
  laboratory: choice(laboratory, 'laboratory'),
  laboratoryAccredited: yesNo(laboratory),
  sampleProcessing: yesNo(laboratory),
  pharmacokinetics: yesNo(laboratory),
  freezersMinus20: count(laboratory, 1000),
  freezersMinus80: count(laboratory, 1000),
  liquidNitrogen: count(laboratory, 1000),
  freezerAlarm: yesNo(laboratory),
  dryIce: yesNo(laboratory),
  biobankLink: yesNo(biobank),
  biobankName: text(biobank),
} as const
