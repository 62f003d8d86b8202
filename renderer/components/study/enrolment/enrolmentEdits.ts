import type { Enrolment } from '#shared/domain/studies/assumptions'
import type { Protocol } from '#shared/domain/studies/protocol'

/** Changes the enrolment window; a protocol without one gets one in which nothing but its length is stated. */
export function changeEnrolment(protocol: Protocol, change: Partial<Enrolment>): Protocol {
  const { enrolment } = protocol
  if (enrolment !== undefined) return { ...protocol, enrolment: { ...enrolment, ...change } }
  const { months, newPerYear = null, leavingPerYear = null } = change
  return months === undefined ? protocol : { ...protocol, enrolment: { months, newPerYear, leavingPerYear } }
}

export function removeEnrolment(protocol: Protocol): Protocol {
  if (protocol.enrolment === undefined) return protocol
  const { enrolment: _, ...rest } = protocol
  return rest
}
