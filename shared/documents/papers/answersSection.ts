import { formatIsoDate } from '../../domain/counts/formatNumber'
import { deadlineOf, isOverdue, type RequestAnswer } from '../../domain/papers/requestAnswers'
import { textOf } from '../../domain/papers/rules'
import { column, row, textCell } from '../report/cells'
import type { ReportSection } from '../report/reportModel'
import type { PaperInput } from './paperInput'
import { paperWords } from './paperWords'

/** Where each hospital stands, as a table; nothing while none is on the board. */
export function answersSection(input: PaperInput): readonly ReportSection[] {
  const { answers, values, language, date } = input
  if (answers.length === 0) return []
  const words = paperWords[language].answers
  const ofRequest = textOf(values, 'answerDeadline')
  const day = (iso: string) => (iso === '' ? '–' : formatIsoDate(iso, language, 'short'))
  const stateOf = (answer: RequestAnswer) =>
    isOverdue(answer, ofRequest, date)
      ? `${words.states[answer.state]}, ${words.overdue}`
      : words.states[answer.state]
  return [
    {
      key: 'answers',
      title: words.title,
      blocks: [
        {
          kind: 'table',
          key: 'answers',
          caption: words.caption,
          columns: [
            column('hospital', words.hospital, 'start', 3),
            column('state', words.state, 'start', 2),
            column('sent', words.sent, 'start', 1),
            column('deadline', words.deadline, 'start', 1),
            column('answered', words.answered, 'start', 1),
            column('reason', words.reason, 'start', 3),
          ],
          rows: answers.map((answer) =>
            row(answer.id, [
              textCell(answer.hospital, { detail: answer.contact === '' ? null : answer.contact }),
              textCell(stateOf(answer)),
              textCell(day(answer.sentAt)),
              textCell(day(deadlineOf(answer, ofRequest))),
              textCell(day(answer.answeredAt)),
              textCell([answer.reason, answer.note].filter((text) => text !== '').join(' · ') || '–'),
            ]),
          ),
        },
      ],
    },
  ]
}
