import { createI18n } from 'vue-i18n'
import { en } from './en'
import { nb } from './nb'

/** Only its message lookup is used: numbers and dates go through shared/domain/counts, which documents share. */
export const i18n = createI18n({
  legacy: false,
  locale: 'en',
  fallbackLocale: 'en',
  missingWarn: false,
  fallbackWarn: false,
  messages: { en, nb },
})
