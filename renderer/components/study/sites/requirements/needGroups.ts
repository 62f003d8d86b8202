import { allNeeds, needListKeys, needOf, needWord, type Need } from '#shared/domain/sites/match/needWords'
import type { Language } from '#shared/domain/studies/protocol'
import { needLabel } from './lackWords'

export type NeedKind = Need['kind'] | 'other'

/** Needs of one kind with what they are called. */
export interface NeedGroup {
  readonly kind: NeedKind
  readonly options: readonly { readonly word: string; readonly label: string }[]
}

const kinds: readonly NeedKind[] = ['capability', ...needListKeys, 'other']
const words = allNeeds.map(needWord)

/** What can be chosen, by kind and in the order of profiles: all that is known, and what a person made up. */
export function needGroups(
  chosen: readonly string[],
  search: string,
  language: Language,
  kindLabel: (kind: NeedKind) => string,
): readonly NeedGroup[] {
  const own = chosen.filter((word) => needOf(word) === null)
  const wanted = search.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  return kinds
    .map((kind): NeedGroup => {
      const group = kindLabel(kind).toLocaleLowerCase()
      return {
        kind,
        options: [...words, ...own]
          .filter((word) => (needOf(word)?.kind ?? 'other') === kind)
          .map((word) => ({ word, label: needLabel(word, language) }))
          .filter(({ label, word }) => {
            const text = `${group} ${label.toLocaleLowerCase()} ${word}`
            return wanted.every((part) => text.includes(part))
          }),
      }
    })
    .filter(({ options }) => options.length > 0)
}
