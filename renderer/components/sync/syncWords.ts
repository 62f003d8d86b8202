import type { ConnectorDescription } from '#shared/contract/sync'
import { formatDecimal, formatIsoDate, formatRange } from '#shared/domain/counts/formatNumber'
import type { Language } from '#shared/domain/studies/protocol'
import type { OfferRunState, SyncRunState } from '#shared/sync/runState'
import { translate as t } from '../../composables/useMessages'

const day = 24 * 3600 * 1000

/** Figures that were checked longer ago are called old. */
const oldAfterDays = 90

/** Bytes as `820 B`, `12 kB`, `1.2 MB`. */
export function bytesText(bytes: number, language: Language): string {
  if (bytes < 1000) return `${bytes}\u00A0B`
  if (bytes < 1_000_000) return `${formatDecimal(bytes / 1000, language, 0)}\u00A0kB`
  return `${formatDecimal(bytes / 1_000_000, language, 1)}\u00A0MB`
}

/** The time of an instant where the reader is: `14:31` / `14.31`. */
export function clockText(iso: string, language: Language): string {
  const date = new Date(iso)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(date.getHours())}${language === 'nb' ? '.' : ':'}${two(date.getMinutes())}`
}

/** The date of an instant where the reader is. */
export function dateText(iso: string, language: Language): string {
  const date = new Date(iso)
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000)
  return formatIsoDate(local.toISOString(), language, 'short')
}

/** Date and time: `18 Nov 2026, 14:31`. */
export function instantText(iso: string, language: Language): string {
  return `${dateText(iso, language)}, ${clockText(iso, language)}`
}

/** How long ago an instant was, in words. */
export function ageWords(iso: string, now: number): string {
  const days = Math.max(0, Math.floor((now - Date.parse(iso)) / day))
  if (days < 60) return t('sync.ageDays', { count: days })
  if (days < 730) return t('sync.ageMonths', { count: Math.floor(days / 30.44) })
  return t('sync.ageYears', { count: Math.floor(days / 365.25) })
}

export function isOld(iso: string, now: number): boolean {
  return now - Date.parse(iso) > oldAfterDays * day
}

/** A release as the source prints it; an instant as a date. */
export function releaseText(release: string, language: Language): string {
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:?\d{2})$/.test(release)
    ? instantText(release, language)
    : release
}

/** The small-count rule in few words: `1–4 hidden`. */
export function ruleChip(
  { smallCountRule, suppressionRule }: ConnectorDescription,
  language: Language,
): string {
  if (smallCountRule === null) return t(suppressionRule === null ? 'sync.ruleNone' : 'sync.ruleText')
  const { threshold, zeroShown } = smallCountRule
  return t('sync.hidden', { range: formatRange(zeroShown ? 1 : 0, threshold - 1, language) })
}

/** How many tables of a run ended how: `5 brought, 1 could not be read`. */
export function outcomeText(run: Pick<SyncRunState, 'offers' | 'endedAt'>): string {
  const kinds = ['brought', 'unchanged', 'refused', 'unreachable', 'cancelled'] as const
  const counts = new Map<string, number>()
  for (const offer of run.offers) counts.set(outcomeOf(offer), (counts.get(outcomeOf(offer)) ?? 0) + 1)
  const parts = kinds.flatMap((kind) => {
    const count = counts.get(kind) ?? 0
    return count === 0 ? [] : [t(`sync.outcomes.${kind}`, { count })]
  })
  if (run.endedAt === null) parts.push(t('sync.outcomes.broken'))
  return parts.length === 0 ? t('sync.outcomes.nothing') : parts.join(', ')
}

function outcomeOf({ state, problem }: OfferRunState): string {
  return state === 'refused' && problem?.code === 'unreachable' ? 'unreachable' : state
}
