import { planWordsEnglish } from '../../domain/vocabulary/planWords'

/** English words on other versions of the protocol and on what is new since the last report. */
export const enChanges = {
  variants: {
    title: 'Versions of the protocol',
    introduction:
      'The other versions of the study, each computed on the same tables. The difference is against the version of this report.',
    caption: 'Versions with their eligible people and, where both have a plan, their forecast',
    version: 'Version',
    eligible: 'Eligible',
    difference: 'Difference',
    chance: 'Chance',
    months: 'Months',
    this: 'this report',
    differs: 'Differs in',
    nothing: 'nothing that is counted',
    noForecast: '–',
    notReached: 'target not reached',
    left: (number: number) =>
      number === 1 ? 'One version is not compared.' : `${number} versions are not compared.`,
    hidden:
      'A number that would tell a small group, together with another that went out, is hidden here as in the rest of the report.',
    preview:
      'Chance and months come from a preview of the forecast, the same for all versions; “Months” is how much later (+) or earlier (−) half of all cases reach the target.',
  },
  changes: {
    title: 'Changes since the last report',
    since: (date: string, version: string) => `Against the report of ${date} on the version “${version}”.`,
    protocol: 'Protocol and site plan',
    protocolSame: 'The protocol and the site plan are the same.',
    data: 'Data',
    dataSame: 'The tables and the population are the same.',
    population: 'The population figures are others.',
    populationUnknown: 'The population of the last report was not kept, so it cannot be compared.',
    table: {
      added: (title: string, period: string) => `New: ${title}, ${period}.`,
      changed: (title: string, then: string, now: string) =>
        then === now ? `Other content: ${title}, ${now}.` : `${title}: ${now} in place of ${then}.`,
      removed: (title: string, period: string) => `Not used any more: ${title}, ${period}.`,
    },
    engine: (then: string, now: string) => `The estimate is made by engine ${now}; it was ${then}.`,
    numbers: 'Numbers',
    unreadable: 'The numbers of the last report cannot be read by this version of Kohort.',
    caption: 'Numbers then and now',
    what: 'Number',
    then: 'Then',
    now: 'Now',
    difference: 'Difference',
    eligible: 'Eligible people',
    chance: 'Chance of the target by the deadline',
    reached: 'Target reached, median',
    notThen: 'not in it',
  },
  difference: {
    age: 'Ages',
    sex: 'Sex',
    areas: 'Areas',
    added: (name: string) => `New: ${name}`,
    removed: (name: string) => `Removed: ${name}`,
    changed: (name: string, parts: string) => `${name}: ${parts}`,
    parts: {
      role: 'moved between inclusion and exclusion',
      conditions: 'condition',
      evidence: 'evidence',
      active: 'switched on or off',
      defining: 'whether it defines the disease',
      name: 'name',
    },
    order: { inclusion: 'Order of the inclusion criteria', exclusion: 'Order of the exclusion criteria' },
    assumptions: {
      overlap: 'Overlap between criteria',
      associations: 'Criteria that go together',
      tables: 'Adjusted tables',
      yearlyDrift: 'Yearly drift of shares',
    },
    availability: (name: string) => `Availability: ${name}`,
    enrolment: 'Enrolment window',
    site: (name: string) => `Site: ${name}`,
    plan: planWordsEnglish,
  },
}
