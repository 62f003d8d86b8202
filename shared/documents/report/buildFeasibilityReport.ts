import { evidenceFile } from './evidenceFile'
import { createReportContext } from './reportContext'
import type { FeasibilityReportInput } from './reportInput'
import type { ReportModel } from './reportModel'
import { buildAreas } from './sections/areas'
import { buildAssumptions } from './sections/assumptions'
import { buildAvailability } from './sections/availability'
import { buildCover } from './sections/cover'
import { buildCoverage } from './sections/coverage'
import { buildCriterionCost } from './sections/criterionCost'
import { buildDataSources } from './sections/dataSources'
import { buildDefinition } from './sections/definition'
import { buildFunnel } from './sections/funnel'
import { buildInfluences } from './sections/influences'
import { buildLimitations } from './sections/limitations'
import { buildMethod } from './sections/method'
import { buildQuestion } from './sections/question'

/** The feasibility report as data, in the language of the input. Pure: no clock, no random, no storage. */
export function buildFeasibilityReport(input: FeasibilityReportInput): ReportModel {
  const context = createReportContext(input)
  const { words } = context
  return {
    language: input.language,
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
    cover: buildCover(context),
    sections: [
      buildQuestion(context),
      buildDefinition(context),
      buildDataSources(context),
      buildFunnel(context),
      buildCriterionCost(context),
      buildAreas(context),
      ...buildAvailability(context),
      buildInfluences(context),
      buildCoverage(context),
      buildAssumptions(context),
      buildLimitations(context),
      buildMethod(context),
    ],
    evidence: evidenceFile(input),
  }
}
