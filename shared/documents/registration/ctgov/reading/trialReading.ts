import { registrationLimits } from '../../../../domain/registration/record/basics'
import type { ReadTrial } from '../../../../domain/registration/registrationFormat'
import type { LocalisedText } from '../../../../domain/studies/protocol'
import type { WordList } from '../registerWords'
import { childOf, childrenOf, textWithin, type SourceNode } from './sourceNode'

const excerptLength = 160

const noPlace: LocalisedText = {
  en: 'Kohort keeps no such field.',
  nb: 'Kohort har ikke noe slikt felt.',
}

export function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > excerptLength ? `${line.slice(0, excerptLength - 1)}…` : line
}

/** Takes parts of a file into a record and keeps account of what went where and what went nowhere. */
export class TrialReading {
  readonly understood: { readonly from: string; readonly path: string }[] = []
  readonly notUnderstood: ReadTrial['notUnderstood'][number][] = []
  readonly #used = new Set<SourceNode>()

  /** Marks a part as dealt with, without saying anything of it. */
  skip(node: SourceNode | null): void {
    if (node !== null) this.#used.add(node)
  }

  took(node: SourceNode, path: string): void {
    this.#used.add(node)
    this.understood.push({ from: node.path, path })
  }

  refuse(node: SourceNode, reason: LocalisedText, excerpt = textWithin(node)): void {
    this.#used.add(node)
    this.notUnderstood.push({ from: node.path, excerpt: shortened(excerpt), reason })
  }

  #textOf(node: SourceNode | null, path: string, most: number, clean: (text: string) => string): string {
    if (node === null) return ''
    const text = clean(node.text)
    this.#used.add(node)
    if (text === '') return ''
    this.understood.push({ from: node.path, path })
    if (text.length <= most) return text
    this.refuse(node, {
      en: `Only the first ${most} of ${text.length} characters are kept.`,
      nb: `Bare de første ${most} av ${text.length} tegn er tatt med.`,
    })
    return text.slice(0, most).trimEnd()
  }

  /** One line; empty where nothing is stated. */
  line(parent: SourceNode | null, name: string, path: string): string {
    return this.lineOf(childOf(parent, name), path)
  }

  lineOf(node: SourceNode | null, path: string): string {
    return this.#textOf(node, path, registrationLimits.name, (text) => text.replaceAll(/\s+/g, ' ').trim())
  }

  /** Several lines; empty where nothing is stated. */
  text(parent: SourceNode | null, name: string, path: string): string {
    return this.#textOf(childOf(parent, name), path, registrationLimits.text, (text) => text.trim())
  }

  /** The key of a word of the register; null where nothing is stated or the word is none of its list. */
  word<Key extends string>(
    parent: SourceNode | null,
    name: string,
    path: string,
    list: WordList<Key>,
  ): Key | null {
    return this.wordOf(childOf(parent, name), path, list)
  }

  wordOf<Key extends string>(node: SourceNode | null, path: string, list: WordList<Key>): Key | null {
    if (node === null || node.text === '') return null
    const key = list.key(node.text)
    if (key !== null) this.took(node, path)
    else {
      this.refuse(node, {
        en: `It is none of the register's words: ${list.words.join(', ')}.`,
        nb: `Det er ikke et av registerets ord: ${list.words.join(', ')}.`,
      })
    }
    return key
  }

  /** `Yes`, `no`, `true` or `false`; null for `None` and where nothing is stated. */
  yesNo(parent: SourceNode | null, name: string, path: string): boolean | null {
    const node = childOf(parent, name)
    if (node === null || node.text === '') return null
    const said = node.text.toLowerCase()
    if (said === 'none') {
      this.skip(node)
      return null
    }
    if (['yes', 'y', 'true'].includes(said) || ['no', 'n', 'false'].includes(said)) {
      this.took(node, path)
      return ['yes', 'y', 'true'].includes(said)
    }
    this.refuse(node, { en: 'It is neither yes nor no.', nb: 'Det er verken ja eller nei.' })
    return null
  }

  /** A whole number; null where nothing is stated or it is none. */
  whole(parent: SourceNode | null, name: string, path: string): number | null {
    const node = childOf(parent, name)
    if (node === null || node.text === '') return null
    if (/^\d{1,7}$/.test(node.text)) {
      this.took(node, path)
      return Number(node.text)
    }
    this.refuse(node, {
      en: 'It is not a whole number below 10 million.',
      nb: 'Det er ikke et helt tall under 10 millioner.',
    })
    return null
  }

  /** A month or a day; empty where nothing is stated or it is none. */
  date(parent: SourceNode | null, name: string, path: string): string {
    const node = childOf(parent, name)
    if (node === null || node.text === '') return ''
    const [date = ''] = /^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/.exec(node.text) ?? []
    if (date !== '') this.took(node, path)
    else
      this.refuse(node, {
        en: 'A date is written 2027-01 or 2027-01-31.',
        nb: 'En dato skrives 2027-01 eller 2027-01-31.',
      })
    return date
  }

  /** Parts of one name that say something, at most so many; the rest is named as not kept. */
  list(parent: SourceNode | null, name: string, most: number): readonly SourceNode[] {
    const stated = childrenOf(parent, name).filter((node) => textWithin(node) !== '')
    for (const node of stated.slice(most)) {
      this.refuse(node, {
        en: `Only the first ${most} of ${stated.length} are kept.`,
        nb: `Bare de første ${most} av ${stated.length} er tatt med.`,
      })
    }
    return stated.slice(0, most)
  }

  #isUntouched(node: SourceNode): boolean {
    return !this.#used.has(node) && node.children.every((child) => this.#isUntouched(child))
  }

  /** Parts that nothing has been taken from: whole ones where nothing in them was. */
  #left(node: SourceNode): readonly SourceNode[] {
    if (this.#used.has(node)) return []
    if (this.#isUntouched(node) && node.path !== '') return textWithin(node) === '' ? [] : [node]
    const own = node.text === '' ? [] : [{ ...node, children: [] }]
    return [...own, ...node.children.flatMap((child) => this.#left(child))]
  }

  /** Names what nothing has been taken from; what is alike in every item of a list is named once. */
  rest(node: SourceNode): void {
    const alike = new Map<string, SourceNode[]>()
    for (const part of this.#left(node)) {
      const place = part.path.replaceAll(/\[\d+\]/g, '')
      alike.set(place, [...(alike.get(place) ?? []), part])
    }
    for (const [place, [first, ...others]] of alike) {
      if (first === undefined) continue
      const times = others.length + 1
      this.notUnderstood.push({
        from: others.length === 0 ? first.path : place,
        excerpt: shortened(`${times > 1 ? `${times} × ` : ''}${textWithin(first)}`),
        reason: noPlace,
      })
    }
  }
}
