import type { Language } from '../../domain/studies/protocol'
import type { MatchScore } from '../../domain/testbeds/match/rankOffers'
import { paperWords } from './paperWords'

/** What the pack of enquiries says besides its fields. */
export interface TestbedPackWords {
  readonly to: string
  readonly read: string
  readonly questions: string
  readonly need: string
  readonly state: string
  readonly said: string
  readonly part: string
  readonly nothingNeeded: string
  readonly sheet: string
  readonly needs: string
  readonly places: string
  readonly place: string
  readonly where: string
  readonly needsMet: string
  readonly confirmedHead: string
  readonly address: string
  readonly never: string
  readonly notStated: string
  readonly counted: string
  readonly nothingFound: string
  readonly cost: string
  readonly begin: string
  readonly neverConfirmed: string
  readonly confirmed: (date: string) => string
  readonly isItSo: (what: string, why: string) => string
  readonly draft: (missing: number) => string
  readonly score: (of: MatchScore) => string
}

function scoreText({ met, atMost, asked }: MatchScore, upTo: string): string {
  return atMost === met ? `${met}/${asked}` : `${met}/${asked} (${upTo} ${atMost})`
}

const english: TestbedPackWords = {
  to: 'To',
  read: 'What we need, and what we read of you',
  questions: 'What we ask you',
  need: 'What we need',
  state: 'As we read it',
  said: 'Where it is said',
  part: 'Part',
  nothingNeeded: 'No need was described.',
  sheet: 'What is needed of testbeds',
  needs: 'What is needed',
  places: 'Who is asked',
  place: 'Testbed',
  where: 'Host and town',
  needsMet: 'Needs met',
  confirmedHead: 'Confirmed',
  address: 'Source',
  never: 'not confirmed',
  notStated: 'not stated',
  counted:
    'Numbers of the testbeds that are asked. What is not stated is neither counted as met nor as missing.',
  nothingFound: 'We found nothing about it.',
  cost: 'What does a test like this cost, and how is it agreed on?',
  begin: 'When could it begin at the earliest, and how long would it take?',
  neverConfirmed:
    'What stands above was read in public sources and never confirmed by you. Please put right what is wrong.',
  confirmed: (date) => `What stands above is from your profile of ${date}. Is it still right?`,
  isItSo: (what, why) => `We read that you may lack this: ${what} (${why.replace(/\.$/, '')}). Is that so?`,
  draft: paperWords.en.draft,
  score: (of) => scoreText(of, 'at most'),
}

const norwegian: TestbedPackWords = {
  to: 'Til',
  read: 'Det vi trenger, og det vi har lest om dere',
  questions: 'Det vi spør dere om',
  need: 'Det vi trenger',
  state: 'Slik vi leser det',
  said: 'Hvor det står',
  part: 'Del',
  nothingNeeded: 'Det er ikke beskrevet noe behov.',
  sheet: 'Hva som trengs av testarenaer',
  needs: 'Det som trengs',
  places: 'Hvem som blir spurt',
  place: 'Testarena',
  where: 'Vert og sted',
  needsMet: 'Behov oppfylt',
  confirmedHead: 'Bekreftet',
  address: 'Kilde',
  never: 'ikke bekreftet',
  notStated: 'ikke oppgitt',
  counted:
    'Antall av testarenaene som blir spurt. Det som ikke er oppgitt, regnes verken som oppfylt eller som mangel.',
  nothingFound: 'Vi har ikke funnet noe om det.',
  cost: 'Hva koster en slik utprøving, og hvordan avtales den?',
  begin: 'Når kan den tidligst begynne, og hvor lang tid tar den?',
  neverConfirmed:
    'Det som står ovenfor, er lest i åpne kilder og aldri bekreftet av dere. Rett gjerne det som er feil.',
  confirmed: (date) => `Det som står ovenfor, er fra profilen deres av ${date}. Stemmer det fortsatt?`,
  isItSo: (what, why) =>
    `Vi leser det slik at dere kanskje mangler dette: ${what} (${why.replace(/\.$/, '')}). Stemmer det?`,
  draft: paperWords.nb.draft,
  score: (of) => scoreText(of, 'høyst'),
}

export const testbedPackWords: Readonly<Record<Language, TestbedPackWords>> = { en: english, nb: norwegian }
