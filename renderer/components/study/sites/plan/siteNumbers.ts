import type { PlanSite, SitePlan } from '#shared/domain/studies/sitePlan'

/** Numbers that are typed beside the names of sites: by site, then by column; null while nothing is typed. */
export type SiteNumbers = ReadonlyMap<string, Readonly<Record<string, number | null>>>

/** The same numbers with one of them changed. */
export function withNumber(
  numbers: SiteNumbers,
  site: string,
  column: string,
  value: number | null,
): SiteNumbers {
  return new Map([...numbers, [site, { ...numbers.get(site), [column]: value }]])
}

export function quotaNumbers(sites: readonly PlanSite[]): SiteNumbers {
  return new Map(sites.map(({ id, quota }) => [id, { quota }]))
}

/** A target shared out so that no two sites differ by more than one; the first get the remainder. */
export function evenQuotas(sites: readonly PlanSite[], target: number): SiteNumbers {
  const [least, more] = [Math.floor(target / sites.length), target % sites.length]
  return new Map(sites.map(({ id }, index) => [id, { quota: least + (index < more ? 1 : 0) }]))
}

/** What the quotas of the included sites come to. */
export interface QuotaSum {
  readonly sum: number
  /** Included sites that have none: they stop at their cap only. */
  readonly missing: number
}

export function quotaSum(quotas: readonly (number | null)[]): QuotaSum {
  return {
    sum: quotas.reduce<number>((sum, quota) => sum + (quota ?? 0), 0),
    missing: quotas.filter((quota) => quota === null).length,
  }
}

export function interimNumbers(sites: readonly PlanSite[]): SiteNumbers {
  return new Map(
    sites.map(({ id, interim }) => [
      id,
      { enrolled: interim?.enrolled ?? null, open: interim?.months ?? null },
    ]),
  )
}

export type NumberProblem = 'whole' | 'incomplete'

export function quotaProblem(quota: number | null): NumberProblem | null {
  return quota === null || Number.isInteger(quota) ? null : 'whole'
}

/** Both or neither; whoever enrolled has been open. */
export function interimProblem(enrolled: number | null, open: number | null): NumberProblem | null {
  if (enrolled !== null && !Number.isInteger(enrolled)) return 'whole'
  if ((enrolled === null) !== (open === null)) return 'incomplete'
  return (enrolled ?? 0) > 0 && open === 0 ? 'incomplete' : null
}

/** The sites with what is typed; those that are not among the numbers stay. */
export function withQuotas(plan: SitePlan, numbers: SiteNumbers): PlanSite[] {
  return plan.sites.map((site) =>
    numbers.has(site.id) ? { ...site, quota: numbers.get(site.id)?.['quota'] ?? null } : site,
  )
}

export function withInterim(plan: SitePlan, numbers: SiteNumbers): PlanSite[] {
  return plan.sites.map((site) => {
    const typed = numbers.get(site.id)
    if (typed === undefined) return site
    const { interim: _before, ...rest } = site
    const { enrolled = null, open = null } = typed
    return enrolled === null || open === null ? rest : { ...rest, interim: { enrolled, months: open } }
  })
}
