import { buildSiteFeedback } from '../siteFeedback/buildSiteFeedback'
import { evidenceFile } from './evidenceFile'
import { partTitles } from './partTitles'
import { createReportContext, type ReportContext } from './reportContext'
import type { FeasibilityReportInput } from './reportInput'
import type { ReportModel, ReportSection } from './reportModel'
import { reportParts, wholeReport, type ReportOutline, type ReportPart } from './reportParts'
import { buildAreas } from './sections/areas'
import { buildAssumptions } from './sections/assumptions'
import { buildAvailability } from './sections/availability'
import { buildChanges } from './sections/changes'
import { buildCompeting } from './sections/competing'
import { buildCover } from './sections/cover'
import { buildCoverage } from './sections/coverage'
import { buildCriterionCost } from './sections/criterionCost'
import { buildDataSources } from './sections/dataSources'
import { buildDefinition } from './sections/definition'
import { buildForecast } from './sections/forecast/buildForecast'
import { buildFunnel } from './sections/funnel'
import { buildInfluences } from './sections/influences'
import { buildLimitations } from './sections/limitations'
import { buildMethod } from './sections/method'
import { buildPermits } from './sections/permits'
import { buildQuestion } from './sections/question'
import { buildRights } from './sections/rights'
import { buildSites } from './sections/sites/buildSites'
import { buildSummary } from './sections/summary'
import { buildVariants } from './sections/variants'
import { paragraph } from './richText'

type SectionBuilder = (context: ReportContext) => readonly ReportSection[]

/** Every part with what writes it; a part that has nothing to say gives no section. */
const builders: Readonly<Record<ReportPart, SectionBuilder>> = {
  question: (context) => [buildQuestion(context)],
  definition: (context) => [buildDefinition(context)],
  sources: (context) => [buildDataSources(context)],
  funnel: (context) => [buildFunnel(context)],
  cost: (context) => [buildCriterionCost(context)],
  variants: buildVariants,
  areas: (context) => [buildAreas(context)],
  availability: buildAvailability,
  forecast: buildForecast,
  sites: buildSites,
  competing: buildCompeting,
  permits: buildPermits,
  rights: buildRights,
  influences: (context) => [buildInfluences(context)],
  coverage: (context) => [buildCoverage(context)],
  assumptions: (context) => [buildAssumptions(context)],
  limitations: (context) => [buildLimitations(context)],
  method: (context) => [buildMethod(context)],
  changes: buildChanges,
}

/** The parts that are wanted, in the order of a report whatever the order of the wish, and what was left out of it. */
function fullSections(context: ReportContext, { parts }: ReportOutline): readonly ReportSection[] {
  const wanted = new Set(parts)
  const sections = reportParts.flatMap((part) => (wanted.has(part) ? builders[part](context) : []))
  const titles = partTitles(context.words)
  const left = reportParts
    .filter((part) => !wanted.has(part) && builders[part](context).length > 0)
    .map((part) => titles[part])
  const last = sections.at(-1)
  if (left.length === 0 || last === undefined) return sections
  const note = paragraph('left-out', context.words.feasibility.leftOut(left.join(', ')), 'quiet')
  return [...sections.slice(0, -1), { ...last, blocks: [...last.blocks, note] }]
}

function kickerOf({ words }: ReportContext, { shape }: ReportOutline): string {
  switch (shape) {
    case 'full':
      return words.title
    case 'one-page':
      return words.short.onePage.kicker
    case 'site-feedback':
      return words.short.feedback.kicker
  }
}

function sectionsOf(context: ReportContext, outline: ReportOutline): readonly ReportSection[] {
  switch (outline.shape) {
    case 'full':
      return fullSections(context, outline)
    case 'one-page':
      return [buildSummary(context)]
    case 'site-feedback':
      return buildSiteFeedback(context)
  }
}

/**
 * The feasibility report as data, in the language of the input, with the parts that are wanted. Pure: no clock, no random, no
 * storage.
 */
export function buildFeasibilityReport(
  input: FeasibilityReportInput,
  outline: ReportOutline = wholeReport,
): ReportModel {
  const context = createReportContext(input)
  const { words } = context
  return {
    language: input.language,
    shape: outline.shape,
    branding: input.branding,
    confidentiality: input.branding?.confidentiality ?? words.feasibility.confidential,
    title: `${words.title}: ${input.study.name}`,
    studyName: input.study.name,
    versionName: input.version.name,
    author: input.author,
    organisation: input.organisation,
    date: input.date,
    applicationVersion: input.applicationVersion,
    engineVersion: input.estimate.engineVersion,
    inputHash: input.estimate.inputHash,
    labels: words.labels,
    cover: { ...buildCover(context), kicker: kickerOf(context, outline) },
    sections: sectionsOf(context, outline),
    evidence: evidenceFile(input, outline),
  }
}
