import type { EnquiryOperationName } from '../../contract/enquiries'
import type { Handlers } from '../../contract/handlers'
import { fail, succeed } from '../../contract/outcome'
import { deleteEnquiry, listEnquiries, readEnquiry } from '../../database/enquiries'
import { noSuchStudy, readStudy } from '../../database/studies'
import { nextStates } from '../../domain/enquiries/enquiryStates'
import { receiverStandings } from '../../domain/enquiries/receiverStanding'
import { recordEvent } from '../../domain/enquiries/recordEvent'
import { currentVersion } from '../../domain/enquiries/enquiry'
import { currentSettings } from '../applicationService'
import { durably } from '../durably'
import { invite, revise } from './editEnquiry'
import { signAndKeep } from './enquirySigning'
import { findEnquiry, keepEnquiry, noSuchEnquiry, stateOf, type EnquiryPorts } from './enquiryStore'
import { plannedAnswer, plannedAsks, plannedOutcomes } from './plannedMessages'
import { takeEnquiryMessage } from './takeEnquiryMessage'

/** Enquiries that are asked for a study, and those that came here: sent, passed on, answered and told how it ended. */
export function createEnquiryService(
  ports: EnquiryPorts,
  offer: Handlers['enquiries.offer'],
): Pick<Handlers, EnquiryOperationName> {
  const { database } = ports.workspace
  const sender = () => {
    const { organisation, author } = currentSettings(ports)
    return { organisation, name: author }
  }

  return {
    'enquiries.list': ({ study }) =>
      succeed(listEnquiries(database, study).map((kept) => stateOf(kept, ports.now()))),
    'enquiries.read': ({ enquiry, role }) => {
      const kept = readEnquiry(database, enquiry, role)
      return kept === null ? noSuchEnquiry(enquiry) : succeed(stateOf(kept, ports.now()))
    },
    'enquiries.offer': offer,
    'enquiries.create': async ({ study, kind, title, text, questions, deadline, receivers }) => {
      if (readStudy(database, study) === null) return noSuchStudy(study)
      const at = ports.now()
      return keepEnquiry(
        ports,
        { role: 'asked', study, sequence: 0 },
        succeed({
          id: ports.createIdentifier(),
          kind,
          title,
          sender: sender(),
          createdAt: at,
          versions: [{ number: 1, at, text, questions, deadline }],
          receivers,
          events: [],
        }),
      )
    },
    'enquiries.revise': async ({ enquiry, sequence, ...asked }) => {
      const kept = findEnquiry(ports, enquiry, 'asked', sequence)
      return kept.ok ? keepEnquiry(ports, kept.value, revise(kept.value.enquiry, asked, ports.now())) : kept
    },
    'enquiries.invite': async ({ enquiry, sequence, receivers }) => {
      const kept = findEnquiry(ports, enquiry, 'asked', sequence)
      return kept.ok ? keepEnquiry(ports, kept.value, invite(kept.value.enquiry, receivers)) : kept
    },
    'enquiries.record': async ({ enquiry, sequence, role, on, ...said }) => {
      const kept = findEnquiry(ports, enquiry, role, sequence)
      if (!kept.ok) return kept
      const now = ports.now()
      if (on !== null && on > now.slice(0, 10))
        return fail('malformed-request', 'This day has not come yet.', { on })
      const at = on === null || on === now.slice(0, 10) ? now : `${on}T12:00:00.000Z`
      const { number } = currentVersion(kept.value.enquiry)
      const change = recordEvent(kept.value.enquiry, {
        event: 'state',
        at,
        ...said,
        version: number,
        answers: [],
        evidence: null,
      })
      return keepEnquiry(ports, kept.value, change)
    },
    'enquiries.send': async ({ enquiry, sequence, receivers, passphrase }) => {
      const kept = findEnquiry(ports, enquiry, 'asked', sequence)
      if (!kept.ok) return kept
      // The name of the sender is that of the settings when it goes out.
      const before = { ...kept.value, enquiry: { ...kept.value.enquiry, sender: sender() } }
      const planned = plannedAsks(before.enquiry, receivers, ports.now())
      return planned.ok ? signAndKeep(ports, before, planned.value, passphrase) : planned
    },
    'enquiries.tell': async ({ enquiry, sequence, receivers, passphrase, ...told }) => {
      const kept = findEnquiry(ports, enquiry, 'asked', sequence)
      if (!kept.ok) return kept
      const planned = plannedOutcomes(kept.value.enquiry, receivers, told, ports.now())
      return planned.ok ? signAndKeep(ports, kept.value, planned.value, passphrase) : planned
    },
    'enquiries.answer': async ({ enquiry, sequence, passphrase, ...answer }) => {
      const kept = findEnquiry(ports, enquiry, 'received', sequence)
      if (!kept.ok) return kept
      const now = ports.now()
      const [standing] = receiverStandings(kept.value.enquiry, now.slice(0, 10))
      // An answer that is changed later is one out of the usual order.
      const correction = standing !== undefined && !nextStates[standing.state].includes(answer.state)
      const planned = plannedAnswer(kept.value.enquiry, { ...answer, correction }, now)
      return planned.ok ? signAndKeep(ports, kept.value, planned.value, passphrase) : planned
    },
    'enquiries.take': ({ file, confirmed }) => takeEnquiryMessage(ports, file.text, confirmed),
    'enquiries.delete': async ({ enquiry, role }) => {
      const study = readEnquiry(database, enquiry, role)?.study ?? null
      const done = await durably(ports.workspace, () =>
        deleteEnquiry(database, enquiry, role) ? succeed(null) : noSuchEnquiry(enquiry),
      )
      if (done.ok) ports.announce({ name: 'enquiries-changed', study })
      return done
    },
  }
}
