import type { PlanSite, SitePlan } from '#shared/domain/studies/sitePlan'
import { emptySitePlan } from '#shared/domain/studies/emptySitePlan'
import { askHost } from './askHost'

/** Gives a running host the example of multiple sclerosis with these sites in its plan; answers the study's identifier. */
export async function openManySites(
  address: string,
  sites: readonly PlanSite[],
  target: number,
  plan: Partial<SitePlan> = {},
): Promise<string> {
  const { id, current } = await askHost(address, 'examples.open', { example: 'multiple-sclerosis' })
  await askHost(address, 'studies.update', { study: id, targetParticipants: target })
  await askHost(address, 'protocols.apply', {
    study: id,
    version: current.version,
    sequence: current.sequence,
    change: 'sites for a test',
    protocol: {
      ...current.protocol,
      sites: {
        ...emptySitePlan({ start: '2027-01-01', deadline: '2029-01-01' }),
        ...plan,
        sites: [...sites],
      },
    },
  })
  return id
}
