import { computed } from 'vue'
import { inLanguage, type Language, type LocalisedText } from '#shared/domain/studies/protocol'
import { i18n } from '../messages/i18n'
import type { en } from '../messages/en'
import type { PathOf } from '../messages/messageKey'

export type MessageKey = PathOf<typeof en>
/** Values for the places in a text; `count` also chooses between its singular and plural form. */
export type MessageValues = { readonly [place: string]: string | number }

/** Texts without places, by language: an edit reads several hundred of them, and each look-up in the tree costs. */
const plainTexts: Readonly<Record<Language, Map<MessageKey, string>>> = { en: new Map(), nb: new Map() }

/** The text in the language of the page; tracks the language when read in a render or computed. */
export function translate(key: MessageKey, values?: MessageValues): string {
  if (values !== undefined) return i18n.global.t(key, values)
  const known = plainTexts[i18n.global.locale.value]
  const before = known.get(key)
  if (before !== undefined) return before
  const text = i18n.global.t(key)
  known.set(key, text)
  return text
}

export const language = computed<Language>(() => (i18n.global.locale.value === 'nb' ? 'nb' : 'en'))

/** The text in the language of the page. */
export function localise(text: LocalisedText): string {
  return inLanguage(text, language.value)
}

/** The `lang` of a text inside a page in `around`: only where the two differ, so that it is read out in its own language. */
export function otherLanguage(text: Language | null, around: Language): Language | undefined {
  return text === null || text === around ? undefined : text
}

/** Texts of the page: `t('start.title')`, `localise({en, nb})`, and the language they are in. */
export function useMessages() {
  return { t: translate, language, localise }
}
