import type { ReportMessages } from '../messages/en'
import type { ReportPart } from './reportParts'

/** The title of each part as its section bears it. */
export function partTitles(words: ReportMessages): Readonly<Record<ReportPart, string>> {
  const { feasibility, history, path } = words
  return {
    question: words.question.title,
    definition: words.definition.title,
    sources: words.sources.title,
    funnel: words.funnel.title,
    cost: words.cost.title,
    variants: history.variants.title,
    areas: words.areas.title,
    availability: words.availability.title,
    forecast: feasibility.forecast.title,
    sites: feasibility.sites.title,
    competing: path.competing.title,
    permits: path.permits.title,
    rights: path.rights.title,
    influences: words.uncertainty.influences.title,
    coverage: words.coverage.title,
    assumptions: words.assumptions.title,
    limitations: words.limitations.title,
    method: words.method.title,
    changes: history.changes.title,
  }
}
