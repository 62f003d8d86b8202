import { formatInteger, formatShare } from '#shared/domain/counts/formatNumber'
import { needLabel } from '#shared/domain/sites/words/needLabel'
import type { Language } from '#shared/domain/studies/protocol'
import type { SitePlan } from '#shared/domain/studies/sitePlan'
import type { ForecastNote } from '#shared/forecast/result'
import { quotingNotes } from '#shared/forecast/words/noteText'
import type { Translate } from '../result/resultText'
import { listWords } from '../words/conditionWords'

/** Names that the words of a note need. */
export interface NoteNames {
  readonly plan: SitePlan
  area(key: string): string
}

/** Sites that are named before the rest are counted. */
const mostNamed = 3

/** Names of sites, the first few of them: `Ahus, OUS and 4 more`. */
export function siteNames(
  ids: readonly string[],
  { plan }: Pick<NoteNames, 'plan'>,
  language: Language,
  t: Translate,
): string {
  const byId = new Map(plan.sites.map(({ id, name }) => [id, name]))
  const names = ids.map((id) => byId.get(id) ?? id)
  if (names.length <= mostNamed) return listWords(names, language, 'and')
  return t('study.sites.namesAndMore', {
    names: names.slice(0, mostNamed).join(', '),
    number: names.length - mostNamed,
  })
}

/** Notes whose number is a share; that of any other is people. */
const shares: ReadonlySet<ForecastNote['key']> = new Set(['catchments-overlap', 'pool-pressed'])

/** What a note says, in one or two sentences. */
export function noteWords(note: ForecastNote, names: NoteNames, language: Language, t: Translate): string {
  const value =
    note.value === null
      ? ''
      : shares.has(note.key)
        ? formatShare(note.value, language)
        : formatInteger(note.value, language)
  return t(`study.sites.note.${note.key}`, {
    sites: siteNames(note.sites, names, language, t),
    words: quotingNotes.has(note.key)
      ? (note.words[0] ?? t('study.sites.permitsPlanned'))
      : listWords(
          note.words.map((word) => (word.includes(':') ? names.area(word) : needLabel(word, language))),
          language,
          'and',
        ),
    value,
  })
}

/** Notes that say the same of several sites as one, with the largest of their numbers. */
export function mergedNotes(notes: readonly ForecastNote[]): readonly ForecastNote[] {
  const merged = new Map<string, ForecastNote>()
  for (const note of notes) {
    const key = [note.key, ...note.words].join(' ')
    const before = merged.get(key)
    const values = [before?.value ?? null, note.value].filter((value) => value !== null)
    merged.set(key, {
      ...note,
      sites: [...new Set([...(before?.sites ?? []), ...note.sites])],
      value: values.length === 0 ? null : Math.max(...values),
    })
  }
  return [...merged.values()]
}

/** Notes that a reader must act on, as against those that explain. */
const grave: ReadonlySet<ForecastNote['key']> = new Set([
  'site-without-rate',
  'target-beyond-caps',
  'target-beyond-pools',
  'pool-pressed',
  'rates-disagree',
  'no-estimate',
  'catchment-not-counted',
])

export function isGrave({ key }: ForecastNote): boolean {
  return grave.has(key)
}
