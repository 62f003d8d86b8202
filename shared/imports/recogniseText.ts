import { directoryTableOf } from '../sources/bbmri/directoryRow'
import type { ImportFormat } from './importFormat'

/** Formats of a text that its beginning tells; `csv` for any other table. Null for what is no table and no JSON we know. */
export function recogniseText(text: string): ImportFormat | null {
  const start = text.slice(0, 200_000).trimStart()
  if (/^[{[]/.test(start)) return recogniseJson(text)
  if (/^(@prefix|@base|prefix\s|base\s|<https?:\/\/[^>\s]+>\s|#[^\n]*\n\s*@prefix)/i.test(start))
    return 'healthdcat'
  if (start.startsWith('<') || start === '') return null
  const [first = '', second = ''] = start.split(/\r?\n/, 2)
  const heading = first.toLowerCase().replaceAll('"', '')
  const header = first
    .replaceAll('"', '')
    .split(/[,;\t]/)
    .map((name) => name.trim())
  if (/^analysis_id\s*[,;\t]/.test(heading) && heading.includes('count_value')) return 'omop-achilles'
  const names = new Set(header.map((name) => name.toLowerCase()))
  if (
    names.has('geography_code') &&
    names.has('year') &&
    [...names].some((name) => /^(crude|asr_)/.test(name))
  )
    return 'nordcan'
  if (directoryTableOf(header) !== null) return 'bbmri-directory'
  // Saved from a statistics bank: the title with the table number, a blank line, the headings.
  if (/^"?[0-9]{4,5}: /.test(first) && second.trim() === '') return 'pxweb-csv'
  return 'csv'
}

type JsonObject = Readonly<Record<string, unknown>>

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function recogniseJson(text: string): ImportFormat | null {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    // Its reader then says where it broke off; JSON-stat is what most files are.
    return /"resourceType"\s*:/.test(text) ? 'fhir-measure-report' : 'json-stat'
  }
  if (Array.isArray(parsed))
    return parsed.some((item) => isObject(item) && '@id' in item) ? 'healthdcat' : null
  if (!isObject(parsed)) return null
  const has = (...names: string[]) => names.every((name) => Object.hasOwn(parsed, name))
  if (parsed['resourceType'] === 'MeasureReport' || parsed['resourceType'] === 'Bundle')
    return 'fhir-measure-report'
  if (has('stratifiers', 'totals')) return 'lens-result'
  if (has('responseSummary') || (has('meta', 'error') && isObject(parsed['meta']))) return 'beacon'
  if (has('@context') || has('@graph') || has('@id')) return 'healthdcat'
  if (has('studies') || has('protocolSection')) return 'clinical-trials'
  const holdsDataset = Object.values(parsed).some((member) => isObject(member) && 'dimension' in member)
  if (has('id', 'size', 'dimension') || has('dimension', 'value') || 'class' in parsed || holdsDataset)
    return 'json-stat'
  return null
}
