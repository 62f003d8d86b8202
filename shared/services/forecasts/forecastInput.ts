import { fail, succeed, type Outcome } from '../../contract/outcome'
import { hiddenBy } from '../../domain/disclosure/guardNumber'
import type { BaseArea } from '../../domain/sources/starterDataset'
import type { Protocol } from '../../domain/studies/protocol'
import type { PlanSite, SitePlan } from '../../domain/studies/sitePlan'
import { noCommonError } from '../../forecast/commonFactors'
import { buildModel, type ForecastInput } from '../../forecast/model'
import { everAvailableAt, rateAt } from '../../forecast/siteAt'
import { meanRate } from '../../statistics/recruitment/rateDistribution'
import { horizonOf } from '../../forecast/grid'
import type { ProtocolEstimates, RecruitableEstimate } from '../protocolEstimates'
import type { Draws } from '../../estimate/result'

/** What a request of the contract says beside what it wants to know. */
export interface ForecastWish {
  readonly protocol: Protocol
  readonly target: number
  readonly seed: number
}

export interface PreparedForecast extends RecruitableEstimate {
  readonly plan: SitePlan
  readonly input: ForecastInput
}

/** People that one replicate may draw: some seconds for all replicates. */
const mostPeople = 200_000

/** What a computation needs: the plan, and what the estimate gives it. Refused without a plan, or where it is too large. */
export function prepareForecast(
  estimates: Pick<ProtocolEstimates, 'recruitable'>,
  { protocol, target, seed }: ForecastWish,
  detail: Draws['detail'],
): Outcome<PreparedForecast> {
  const { sites: plan } = protocol
  if (plan === undefined) {
    return fail(
      'malformed-request',
      'The protocol has no site plan. Add sites, a start and a deadline to it, then ask again.',
    )
  }
  const estimate = estimates.recruitable(protocol, detail)
  if (!estimate.ok) return estimate
  const input: ForecastInput = { plan, target, recruitable: estimate.value.recruitable, seed }
  const { model, pools } = buildModel(input)
  const included = plan.sites.filter((site) => site.included && pools.has(site.id))
  const present = included.reduce((sum, { id }) => sum + (pools.get(id)?.present ?? 0), 0)
  if (included.length > 0 && hiddenBy(estimate.value.rule, present) !== null) {
    return fail(
      'would-disclose',
      'So few people are available at the sites together that their number is hidden; a forecast would tell it. Widen the catchments or the protocol, or add sites.',
    )
  }
  const months = horizonOf(model)
  const people = model.sites.reduce(
    (sum, site) =>
      sum +
      Math.min(
        meanRate(rateAt(site, noCommonError)) * months,
        site.most ?? Infinity,
        everAvailableAt(site, months) ?? Infinity,
      ),
    0,
  )
  if (people > mostPeople) {
    return fail(
      'too-large',
      `The sites would enrol some ${String(Math.round(people))} people in ${String(Math.round(months))} months, more than a forecast follows one by one. Lower the rates, set caps, or leave sites out.`,
    )
  }
  return succeed({ ...estimate.value, plan, input })
}

/** The areas that limits on regions may name, for each site: its own, and the county and the health region around all of it. */
export function groupsOf(
  sites: readonly PlanSite[],
  baseAreas: readonly BaseArea[],
): readonly { readonly site: string; readonly areas: readonly string[] }[] {
  return sites.map(({ id, area }) => {
    const inside = baseAreas.filter(({ county, referralArea, healthRegion }) =>
      [county, referralArea, healthRegion].includes(area),
    )
    const around = [inside.map(({ county }) => county), inside.map(({ healthRegion }) => healthRegion)]
    const whole = around.map((areas) => [...new Set(areas)]).filter((areas) => areas.length === 1)
    return { site: id, areas: [...new Set([area, ...whole.flat()])] }
  })
}
