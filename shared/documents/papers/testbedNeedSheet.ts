import { formatIsoDate } from '../../domain/counts/formatNumber'
import type { TestbedHit } from '../../domain/testbeds/match/rankOffers'
import { needItems } from '../../domain/testbeds/need/needItems'
import { itemText } from '../../domain/testbeds/words/itemText'
import { testbedWords } from '../../domain/testbeds/words/testbedWords'
import { column, row, textCell } from '../report/cells'
import type { Block } from '../report/reportModel'
import { paragraph } from '../report/richText'
import type { TextDocument } from '../textDocument/textDocument'
import { framedDocument } from './framedDocument'
import type { PaperInput } from './paperInput'
import { askedPlaces } from './testbedPack'
import { testbedPackWords } from './testbedPackWords'

const states = ['met', 'lacks', 'not-stated'] as const

function needBlocks(input: PaperInput, hits: readonly TestbedHit[]): readonly Block[] {
  const { language, testbeds } = input
  const words = testbedPackWords[language]
  const { facets, states: stateWords } = testbedWords[language]
  const items = testbeds === undefined ? [] : needItems(testbeds.need)
  if (items.length === 0) return [paragraph('none', words.nothingNeeded, 'quiet')]
  return [
    {
      kind: 'table',
      key: 'needs',
      caption: words.needs,
      columns: [
        column('facet', words.part, 'start', 1),
        column('need', words.need, 'start', 2),
        ...states.map((state) => column(state, stateWords[state], 'end', 1)),
      ],
      rows: items.map((item, index) =>
        row(`need-${index + 1}`, [
          textCell(facets[item.facet]),
          textCell(itemText(item, language)),
          ...states.map((state) =>
            textCell(String(hits.filter(({ matches }) => matches[index]?.state === state).length)),
          ),
        ]),
      ),
    },
    paragraph('counted', words.counted, 'quiet'),
  ]
}

/** What is needed, and how the chosen places stand to it, as a document for those who ask. */
export function testbedNeedSheet(input: PaperInput): TextDocument {
  const { language } = input
  const words = testbedPackWords[language]
  const hits = askedPlaces(input)
  return framedDocument(input, words.sheet, [
    { key: 'needs', title: words.needs, blocks: needBlocks(input, hits) },
    {
      key: 'places',
      title: words.places,
      blocks: [
        {
          kind: 'table',
          key: 'places',
          caption: words.places,
          columns: [
            column('name', words.place, 'start', 2),
            column('where', words.where, 'start', 2),
            column('met', words.needsMet, 'start', 1),
            column('confirmed', words.confirmedHead, 'start', 1),
            column('address', words.address, 'start', 2),
          ],
          rows: hits.map(({ offer, score }) =>
            row(offer.entry, [
              textCell(offer.name),
              textCell(
                [offer.host, offer.city].filter((part) => part !== null).join(', ') || words.notStated,
              ),
              textCell(words.score(score)),
              textCell(
                offer.confirmed === null ? words.never : formatIsoDate(offer.confirmed, language, 'short'),
              ),
              textCell(offer.address ?? words.notStated),
            ]),
          ),
        },
      ],
    },
  ])
}
