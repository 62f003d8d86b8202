import type { TitledExplanation } from './vocabulary'

/** ISO dates of the residents that an estimate rests on. */
export interface PopulationDates {
  readonly populationDate: string
  /** That of the residents by referral area, where it is an earlier one. */
  readonly referralAreaDate?: string
}

/** An assumption in the words of the vocabulary, with the years of the population put in. */
export function assumptionWords(
  { title, explanation }: TitledExplanation,
  { populationDate, referralAreaDate = populationDate }: PopulationDates,
): TitledExplanation {
  const worded = (text: string) =>
    text.replaceAll('{year}', populationDate.slice(0, 4)).replaceAll('{from}', referralAreaDate.slice(0, 4))
  return { title: worded(title), explanation: worded(explanation) }
}
