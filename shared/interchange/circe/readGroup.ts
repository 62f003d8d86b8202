import { combine, everybody, negate, type BothLanguages, type DefinitionNode } from '../definition'
import { isEmptyGroup, occurrenceTypes, type CirceGroup, type CirceWindowed } from './expression'
import { criteriaName, readCriteria } from './readCriteria'
import { readDemographic, unread } from './readDemographics'
import type { Reading } from './reading'
import { both, isOpen, occurrenceText, windowText } from './words'

/** Whether a question lets people in, or keeps out who meets it: what is left out of it errs to the other side. */
type Sense = 'lets-in' | 'keeps-out'
const opposite = (sense: Sense): Sense => (sense === 'lets-in' ? 'keeps-out' : 'lets-in')

interface Windows {
  readonly text: BothLanguages
  readonly path: string
  /** Looks back a number of days only. */
  readonly bounded: boolean
}

function windowsOf({ StartWindow, EndWindow }: CirceWindowed, path: string): readonly Windows[] {
  const fields = [
    ['StartWindow', StartWindow],
    ['EndWindow', EndWindow],
  ] as const
  return fields.flatMap(([field, window]) => {
    if (window === null || isOpen(window)) return []
    const bounded = window.Start !== null && (window.Start.Days !== null || window.Start.Coeff === 1)
    return [{ text: windowText(window), path: `${path}.${field}`, bounded }]
  })
}

function inWords(asked: CirceWindowed, windows: readonly Windows[], reading: Reading): BothLanguages {
  const name = criteriaName(asked.Criteria, reading)
  const times = asked.Occurrence ?? { Type: occurrenceTypes.atLeast, Count: 1, IsDistinct: null }
  const how = occurrenceText(times)
  const when = { en: windows.map(({ text }) => ` ${text.en}`), nb: windows.map(({ text }) => ` ${text.nb}`) }
  return both(`${name.en} ${how.en}${when.en.join(';')}`, `${name.nb} ${how.nb}${when.nb.join(';')}`)
}

/** What has to hold around one record, asked of the person at any time. */
export function readAround(
  record: DefinitionNode,
  group: CirceGroup | null,
  path: string,
  reading: Reading,
  sense: Sense = 'lets-in',
): DefinitionNode {
  if (group === null || isEmptyGroup(group)) return record
  reading.tell(
    'time',
    'changes-meaning',
    path,
    both(
      'What has to hold around this record is asked of the same person at any time.',
      'Det som må gjelde rundt denne hendelsen, spørres det etter hos samme person når som helst.',
    ),
  )
  return combine('all', [record, readGroup(group, path, reading, sense)])
}

/**
 * How often and when, as far as people can be told apart by it: never, or at least once, at any time. An absence from a number
 * of days is no absence for good, and "not twice" is not "never": such questions stay words.
 */
function readWindowed(asked: CirceWindowed, path: string, reading: Reading, sense: Sense): DefinitionNode {
  const { Criteria, Occurrence, RestrictVisit } = asked
  const { Type, Count } = Occurrence ?? { Type: occurrenceTypes.atLeast, Count: 1 }
  if (Type === occurrenceTypes.atLeast && Count === 0) return everybody
  const never = Count === 0
  const own = never ? opposite(sense) : sense
  const windows = windowsOf(asked, path)
  const words = inWords(asked, windows, reading)
  const isEntry = Criteria.asked.CodesetId !== null && reading.entrySets.has(Criteria.asked.CodesetId)
  const elsewhere = own === 'keeps-out' && windows.some(({ bounded }) => bounded || isEntry)
  const often = Type === occurrenceTypes.atMost ? !never : own === 'keeps-out' && Count > 1
  if (elsewhere || often) {
    reading.tell(
      elsewhere ? 'time' : 'occurrences',
      'narrows-not-countable',
      elsewhere ? (windows[0]?.path ?? path) : `${path}.Occurrence`,
      both(
        `This stays words, as it is about time: ${words.en}.`,
        `Dette blir stående som ord, fordi det gjelder tid: ${words.nb}.`,
      ),
    )
    return unread(words)
  }
  for (const { path: at } of windows)
    reading.tell(
      'time',
      'changes-meaning',
      at,
      both(`When it happened is left out: ${words.en}.`, `Når det skjedde, er utelatt: ${words.nb}.`),
    )
  if (!never && (Type === occurrenceTypes.exactly || Count > 1))
    reading.tell(
      'occurrences',
      'changes-meaning',
      `${path}.Occurrence`,
      both(`Read as at least once: ${words.en}.`, `Leses som minst én gang: ${words.nb}.`),
    )
  if (RestrictVisit === true)
    reading.tell(
      'time',
      'changes-meaning',
      `${path}.RestrictVisit`,
      both('That it has to be the same visit is left out.', 'At det må være samme kontakt, er utelatt.'),
    )
  const criteria = `${path}.Criteria`
  const event = readAround(
    readCriteria(Criteria, criteria, reading),
    Criteria.asked.CorrelatedCriteria,
    `${criteria}.${Criteria.table}.CorrelatedCriteria`,
    reading,
    own,
  )
  return never ? negate(event) : event
}

/** A group of questions of one person. */
export function readGroup(
  group: CirceGroup,
  path: string,
  reading: Reading,
  sense: Sense = 'lets-in',
): DefinitionNode {
  if (isEmptyGroup(group)) return everybody
  const inner = group.Type === 'AT_MOST' ? opposite(sense) : sense
  const nodes = [
    ...group.CriteriaList.map((one, index) =>
      readWindowed(one, `${path}.CriteriaList[${index}]`, reading, inner),
    ),
    ...group.DemographicCriteriaList.map((one, index) =>
      readDemographic(one, `${path}.DemographicCriteriaList[${index}]`, reading),
    ),
    ...group.Groups.map((one, index) => readGroup(one, `${path}.Groups[${index}]`, reading, inner)),
  ]
  // A group without its count asks for none: at least none is everybody, at most none is whoever meets none.
  const count = group.Count ?? 0
  switch (group.Type) {
    case 'ALL':
      return combine('all', nodes)
    case 'ANY':
      return combine('any', nodes)
    case 'AT_LEAST':
      return { kind: 'at-least', count, nodes }
    case 'AT_MOST':
      return negate({ kind: 'at-least', count: count + 1, nodes })
  }
}
