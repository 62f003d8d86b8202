import * as v from 'valibot'
import { refused, type Answered, type SourceAnswer } from '../conversation'
import { answerText, answerWords, readJson, refuseStatus } from '../readAnswer'

const problem = v.looseObject({
  title: v.nullish(v.pipe(v.string(), v.maxLength(2000))),
  detail: v.nullish(v.pipe(v.string(), v.maxLength(5000))),
})

/** What a PxWeb server says is wrong, as it words it. */
function problemWords(answer: SourceAnswer): { readonly title: string; readonly detail: string } {
  const parsed = readJson(answerText(answer), problem, 'problem')
  if (!parsed.ok) return { title: '', detail: answerWords(answer) }
  return { title: parsed.value.title ?? '', detail: parsed.value.detail ?? '' }
}

/**
 * Whether a request was for more cells than the server gives at once. Version 2 says so in the detail of its problem;
 * version 1 answers 403 or 413 with a sentence.
 */
export function isTooMuch(answer: SourceAnswer): boolean {
  if (answer.status === 200) return false
  if (answer.status === 413) return true
  const { title, detail } = problemWords(answer)
  const said = `${title} ${detail}`
  if (/too many (cells|values)|too large|for mange celler|för många celler/i.test(said)) return true
  return answer.status === 403 && /(exceed|limit|maximum|grense)/i.test(said)
}

/** Titles by which a server says that the table has other variables or codes than before; the spelling is theirs. */
const otherShape = /non-existent (variable|value|codelist)|missing selection for mand[a-z]*tory variable/i

/** What a status other than 200 means, in the words of the server. */
export function refuseProblem(answer: SourceAnswer, what: string): Answered<never> {
  const { title, detail } = problemWords(answer)
  const details = { what, status: answer.status, words: title === '' ? detail : title }
  if (/non-existent table/i.test(title))
    return refused(
      'not-found',
      `${what}: the source has no such table. Check its identifier; it may also have been withdrawn.`,
      details,
    )
  if (otherShape.test(title))
    return refused(
      'changed-shape',
      `${what}: the table no longer has what is asked for (${title}). A newer version of Kohort may know it.`,
      details,
    )
  if (answer.status === 500 && answer.text.trim() === '')
    return refused(
      'refused',
      `${what}: the server failed without a word, as PxWeb does on a query that it cannot read. Try again later.`,
      details,
    )
  if (
    title !== '' &&
    answer.status >= 400 &&
    answer.status < 500 &&
    ![401, 403, 404, 429].includes(answer.status)
  )
    return refused('refused', `${what}: the source refused the query: ${title}. ${detail}`.trim(), details)
  return refuseStatus(answer, what)
}
