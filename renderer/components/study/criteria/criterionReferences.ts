import type { Association, Enrolment } from '#shared/domain/studies/assumptions'
import type { Protocol } from '#shared/domain/studies/protocol'

/** What a protocol says of a criterion outside its lists. */
export interface CriterionReferences {
  readonly associations: readonly Association[]
  /** New people per year that are counted by a table of new cases for this criterion. */
  readonly newPerYear: Enrolment['newPerYear']
}

function isAbout(id: string): (association: Association) => boolean {
  return ({ between }) => between.includes(id)
}

function fedBy(enrolment: Enrolment | undefined, id: string): boolean {
  return enrolment?.newPerYear?.kind === 'table' && enrolment.newPerYear.criterion === id
}

/** Everything that names the criterion, to put it back with it. */
export function referencesTo({ assumptions, enrolment }: Protocol, id: string): CriterionReferences {
  return {
    associations: assumptions?.associations.filter(isAbout(id)) ?? [],
    newPerYear: fedBy(enrolment, id) ? (enrolment?.newPerYear ?? null) : null,
  }
}

/** The protocol without what names a criterion that is no longer in it. */
export function withoutReferencesTo(protocol: Protocol, id: string): Protocol {
  const { assumptions, enrolment } = protocol
  const tied = assumptions?.associations.some(isAbout(id)) ?? false
  return {
    ...protocol,
    ...(assumptions !== undefined && tied
      ? {
          assumptions: {
            ...assumptions,
            associations: assumptions.associations.filter((one) => !isAbout(id)(one)),
          },
        }
      : {}),
    ...(enrolment !== undefined && fedBy(enrolment, id)
      ? { enrolment: { ...enrolment, newPerYear: null } }
      : {}),
  }
}

/** Puts back what named a criterion, as far as nothing else has taken its place. */
export function withReferences(
  protocol: Protocol,
  { associations, newPerYear }: CriterionReferences,
): Protocol {
  const { assumptions, enrolment } = protocol
  const known = new Set([...protocol.inclusion, ...protocol.exclusion].map(({ id }) => id))
  const taken = new Set(assumptions?.associations.flatMap(({ between }) => between))
  const free = associations.filter(({ between }) => between.every((id) => known.has(id) && !taken.has(id)))
  return {
    ...protocol,
    ...(assumptions !== undefined && free.length > 0
      ? { assumptions: { ...assumptions, associations: [...assumptions.associations, ...free] } }
      : {}),
    ...(enrolment !== undefined && enrolment.newPerYear === null && newPerYear !== null
      ? { enrolment: { ...enrolment, newPerYear } }
      : {}),
  }
}
