import * as v from 'valibot'
import { materialKeys } from '../discovery/materials'
import { ageRange, sex } from '../studies/protocol'
import { orphaCode } from '../studies/conditions/rareDiseaseCondition'
import { normaliseCode } from '../terminology/normaliseCode'
import { storageKeys } from './storage'

export const targetLimits = { number: 10_000_000, diseases: 20 } as const

const icd10 = v.pipe(
  v.string(),
  v.maxLength(24),
  v.check((code) => normaliseCode('icd-10', code) === code, 'This is no code of ICD-10 as it is kept here.'),
)

/** What a study needs: so many donors, or so many samples, of one of some materials and with one of some diseases. */
export const materialTarget = v.strictObject({
  grain: v.picklist(['donors', 'samples']),
  number: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(targetLimits.number)),
  /** Empty: any material. */
  materials: v.pipe(v.array(v.picklist(materialKeys)), v.maxLength(materialKeys.length)),
  /** ICD-10 codes and ranges as they are kept (`G35`, `I20-I25`), or `ORPHA:558`; empty: any. */
  diseases: v.pipe(v.array(v.union([orphaCode, icd10])), v.maxLength(targetLimits.diseases)),
  sex,
  /** As recorded with the samples, in completed years; null: any. */
  age: v.nullable(ageRange),
  /** Empty: any storage. */
  storage: v.pipe(v.array(v.picklist(storageKeys)), v.maxLength(storageKeys.length)),
})

export type MaterialTarget = v.InferOutput<typeof materialTarget>

/** True where everything that a biobank holds is asked for. */
export function asksForAll({ materials, diseases, sex: asked, age, storage }: MaterialTarget): boolean {
  return [materials, diseases, storage].every((list) => list.length === 0) && asked === 'any' && age === null
}
