import { fail, succeed, type Outcome } from '../../contract/outcome'
import { currentVersion, enquiryLimits, type Enquiry, type EnquiryEvent } from './enquiry'
import { nextStates, statesWithReason } from './enquiryStates'
import { receiverStandings } from './receiverStanding'

function problemOf(enquiry: Enquiry, event: EnquiryEvent): string | null {
  const standing = receiverStandings(enquiry, event.at.slice(0, 10)).find(
    ({ receiver }) => receiver.id === event.receiver,
  )
  if (standing === undefined) return 'Nobody of this identifier is on the enquiry.'
  if (enquiry.events.length >= enquiryLimits.events)
    return 'The enquiry has as many events as it can hold. Begin a new one.'
  if (event.event === 'outcome')
    return standing.sentAt === null ? 'Who was not asked cannot be told the outcome.' : null
  if (event.version > currentVersion(enquiry).number) return 'There is no such version of the enquiry.'
  if (statesWithReason.includes(event.state) && event.reason.trim() === '')
    return 'A reason is missing: without it nobody learns from the answer.'
  const sameAgain = event.state === standing.state && event.version === standing.version
  const isResent = event.state === 'submitted' && standing.sentAt !== null && standing.outdated
  if (isResent || nextStates[standing.state].includes(event.state)) return null
  if (!event.correction)
    return sameAgain
      ? 'The receiver stands there already.'
      : `From "${standing.state}" an enquiry does not go to "${event.state}". Write it down as a correction, with the reason.`
  return event.reason.trim() === '' ? 'A correction needs a reason.' : null
}

/** The enquiry with what happened at its end; refused where it cannot have happened so. */
export function recordEvent(enquiry: Enquiry, event: EnquiryEvent): Outcome<Enquiry> {
  const problem = problemOf(enquiry, event)
  return problem === null
    ? succeed({ ...enquiry, events: [...enquiry.events, event] })
    : fail('malformed-request', problem, { receiver: event.receiver })
}
