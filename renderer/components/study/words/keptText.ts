import { inLanguage, type Language, type LocalisedText } from '#shared/domain/studies/protocol'

/** A text in both languages stays so as long as the one on screen was not changed. */
export function keptText(before: LocalisedText | null, written: string, language: Language): LocalisedText {
  const text = written.trim()
  return before !== null && inLanguage(before, language) === text ? before : text
}
