import type { Language } from '../studies/protocol'

/** Own table: the abbreviations of `Intl` differ between platforms, and documents must not. */
const shortMonths: Record<Language, readonly string[]> = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  nb: ['jan.', 'feb.', 'mars', 'apr.', 'mai', 'juni', 'juli', 'aug.', 'sep.', 'okt.', 'nov.', 'des.'],
}

/**
 * An ISO date or instant as `18 Nov 2026` / `18. nov. 2026` (`short`) or `Nov 2026` / `nov. 2026` (`month`), read as written, without time zone.
 * `month` also takes `2026-11`. The parts are joined by no-break spaces. Throws on text that is no ISO date.
 */
export function formatIsoDate(iso: string, language: Language, style: 'short' | 'month'): string {
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?:T.*)?$/.exec(iso)
  const month = shortMonths[language][Number(parts?.[2]) - 1]
  const year = parts?.[1]
  const day = parts?.[3]
  if (year === undefined || month === undefined) throw new RangeError(`Not an ISO date: ${iso}`)
  if (style === 'month') return `${month}\u00A0${year}`
  if (day === undefined) throw new RangeError(`Not an ISO date with a day: ${iso}`)
  return `${Number(day)}${language === 'nb' ? '.' : ''}\u00A0${month}\u00A0${year}`
}
