import {
  formatBounds,
  formatEstimate,
  formatInteger,
  formatInterval,
  formatStatedShare,
} from '#shared/domain/counts/formatNumber'
import { inLanguage, type Protocol } from '#shared/domain/studies/protocol'
import type { Quantity } from '#shared/estimate/result'
import type { SeekAnswer, SoughtMeasure, SoughtPoint } from '#shared/estimate/whatIf/seek'
import type { SeekField, SoughtValue } from '#shared/estimate/whatIf/seekField'
import { criterionTitle, overlapWords, type ChangeNaming } from './changeWords'

/** A field that can be sought, named: `Lowest age`, `2 Consent: stated share`. */
export function fieldWords(field: SeekField, protocol: Protocol, naming: ChangeNaming): string {
  const { t, language } = naming
  switch (field.kind) {
    case 'population-age':
      return t(field.end === 'from' ? 'study.whatIf.lowestAge' : 'study.whatIf.highestAge')
    case 'criterion-age':
      return t(field.end === 'from' ? 'study.whatIf.lowestAgeOf' : 'study.whatIf.highestAgeOf', {
        name: criterionTitle(protocol, field.group, naming),
      })
    case 'stated-share':
      return t('study.whatIf.shareOf', { name: criterionTitle(protocol, field.group, naming) })
    case 'overlap':
      return t('study.whatIf.overlapField')
    case 'availability': {
      const step = protocol.availability?.find(({ id }) => id === field.step)
      const name = step === undefined ? field.step : inLanguage(step.name, language)
      return t('study.whatIf.availabilityOf', { name })
    }
  }
}

/** A value of a field: `47`, `no upper limit`, `65 %`, `0.30`. */
export function valueWords(field: SeekField, value: SoughtValue, { t, language }: ChangeNaming): string {
  if (value === null) return t('study.whatIf.noLimit')
  switch (field.kind) {
    case 'population-age':
    case 'criterion-age':
      return String(value)
    case 'stated-share':
    case 'availability':
      return formatStatedShare(value, language)
    case 'overlap':
      return overlapWords(value, language)
  }
}

/** What was asked for, as the answer speaks of it. */
export interface Sought {
  readonly field: SeekField
  readonly target: number
  readonly measure: SoughtMeasure
}

function estimateWords(people: Quantity, { t, language }: ChangeNaming): string {
  return formatEstimate(people, language) ?? t('study.whatIf.noEstimate')
}

/** The answer in sentences, the most telling first. */
export function answerWords(
  answer: SeekAnswer,
  { field, target, measure }: Sought,
  protocol: Protocol,
  naming: ChangeNaming,
): readonly string[] {
  const { t, language } = naming
  if (answer.kind === 'no-estimate') return [t('study.whatIf.noEstimateAnywhere')]
  const { people, value } = answer.point
  const wanted = formatInteger(target, language)
  const interval = formatInterval(people, language)
  const words = {
    field: fieldWords(field, protocol, naming),
    value: valueWords(field, value, naming),
    before: valueWords(field, answer.present.value, naming),
    people: estimateWords(people, naming),
    interval: interval ?? '',
    bounds: formatBounds(people, language),
    measure: t(measure === 'eligible' ? 'study.whatIf.measureEligible' : 'study.whatIf.measureAvailable'),
    target: wanted,
  }
  const notes = [
    ...(answer.monotone ? [] : [t('study.whatIf.notMonotone')]),
    ...(answer.gaps ? [t('study.whatIf.gaps')] : []),
  ]
  if (answer.kind === 'unreachable') {
    return [
      t('study.whatIf.unreachable', words),
      t(interval === null ? 'study.whatIf.nearestWithoutInterval' : 'study.whatIf.nearest', words),
      endsWords(answer.ends, field, naming),
      ...notes,
    ]
  }
  return [
    t(isPresent(answer) ? 'study.whatIf.foundPresent' : 'study.whatIf.found', words),
    t(interval === null ? 'study.whatIf.foundPeopleWithoutInterval' : 'study.whatIf.foundPeople', words),
    t(answer.everywhere ? 'study.whatIf.everywhere' : 'study.whatIf.strictest', words),
    ...notes,
  ]
}

function endsWords(
  [first, last]: readonly [SoughtPoint, SoughtPoint],
  field: SeekField,
  naming: ChangeNaming,
): string {
  return naming.t('study.whatIf.ends', {
    first: valueWords(field, first.value, naming),
    firstPeople: estimateWords(first.people, naming),
    last: valueWords(field, last.value, naming),
    lastPeople: estimateWords(last.people, naming),
  })
}

/** True when the value that was found is the one that the protocol has. */
export function isPresent({ point, present }: SeekAnswer): boolean {
  return point.value === present.value
}
