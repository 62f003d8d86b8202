import { succeed, type Outcome } from '../contract/outcome'
import { readTableSource } from '../database/countTables'
import { listSources } from '../database/sources'
import {
  defaultSmallCountRule,
  strictestRule,
  type SmallCountRule,
} from '../domain/disclosure/smallCountRule'
import type { BaseArea } from '../domain/sources/starterDataset'
import type { Protocol } from '../domain/studies/protocol'
import { estimateInDetail, estimateProtocol, type DetailedEstimate } from '../estimate/estimateProtocol'
import { guardResult, ruleOfResult, type SourceRules } from '../estimate/disclosure/guardResult'
import { protectAreas } from '../estimate/disclosure/protectAreas'
import type { EvidenceTable } from '../estimate/evidence'
import type { NumberExplanation, NumberSubject } from '../estimate/explain/explanation'
import { explainNumber } from '../estimate/explain/explainNumber'
import { freezeEstimate, tablesRead, type FrozenEstimate } from '../estimate/frozen/freezeEstimate'
import type { Draws, EstimateResult } from '../estimate/result'
import { recruitableOf, type Recruitable } from '../forecast/recruitable'
import type { EvidenceTables } from './evidenceTables'
import type { ServicePorts } from './ports'

/** The one way from a protocol to numbers for people: nothing else in the services or the hosts asks the engine. */
export interface ProtocolEstimates {
  /** As a screen may show it: small numbers hidden. */
  shown(protocol: Protocol, detail?: Draws['detail']): Outcome<EstimateResult>
  /** As a document may hold it: further areas hidden besides, so that no hidden one can be worked out. */
  released(protocol: Protocol, detail?: Draws['detail']): Promise<Outcome<EstimateResult>>
  /** What a forecast is made from, with the rule that its numbers are hidden by. The numbers are raw: `guardForecast` comes after. */
  recruitable(protocol: Protocol, detail: Draws['detail']): Outcome<RecruitableEstimate>
  /** What one number rests on, as a screen may show it. */
  explained(protocol: Protocol, subject: NumberSubject): Outcome<NumberExplanation>
  /** As a screen may show it, with everything it was computed from. */
  freeze(protocol: Protocol): Outcome<FrozenEstimate>
  /** The tables that the estimate reads today, by key. */
  tablesRead(protocol: Protocol): Outcome<readonly EvidenceTable[]>
  /** The rule of one source, for its own tables. */
  ruleOf(source: string): SmallCountRule
}

/** Null where the estimate has no number. */
export interface RecruitableEstimate {
  readonly recruitable: Recruitable | null
  readonly estimateHash: string
  readonly rule: SmallCountRule
}

/** What a raw estimate gives a forecast. */
export function recruitableEstimate(
  protocol: Protocol,
  { result, byBaseArea }: DetailedEstimate,
  baseAreas: readonly BaseArea[],
  rules: SourceRules,
): RecruitableEstimate {
  const leaving = protocol.enrolment?.leavingPerYear ?? null
  return {
    recruitable: recruitableOf(result, byBaseArea(), baseAreas, leaving),
    estimateHash: result.inputHash,
    rule: ruleOfResult(result, rules),
  }
}

export function createProtocolEstimates(
  ports: Pick<ServicePorts, 'cache' | 'population' | 'hash' | 'loadSolver'>,
  tables: EvidenceTables,
): ProtocolEstimates {
  function sourceRules(): SourceRules {
    const { database } = ports.cache
    const rules = new Map(
      listSources(database).map(({ key, smallCountRule }) => [key, smallCountRule ?? defaultSmallCountRule]),
    )
    const ofSource = (source: string): SmallCountRule => rules.get(source) ?? defaultSmallCountRule
    const populations = Object.values(ports.population.current().tables).flatMap((key) => {
      const source = readTableSource(database, key)
      return source === null ? [] : [ofSource(source)]
    })
    return { of: ofSource, population: strictestRule(populations) }
  }

  function inputFor(protocol: Protocol) {
    return {
      protocol,
      strata: ports.population.current().strata,
      ...tables.forProtocol(protocol),
      hash: ports.hash,
    }
  }

  function compute(protocol: Protocol, detail: Draws['detail']): Outcome<EstimateResult> {
    return estimateProtocol({ ...inputFor(protocol), detail })
  }

  return {
    shown(protocol, detail = 'refined') {
      const raw = compute(protocol, detail)
      return raw.ok ? { ok: true, value: guardResult(raw.value, sourceRules()) } : raw
    },
    async released(protocol, detail = 'refined') {
      const raw = compute(protocol, detail)
      if (!raw.ok) return raw
      const rules = sourceRules()
      const guarded = guardResult(raw.value, rules)
      const rule = ruleOfResult(raw.value, rules)
      const { baseAreas } = ports.population.current().strata
      const solver = await ports.loadSolver()
      return { ok: true, value: protectAreas(solver, { raw: raw.value, guarded, baseAreas, rule }) }
    },
    recruitable(protocol, detail) {
      const raw = estimateInDetail({ ...inputFor(protocol), detail })
      if (!raw.ok) return raw
      const { baseAreas } = ports.population.current().strata
      return succeed(recruitableEstimate(protocol, raw.value, baseAreas, sourceRules()))
    },
    explained: (protocol, subject) =>
      explainNumber(
        { ...inputFor(protocol), populationTables: Object.values(ports.population.current().tables) },
        subject,
        sourceRules(),
      ),
    freeze: (protocol) => freezeEstimate(inputFor(protocol), sourceRules()),
    tablesRead: (protocol) => tablesRead(inputFor(protocol)),
    ruleOf: (source) => sourceRules().of(source),
  }
}
