import { guardCount } from '../../domain/disclosure/guardCell'
import { hiddenBy } from '../../domain/disclosure/guardNumber'
import type { SmallCountRule } from '../../domain/disclosure/smallCountRule'
import type {
  BoundReason,
  ChainStep,
  ExplainedAlternative,
  ExplainedAnswer,
  ExplainedCell,
  ExplainedLine,
  ExplainedTable,
  NumberExplanation,
} from '../explain/explanation'
import { guardQuantity } from './guardQuantity'
import { guardEvidence, type SourceRules } from './guardResult'

/** A cell as its source lets it be shown; what is worked out from a hidden count, or is small itself, goes with it. */
function guardExplainedCell(cell: ExplainedCell, own: SmallCountRule, rule: SmallCountRule): ExplainedCell {
  const count = guardCount(cell.count, own)
  const printed =
    cell.published === null || cell.population === null ? null : cell.published.value * cell.population
  const hidden =
    (cell.people === null ? null : hiddenBy(rule, cell.people)) ??
    (printed === null ? null : hiddenBy(own, printed))
  const tells = count !== cell.count && cell.count.value !== null
  if (!tells && hidden === null) return { ...cell, count }
  const withheld = { ...cell, count, share: null, people: null, published: null }
  return cell.people === null ? withheld : { ...withheld, hidden: hidden ?? { reason: 'protects' } }
}

function guardTable(table: ExplainedTable, rule: SmallCountRule, rules: SourceRules): ExplainedTable {
  const own = rules.of(table.reference.source)
  return {
    ...table,
    reference: guardEvidence(table.reference, rules),
    cells: table.cells.map((cell) => guardExplainedCell(cell, own, rule)),
  }
}

function guardAnswer(answer: ExplainedAnswer, rule: SmallCountRule, rules: SourceRules): ExplainedAnswer {
  if (answer.kind === 'wider') return { ...answer, table: guardTable(answer.table, rule, rules) }
  if (answer.kind !== 'tables') return answer
  const parts = answer.parts.map((part) => ({
    ...part,
    tables: part.tables.map((table) => guardTable(table, rule, rules)),
    shape: part.shape === null ? null : guardTable(part.shape, rule, rules),
    people: guardQuantity(part.people, rule),
  }))
  return { ...answer, parts }
}

function guardChainStep(step: ChainStep, rule: SmallCountRule): ChainStep {
  const [before, after] = [guardQuantity(step.before, rule), guardQuantity(step.after, rule)]
  const tells = before.hidden !== undefined || after.hidden !== undefined
  return { ...step, before, after, kept: tells ? null : step.kept }
}

function guardReason(reason: BoundReason, rule: SmallCountRule): BoundReason {
  const hidden = reason.people === null ? null : hiddenBy(rule, reason.people)
  return hidden === null ? reason : { ...reason, people: null, hidden }
}

/** An explanation as it may be shown: no number in it tells one that the result hides. */
export function guardExplanation(
  explanation: NumberExplanation,
  rule: SmallCountRule,
  rules: SourceRules,
): NumberExplanation {
  const guardAlternative = (alternative: ExplainedAlternative): ExplainedAlternative => ({
    ...alternative,
    alone: guardQuantity(alternative.alone, rule),
    answer: guardAnswer(alternative.answer, rule, rules),
  })
  const guardLine = (line: ExplainedLine): ExplainedLine => ({
    ...line,
    alone: guardQuantity(line.alone, rule),
    alternatives: line.alternatives.map(guardAlternative),
  })
  const { lower, upper } = explanation.bounds
  return {
    ...explanation,
    residents: guardQuantity(explanation.residents, rule),
    chain: explanation.chain.map((step) => guardChainStep(step, rule)),
    remaining: guardQuantity(explanation.remaining, rule),
    lines: explanation.lines.map(guardLine),
    bounds: {
      lower: lower.map((reason) => guardReason(reason, rule)),
      upper: upper.map((reason) => guardReason(reason, rule)),
    },
  }
}
