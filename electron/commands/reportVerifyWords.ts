import type { ReportVerification } from '#shared/contract/reports'
import type { Language } from '#shared/domain/studies/protocol'

interface ReportVerifyWords {
  about(study: string, version: string, date: string): string
  readonly verdicts: { readonly [verdict in ReportVerification['verdict']]: (madeBy: string) => string }
  /** Of a file that is its own evidence and nothing else. */
  readonly onlyEvidence: string
  refused(reason: string): string
  today(moved: number, compared: number, sameInput: boolean): string
  moved(label: string, then: string, now: string): string
  readonly gone: string
}

export const reportVerifyWords: { readonly [language in Language]: ReportVerifyWords } = {
  en: {
    about: (study, version, date) => `Report on ${study}, version ${version}, of ${date}`,
    verdicts: {
      match: () => 'Matches: made again from its evidence, it is the same file, byte for byte.',
      altered: () => 'Altered: made again from its evidence, it is another file.',
      'other-version': (madeBy) =>
        `Made by Kohort ${madeBy}: this version makes other bytes, so that the file cannot be compared. Compare with that version.`,
    },
    onlyEvidence:
      'This file is the evidence alone: whoever changes it changes both. Compare its SHA-256 with the one noted when it was written.',
    refused: (reason) => `Today: no estimate could be made. ${reason}`,
    today: (moved, compared, sameInput) => {
      if (moved > 0) return `Today: ${String(moved)} of ${String(compared)} numbers would be others.`
      return sameInput
        ? `Today: all ${String(compared)} numbers are the same, from the same tables.`
        : `Today: all ${String(compared)} numbers are the same, though the tables or the program are not.`
    },
    moved: (label, then, now) => `  ${label}: ${then} then, ${now} today`,
    gone: 'not there',
  },
  nb: {
    about: (study, version, date) => `Rapport om ${study}, versjon ${version}, fra ${date}`,
    verdicts: {
      match: () => 'Stemmer: Laget på nytt av egen dokumentasjon er filen den samme, byte for byte.',
      altered: () => 'Endret: Laget på nytt av egen dokumentasjon blir det en annen fil.',
      'other-version': (madeBy) =>
        `Laget med Kohort ${madeBy}: Denne versjonen lager andre byte, og filen kan ikke sammenlignes. Sammenlign med den versjonen.`,
    },
    onlyEvidence:
      'Denne filen er bare dokumentasjonen: Den som endrer den, endrer begge deler. Sammenlign SHA-256 med den som ble notert da filen ble skrevet.',
    refused: (reason) => `I dag: Det lot seg ikke gjøre å lage et estimat. ${reason}`,
    today: (moved, compared, sameInput) => {
      if (moved > 0) return `I dag: ${String(moved)} av ${String(compared)} tall ville vært andre.`
      return sameInput
        ? `I dag: Alle ${String(compared)} tall er de samme, fra de samme tabellene.`
        : `I dag: Alle ${String(compared)} tall er de samme, selv om tabellene eller programmet ikke er det.`
    },
    moved: (label, then, now) => `  ${label}: ${then} da, ${now} i dag`,
    gone: 'finnes ikke',
  },
}
