import type { Json } from '../../../contract/outcome'
import type { StudiedCondition } from '../../../domain/registration/record/participants'
import { isCode, systemAddresses } from './codeSystems'

/** A part of a resource: what is undefined, empty or an empty list is left out, since FHIR has no empty values. */
export type FhirPart = { readonly [key: string]: Json | undefined }

type FhirObject = { readonly [key: string]: Json }

function isEmpty(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === '') return true
  if (typeof value !== 'object') return false
  return Object.keys(value).length === 0
}

export function part(fields: FhirPart): FhirObject {
  const kept: [string, Json][] = []
  for (const [key, value] of Object.entries(fields)) {
    if (value !== undefined && !isEmpty(value)) kept.push([key, value])
  }
  return Object.fromEntries(kept)
}

export function coding(system: string | undefined, code: string, display?: string): Json {
  return part({ system, code, display })
}

/** A concept by code, words, or both. */
export function concept(codes: readonly Json[], text?: string): Json {
  return part({ coding: codes, text })
}

export function telecom(phone: string, email: string): readonly Json[] {
  return [
    ...(phone === '' ? [] : [{ system: 'phone', value: phone }]),
    ...(email === '' ? [] : [{ system: 'email', value: email }]),
  ]
}

export function address(fields: {
  readonly address: string
  readonly city: string
  readonly region?: string
  readonly postalCode: string
  readonly country: string
}): Json {
  return part({
    line: fields.address === '' ? [] : [fields.address],
    city: fields.city,
    state: fields.region ?? '',
    postalCode: fields.postalCode,
    country: fields.country,
  })
}

/** A condition by its code; what is no single code, such as a range, stands in the words. */
export function conditionConcept({ name, code }: StudiedCondition): Json {
  if (code === null || code.value === '') return concept([], name)
  if (isCode(code)) return concept([coding(systemAddresses.get(code.system), code.value)], name)
  return concept([], name.includes(code.value) ? name : `${name} (${code.value})`.trim())
}
