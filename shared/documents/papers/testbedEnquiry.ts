import { fieldsOf } from '../../domain/papers/paperField'
import { isPicks } from '../../domain/papers/paperContent'
import { papers } from '../../domain/papers/papers'
import { column, row, textCell } from '../report/cells'
import type { ReportSection } from '../report/reportModel'
import { valueInWords } from './fieldBlocks'
import type { PaperInput } from './paperInput'
import type { OfferedEntry } from './paperSource'
import { paperWords } from './paperWords'

function chosen({ values, offered }: PaperInput): readonly OfferedEntry[] {
  const keys = values.get('testbeds')
  return offered.filter(({ key }) => isPicks(keys) && keys.includes(key))
}

/** Testbeds that are asked, as a table; nothing while none is chosen. */
export function testbedSections(input: PaperInput): readonly ReportSection[] {
  const asked = chosen(input)
  const { language } = input
  const words = paperWords[language].testbed
  const [group] = papers.testbed.groups
  if (asked.length === 0 || group === undefined) return []
  return [
    {
      key: 'receivers',
      title: group.title[language],
      blocks: [
        {
          kind: 'table',
          key: 'receivers',
          caption: group.title[language],
          columns: [
            column('name', words.name, 'start', 2),
            column('detail', words.detail, 'start', 2),
            column('address', words.address, 'start', 2),
          ],
          rows: asked.map(({ key, name, detail, address }) =>
            row(key, [textCell(name), textCell(detail || '–'), textCell(address || '–')]),
          ),
        },
      ],
    },
  ]
}

/** Fields of the enquiry that are stated, one a line, longer ones under their names. */
export function statedLines({ values, language }: PaperInput): readonly string[] {
  return fieldsOf(papers.testbed).flatMap((field) => {
    if (field.kind === 'picks' || field.kind === 'rows') return []
    const text = valueInWords(field, values.get(field.key), language)
    if (text === null) return []
    return field.kind === 'text'
      ? [`${field.label[language]}:`, text, '']
      : [`${field.label[language]}: ${text}`]
  })
}

/** The enquiry as plain text for an e-mail: what is not stated is left out, and a draft says that it is one. */
export function testbedText(input: PaperInput): string {
  const { language, missing } = input
  const draft = missing === 0 ? [] : [`[${paperWords[language].draft(missing)}]`]
  const lines = statedLines(input)
  const receivers = chosen(input).map(({ name }) => name)
  const names =
    receivers.length === 0 ? [] : [`${paperWords[language].testbed.name}: ${receivers.join('; ')}`]
  return `${[papers.testbed.name[language], ...draft, '', ...names, ...lines].join('\n').trim()}\n`
}
