import type { Language } from '../../domain/studies/protocol'
import { en, type ReportMessages } from './en'
import { nb } from './nb'

/** Words of the documents in both languages, with equal keys. */
export const messages: Readonly<Record<Language, ReportMessages>> = { en, nb }
