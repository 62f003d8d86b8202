import { bbmriIdentifier } from './catalogue/bbmri'
import { helsedataChecklist } from './catalogue/helsedata'
import { synopsisSections, synopsisWords } from './catalogue/synopsis'
import { countWords, hardWords } from './layLanguage'
import { paperProblem } from './paperProblem'
import { numberOf, rowsOf, textOf, type PaperRule } from './rules'

/** No country has more participants than all. */
export const moreThanGlobal: PaperRule = (values) => {
  const [norway, all] = [numberOf(values, 'participantsNorway'), numberOf(values, 'participantsGlobal')]
  if (norway === null || all === null || norway <= all) return []
  return [
    paperProblem(
      'error',
      'more-than-all',
      'participantsNorway',
      {
        en: `${norway} participants in Norway are more than the ${all} in all countries.`,
        nb: `${norway} deltakere i Norge er flere enn de ${all} i alle land.`,
      },
      { en: 'Correct one of the two numbers.', nb: 'Rett ett av de to tallene.' },
    ),
  ]
}

/** Rows of a list whose `to` lies before its `from`. */
export const rangesOfRows =
  (key: string): PaperRule =>
  (values) =>
    rowsOf(values, key).flatMap((row, index) => {
      const { from, to } = row
      if (typeof from !== 'string' || typeof to !== 'string' || from === '' || to === '' || from <= to)
        return []
      return [
        paperProblem(
          'error',
          'dates-backwards',
          `${key}.${index}.to`,
          { en: `Row ${index + 1} ends before it begins.`, nb: `Rad ${index + 1} slutter før den begynner.` },
          { en: 'Correct one of the two dates.', nb: 'Rett en av de to datoene.' },
        ),
      ]
    })

/** Items of the checklist that the chosen route needs and that are not done. */
export const openItems: PaperRule = (values) =>
  helsedataChecklist
    .filter(({ key, routes }) => {
      const state = values.get(key)
      return (
        routes.some((route) => route === values.get('route')) && state !== 'done' && state !== 'not-needed'
      )
    })
    .map(({ key, label }) =>
      paperProblem(
        'warning',
        'not-done',
        key,
        { en: `Not done: ${label.en}.`, nb: `Gjenstår: ${label.nb}.` },
        { en: 'Get it, and mark it as done.', nb: 'Skaff det, og merk det som ferdig.' },
      ),
    )

/** More words than fit on two pages, roughly; the pages themselves are measured. */
export const tooManyWords: PaperRule = (values) => {
  const words = synopsisSections.reduce((sum, key) => sum + countWords(textOf(values, key)), 0)
  if (words <= synopsisWords) return []
  return [
    paperProblem(
      'warning',
      'too-many-words',
      '',
      {
        en: `${words} words; about ${synopsisWords} fit on two pages.`,
        nb: `${words} ord; omtrent ${synopsisWords} får plass på to sider.`,
      },
      { en: 'Measure the pages, and shorten the text.', nb: 'Mål sidene, og kort ned teksten.' },
    ),
  ]
}

/** Terms that lay readers may not know. */
export const hardToRead: PaperRule = (values) =>
  synopsisSections.flatMap((key) =>
    hardWords(textOf(values, key)).map(({ found, plain }) =>
      paperProblem(
        'note',
        'hard-word',
        key,
        { en: `“${found}” is no everyday word.`, nb: `«${found}» er ikke et hverdagsord.` },
        { en: `Explain it, or write “${plain}”.`, nb: `Forklar det, eller skriv «${plain}».` },
      ),
    ),
  )

/** Lines that are no identifiers of collections. */
export const knownCollections: PaperRule = (values) =>
  textOf(values, 'resources')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !bbmriIdentifier.test(line))
    .map((line) =>
      paperProblem(
        'error',
        'no-identifier',
        'resources',
        {
          en: `“${line}” is no identifier of the directory.`,
          nb: `«${line}» er ingen identifikator i katalogen.`,
        },
        {
          en: 'Write it as the directory prints it: bbmri-eric:ID:…',
          nb: 'Skriv den slik katalogen viser den: bbmri-eric:ID:…',
        },
      ),
    )

/** A request for 0 donors. */
export const somebody: PaperRule = (values) =>
  numberOf(values, 'request.donors') === 0
    ? [
        paperProblem(
          'error',
          'no-donors',
          'request.donors',
          { en: 'Donors are 0: nobody would be asked for.', nb: 'Antall givere er 0: det bes ikke om noen.' },
          { en: 'State how many donors are needed.', nb: 'Oppgi hvor mange givere som trengs.' },
        ),
      ]
    : []
