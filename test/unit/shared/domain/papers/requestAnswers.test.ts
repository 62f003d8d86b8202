import * as v from 'valibot'
import { expect, it } from 'vitest'
import { countAnswers, isOverdue, requestAnswers, unsentRequest } from '#shared/domain/papers/requestAnswers'

const ask = (change: object) => ({ ...unsentRequest('a', 'Ahus', null), ...change })

it.each([
  [{ state: 'sent', deadline: '2026-05-31' }, '', true],
  [{ state: 'sent', deadline: '' }, '2026-05-31', true],
  [{ state: 'sent', deadline: '2026-06-01' }, '2026-05-31', false],
  [{ state: 'sent', deadline: '' }, '', false],
  [{ state: 'declined', deadline: '2026-05-31' }, '', false],
  [{ state: 'not-sent', deadline: '2026-05-31' }, '', false],
])('%o with the deadline "%s" is overdue: %s', (change, deadline, overdue) => {
  const [answer] = v.parse(requestAnswers, [ask(change)])
  expect(answer && isOverdue(answer, deadline, '2026-06-01')).toBe(overdue)
})

it('counts where the hospitals stand', () => {
  const answers = v.parse(requestAnswers, [
    ask({ id: '1', state: 'sent', deadline: '2026-01-01' }),
    ask({ id: '2', state: 'sent' }),
    ask({ id: '3', state: 'declined', reason: 'No room' }),
  ])
  expect(countAnswers(answers, '', '2026-06-01')).toEqual({
    'not-sent': 0,
    sent: 2,
    interested: 0,
    declined: 1,
    'no-answer': 0,
    overdue: 1,
  })
})

it('refuses two hospitals with one identifier, and numbers that are none', () => {
  expect(v.safeParse(requestAnswers, [ask({}), ask({})]).success).toBe(false)
  expect(v.safeParse(requestAnswers, [ask({ organisationNumber: '12' })]).success).toBe(false)
  expect(unsentRequest('a', 'Ahus', 'no number').organisationNumber).toBe('')
})
