import { formatIsoDate } from '#shared/domain/counts/formatIsoDate'
import { formatRange } from '#shared/domain/counts/formatNumber'
import type { AnswerDescription, ReleaseAudit } from '#shared/contract/responses'
import type { Language } from '#shared/domain/studies/protocol'
import type { Translate } from '../result/resultText'

type Finding = ReleaseAudit['findings'][number]

/** Names that the words of a finding need; null for a criterion that this version does not have. */
export interface FindingNames {
  criterion(id: string): string | null
  area(key: string): string
}

function answerWords(
  { subject, released }: AnswerDescription,
  language: Language,
  t: Translate,
  names: FindingNames,
) {
  const name = names.criterion(subject.key) ?? t('study.disclosure.otherCriterion')
  const answer =
    subject.kind === 'area'
      ? t('study.disclosure.area', { name: names.area(subject.key) })
      : subject.key === 'population'
        ? t('study.disclosure.population')
        : t(`study.disclosure.${subject.kind}`, { name })
  if (released === null) return t('study.disclosure.now', { answer })
  const date = formatIsoDate(released.at, language, 'short')
  return t(`study.disclosure.before.${released.document}`, {
    answer,
    date,
    version: released.versionName,
  })
}

/** A finding in one line: how many people, and by which numbers. */
export function findingWords(
  finding: Finding,
  language: Language,
  t: Translate,
  names: FindingNames,
): string {
  const list = (answers: readonly AnswerDescription[]) =>
    answers.map((answer) => answerWords(answer, language, t, names)).join('; ')
  const inside = list(finding.inside)
  const outside = list(finding.outside)
  if (finding.status === 'disclosed_zero') {
    return outside === ''
      ? t('study.disclosure.nobodyOf', { inside })
      : t('study.disclosure.nobody', { inside, outside })
  }
  const number = formatRange(finding.lower, finding.upper, language)
  return outside === ''
    ? t('study.disclosure.exactlyOf', { number, inside })
    : t('study.disclosure.exactly', { number, inside, outside })
}
