import type { EnquirySent } from '../../contract/enquiries'
import { succeed, type Outcome } from '../../contract/outcome'
import type { KeptEnquiry } from '../../database/enquiries'
import type { Enquiry, EnquiryEvent } from '../../domain/enquiries/enquiry'
import type { EnquiryMessage } from '../../domain/enquiries/message/enquiryMessage'
import { recordEvent } from '../../domain/enquiries/recordEvent'
import { keyFingerprint } from '../../domain/sites/bundle/fingerprint'
import { openSigner } from '../sites/signingKeys'
import { documentOf, signMessages } from './enquiryFiles'
import { keepEnquiry, type EnquiryPorts } from './enquiryStore'

/** A message and the event that it stands for here. */
export interface PlannedMessage {
  readonly message: EnquiryMessage
  readonly event: EnquiryEvent
}

/** Signs messages, writes down what they stand for, and hands the files over. Nothing is signed of what cannot happen. */
export async function signAndKeep(
  ports: EnquiryPorts,
  kept: KeptEnquiry,
  planned: readonly PlannedMessage[],
  passphrase: string | null,
): Promise<Outcome<EnquirySent>> {
  const possible = recordAll(
    kept.enquiry,
    planned.map(({ event }) => event),
  )
  if (!possible.ok) return possible
  const signer = await openSigner(ports, passphrase)
  if (!signer.ok) return signer
  const { key } = signer.value
  const files = signMessages(
    planned.map(({ message }) => message),
    signer.value,
  )
  const signed = planned.map(({ event }, index) => ({
    ...event,
    evidence: { sha256: files[index]?.sha256 ?? '', key },
  }))
  const state = await keepEnquiry(ports, kept, recordAll(kept.enquiry, signed))
  if (!state.ok) return state
  const document = await ports.keepDocument(documentOf(files))
  return document.ok
    ? succeed({
        document: document.value,
        fingerprint: keyFingerprint(key, ports.signing.sha256),
        state: state.value,
      })
    : document
}

function recordAll(enquiry: Enquiry, events: readonly EnquiryEvent[]): Outcome<Enquiry> {
  return events.reduce<Outcome<Enquiry>>(
    (before, event) => (before.ok ? recordEvent(before.value, event) : before),
    succeed(enquiry),
  )
}
