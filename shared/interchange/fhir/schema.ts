import * as v from 'valibot'
import { dayOf } from '../text/days'

const words = v.pipe(v.string(), v.maxLength(2000))
const day = v.pipe(
  v.string(),
  v.maxLength(40),
  v.check((text) => dayOf(text, 'first') !== null, 'A date is written 2024-01-31.'),
)

const coding = v.object({
  system: v.optional(words, ''),
  code: v.optional(words, ''),
  display: v.optional(words),
})
export const codeableConcept = v.object({
  coding: v.optional(v.pipe(v.array(coding), v.maxLength(2000)), []),
  text: v.optional(words),
})
const quantity = v.object({
  value: v.number(),
  comparator: v.optional(v.picklist(['<', '<=', '>=', '>'])),
  unit: v.optional(words),
  code: v.optional(words),
})

export const characteristic = v.object({
  code: codeableConcept,
  exclude: v.optional(v.boolean(), false),
  valueCodeableConcept: v.optional(codeableConcept),
  valueBoolean: v.optional(v.boolean()),
  valueQuantity: v.optional(quantity),
  valueRange: v.optional(v.object({ low: v.optional(quantity), high: v.optional(quantity) })),
  valueReference: v.optional(v.object({ reference: v.optional(words) })),
  period: v.optional(v.object({ start: v.optional(day), end: v.optional(day) })),
})

const extension = v.object({
  url: words,
  valueCode: v.optional(words),
  valuePositiveInt: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
})

const groupEntries = {
  id: v.optional(words),
  type: v.optional(words),
  actual: v.optional(v.boolean()),
  name: v.optional(words),
  member: v.optional(v.array(v.unknown())),
  modifierExtension: v.optional(v.pipe(v.array(extension), v.maxLength(20)), []),
  extension: v.optional(v.pipe(v.array(v.looseObject({ url: words })), v.maxLength(50)), []),
  characteristic: v.optional(v.pipe(v.array(characteristic), v.maxLength(2000)), []),
}

export const group = v.object({
  resourceType: v.literal('Group'),
  ...groupEntries,
  contained: v.optional(
    v.pipe(v.array(v.object({ resourceType: v.string(), ...groupEntries })), v.maxLength(2000)),
    [],
  ),
})

export type ReadCharacteristic = v.InferOutput<typeof characteristic>
export type ReadGroup = v.InferOutput<typeof group>
export type ContainedGroup = ReadGroup['contained'][number]
export type ReadQuantity = v.InferOutput<typeof quantity>
