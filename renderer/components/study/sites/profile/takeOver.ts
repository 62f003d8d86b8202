import { protocolLimits } from '#shared/domain/studies/protocol'
import type { PlanSite } from '#shared/domain/studies/sitePlan'
import { unitDraft, type UnitDraft } from '../unitDraft'
import type { ProfileValues } from './profileSite'

/** What a draft becomes with values of another version of its profile; what is left out of them stays as it is. */
export function takenOver(
  site: PlanSite,
  values: Partial<ProfileValues>,
  origin: PlanSite['origin'],
): Partial<UnitDraft> {
  const taken = unitDraft({ ...site, ...values })
  const { name, catchment, startUp, competing, capabilities } = taken
  return {
    origin,
    ...(values.name === undefined ? {} : { name }),
    ...(values.catchment === undefined ? {} : { catchment }),
    ...(values.startUp === undefined ? {} : { startUp }),
    ...(values.competing === undefined ? {} : { competing }),
    ...(values.capabilities === undefined ? {} : { capabilities }),
  }
}

/**
 * The number of trials that registers have, as a statement of a draft. Where a share is stated already, what it rests on stays
 * beside the new source.
 */
export function withTrials(
  { competing: { fields } }: UnitDraft,
  { trials, citation }: { readonly trials: number; readonly citation: string },
): Partial<UnitDraft> {
  const before = fields.left === null ? '' : fields.citation.trim()
  const sources = before.includes(citation) ? [before] : [before, citation]
  return {
    competing: {
      stated: true,
      fields: {
        ...fields,
        trials,
        citation: sources.filter(Boolean).join('; ').slice(0, protocolLimits.citation),
      },
    },
  }
}
