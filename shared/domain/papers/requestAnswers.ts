import * as v from 'valibot'
import { organisationNumberOrEmpty, organisationNumberPattern } from '../sites/organisationNumber'

export const answerStates = ['not-sent', 'sent', 'interested', 'declined', 'no-answer'] as const
export type AnswerState = (typeof answerStates)[number]

const line = v.pipe(v.string(), v.maxLength(300))
const note = v.pipe(v.string(), v.maxLength(2000))
/** ISO date; empty: not stated. */
const date = v.union([v.literal(''), v.pipe(v.string(), v.isoDate())])

/** A hospital that is asked, and where it stands. The reason is what a hospital gave for declining. */
export const requestAnswer = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/)),
  hospital: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300)),
  organisationNumber: organisationNumberOrEmpty,
  contact: line,
  state: v.picklist(answerStates),
  sentAt: date,
  answeredAt: date,
  /** Empty: that of the request. */
  deadline: date,
  reason: note,
  note,
})
export type RequestAnswer = v.InferOutput<typeof requestAnswer>

/** Most hospitals on one board. */
export const mostHospitals = 300

export const requestAnswers = v.pipe(
  v.array(requestAnswer),
  v.maxLength(mostHospitals),
  v.check(
    (answers) => new Set(answers.map(({ id }) => id)).size === answers.length,
    'Two hospitals share one identifier.',
  ),
)

/** The day by which a hospital should answer: its own, else that of the request; empty where neither is stated. */
export function deadlineOf({ deadline }: Pick<RequestAnswer, 'deadline'>, ofRequest: string): string {
  return deadline === '' ? ofRequest : deadline
}

/** Asked, without answer, and the day has passed. `today`: ISO date. */
export function isOverdue(answer: RequestAnswer, ofRequest: string, today: string): boolean {
  const deadline = deadlineOf(answer, ofRequest)
  return answer.state === 'sent' && deadline !== '' && deadline < today
}

export type AnswerCounts = Readonly<Record<AnswerState | 'overdue', number>>

/** How many hospitals stand where; who is overdue counts under `sent` too. */
export function countAnswers(
  answers: readonly RequestAnswer[],
  ofRequest: string,
  today: string,
): AnswerCounts {
  const of = (state: AnswerState) => answers.filter((answer) => answer.state === state).length
  return {
    'not-sent': of('not-sent'),
    sent: of('sent'),
    interested: of('interested'),
    declined: of('declined'),
    'no-answer': of('no-answer'),
    overdue: answers.filter((answer) => isOverdue(answer, ofRequest, today)).length,
  }
}

/** A board entry of a hospital that has not been asked yet. */
export function unsentRequest(
  id: string,
  hospital: string,
  organisationNumber: string | null,
): RequestAnswer {
  return {
    id,
    hospital,
    organisationNumber: organisationNumberPattern.test(organisationNumber ?? '')
      ? (organisationNumber ?? '')
      : '',
    contact: '',
    state: 'not-sent',
    sentAt: '',
    answeredAt: '',
    deadline: '',
    reason: '',
    note: '',
  }
}
