import { registrationLimits } from '../../../../domain/registration/record/basics'
import type { ReadTrial } from '../../../../domain/registration/registrationFormat'
import type { LocalisedText } from '../../../../domain/studies/protocol'

/** Why something of a file is not kept. */
export const leftReasons = {
  notKept: {
    en: 'A registration does not hold this.',
    nb: 'En registrering tar ikke med dette.',
  },
  unknownTerm: {
    en: 'This term has no counterpart in a registration.',
    nb: 'Denne termen har ingen motsvarighet i en registrering.',
  },
  tooLong: {
    en: 'Longer than a registration holds; the rest is cut off.',
    nb: 'Lengre enn det en registrering tar med; resten er kuttet.',
  },
  further: {
    en: 'Only the first one is read.',
    nb: 'Bare den første leses.',
  },
  language: {
    en: 'The language of this title is not stated, so it is not taken for a Norwegian one.',
    nb: 'Språket i denne tittelen er ikke oppgitt, så den leses ikke som norsk.',
  },
  notStated: {
    en: 'The file marks this as not stated.',
    nb: 'Filen merker dette som ikke oppgitt.',
  },
  reference: {
    en: 'Refers to something that the file does not hold.',
    nb: 'Viser til noe som ikke finnes i filen.',
  },
} as const satisfies Record<string, LocalisedText>

const excerptLength = 160

/** Notes what was read where while a file is read, and cuts what is too long. */
export interface Reading {
  readonly understood: ReadTrial['understood'][number][]
  readonly notUnderstood: ReadTrial['notUnderstood'][number][]
  took(from: string, path: string): void
  left(from: string, value: unknown, reason: LocalisedText): void
  /** One line of at most as many characters as the record holds. */
  line(text: string, from: string, path: string): string
  text(text: string, from: string, path: string): string
  /** An id for the record out of one of the file: without its prefix, and never one that was given in this list before. */
  id(list: string, usdmId: string, prefix: string): string
}

function excerptOf(value: unknown): string {
  const words = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return words.length <= excerptLength ? words : `${words.slice(0, excerptLength - 1)}…`
}

export function createReading(): Reading {
  const understood: Reading['understood'] = []
  const notUnderstood: Reading['notUnderstood'] = []
  const given = new Set<string>()

  function left(from: string, value: unknown, reason: LocalisedText): void {
    notUnderstood.push({ from, excerpt: excerptOf(value), reason })
  }

  function bounded(text: string, most: number, from: string, path: string): string {
    if (text === '') return ''
    understood.push({ from, path })
    if (text.length <= most) return text
    left(from, text.slice(most - 1), leftReasons.tooLong)
    return `${text.slice(0, most - 1)}…`
  }

  return {
    understood,
    notUnderstood,
    took: (from, path) => {
      understood.push({ from, path })
    },
    left,
    line: (text, from, path) => bounded(text, registrationLimits.name, from, path),
    text: (text, from, path) => bounded(text, registrationLimits.text, from, path),
    id: (list, usdmId, prefix) => {
      const own = usdmId.startsWith(prefix) ? usdmId.slice(prefix.length) : usdmId
      const plain = own.replace(/[^A-Za-z0-9_-]/g, '-')
      const wanted = plain === '' || plain.length > 64 ? 'entry' : plain
      let id = wanted
      for (let count = 2; given.has(`${list} ${id}`); count += 1)
        id = `${wanted.slice(0, 50)}-${String(count)}`
      given.add(`${list} ${id}`)
      return id
    },
  }
}

/** What a person calls an instance: its label, or its name where that is more than its id. */
export function labelOf(instance: {
  readonly id: string
  readonly name: string
  readonly label: string | null
}): string {
  if (instance.label !== null && instance.label !== '') return instance.label
  return instance.name === instance.id ? '' : instance.name
}
