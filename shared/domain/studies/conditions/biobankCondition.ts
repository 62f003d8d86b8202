import * as v from 'valibot'
import { materialKeys } from '../../discovery/materials'
import { entryId, readEntryId } from '../../discovery/entryId'
import { localisedText } from '../protocolParts'

export const biobankLimits = { entries: 20, materials: 21 } as const

/** A biobank or a collection of the catalogue. */
export const biobankEntry = v.pipe(
  entryId,
  v.check((id) => readEntryId(id)?.kind === 'biobank', 'This entry is no biobank or collection.'),
)

/** Has given samples to one of some biobanks or collections, of one of some materials. */
export const biobankCondition = v.strictObject({
  kind: v.literal('biobank'),
  /** What readers call the biobanks together. */
  name: localisedText,
  entries: v.pipe(v.array(biobankEntry), v.minLength(1), v.maxLength(biobankLimits.entries)),
  /** Empty: any material. */
  materials: v.pipe(v.array(v.picklist(materialKeys)), v.maxLength(biobankLimits.materials)),
})

export type BiobankCondition = v.InferOutput<typeof biobankCondition>
