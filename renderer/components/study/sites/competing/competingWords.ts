import { formatIsoDate } from '#shared/domain/counts/formatIsoDate'
import { formatInteger } from '#shared/domain/counts/formatNumber'
import type {
  CompetingAnswer,
  CompetingTrial,
  TrialSource,
} from '#shared/domain/sites/competing/competingAnswer'
import type { PlaceFit } from '#shared/domain/sites/competing/placeMatch'
import type { TrialPlace, TrialState } from '#shared/domain/sites/competing/registeredTrial'
import { inLanguage, protocolLimits, type Language } from '#shared/domain/studies/protocol'
import type { Translate } from '../../result/resultText'

/** A trial with where it meets the unit; `place` is null where the register names none that could be placed. */
export interface TrialRow {
  readonly trial: CompetingTrial
  readonly state: TrialState
  readonly place: { readonly printed: TrialPlace; readonly fit: PlaceFit } | null
}

export interface TrialGroup {
  readonly key: 'near' | 'area' | 'wider' | 'unplaced'
  readonly rows: readonly TrialRow[]
}

/** The trials of the first site that was answered, by how surely they take its patients. */
export function trialGroups({ trials, sites, unplaced }: CompetingAnswer): readonly TrialGroup[] {
  const known = new Map(trials.map((trial) => [`${trial.source} ${trial.identifier}`, trial]))
  const met = (sites[0]?.trials ?? []).flatMap(({ source, trial: id, fit, place, state }): TrialRow[] => {
    const trial = known.get(`${source} ${id}`)
    return trial === undefined ? [] : [{ trial, state, place: { printed: place, fit } }]
  })
  const here = new Set(met.map(({ trial }) => trial))
  const elsewhere = unplaced.flatMap(({ source, trial: id }): TrialRow[] => {
    const trial = known.get(`${source} ${id}`)
    return trial === undefined || here.has(trial) ? [] : [{ trial, state: trial.state, place: null }]
  })
  const wider = ({ trial }: TrialRow) => trial.match.fit === 'wider'
  const sure = met.filter((row) => !wider(row))
  const groups: readonly TrialGroup[] = [
    { key: 'near', rows: sure.filter(({ place }) => place?.fit !== 'area') },
    { key: 'area', rows: sure.filter(({ place }) => place?.fit === 'area') },
    { key: 'wider', rows: met.filter(wider) },
    { key: 'unplaced', rows: elsewhere },
  ]
  return groups.filter(({ rows }) => rows.length > 0)
}

/** `PHASE2; PHASE3` as `2/3`; what a register prints otherwise stays. */
export function phaseWords(phase: string | null, t: Translate): string {
  if (phase === null || phase === 'NA') return t('study.competing.noPhase')
  const parts = phase.split('; ').map((part) => /^(?:EARLY_)?PHASE(\d)$/.exec(part)?.[1] ?? null)
  return parts.includes(null) ? phase : t('study.competing.phase', { phase: parts.join('/') })
}

export function participantsWords(
  { participants }: CompetingTrial,
  language: Language,
  t: Translate,
): string {
  if (participants === null) return t('study.competing.participants.unknown')
  const number = formatInteger(participants.number, language)
  if (participants.of === 'eea') return t('study.competing.participants.eea', { number })
  return t(`study.competing.participants.${participants.kind ?? 'plain'}`, { number })
}

/** The state of a trial; with the words of the register where they are not known here. */
export function stateWords({ state, trial }: TrialRow, t: Translate): string {
  const words = t(`study.competing.state.${state}`)
  return state === 'unknown' && trial.status !== null
    ? t('study.competing.statusPrinted', { state: words, status: trial.status })
    : words
}

export function placeWords({ place }: TrialRow, t: Translate): string {
  if (place === null) return t('study.competing.placeless')
  const { facility, city } = place.printed
  const printed = [facility, city].filter((part) => part !== null).join(', ')
  return t('study.competing.place', { place: printed, fit: t(`study.competing.fit.${place.fit}`) })
}

export function matchWords({ match: { word, condition, fit } }: CompetingTrial, t: Translate): string {
  const kind = fit === 'wider' ? 'matchWider' : 'match'
  return t(`study.competing.${kind}.${word.origin}`, { condition, word: word.text, code: word.code ?? '' })
}

export function sourceWords(source: TrialSource, language: Language, t: Translate): string {
  const words = t('study.competing.source', {
    name: inLanguage(source.name, language),
    date: formatIsoDate(source.asOf, language, 'short'),
    trials: t('study.competing.more', { count: source.trials }),
  })
  const { limited, title } = source
  return limited && title !== null
    ? `${words} ${t('study.competing.sourceLimited', { title: inLanguage(title, language) })}`
    : words
}

/** Where a number of trials stands, for the plan; cut where a citation must end. */
export function citationWords(answer: CompetingAnswer, language: Language, t: Translate): string {
  const near = trialGroups(answer).find(({ key }) => key === 'near')?.rows ?? []
  const recruiting = near.filter(({ state }) => state === 'recruiting')
  const sources = answer.sources.map(
    ({ name, asOf }) => `${inLanguage(name, language)} (${formatIsoDate(asOf, language, 'short')})`,
  )
  const numbers = recruiting.map(({ trial }) => trial.identifier).join(', ')
  const text = t('study.competing.citation', {
    sources: [...new Set(sources)].join(', '),
    numbers: numbers || '–',
  })
  return text.length > protocolLimits.citation ? `${text.slice(0, protocolLimits.citation - 1)}…` : text
}
