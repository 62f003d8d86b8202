import type { EnquiryOffer } from '../../contract/enquiries'
import { mostCompared } from '../../contract/discovery'
import type { Handlers } from '../../contract/handlers'
import { succeed, type Outcome } from '../../contract/outcome'
import { readShortList } from '../../database/shortLists'
import { readTestbedNeed } from '../../database/testbedNeeds'
import { readRequestAnswers } from '../../database/papers'
import type { EnquiryKind, EnquiryReceiver } from '../../domain/enquiries/enquiry'
import { inLanguage, type Language, type Protocol } from '../../domain/studies/protocol'
import { readEntryId, type EntryKind } from '../../domain/discovery/entryId'
import { needItems } from '../../domain/testbeds/need/needItems'
import { needLine } from '../../domain/testbeds/words/itemText'
import { explain } from '../definitionService'
import { findStudyVersion } from '../disclosureService'
import { paperSites } from '../papers/paperSites'
import type { ServicePorts } from '../ports'

/** Tells of entries of the catalogue. */
type ReadEntries = Handlers['discovery.read']

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

/** Kinds of entries of the short-list that a kind of enquiry goes to. */
const askedKinds: Readonly<Record<EnquiryKind, readonly EntryKind[]>> = {
  feasibility: ['trial-unit'],
  samples: ['biobank'],
  data: ['data-source', 'beacon'],
  testbed: ['testbed'],
}

async function ofShortList(
  { workspace }: Pick<ServicePorts, 'workspace'>,
  { study, kind, language }: { study: string; kind: EnquiryKind; language: Language },
  read: ReadEntries,
): Promise<readonly Offered[]> {
  const entries = readShortList(workspace.database, study)
    .items.map(({ entry }) => entry)
    .filter((entry) => askedKinds[kind].some((asked) => asked === readEntryId(entry)?.kind))
  const offered: Offered[] = []
  for (let from = 0; from < entries.length; from += mostCompared) {
    const answer = await read({ entries: entries.slice(from, from + mostCompared), language })
    if (!answer.ok) continue
    for (const { entry, name } of answer.value.entries)
      offered.push({ from: 'short-list', receiver: receiver(`entry-${entry}`, name[language], { entry }) })
  }
  return offered
}

/** Who is taken in and who is not; what follows in an explanation speaks of our figures, which are no business of a receiver. */
function eligibility(ports: ServicePorts, protocol: Protocol, language: Language): readonly string[] {
  const isExcluding = protocol.exclusion.some(({ active }) => active)
  return explain(ports, protocol, language).slice(0, isExcluding ? 2 : 1)
}

/** What the study needs of a testbed, in the words of who described it and point by point; empty where nothing was kept. */
function neededOf(
  { workspace }: Pick<ServicePorts, 'workspace'>,
  { study, language }: { readonly study: string; readonly language: Language },
): readonly string[] {
  const { need } = readTestbedNeed(workspace.database, study)
  const lines = needItems(need).map((item) => needLine(item, language))
  return [need.text, lines.join('\n')].filter((paragraph) => paragraph !== '')
}

/** What a new enquiry for a version of a study can begin with: who could be asked, and its words. */
export async function enquiryOffer(
  ports: ServicePorts,
  wish: {
    readonly study: string
    readonly version: string
    readonly kind: EnquiryKind
    readonly language: Language
  },
  read: ReadEntries,
): Promise<Outcome<EnquiryOffer>> {
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
  const known = wish.kind === 'feasibility' ? [...ofBoard, ...ofPlan] : []
  const people = [...known, ...(await ofShortList(ports, wish, read))]
  const receivers = people.filter(
    (each, index) => people.findIndex((other) => other.receiver.name === each.receiver.name) === index,
  )
  const asked = wish.kind === 'testbed' ? neededOf(ports, wish) : []
  const question = study.question === null ? '' : inLanguage(study.question, wish.language)
  const text = (asked.length > 0 ? asked : [question, ...eligibility(ports, protocol, wish.language)]).filter(
    (paragraph) => paragraph !== '',
  )
  return succeed({ receivers, title: study.name, text: text.join('\n\n').slice(0, 5000), deadline: '' })
}
