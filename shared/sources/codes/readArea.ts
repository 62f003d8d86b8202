import type { AreaLevel } from '../../domain/sources/countTable'
import type { NamedCode } from './namedCode'

export interface AreaCode {
  readonly level: AreaLevel
  /** Key as in `AreaRecord`: `county:03`, `municipality:0301`, `health-region:1`, `nation:NO`. */
  readonly key: string
}

const nation: AreaCode = { level: 'nation', key: 'nation:NO' }
const nationLabels = /^(hele landet|landet|norge|norway|the whole country|whole country|i alt|totalt|total)$/
const nationCodes = /^(0|00|9999|landet|no|f-0|k-0|_t)$/

/** Regional health authorities by name, by their code at Statistics Norway, and by organisation number. */
const healthRegions: readonly (readonly [number: string, name: RegExp, codes: readonly string[]])[] = [
  ['1', /helse nord\b|northern norway regional/, ['h05', '883658752']],
  ['2', /helse midt-norge\b|central norway regional/, ['h04', '983658776']],
  ['3', /helse vest\b|western norway regional/, ['h03', '983658725']],
  ['4', /helse sør-øst\b|south-eastern norway regional/, ['h12', '991324968']],
]
const healthRegionCode = /^(h\d\d|\d{9})$/

function readHealthRegion(code: string, label: string): AreaCode | null {
  const found = healthRegions.find(
    ([, name, codes]) => codes.includes(code) && (name.test(label) || !/helse|regional/.test(label)),
  )
  return found === undefined ? null : { level: 'health-region', key: `health-region:${found[0]}` }
}

/**
 * The Norwegian area of a category: `03`, `F-03`, `0301`, `K-0301`, `5603 Hammerfest (2024->)`, `H05`, `0`, `Landet`.
 * City districts, groups of areas and foreign areas give null.
 */
export function readArea({ code, label }: NamedCode): AreaCode | null {
  const [plain, name] = [code.trim().toLowerCase(), label.trim().toLowerCase()]
  if (nationCodes.test(plain) || (nationLabels.test(name) && !/^\d{2,4}$/.test(plain))) return nation
  if (healthRegionCode.test(plain)) return readHealthRegion(plain, name)
  const digits = /^(?:f-|k-)?(\d{2}|\d{4})(?:\s|$)/.exec(plain)?.[1]
  if (digits === undefined || digits === '99' || digits === '9999') return null
  return digits.length === 2
    ? { level: 'county', key: `county:${digits}` }
    : { level: 'municipality', key: `municipality:${digits}` }
}

/** Years in which an area existed, where its name says so: `Viken (2020-2023)`, `Oslo (-2019)`, `Ålesund (2024->)`. */
export function readAreaYears(label: string): { readonly from: number | null; readonly to: number | null } {
  const found = /\((\d{4})?\s*-\s*(\d{4}|>)?\)\s*$/.exec(label.trim())
  const to = found?.[2]
  return {
    from: found?.[1] === undefined ? null : Number(found[1]),
    to: to === undefined || to === '>' ? null : Number(to),
  }
}
