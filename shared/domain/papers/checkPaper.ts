import { checkFields } from './checkFields'
import type { EffectiveValues } from './effectiveValues'
import { papers } from './papers'
import { fieldsOf, type PaperKey } from './paperField'
import type { PaperProblem } from './paperProblem'
import {
  hardToRead,
  knownCollections,
  moreThanGlobal,
  openItems,
  rangesOfRows,
  somebody,
  tooManyWords,
} from './paperRules'
import { emailForm, inOrder, neededWhen, notPast, type PaperContext, type PaperRule } from './rules'

function labelOf(paper: PaperKey, key: string) {
  const field = fieldsOf(papers[paper]).find((one) => one.key === key)
  return field?.label ?? { en: key, nb: key }
}

const answerDeadlinePast = notPast('answerDeadline', {
  en: 'The day for answers has passed.',
  nb: 'Svarfristen er ute.',
})

const personLevel = (values: EffectiveValues) => values.get('route') === 'person-level'

const rules: Readonly<Record<PaperKey, readonly PaperRule[]>> = {
  nortrials: [
    emailForm('contactEmail'),
    moreThanGlobal,
    inOrder('firstIn', 'lastIn', {
      en: 'The last participant comes in before the first.',
      nb: 'Siste deltaker kommer inn før den første.',
    }),
    inOrder('lastIn', 'lastOut', {
      en: 'The last participant goes out before coming in.',
      nb: 'Siste deltaker går ut før siste er kommet inn.',
    }),
    answerDeadlinePast,
  ],
  suitability: [],
  'enrolment-plan': [rangesOfRows('sites')],
  synopsis: [tooManyWords, hardToRead],
  helsedata: [
    neededWhen(
      personLevel,
      ['legalBasis', 'environment'].map((key) => [key, labelOf('helsedata', key)] as const),
      {
        en: 'Data on persons are given only with it. Fill it in.',
        nb: 'Data på individnivå utleveres bare med dette. Fyll det ut.',
      },
    ),
    rangesOfRows('variables'),
    openItems,
  ],
  bbmri: [knownCollections, somebody],
  testbed: [
    emailForm('contactEmail'),
    inOrder('from', 'to', {
      en: 'The test ends before it begins.',
      nb: 'Utprøvingen slutter før den begynner.',
    }),
    answerDeadlinePast,
  ],
}

/** What stands in the way of a paper: missing and unfit fields first, then what does not go together. Pure. */
export function checkPaper(
  paper: PaperKey,
  values: EffectiveValues,
  context: PaperContext,
): readonly PaperProblem[] {
  return [
    ...checkFields(papers[paper], values, context),
    ...rules[paper].flatMap((rule) => rule(values, context)),
  ]
}
