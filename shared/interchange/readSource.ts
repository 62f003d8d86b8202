import type { Json } from '../contract/outcome'
import { interchangeLimits, refused, taken, type Answer, type InterchangeSource } from './format'

/** Deepest place first; null when the value is within the limits. Walks without recursion. */
function beyondLimits(root: unknown): 'depth' | 'values' | 'key' | null {
  const places: { readonly value: unknown; readonly depth: number }[] = [{ value: root, depth: 0 }]
  let values = 0
  for (let place = places.pop(); place !== undefined; place = places.pop()) {
    const { value, depth } = place
    values += 1
    if (depth > interchangeLimits.depth) return 'depth'
    if (values > interchangeLimits.values) return 'values'
    if (typeof value !== 'object' || value === null) continue
    if (!Array.isArray(value) && Object.keys(value).some((key) => key === '__proto__')) return 'key'
    for (const child of Object.values(value)) places.push({ value: child, depth: depth + 1 })
  }
  return null
}

const tooMuch = {
  depth: {
    en: `The file is nested deeper than ${interchangeLimits.depth} levels.`,
    nb: `Filen er nøstet dypere enn ${interchangeLimits.depth} nivåer.`,
  },
  values: {
    en: `The file holds more than ${interchangeLimits.values} values.`,
    nb: `Filen har flere enn ${interchangeLimits.values} verdier.`,
  },
  key: { en: 'The file has a field called "__proto__".', nb: 'Filen har et felt som heter "__proto__".' },
} as const

/** A text within the limits, parsed where it is JSON. */
export function readSource(given: string): Answer<InterchangeSource> {
  const text = given.startsWith('\u{feff}') ? given.slice(1) : given
  if (text.length > interchangeLimits.characters)
    return refused(
      '',
      {
        en: `The file has more than ${interchangeLimits.characters / 1_000_000} million characters.`,
        nb: `Filen har mer enn ${interchangeLimits.characters / 1_000_000} millioner tegn.`,
      },
      {
        en: 'A definition is far smaller. Choose the file of one question.',
        nb: 'En definisjon er langt mindre. Velg filen med ett spørsmål.',
      },
    )
  const begins = text.trimStart().charAt(0)
  if (begins !== '{' && begins !== '[') return taken({ text, json: undefined })
  let json: Json
  try {
    json = parseJson(text)
  } catch (error) {
    const why = error instanceof Error ? error.message : ''
    return refused(
      '',
      { en: `This is no valid JSON: ${why}.`, nb: `Dette er ikke gyldig JSON: ${why}.` },
      {
        en: 'Download the file again, or mend it where the message says.',
        nb: 'Last ned filen på nytt, eller rett den der meldingen sier.',
      },
    )
  }
  const beyond = beyondLimits(json)
  if (beyond === null) return taken({ text, json })
  return refused('', tooMuch[beyond], {
    en: 'Choose a file with one definition.',
    nb: 'Velg en fil med én definisjon.',
  })
}

function parseJson(text: string): Json {
  return JSON.parse(text)
}
