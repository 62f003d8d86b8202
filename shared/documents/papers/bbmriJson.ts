import { bbmriSections } from '../../domain/papers/catalogue/bbmri'
import { isEmptyValue, type PaperValue } from '../../domain/papers/paperContent'
import { fieldsOf } from '../../domain/papers/paperField'
import { papers } from '../../domain/papers/papers'
import { textOf } from '../../domain/papers/rules'
import type { PaperInput } from './paperInput'

/**
 * The two bodies that the Negotiator takes: a discovery request with the collections, and the negotiation with the form.
 * `request` of the negotiation is the identifier that the answer to the first one brings, and is null until then. Elements
 * that are not stated are left out.
 */
export function bbmriJson({ values }: PaperInput): string {
  const payload = Object.fromEntries(
    bbmriSections.map((section) => [
      section,
      Object.fromEntries(
        fieldsOf(papers.bbmri).flatMap(({ key }): readonly (readonly [string, PaperValue])[] => {
          const value = values.get(key)
          if (!key.startsWith(`${section}.`) || value === undefined || isEmptyValue(value)) return []
          return [[key.slice(section.length + 1), value]]
        }),
      ),
    ]),
  )
  const resources = textOf(values, 'resources')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((id) => ({ id }))
  const file = {
    discovery: {
      url: textOf(values, 'url'),
      humanReadable: textOf(values, 'humanReadable'),
      resources,
    },
    negotiation: { request: null, payload },
  }
  return `${JSON.stringify(file, null, 2)}\n`
}
