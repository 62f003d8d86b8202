import { fail, succeed, type Outcome } from '../../contract/outcome'
import {
  currentVersion,
  enquiryLimits,
  type Enquiry,
  type EnquiryReceiver,
  type EnquiryVersion,
} from '../../domain/enquiries/enquiry'

/** Asks otherwise. What went out stays as it was: a new version follows it. */
export function revise(
  enquiry: Enquiry,
  asked: Pick<EnquiryVersion, 'text' | 'questions' | 'deadline'>,
  at: string,
): Outcome<Enquiry> {
  const last = currentVersion(enquiry)
  const wentOut = enquiry.events.some((event) => event.event === 'state' && event.version === last.number)
  if (!wentOut)
    return succeed({
      ...enquiry,
      versions: [...enquiry.versions.slice(0, -1), { ...asked, number: last.number, at }],
    })
  if (enquiry.versions.length >= enquiryLimits.versions)
    return fail(
      'malformed-request',
      `A request has at most ${enquiryLimits.versions} versions. Begin a new one.`,
    )
  return succeed({ ...enquiry, versions: [...enquiry.versions, { ...asked, number: last.number + 1, at }] })
}

/** Puts these in the place of the receivers. Nobody who was asked is taken away: what happened stays. */
export function invite(enquiry: Enquiry, receivers: readonly EnquiryReceiver[]): Outcome<Enquiry> {
  const wanted = new Set(receivers.map(({ id }) => id))
  if (wanted.size !== receivers.length)
    return fail('malformed-request', 'Two receivers share one identifier.')
  const asked = new Set(enquiry.events.map(({ receiver }) => receiver))
  const lost = enquiry.receivers.find(({ id }) => asked.has(id) && !wanted.has(id))
  return lost === undefined
    ? succeed({ ...enquiry, receivers: [...receivers] })
    : fail('conflict', `“${lost.name}” was asked already and stays on the request.`, { receiver: lost.id })
}
