import { expect, it } from 'vitest'
import { buildFeasibilityReport } from '#shared/documents/report/buildFeasibilityReport'
import type { AssumptionReference } from '#shared/estimate/result'
import { renderReportText } from '#shared/documents/text/renderText'
import { uncertainInput } from './uncertainInput'

it.each([
  ['linked-share-applies', 'Shares of a list or dataset', 'Wilson EB.'],
  ['beacon-stands-for-people', 'Shares of a list or dataset', 'Wilson EB.'],
  ['lists-independent', 'Two lists', 'Chapman DG.'],
  ['hardy-weinberg', 'Carriers', 'Hardy GH.'],
] as const)('names the method and the work behind %s, and only where it is used', (key, method, work) => {
  const input = uncertainInput()
  const added: AssumptionReference = { key, steps: [] }
  const estimate = { ...input.estimate, assumptions: [...input.estimate.assumptions, added] }
  const textOf = (of: typeof input) => renderReportText(buildFeasibilityReport(of), ['method'], 1000)
  const text = textOf({ ...input, estimate })
  expect(text).toContain(method)
  expect(text).toContain(work)
  expect(textOf(input)).not.toContain(work)
})
