import { strToU8 } from 'fflate'
import type { MessageReport, MessageTaken } from '../../contract/enquiries'
import { fail, succeed, type Outcome } from '../../contract/outcome'
import { readEnquiry, type KeptEnquiry } from '../../database/enquiries'
import { listKnownKeys, readSigningKey } from '../../database/siteKeys'
import type { Enquiry } from '../../domain/enquiries/enquiry'
import { readSignedMessage, type SignedEnquiryMessage } from '../../domain/enquiries/message/signedMessage'
import { enquiryFromAsk, isTaken, takeAsk, takeReply } from '../../domain/enquiries/message/takeMessage'
import { keyFingerprint } from '../../domain/sites/bundle/fingerprint'
import { keepEnquiry, stateOf, type EnquiryPorts } from './enquiryStore'

/** The enquiry here that a message belongs to; null for one that is asked for the first time. */
function belongsTo(ports: EnquiryPorts, { message }: SignedEnquiryMessage): Outcome<KeptEnquiry | null> {
  const role = message.message === 'answer' ? 'asked' : 'received'
  const kept = readEnquiry(ports.workspace.database, message.enquiry.id, role)
  if (kept !== null || message.message === 'ask') return succeed(kept)
  return fail(
    'not-found',
    message.message === 'answer'
      ? 'This answers a request that was not sent from here, or that was deleted. Nothing was kept.'
      : 'This tells the outcome of a request that is not here. Take in the request first.',
    { enquiry: message.enquiry.id },
  )
}

/** Whose key signed it, as far as is known here: in this enquiry the other side signs with one key. */
function keyOf(
  ports: EnquiryPorts,
  { message, key }: SignedEnquiryMessage,
  kept: KeptEnquiry | null,
): MessageReport['key'] {
  const { database } = ports.workspace
  if (readSigningKey(database)?.key === key) return 'own'
  const fromReceiver = message.message === 'answer'
  const before = kept?.enquiry.events.findLast(
    (event) =>
      event.evidence !== null &&
      event.receiver === message.receiver.id &&
      (event.event === 'state' && event.by !== 'sponsor') === fromReceiver,
  )?.evidence
  if (before !== undefined && before !== null) return before.key === key ? 'same' : 'other-than-before'
  return listKnownKeys(database).some((known) => known.key === key) ? 'known' : 'unknown'
}

function changeOf(
  { message, key, sha256 }: SignedEnquiryMessage,
  kept: KeptEnquiry | null,
): Outcome<Enquiry> {
  const evidence = { sha256, key }
  if (message.message !== 'ask')
    return kept === null
      ? fail('not-found', 'The request is not here.')
      : takeReply(kept.enquiry, message, evidence)
  return kept === null ? succeed(enquiryFromAsk(message, evidence)) : takeAsk(kept.enquiry, message, evidence)
}

/** Reads a file that came in, says what it is, and keeps it once its key needs no confirmation or has it. */
export async function takeEnquiryMessage(
  ports: EnquiryPorts,
  text: string,
  confirmed: boolean,
): Promise<Outcome<MessageTaken>> {
  const read = readSignedMessage(strToU8(text), ports.signing)
  if (!read.ok) return read
  const signed = read.value
  const { message } = signed
  const found = belongsTo(ports, signed)
  if (!found.ok) return found
  const kept = found.value
  const key = keyOf(ports, signed, kept)
  const held = kept !== null && isTaken(kept.enquiry, signed.sha256)
  const asks = !held && (key === 'unknown' || key === 'other-than-before')
  const report: MessageReport = {
    message: message.message,
    title: message.enquiry.title,
    kind: message.enquiry.kind,
    sender: [message.enquiry.sender.organisation, message.enquiry.sender.name].filter(Boolean).join(', '),
    receiver: message.receiver.name,
    fingerprint: keyFingerprint(signed.key, ports.signing.sha256),
    key,
    held,
    asks,
  }
  if (held) return succeed({ report, state: stateOf(kept, ports.now()) })
  const change = changeOf(signed, kept)
  if (!change.ok) return change
  if (asks && !confirmed) return succeed({ report, state: null })
  const before = kept ?? { role: 'received' as const, study: null, sequence: 0 }
  const state = await keepEnquiry(ports, before, change)
  return state.ok ? succeed({ report, state: state.value }) : state
}
