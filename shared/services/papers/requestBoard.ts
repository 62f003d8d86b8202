import type { RequestBoard } from '../../contract/papers'
import { listCatalogue } from '../../database/catalogue'
import { readRequestAnswers } from '../../database/papers'
import type { EffectiveValues } from '../../domain/papers/effectiveValues'
import { textOf } from '../../domain/papers/rules'
import type { Protocol } from '../../domain/studies/protocol'
import type { ServicePorts } from '../ports'
import { paperSites } from './paperSites'

type Hospital = RequestBoard['hospitals'][number]

/** Characters that an identifier of the board takes. */
function identifierOf(kind: string, key: string): string {
  return `${kind}-${key.replace(/[^A-Za-z0-9_-]/g, '-')}`.slice(0, 64)
}

/** Hospitals that can be asked: those behind the sites of the plan, then the trusts of the trial sites in the catalogue. */
function hospitals(
  ports: Pick<ServicePorts, 'workspace' | 'cache'>,
  protocol: Protocol,
): readonly Hospital[] {
  const places = listCatalogue(ports.cache.database, 'trial-site')
  const planned = protocol.sites?.sites ?? []
  const ofPlan = paperSites(ports, protocol).map(({ id, name, profile }): Hospital => {
    const origin = planned.find((site) => site.id === id)?.origin
    const place = places.find(({ key }) => origin?.kind === 'catalogue' && origin.key === key)
    const organisationNumber = profile?.trustOrganisationNumber ?? profile?.organisationNumber
    return {
      id: identifierOf('site', id),
      name,
      organisationNumber: organisationNumber ?? place?.fields['orgnrTrust'] ?? null,
      inPlan: true,
    }
  })
  const known = new Set(ofPlan.map(({ name }) => name))
  const ofCatalogue = places
    .filter(({ name, fields }) => fields['countyCode'] !== undefined && !known.has(name))
    .map(({ key, name, fields }): Hospital => ({
      id: identifierOf('catalogue', key),
      name,
      organisationNumber: fields['orgnrTrust'] ?? null,
      inPlan: false,
    }))
  return [...ofPlan, ...ofCatalogue]
}

/** The board of a study with the hospitals that could be put on it. `today`: ISO date. */
export function requestBoard(
  ports: Pick<ServicePorts, 'workspace' | 'cache'>,
  wish: {
    readonly study: string
    readonly protocol: Protocol
    readonly values: EffectiveValues
    readonly today: string
  },
): RequestBoard {
  const { sequence, changedAt, value } = readRequestAnswers(ports.workspace.database, wish.study)
  const taken = new Set(value.flatMap(({ id, hospital }) => [id, hospital]))
  return {
    sequence,
    changedAt,
    answers: value,
    deadline: textOf(wish.values, 'answerDeadline'),
    today: wish.today,
    hospitals: hospitals(ports, wish.protocol).filter(({ id, name }) => !taken.has(id) && !taken.has(name)),
  }
}
