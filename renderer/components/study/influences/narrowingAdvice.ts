import { formatShare } from '#shared/domain/counts/formatNumber'
import type { Influence } from '#shared/estimate/result'
import { listWords } from '../words/conditionWords'
import {
  answeredBy,
  associationWords,
  availabilityWords,
  criterionWords,
  type InfluenceContext,
} from './influenceWords'

/** Below this share of the width nothing is worth getting. */
const leastNarrowing = 0.01

/** Figures that end this many years before the population are old enough for newer ones to exist. */
const yearsUntilOld = 2

function adviceForTable(subject: string, context: InfluenceContext): string {
  const { t, language, estimated } = context
  const reference = answeredBy(subject, estimated)?.reference
  if (reference === undefined) return t('study.influences.adviseExact', { table: subject, period: '' })
  const year = Number(estimated.result.populationDate.slice(0, 4))
  const key = reference.lastYear <= year - yearsUntilOld ? 'adviseNewer' : 'adviseExact'
  return t(`study.influences.${key}`, { table: reference.title[language], period: reference.period })
}

/** What to get in order to know an influence better. */
function adviceFor(influence: Influence, context: InfluenceContext): string {
  const { t, language, estimated } = context
  const table = answeredBy(influence.subject, estimated)?.reference.title[language] ?? influence.subject
  switch (influence.kind) {
    case 'table':
      return adviceForTable(influence.subject, context)
    case 'completeness':
      return t('study.influences.adviseCompleteness', { table })
    case 'trend':
      return t('study.influences.adviseTrend', { table })
    case 'survival':
      return t('study.influences.adviseSurvival', { table })
    case 'stated':
      return t('study.influences.adviseStated', { name: criterionWords(influence.steps[0] ?? '', context) })
    case 'association': {
      const [one, other] = associationWords(influence.steps, context)
      return t('study.influences.adviseAssociation', { one, other })
    }
    case 'overlap':
      return t('study.influences.adviseOverlap')
    case 'availability':
      return t('study.influences.adviseAvailability', { name: availabilityWords(influence.subject, context) })
  }
}

/** One sentence on what would narrow the interval most; null where nothing is known to move the number. */
export function narrowingAdvice(context: InfluenceContext): string | null {
  const { t, language, estimated } = context
  const [most] = [...estimated.result.influences].sort((a, b) => b.narrowing - a.narrowing)
  if (most === undefined) return null
  if (most.narrowing < leastNarrowing) return t('study.influences.narrowNothing')
  return t('study.influences.narrowMost', {
    advice: t('study.influences.narrowBy', {
      advice: adviceFor(most, context),
      share: formatShare(most.narrowing, language),
    }),
  })
}

/** Names the criteria in use that nothing counts: their uncertainty is not in the interval at all. Null when all are. */
export function notCountedWords(context: InfluenceContext): string | null {
  const { t, language, estimated } = context
  const names = estimated.result.steps
    .filter(({ role, active, basis }) => role !== 'population' && active && basis === 'not-countable')
    .map(({ id }) => criterionWords(id, context))
  return names.length === 0
    ? null
    : t('study.influences.notCounted', { names: listWords(names, language, 'and') })
}
