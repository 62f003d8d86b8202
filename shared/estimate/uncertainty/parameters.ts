import type { Assumptions } from '../../domain/studies/assumptions'
import { numberedShare } from '../../domain/studies/evidence/derivedShare'
import type { Protocol } from '../../domain/studies/protocol'
import type { ResolvedGroup } from '../resolveGroup'
import type { Influence } from '../result'
import { statedSubject } from '../statedSubject'
import type { TablePrecision } from '../tableEvent'
import { casesAlive } from '../tableFactor'
import type { Distribution } from './distribution'

/** One uncertain value of the estimate. */
export interface Parameter {
  readonly kind: Influence['kind']
  readonly subject: string
  readonly steps: readonly string[]
  /** Where the estimate itself has it. */
  readonly value: number
  readonly distribution: Distribution
  /** What it is judged by where its influence is told: of a table also what the single cells leave open. */
  readonly judged?: Distribution
  /** What a value makes of the share it bears on, 1 at `value`; for stated shares and odds ratios the value itself. */
  factor(value: number): number
}

/** The parameters of a protocol, found again by what they are about. */
export interface Parameters {
  readonly list: readonly Parameter[]
  /** Places in the list of the factors of a table. */
  ofTable(table: string): readonly number[]
  find(kind: Parameter['kind'], subject: string): number | null
}

const itself = (value: number) => value

function ofTable(precision: TablePrecision, steps: readonly string[]): readonly Parameter[] {
  const { table: subject, settings } = precision
  const found: Parameter[] = []
  // The cells are off one by one, which is added where the people are; the drift moves all of them together.
  const drift = settings.years * settings.drift ** 2
  const variance = precision.relativeVariance + drift
  if (variance > 0)
    found.push({
      kind: 'table',
      subject,
      steps,
      value: 1,
      distribution: { kind: 'log-normal', sd: Math.sqrt(Math.log1p(drift)) },
      judged: { kind: 'log-normal', sd: Math.sqrt(Math.log1p(variance)) },
      factor: itself,
    })
  const completeness = settings.adjustment?.completeness ?? null
  if (completeness !== null)
    found.push({
      kind: 'completeness',
      subject,
      steps,
      value: completeness.value,
      distribution: { kind: 'triangular', ...completeness },
      factor: (value) => completeness.value / value,
    })
  const trend = settings.adjustment?.trend ?? null
  if (trend !== null && settings.years > 0)
    found.push({
      kind: 'trend',
      subject,
      steps,
      value: trend.value,
      distribution: { kind: 'triangular', ...trend },
      factor: (value) => ((1 + value) / (1 + trend.value)) ** settings.years,
    })
  const { survival } = settings
  if (survival !== null) {
    const alive = (mortality: number) => casesAlive(mortality, survival.years)
    found.push({
      kind: 'survival',
      subject,
      steps,
      value: survival.mortality.value,
      distribution: { kind: 'triangular', ...survival.mortality },
      factor: (value) => alive(value) / alive(survival.mortality.value),
    })
  }
  return found
}

/** The shares that a person states in a line, one parameter for each alternative. */
function statedIn(line: ResolvedGroup): readonly Parameter[] {
  return line.group.anyOf.flatMap(({ id, evidence }) => {
    const numbered = numberedShare(evidence)
    if (numbered === null) return []
    const { share, lower, upper, sample } = numbered
    const distribution: Distribution =
      sample === undefined
        ? { kind: 'triangular', lower, value: share, upper }
        : { kind: 'beta', ...sample, lower, upper }
    const steps = [line.group.id]
    return [
      {
        kind: 'stated' as const,
        subject: statedSubject(line.group.id, id),
        steps,
        value: share,
        distribution,
        factor: itself,
      },
    ]
  })
}

function assumedBy(assumptions: Assumptions, lines: readonly ResolvedGroup[]): readonly Parameter[] {
  const { overlap, associations } = assumptions
  const found: Parameter[] = associations.map(({ between, value, lower, upper }) => ({
    kind: 'association',
    subject: between.join('/'),
    steps: between,
    value,
    distribution: { kind: 'log-triangular', lower, value, upper },
    factor: itself,
  }))
  if (overlap.upper > 0)
    found.push({
      kind: 'overlap',
      subject: 'overlap',
      steps: lines.map(({ group }) => group.id),
      value: overlap.value,
      distribution: { kind: 'triangular', ...overlap },
      factor: itself,
    })
  return found
}

function availabilityOf(protocol: Protocol): readonly Parameter[] {
  return (protocol.availability ?? [])
    .filter(({ active }) => active)
    .map(({ id, share: value, lower, upper }) => ({
      kind: 'availability',
      subject: id,
      steps: [],
      value,
      distribution: { kind: 'triangular', lower, value, upper },
      factor: itself,
    }))
}

/** Everything uncertain that the lines of a protocol rest on. A table that answers several lines is one parameter. */
export function collectParameters(
  lines: readonly ResolvedGroup[],
  protocol: Protocol,
  assumptions: Assumptions,
): Parameters {
  const uses = new Map<string, { precision: TablePrecision; steps: string[] }>()
  for (const { group, counted } of lines) {
    for (const precision of counted.flatMap(({ precisions }) => precisions)) {
      const use = uses.get(precision.table) ?? { precision, steps: [] }
      if (!use.steps.includes(group.id)) use.steps.push(group.id)
      uses.set(precision.table, use)
    }
  }
  const list = [
    ...[...uses.values()].flatMap(({ precision, steps }) => ofTable(precision, steps)),
    ...lines.flatMap(statedIn),
    ...assumedBy(assumptions, lines),
    ...availabilityOf(protocol),
  ]
  const factorsOfTables: readonly Parameter['kind'][] = ['table', 'completeness', 'trend', 'survival']
  return {
    list,
    ofTable: (table) =>
      list.flatMap(({ kind, subject }, index) =>
        subject === table && factorsOfTables.includes(kind) ? [index] : [],
      ),
    find(kind, subject) {
      const index = list.findIndex((parameter) => parameter.kind === kind && parameter.subject === subject)
      return index < 0 ? null : index
    },
  }
}
