import { httpTransport } from '#renderer/host/httpTransport'
import type { PlanSite, SitePlan } from '#shared/domain/studies/sitePlan'
import { writeStudyFile } from '#shared/domain/studies/studyFile'
import { statedSite } from '../../support/forecastInputs'
import { pageFetch } from '../../support/loopbackTransport'
import { sitePlanOf } from '../../support/sitePlans'
import { protocolOf } from '../../support/smallCountry'

const places = [
  ['Oslo', 'county:03'],
  ['Bergen', 'county:46'],
  ['Trondheim', 'county:50'],
  ['Tromsø', 'county:55'],
] as const

/** Four hospitals, each with a stated rate that no pool limits, so that chances are worked out exactly and at once. */
function hospitals(): PlanSite[] {
  return places.map(([name, area], index) =>
    statedSite(name.toLowerCase().replace('ø', 'o'), 2 + index * 0.5, {
      name,
      area,
      rateBasis: 'stated',
      cost: { fixed: 200_000, perPatient: 10_000 },
    }),
  )
}

/** A study with a plan, in the workspace of a running host; the name of it is answered. */
export async function importPlannedStudy(
  address: string,
  { target = 100, plan = {} }: { readonly target?: number; readonly plan?: Partial<SitePlan> } = {},
): Promise<string> {
  const name = 'Planned study'
  const protocol = { ...protocolOf(), sites: sitePlanOf({ sites: hospitals(), ...plan }) }
  const version = { id: 'first', name: 'Version 1', createdAt: '2026-11-01T08:00:00.000Z', protocol }
  const text = writeStudyFile({
    id: 'planned',
    name,
    question: null,
    targetParticipants: target,
    versions: [version],
  })
  const { origin, hash } = new URL(address)
  const transport = httpTransport({ token: hash.replace('#token=', ''), fetch: pageFetch(origin) })
  const outcome = await transport.call('studies.import', { text, fileName: 'planned.kohort.json' })
  if (!outcome.ok) throw new Error(outcome.error.message)
  return name
}
