import type { SourceDescription } from '#shared/contract/responses'
import { formatDecimal, formatShare } from '#shared/domain/counts/formatNumber'
import { inLanguage, type Criterion, type Language } from '#shared/domain/studies/protocol'
import { displayCode } from '#shared/domain/terminology/normaliseCode'
import { vocabulary } from '#shared/domain/vocabulary/vocabulary'
import { answersOf } from '#shared/estimate/answersOf'
import type { EvidenceReference, Influence } from '#shared/estimate/result'
import type { EstimatedProtocol } from '../../../stores/estimate'
import { evidenceWords } from '../criteria/evidenceWords'
import { findGroup } from '../criteria/protocolEdits'
import type { Translate } from '../result/resultText'
import { groupName, listWords, type NameLookup } from '../words/conditionWords'

/** What is named: an uncertain value, whatever it does to a number. */
export type NamedValue = Pick<Influence, 'kind' | 'subject' | 'steps' | 'low' | 'high'>

/** What the words of an influence are looked up in. */
export interface InfluenceContext {
  readonly estimated: EstimatedProtocol
  readonly sources: ReadonlyMap<string, SourceDescription>
  readonly names: NameLookup
  readonly language: Language
  readonly t: Translate
}

/** An influence named for a reader: what it is, and what of it is uncertain. */
export interface InfluenceWords {
  readonly name: string
  readonly detail: string
}

/** The table that an influence is about, and the criterion that it answers. */
interface Answered {
  readonly reference: EvidenceReference
  readonly criterion: Criterion | null
}

/** Codes beyond these say less than the title of the table. */
const mostCodes = 3

/** Null where the result does not hold the table. */
export function answeredBy(table: string, { result, protocol }: EstimatedProtocol): Answered | null {
  for (const step of result.steps)
    for (const { id, evidence } of answersOf(step)) {
      const reference = evidence.find((one) => one.table === table)
      if (reference === undefined) continue
      const group = findGroup(protocol, step.id)?.group
      return { reference, criterion: group?.anyOf.find((one) => one.id === id) ?? null }
    }
  return null
}

/** `G35`, `I21–I22 and I25`; the title of the table where a criterion has no codes or many. */
function subjectWords({ reference, criterion }: Answered, language: Language): string {
  const condition = criterion?.condition
  if (condition === undefined || !('codes' in condition) || condition.codes.length > mostCodes)
    return reference.title[language]
  return listWords(
    condition.codes.map((code) => displayCode(condition.system, code)),
    language,
    'and',
  )
}

/** The name of a criterion by its id. */
export function criterionWords(
  id: string,
  { estimated, names, language }: Pick<InfluenceContext, 'estimated' | 'names' | 'language'>,
): string {
  const placed = findGroup(estimated.protocol, id)
  return placed === null ? id : groupName(placed.group, language, names)
}

/** The two criteria of an association. */
export function associationWords(steps: readonly string[], context: InfluenceContext): [string, string] {
  const [one = '', other = ''] = steps.map((id) => criterionWords(id, context))
  return [one, other]
}

/** The name of a step between eligible and available. */
export function availabilityWords(id: string, { estimated, language }: InfluenceContext): string {
  const step = estimated.result.availability.find((one) => one.id === id)
  return step === undefined ? id : inLanguage(step.name, language)
}

/** P10 to P90 in the unit of the value: `46–59 %`, `1.2–3.4`. */
function rangeWords({ kind, low, high }: NamedValue, language: Language): string {
  const share = kind === 'stated' || kind === 'completeness' || kind === 'availability' || kind === 'trend'
  if (!share) return `${formatDecimal(low, language, 2)}\u2013${formatDecimal(high, language, 2)}`
  const digits = Math.abs(high - low) < 0.02 ? 1 : 0
  const [from, to] = [low, high].map((value) => formatShare(value, language, digits))
  // A negative number needs more than a dash before it.
  return low < 0 ? `${from ?? ''} … ${to ?? ''}` : `${(from ?? '').replace(/\u00A0%$/, '')}\u2013${to ?? ''}`
}

function tableWords(influence: NamedValue, context: InfluenceContext): InfluenceWords {
  const { estimated, sources, language, t } = context
  const answered = answeredBy(influence.subject, estimated)
  if (answered === null) return { name: influence.subject, detail: '' }
  const { reference } = answered
  const measure = vocabulary[language].measures[reference.measure].label.toLocaleLowerCase(language)
  const subject = subjectWords(answered, language)
  const name = t('study.influences.table', { subject, measure, period: reference.period })
  const range = rangeWords(influence, language)
  const { kind } = influence
  if (kind === 'completeness' || kind === 'trend' || kind === 'survival')
    return { name, detail: t(`study.influences.${kind}`, { range }) }
  const spread = (influence.high - influence.low) / 2
  const { source } = evidenceWords(reference, sources, language)
  const share = formatShare(spread, language, spread < 0.1 ? 1 : 0)
  return { name, detail: t('study.influences.counted', { share, source }) }
}

/** Names an influence in words. */
export function influenceWords(influence: NamedValue, context: InfluenceContext): InfluenceWords {
  const { t, language } = context
  const range = rangeWords(influence, language)
  switch (influence.kind) {
    case 'table':
    case 'completeness':
    case 'trend':
    case 'survival':
      return tableWords(influence, context)
    case 'stated':
      return {
        name: t('study.influences.stated', { name: criterionWords(influence.steps[0] ?? '', context) }),
        detail: t('study.influences.statedRange', { range }),
      }
    case 'association': {
      const [one, other] = associationWords(influence.steps, context)
      return {
        name: t('study.influences.association', { one, other }),
        detail: t('study.influences.associationRange', { range }),
      }
    }
    case 'overlap':
      return {
        name: t('study.influences.overlap'),
        detail: t('study.influences.overlapRange', { range }),
      }
    case 'availability':
      return {
        name: t('study.influences.availability', { name: availabilityWords(influence.subject, context) }),
        detail: t('study.influences.statedRange', { range }),
      }
  }
}
