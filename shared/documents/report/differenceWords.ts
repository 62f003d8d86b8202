import { inLanguage, type CriterionGroup } from '../../domain/studies/protocol'
import type { CriterionPlace, ProtocolDifference } from '../../domain/studies/protocolDifferences'
import { conditionName } from './criterionWords'
import type { ReportContext } from './reportContext'

function nameOf({ name, anyOf }: CriterionGroup, { naming, input, words }: ReportContext): string {
  if (name !== null) return inLanguage(name, input.language)
  return anyOf.map(({ condition }) => conditionName(condition, naming)).join(` ${words.or} `)
}

/** `2 Epilepsy`, `E1 Cancer`: the place of a criterion with its name. */
function titleOf({ role, index, group }: CriterionPlace, context: ReportContext): string {
  return `${role === 'exclusion' ? 'E' : ''}${String(index + 1)} ${nameOf(group, context)}`
}

/** One difference between two protocols in words: what is new, gone or changed. */
export function differenceInWords(difference: ProtocolDifference, context: ReportContext): string {
  const { words, input } = context
  const labels = words.history.difference
  switch (difference.kind) {
    case 'population':
      return labels[difference.part]
    case 'criterion-added':
      return labels.added(titleOf(difference.criterion, context))
    case 'criterion-removed':
      return labels.removed(titleOf(difference.criterion, context))
    case 'criterion-changed':
      return labels.changed(
        titleOf(difference.after, context),
        difference.parts.map((part) => labels.parts[part]).join(', '),
      )
    case 'order':
      return labels.order[difference.role]
    case 'assumption':
      return labels.assumptions[difference.part]
    case 'availability': {
      const step = difference.after ?? difference.before
      const name = labels.availability(step === null ? '' : inLanguage(step.name, input.language))
      return difference.before === null
        ? labels.added(name)
        : difference.after === null
          ? labels.removed(name)
          : name
    }
    case 'enrolment':
      return labels.enrolment
    case 'site-plan':
      return labels.plan[difference.part]
    case 'site': {
      const name = labels.site((difference.after ?? difference.before)?.name ?? '')
      return difference.before === null
        ? labels.added(name)
        : difference.after === null
          ? labels.removed(name)
          : name
    }
  }
}
