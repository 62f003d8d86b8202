import * as v from 'valibot'
import { choice, contact, country, identifier, line, listOf, partialDate, yesOrNo } from './basics'

export const organisationKinds = [
  'industry',
  'research-organisation',
  'healthcare',
  'academic',
  'government',
  'registry',
  'other',
] as const

export const organisation = v.strictObject({
  id: identifier,
  name: line,
  kind: choice(organisationKinds),
  country,
  address: line,
  city: line,
  postalCode: line,
  /** Number in the national register of organisations. */
  organisationNumber: line,
})
export type Organisation = v.InferOutput<typeof organisation>

export const parties = v.strictObject({
  sponsor: v.omit(organisation, ['id']),
  collaborators: listOf(organisation),
  /** Sources of monetary or material support other than the sponsor. */
  support: listOf(line),
  responsible: v.strictObject({
    kind: choice(['sponsor', 'principal-investigator', 'sponsor-investigator']),
    name: line,
    title: line,
    affiliation: line,
    /** User name at the register. */
    account: line,
  }),
  publicContact: contact,
  scientificContact: contact,
  /** For questions on taking part, wherever; `backup` when the first cannot be reached. */
  centralContact: contact,
  backupContact: contact,
  officials: listOf(
    v.strictObject({
      id: identifier,
      person: contact,
      role: choice(['study-chair', 'study-director', 'principal-investigator']),
    }),
  ),
})
export type Parties = v.InferOutput<typeof parties>

export const oversight = v.strictObject({
  /** Whether the register of the United States regulates the trial: its form asks, also of trials elsewhere. */
  fdaRegulatedDrug: yesOrNo,
  fdaRegulatedDevice: yesOrNo,
  /** Investigational new drug application or device exemption in the United States. */
  investigationalNewDrug: yesOrNo,
  dataMonitoringCommittee: yesOrNo,
  ethics: v.strictObject({
    status: choice(['approved', 'pending', 'exempt', 'denied', 'not-required', 'not-yet-submitted']),
    approvalNumber: line,
    approvalDate: partialDate,
    board: line,
    affiliation: line,
    address: line,
    phone: line,
    email: line,
  }),
})
export type Oversight = v.InferOutput<typeof oversight>
