import type { EnquiryOffer } from '../../contract/enquiries'
import { succeed, type Outcome } from '../../contract/outcome'
import { readRequestAnswers } from '../../database/papers'
import type { EnquiryKind, EnquiryReceiver } from '../../domain/enquiries/enquiry'
import type { Language } from '../../domain/studies/protocol'
import { explain } from '../definitionService'
import { findStudyVersion } from '../disclosureService'
import { paperSites } from '../papers/paperSites'
import type { ServicePorts } from '../ports'

type Offered = EnquiryOffer['receivers'][number]

function receiver(id: string, name: string, rest: Partial<EnquiryReceiver> = {}): EnquiryReceiver {
  return {
    id: id.replace(/[^A-Za-z0-9_-]/g, '-').slice(0, 64),
    name: name.slice(0, 300),
    entry: null,
    organisationNumber: '',
    contact: '',
    deadline: '',
    ...rest,
  }
}

/** What a new enquiry for a version of a study can begin with: who could be asked, and its words. */
export function enquiryOffer(
  ports: ServicePorts,
  wish: {
    readonly study: string
    readonly version: string
    readonly kind: EnquiryKind
    readonly language: Language
  },
): Outcome<EnquiryOffer> {
  const found = findStudyVersion(ports, wish.study, wish.version)
  if (!found.ok) return found
  const { study, protocol } = found.value
  const ofPlan = paperSites(ports, protocol).map(({ id, name, profile }): Offered => ({
    from: 'plan',
    receiver: receiver(`site-${id}`, name, {
      organisationNumber: profile?.trustOrganisationNumber ?? profile?.organisationNumber ?? '',
    }),
  }))
  const ofBoard = readRequestAnswers(ports.workspace.database, wish.study).value.map(
    ({ id, hospital, organisationNumber, contact }): Offered => ({
      from: 'board',
      receiver: receiver(id, hospital, { organisationNumber, contact }),
    }),
  )
  const people = wish.kind === 'feasibility' ? [...ofBoard, ...ofPlan] : []
  const receivers = people.filter(
    (each, index) => people.findIndex((other) => other.receiver.name === each.receiver.name) === index,
  )
  const text = [study.question ?? '', ...explain(ports, protocol, wish.language)].filter(
    (paragraph) => paragraph !== '',
  )
  return succeed({ receivers, title: study.name, text: text.join('\n\n').slice(0, 5000), deadline: '' })
}
