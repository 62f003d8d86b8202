import type { ReportContext } from '../../reportContext'
import type { ReportSection } from '../../reportModel'
import { paragraph } from '../../richText'
import { capacityBlocks } from './capacityBlocks'
import { factBlocks } from './factBlocks'
import { planBlocks } from './planBlocks'
import { rankingBlocks } from './rankingBlocks'
import { rateBlocks } from './rateBlocks'
import { knownSites, type SitesContext } from './siteContext'

/** The sites of the plan: ranking, rates, enrolment plan, experience and capacity. Left out where the plan has none. */
export function buildSites(context: ReportContext): readonly ReportSection[] {
  const plan = context.input.protocol.sites
  if (plan === undefined || plan.sites.length === 0) return []
  const whole: SitesContext = { ...context, plan, sites: knownSites(plan, context) }
  const labels = context.words.feasibility.sites
  const included = plan.sites.filter((site) => site.included).length
  return [
    {
      key: 'sites',
      title: labels.title,
      blocks: [
        paragraph('sites-introduction', labels.introduction(included, plan.sites.length)),
        ...rankingBlocks(whole),
        ...planBlocks(whole),
        ...rateBlocks(whole),
        ...factBlocks(whole),
        ...capacityBlocks(whole),
      ],
    },
  ]
}
