import * as v from 'valibot'

/** Limits of a file that is read: far wider than any protocol. */
export const most = { key: 300, text: 200_000, list: 5000 } as const

export const key = v.pipe(v.string(), v.maxLength(most.key))
export const text = v.pipe(v.string(), v.maxLength(most.text))
export const optionalText = v.optional(v.nullable(text), null)
export const optionalKey = v.optional(v.nullable(key), null)
export const amount = v.pipe(v.number(), v.finite())

export function list<Schema extends v.GenericSchema>(schema: Schema) {
  return v.pipe(v.array(schema), v.maxLength(most.list))
}

export function optionalList<Schema extends v.GenericSchema>(schema: Schema) {
  return v.optional(list(schema), [])
}

export const keys = optionalList(key)

export interface UsdmExtension {
  readonly id: string
  readonly url: string
  readonly valueString: string | null
  readonly valueBoolean: boolean | null
  readonly valueInteger: number | null
  readonly valueCode: UsdmCode | null
  readonly extensionAttributes: readonly UsdmExtension[]
  readonly instanceType: 'ExtensionAttribute'
}

export interface UsdmCode {
  readonly id: string
  readonly extensionAttributes: readonly UsdmExtension[]
  readonly code: string
  readonly codeSystem: string
  readonly codeSystemVersion: string
  readonly decode: string
  readonly instanceType: 'Code'
}

export const extension: v.GenericSchema<unknown, UsdmExtension> = v.object({
  id: key,
  url: v.pipe(v.string(), v.maxLength(1000)),
  valueString: optionalText,
  valueBoolean: v.optional(v.nullable(v.boolean()), null),
  valueInteger: v.optional(v.nullable(v.pipe(v.number(), v.integer())), null),
  valueCode: v.optional(v.nullable(v.lazy(() => code)), null),
  extensionAttributes: v.optional(list(v.lazy(() => extension)), []),
  instanceType: v.literal('ExtensionAttribute'),
})

export const extensionAttributes = optionalList(extension)

export const code: v.GenericSchema<unknown, UsdmCode> = v.object({
  id: key,
  extensionAttributes,
  code: text,
  codeSystem: text,
  codeSystemVersion: text,
  decode: text,
  instanceType: v.literal('Code'),
})
export const optionalCode = v.optional(v.nullable(code), null)

/** A class of the standard: what every instance has, and its own attributes. Attributes that are not named here are not read. */
export function instance<const Name extends string, Entries extends v.ObjectEntries>(
  name: Name,
  entries: Entries,
) {
  return v.object({ id: key, extensionAttributes, instanceType: v.literal(name), ...entries })
}

/** An instance that has a name, a label and a description. */
export function named<const Name extends string, Entries extends v.ObjectEntries>(
  name: Name,
  entries: Entries,
) {
  return instance(name, { name: text, label: optionalText, description: optionalText, ...entries })
}

export const aliasCode = instance('AliasCode', {
  standardCode: code,
  standardCodeAliases: optionalList(code),
})
export const optionalAlias = v.optional(v.nullable(aliasCode), null)
export const quantity = instance('Quantity', { value: amount, unit: optionalAlias })
export const range = instance('Range', { minValue: quantity, maxValue: quantity, isApproximate: v.boolean() })
export const number = v.optional(v.nullable(v.variant('instanceType', [quantity, range])), null)

export type UsdmAliasCode = v.InferOutput<typeof aliasCode>
export type UsdmQuantity = v.InferOutput<typeof quantity>
export type UsdmRange = v.InferOutput<typeof range>
