import { formatIsoDate } from '../../domain/counts/formatNumber'
import { isPicks } from '../../domain/papers/paperContent'
import { papers } from '../../domain/papers/papers'
import type { Language } from '../../domain/studies/protocol'
import type { ItemMatch } from '../../domain/testbeds/match/matchNeed'
import type { TestbedHit } from '../../domain/testbeds/match/rankOffers'
import { itemText, matchText, questionText } from '../../domain/testbeds/words/itemText'
import { testbedWords } from '../../domain/testbeds/words/testbedWords'
import { column, row, textCell } from '../report/cells'
import type { ReportSection } from '../report/reportModel'
import { listItem, paragraph } from '../report/richText'
import type { TextDocument } from '../textDocument/textDocument'
import { groupBlocks } from './fieldBlocks'
import { framedDocument } from './framedDocument'
import type { PaperInput } from './paperInput'
import { statedLines } from './testbedEnquiry'
import { testbedPackWords } from './testbedPackWords'

/** The chosen testbeds with how they stand to the need, in the order in which they were chosen. */
export function askedPlaces({ values, testbeds }: PaperInput): readonly TestbedHit[] {
  const keys = values.get('testbeds')
  return isPicks(keys) ? keys.flatMap((key) => testbeds?.hits.get(key) ?? []) : []
}

function day(iso: string, { language }: PaperInput): string {
  return formatIsoDate(iso, language, 'short')
}

function whereOf({ offer }: TestbedHit): string {
  return [offer.host, offer.city].filter((part) => part !== null).join(', ')
}

function receiver(hit: TestbedHit): string {
  return [hit.offer.name, whereOf(hit)].filter((part) => part !== '').join(', ')
}

/** What one place is asked: what it does not state, what it seems not to have, and what everybody is asked. */
export function questionsTo({ offer, matches }: TestbedHit, input: PaperInput): readonly string[] {
  const { language } = input
  const words = testbedPackWords[language]
  const open = matches.filter(({ state }) => state === 'not-stated')
  const lacking = matches.filter(({ state }) => state === 'lacks')
  return [
    ...open.map(({ item }) => questionText(item, language)),
    ...lacking.map((match) =>
      words.isItSo(itemText(match.item, language), matchText(match, offer, language)),
    ),
    words.cost,
    words.begin,
    offer.confirmed === null ? words.neverConfirmed : words.confirmed(day(offer.confirmed, input)),
  ]
}

/** What was read of a place about one thing, in words for the place itself. */
function saidOf(match: ItemMatch, offer: TestbedHit['offer'], language: Language): string {
  return match.reason === 'not-stated'
    ? testbedPackWords[language].nothingFound
    : matchText(match, offer, language)
}

function readSection({ matches, offer }: TestbedHit, { language }: PaperInput): ReportSection {
  const words = testbedPackWords[language]
  const { states } = testbedWords[language]
  if (matches.length === 0)
    return { key: 'read', title: words.read, blocks: [paragraph('none', words.nothingNeeded, 'quiet')] }
  return {
    key: 'read',
    title: words.read,
    blocks: [
      {
        kind: 'table',
        key: 'read',
        caption: words.read,
        columns: [
          column('need', words.need, 'start', 2),
          column('state', words.state, 'start', 1),
          column('said', words.said, 'start', 2),
        ],
        rows: matches.map((match, index) =>
          row(`read-${index + 1}`, [
            textCell(itemText(match.item, language)),
            textCell(states[match.state]),
            textCell(saidOf(match, offer, language)),
          ]),
        ),
      },
    ],
  }
}

/** The enquiry to one place, as a document: who asks, what for, what was read of the place, and what it is asked. */
export function testbedLetter(hit: TestbedHit, input: PaperInput): TextDocument {
  const words = testbedPackWords[input.language]
  return framedDocument(input, hit.offer.name, [
    { key: 'to', title: words.to, blocks: [paragraph('to', receiver(hit))] },
    ...papers.testbed.groups
      .filter(({ key }) => key !== 'receivers')
      .map((group) => ({
        key: group.key,
        title: group.title[input.language],
        blocks: groupBlocks(group, input),
      })),
    readSection(hit, input),
    {
      key: 'questions',
      title: words.questions,
      blocks: [
        {
          kind: 'list',
          key: 'questions',
          items: questionsTo(hit, input).map((text, index) => listItem(`question-${index + 1}`, text)),
        },
      ],
    },
  ])
}

/** The same as text for an e-mail; what the sender does not state is left out. */
export function testbedLetterText(hit: TestbedHit, input: PaperInput): string {
  const { language, missing } = input
  const words = testbedPackWords[language]
  const { states } = testbedWords[language]
  const read = hit.matches.map(
    (match) =>
      `- ${itemText(match.item, language)}: ${states[match.state]}. ${saidOf(match, hit.offer, language)}`,
  )
  const lines = [
    papers.testbed.name[language],
    ...(missing === 0 ? [] : [`[${words.draft(missing)}]`]),
    '',
    `${words.to}: ${receiver(hit)}`,
    ...statedLines(input),
    ...(read.length === 0 ? [] : [`${words.read}:`, ...read, '']),
    `${words.questions}:`,
    ...questionsTo(hit, input).map((text, index) => `${index + 1}. ${text}`),
  ]
  return `${lines.join('\n')}\n`
}
