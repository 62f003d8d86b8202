import { inLanguage, type Language, type Protocol } from '#shared/domain/studies/protocol'
import { findGroup } from '../criteria/protocolEdits'
import type { Translate } from '../result/resultText'
import { conditionName, groupName, type NameLookup } from '../words/conditionWords'
import type { NumberQuestion } from './numberQuestion'

/** What words for a number are looked up in. */
export interface QuestionContext {
  readonly protocol: Protocol
  readonly names: NameLookup
  readonly language: Language
  readonly t: Translate
}

/** The name of a criterion by its id; that of an exclusion with its "not". */
export function stepName(id: string, { protocol, names, language, t }: QuestionContext): string {
  if (id === 'population') return t('study.evidence.population')
  const placed = findGroup(protocol, id)
  if (placed === null) return id
  const name = groupName(placed.group, language, names)
  return placed.role === 'exclusion' ? `${t('study.criteria.not')} ${name}` : name
}

/** What the number counts, as a sentence part: `Left after Multiple sclerosis`. */
export function questionWords(question: NumberQuestion, context: QuestionContext): string {
  const { protocol, names, language, t } = context
  switch (question.kind) {
    case 'remaining':
      if (question.step === null) return t('study.evidence.atEnd')
      return question.step === 'population'
        ? t('study.evidence.population')
        : t('study.evidence.leftAfter', { name: stepName(question.step, context) })
    case 'ordered':
      return t('study.evidence.leftAfter', { name: stepName(question.step, context) })
    case 'alone': {
      const group = findGroup(protocol, question.step)?.group
      const alternative = group?.anyOf.find(({ id }) => id === question.alternative)
      const name =
        alternative !== undefined
          ? conditionName(alternative.condition, language, names)
          : group === undefined
            ? question.step
            : groupName(group, language, names)
      return t('study.evidence.alone', { name })
    }
    case 'dropped':
      return t('study.evidence.dropped', { name: stepName(question.step, context) })
    case 'availability': {
      const step = protocol.availability?.find(({ id }) => id === question.step)
      return step === undefined
        ? t('study.evidence.available')
        : t('study.evidence.leftAfter', { name: inLanguage(step.name, language) })
    }
    case 'enrolment':
      return t(`study.evidence.enrolment.${question.number}`)
  }
}
