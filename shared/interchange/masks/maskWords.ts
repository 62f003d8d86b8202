import { formatRange, formatShare } from '../../domain/counts/formatNumber'
import type { Language } from '../../domain/studies/protocol'
import type { MaskTable } from './maskTable'
import type { MaskCount, MaskReason, MaskShare, MaskWhatIf } from './whatIf'

/** Words of tables of masks, shared by the command line and the screen. */
export const maskWords = {
  en: {
    rule: (number: number) => `Rule ${number}`,
    entered: 'Entered',
    columns: ['No.', 'Rule', 'Left', 'Lost', 'Kept', 'Meet it', 'Won if dropped', 'Of all'],
    dropped: 'Dropped rules; won or lost by them alone',
    modes: { events: 'Entry events', people: 'People' },
    final: 'Left at the end',
    notes: {
      'small-cells': 'Ranges: the holder hides small numbers, so that only what they lie in is known.',
      'best-event':
        'Ranges: people can enter by several events, and the table holds the one that meets most rules. Another event may meet the rules that are left.',
    },
    complete: 'Combinations without a row count as nobody: ask the holder whether small rows were removed.',
    unnamed:
      'The file names no rules: a rule that nobody met is not in it, and nobody would be left after it. Give the definition that was counted.',
  },
  nb: {
    rule: (number: number) => `Regel ${number}`,
    entered: 'Kom inn',
    columns: ['Nr.', 'Regel', 'Igjen', 'Tapt', 'Beholdt', 'Oppfyller', 'Vinnes uten den', 'Av alle'],
    dropped: 'Regler som er tatt ut; hva hver av dem alene utgjør',
    modes: { events: 'Inngangshendelser', people: 'Personer' },
    final: 'Igjen til slutt',
    notes: {
      'small-cells': 'Spenn: Dataeieren skjuler små tall, så bare hva de ligger mellom, er kjent.',
      'best-event':
        'Spenn: Folk kan komme inn ved flere hendelser, og tabellen har den som oppfyller flest regler. En annen hendelse kan oppfylle reglene som er igjen.',
    },
    complete: 'Kombinasjoner uten rad teller som ingen: Spør dataeieren om små rader er fjernet.',
    unnamed:
      'Filen har ingen navn på regler: En regel som ingen oppfyller, er ikke med, og etter den ville ingen vært igjen. Oppgi definisjonen som ble talt.',
  },
} as const satisfies Record<Language, object>

export function ruleName(
  { rules }: { readonly rules: readonly (string | null)[] },
  rule: number,
  language: Language,
): string {
  return rules[rule] ?? maskWords[language].rule(rule + 1)
}

export function countText({ lower, upper }: MaskCount, language: Language): string {
  return formatRange(lower, upper, language)
}

/** `40 %`, or `38–42 %` from and to; an ellipsis never stands for a number: null is a dash. */
export function maskShareText(share: MaskShare | null, language: Language): string {
  if (share === null) return '–'
  const from = formatShare(share.lower, language, 1)
  const to = formatShare(share.upper, language, 1)
  return from === to ? from : `${from} – ${to}`
}

/** What a reader must know of a table beside its ranges. */
export function tableNotes(
  { rules, removedBelow }: { readonly rules: readonly (string | null)[] } & Pick<MaskTable, 'removedBelow'>,
  language: Language,
): readonly string[] {
  const words = maskWords[language]
  return [
    ...(removedBelow === null ? [words.complete] : []),
    ...(rules.every((name) => name === null) ? [words.unnamed] : []),
  ]
}

/** Why numbers of an answer are ranges. */
export function reasonsOf({ start, steps, effects }: MaskWhatIf): readonly MaskReason[] {
  const counts = [
    start,
    ...steps.flatMap(({ remaining, lost }) => [remaining, lost]),
    ...effects.flatMap(({ meets, change }) => [meets, change]),
  ]
  return [...new Set(counts.map(({ why }) => why))].filter((why) => why !== null)
}
