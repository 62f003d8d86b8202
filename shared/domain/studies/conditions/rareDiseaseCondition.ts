import * as v from 'valibot'
import { localisedText } from '../protocolParts'

/** A number of Orphanet's nomenclature as a person writes it, kept as `ORPHA:558`. */
export const orphaCode = v.pipe(
  v.string(),
  v.trim(),
  v.regex(/^(?:ORPHA)?:?\s?\d{1,7}$/i, 'Write the code of Orphanet, such as ORPHA:558.'),
  v.transform((text) => `ORPHA:${text.replace(/\D/g, '').replace(/^0+(?=\d)/, '')}`),
)

/** Has a disease of Orphanet's nomenclature: many of them have no ICD-10 code of their own. */
export const rareDiseaseCondition = v.strictObject({
  kind: v.literal('rare-disease'),
  code: orphaCode,
  /** What readers call the disease. */
  name: localisedText,
})

export type RareDiseaseCondition = v.InferOutput<typeof rareDiseaseCondition>
