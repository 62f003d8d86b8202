import { derivedShare } from '../../domain/studies/evidence/derivedShare'
import type { Criterion } from '../../domain/studies/protocol'
import { answeringTables, type AnsweringPart } from '../answeringTables'
import type { EstimateContext, ResolvedAlternative } from '../resolveAlternative'
import type { ResolvedGroup } from '../resolveGroup'
import { unionOf } from '../unionOfCodes'
import { reference, type UsedTable } from '../usedTable'
import { explainTable } from './explainTable'
import type {
  ExplainedAlternative,
  ExplainedAnswer,
  ExplainedLine,
  ExplainedPart,
  ExplainedTable,
} from './explanation'
import type { Region } from './region'

/** What an alternative is explained with. */
interface Explained {
  readonly criterion: Criterion
  readonly resolved: ResolvedAlternative
  readonly context: EstimateContext
  readonly region: Region
}

function tableIn({ criterion, resolved, context, region }: Explained) {
  const decision = context.decide(criterion)
  const chosen =
    decision.kind === 'parts'
      ? decision.parts.flatMap(({ tables }) => tables)
      : decision.kind === 'wider'
        ? [decision.table]
        : []
  return (used: UsedTable, share: Float64Array | null): ExplainedTable =>
    explainTable(
      used,
      {
        reference: resolved.evidence.find(({ table }) => table === used.table.key) ?? reference(used, []),
        reasons: chosen.find(({ table }) => table.key === used.table.key)?.reasons ?? [],
      },
      share,
      region,
      context.universe,
    )
}

function explainPart(
  { tables, reach, shape }: AnsweringPart,
  explained: Explained,
  table: ReturnType<typeof tableIn>,
): ExplainedPart {
  const { region } = explained
  const { share, hasEstimate } = reach.event
  const read = tables.map((used) => table(used, hasEstimate ? share : null))
  const covered = read.flatMap(({ cells }) => cells).reduce((people, cell) => people + cell.residents, 0)
  const uncovered = Math.max(0, (region.residents.estimate ?? 0) - covered)
  return {
    tables: read,
    shape: shape === null ? null : table(shape, null),
    people: region.alone(reach.event),
    // Less than half a person is what sums of shares of a band leave behind.
    uncovered: uncovered < 0.5 ? 0 : uncovered,
  }
}

function answerOf(explained: Explained): ExplainedAnswer {
  const { criterion, resolved, context } = explained
  const { evidence, condition } = criterion
  if (evidence.kind === 'stated') return { kind: 'stated', evidence }
  if (evidence.kind === 'derived') return { kind: 'derived', evidence, share: derivedShare(evidence.from) }
  if (evidence.kind === 'none' || (condition.kind !== 'diagnosis' && resolved.event === null))
    return { kind: 'none' }
  if (condition.kind !== 'diagnosis') return { kind: 'population' }
  const answer = answeringTables(criterion, context)
  const table = tableIn(explained)
  switch (answer.kind) {
    case 'none':
      return answer
    case 'wider':
      return { kind: 'wider', table: table(answer.table, null) }
    case 'parts': {
      const parts = answer.parts.map((part) => explainPart(part, explained, table))
      return { kind: 'tables', parts, complete: answer.complete }
    }
  }
}

/** Where a line has its number from; `alternative` asks for one of them. The line may be counted by its parent code. */
export function explainLine(
  line: ResolvedGroup,
  context: EstimateContext,
  region: Region,
  alternative: string | null = null,
): ExplainedLine {
  const together = line.counted === line.alternatives || alternative !== null ? null : unionOf(line.group)
  const criteria = together === null ? line.group.anyOf : [together]
  const resolved = together === null ? line.alternatives : line.counted
  const alternatives = criteria.flatMap((criterion, index): ExplainedAlternative[] => {
    const answered = resolved[index]
    if (answered === undefined || (alternative !== null && criterion.id !== alternative)) return []
    const { basis, reason, event, conditional } = answered
    return [
      {
        id: criterion.id,
        basis,
        reason,
        alone: region.alone(conditional === null ? event : null),
        answer: answerOf({ criterion, resolved: answered, context, region }),
      },
    ]
  })
  const [only] = alternatives
  return {
    step: line.group.id,
    role: line.role,
    active: line.group.active,
    basis: line.basis,
    together: together !== null,
    alone:
      alternative !== null && only !== undefined
        ? only.alone
        : region.alone(line.conditional === null ? line.event : null),
    alternatives,
  }
}
