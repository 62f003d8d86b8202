import type { EnquiryState } from '../../contract/enquiries'
import { fail, succeed, type Outcome } from '../../contract/outcome'
import { readEnquiry, writeEnquiry, type KeptEnquiry } from '../../database/enquiries'
import type { Enquiry, EnquiryRole } from '../../domain/enquiries/enquiry'
import { enquiryFigures } from '../../domain/enquiries/enquiryFigures'
import { receiverStandings } from '../../domain/enquiries/receiverStanding'
import { durably } from '../durably'
import type { ServicePorts } from '../ports'

export type EnquiryPorts = Pick<
  ServicePorts,
  'workspace' | 'secrets' | 'signing' | 'now' | 'createIdentifier' | 'keepDocument' | 'announce'
>

export function stateOf(kept: KeptEnquiry, now: string): EnquiryState {
  const today = now.slice(0, 10)
  const standings = receiverStandings(kept.enquiry, today)
  return { ...kept, standings, figures: enquiryFigures(standings), today }
}

export function noSuchEnquiry(enquiry: string): Outcome<never> {
  return fail('not-found', 'There is no such request any more.', { enquiry })
}

/** The enquiry in the state that a page knows; `conflict` when it was changed since. */
export function findEnquiry(
  { workspace }: EnquiryPorts,
  id: string,
  role: EnquiryRole,
  sequence: number,
): Outcome<KeptEnquiry> {
  const kept = readEnquiry(workspace.database, id, role)
  if (kept === null) return noSuchEnquiry(id)
  return kept.sequence === sequence
    ? succeed(kept)
    : fail('conflict', 'The request was changed in another window. Nothing was overwritten.', {
        newest: kept.sequence,
        sent: sequence,
      })
}

/** Keeps what came of a change, and tells the pages. */
export async function keepEnquiry(
  ports: EnquiryPorts,
  before: Pick<KeptEnquiry, 'role' | 'study' | 'sequence'>,
  change: Outcome<Enquiry>,
): Promise<Outcome<EnquiryState>> {
  if (!change.ok) return change
  const { role, study, sequence } = before
  const kept = await durably(ports.workspace, () =>
    writeEnquiry(ports.workspace.database, {
      role,
      study,
      sequence,
      enquiry: change.value,
      changedAt: ports.now(),
    }),
  )
  if (!kept.ok) return kept
  ports.announce({ name: 'enquiries-changed', study })
  return succeed(stateOf(kept.value, ports.now()))
}
