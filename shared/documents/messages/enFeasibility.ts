import { enForecast } from './enForecast'
import { enSites } from './enSites'

/** English words of what a report has beside the estimate: the statement, what was left out, and the way to enrolment. */
export const enFeasibility = {
  confidential: 'Confidential',
  leftOut: (parts: string) => `Left out of this document, as it was asked for: ${parts}.`,
  statement: {
    label: 'Decision',
    choices: { go: 'Go', 'go-with-changes': 'Go with changes', 'no-go': 'No-go' },
    open: 'Open: nobody has decided yet.',
    chosen: (author: string) => (author === '' ? 'Decided.' : `Decided, as stated by ${author}.`),
    probability: (target: string, deadline: string, sites: string) =>
      `probability of ${target} participants by ${deadline}, with ${sites}`,
    sites: (number: number) => (number === 1 ? 'one site' : `${number} sites`),
    perParticipant: (target: string) => `eligible people for each of ${target} participants`,
    eligibleAgainst: (target: string) => `eligible people; the target is ${target}`,
    eligible: 'eligible people; the study has no target',
  },
  forecast: enForecast,
  sites: enSites,
}
