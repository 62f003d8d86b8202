import { fail, succeed, type Outcome } from '../contract/outcome'
import type { ReleaseAudit } from '../contract/responses'
import { appendRelease, listReleasedAnswers, type LoggedAnswer, type Release } from '../database/releases'
import { defaultSmallCountRule } from '../domain/disclosure/smallCountRule'
import type { Protocol } from '../domain/studies/protocol'
import { auditAnswers, auditLimits, type AnswerAudit } from '../estimate/disclosure/auditAnswers'
import { hideQuantity } from '../estimate/disclosure/guardQuantity'
import { hideAnswers } from '../estimate/disclosure/hideAnswers'
import { releasedAnswers, type AnswerSubject } from '../estimate/disclosure/releasedAnswers'
import type { EstimateResult, Quantity } from '../estimate/result'
import type { LinearSolver } from '../statistics/solver/linearSolver'
import type { ServicePorts } from './ports'
import type { ProtocolEstimates } from './protocolEstimates'

/** `accept`: the person has read the warnings. `hide`: leave out what would tell small numbers. */
export type ReleaseConsent = 'ask' | 'accept' | 'hide'

export type Answers = Release['answers']

/** What may go out, and what it would tell together with all that went out before. */
export interface PreparedRelease {
  readonly result: EstimateResult
  readonly answers: Answers
  readonly audit: ReleaseAudit
}

type GatePorts = Pick<ServicePorts, 'workspace' | 'population' | 'hash' | 'loadSolver'>

/** Rounds of leaving answers out before all that is new and exact is left out at once. */
const mostRounds = 8

const nothingNew: AnswerAudit = { findings: [], disclosed: 0, warned: 0, partial: false }

function isSame(one: LoggedAnswer, other: Answers[number]): boolean {
  return one.hash === other.hash && one.lower === other.lower && one.upper === other.upper
}

interface Comparison {
  readonly logged: readonly LoggedAnswer[]
  readonly fresh: Answers
  readonly audit: AnswerAudit
}

/** Subjects to leave out so that a disclosing difference cannot be formed: the smallest new answer of each. */
function subjectsToHide({ logged, fresh, audit }: Comparison, round: number): readonly AnswerSubject[] {
  const involved = audit.findings.flatMap(({ status, inside, outside }) => {
    if (status !== 'disclosed') return []
    const [smallest] = [...inside, ...outside]
      .flatMap((index) => fresh[index - logged.length] ?? [])
      .toSorted((first, second) => first.upper - second.upper)
    return smallest === undefined ? [] : [smallest]
  })
  const chosen = round < mostRounds && involved.length > 0 ? involved : fresh
  return chosen.map(({ subject }) => subject)
}

/** Compares what is about to go out with everything the study has released on the same population. */
export function createReleaseGate(
  ports: GatePorts,
  estimates: Pick<ProtocolEstimates, 'shown' | 'released'>,
) {
  const { database } = ports.workspace

  function compare(
    solver: LinearSolver,
    study: string,
    result: EstimateResult,
    answers: Answers,
  ): Comparison {
    const logged = listReleasedAnswers(database, study, result.populationDate, auditLimits.answers)
    const fresh = answers.filter((answer) => !logged.some((one) => isSame(one, answer)))
    if (fresh.length === 0) return { logged, fresh, audit: nothingNew }
    const { strata } = ports.population.current()
    const audit = auditAnswers(solver, {
      answers: [...logged, ...fresh],
      baseAreas: strata.baseAreas,
      residents: strata.population.reduce((sum, people) => sum + people, 0),
      rule: result.smallCounts ?? defaultSmallCountRule,
    })
    return { logged, fresh, audit }
  }

  function describe({ logged, fresh, audit }: Comparison, result: EstimateResult): ReleaseAudit {
    const describeAnswer = (index: number): ReleaseAudit['findings'][number]['inside'] => {
      const before = logged[index]
      if (before !== undefined) {
        const { subject, document, at, versionName } = before
        return [{ subject, released: { document, at, versionName } }]
      }
      const now = fresh[index - logged.length]
      return now === undefined ? [] : [{ subject: now.subject, released: null }]
    }
    return {
      status: audit.disclosed > 0 ? 'refuse' : audit.warned > 0 ? 'confirm' : 'clear',
      findings: audit.findings.map(({ status, lower, upper, inside, outside }) => ({
        status,
        lower,
        upper,
        inside: inside.flatMap(describeAnswer),
        outside: outside.flatMap(describeAnswer),
      })),
      disclosed: audit.disclosed,
      warned: audit.warned,
      partial: audit.partial,
      areas: result.areaProtection ?? null,
    }
  }

  function answersOf(protocol: Protocol, result: EstimateResult): Answers {
    return releasedAnswers(protocol, result).map((answer) => ({
      ...answer,
      hash: ports.hash(JSON.stringify(answer.set)),
    }))
  }

  return {
    /** The numbers of a result that goes out as it is, such as that of a frozen estimate. */
    async check(study: string, protocol: Protocol, result: EstimateResult): Promise<PreparedRelease> {
      const answers = answersOf(protocol, result)
      const comparison = compare(await ports.loadSolver(), study, result, answers)
      return { result, answers, audit: describe(comparison, result) }
    },
    /** The numbers of a document on a protocol of this study. Refused only as the estimate itself is. */
    async prepare(
      study: string,
      protocol: Protocol,
      consent: ReleaseConsent,
    ): Promise<Outcome<PreparedRelease>> {
      const released = await estimates.released(protocol)
      if (!released.ok) return released
      const solver = await ports.loadSolver()
      const hidden: AnswerSubject[] = []
      for (let round = 0; ; round += 1) {
        const result = hideAnswers(released.value, hidden)
        const answers = answersOf(protocol, result)
        const comparison = compare(solver, study, result, answers)
        if (consent !== 'hide' || comparison.audit.disclosed === 0 || comparison.fresh.length === 0) {
          return succeed({ result, answers, audit: describe(comparison, result) })
        }
        hidden.push(...subjectsToHide(comparison, round))
      }
    },
    /**
     * The number at the end of another protocol, to stand in a document beside what `going` says: left out where it would tell
     * small numbers together with that and with what went out before. `answers` are to be logged with those of the document.
     * Refused only as the estimate itself is.
     */
    async beside(
      study: string,
      protocol: Protocol,
      going: Answers,
    ): Promise<Outcome<{ readonly eligible: Quantity; readonly answers: Answers }>> {
      const released = await estimates.released(protocol)
      if (!released.ok) return released
      const { steps, eligible } = released.value
      const last = steps.findLast(({ role, active }) => role === 'population' || active)
      const answers = answersOf(protocol, released.value).filter(
        ({ subject }) => subject.kind === 'remaining' && subject.key === last?.id,
      )
      const { audit, logged, fresh } = compare(await ports.loadSolver(), study, released.value, [
        ...going,
        ...answers,
      ])
      // Nobody is asked about the numbers of other versions: one that would only nearly tell is left out as well.
      const nearlyTells = audit.findings.some(({ inside, outside }) =>
        [...inside, ...outside].some((index) => {
          const one = fresh[index - logged.length]
          return one !== undefined && answers.includes(one)
        }),
      )
      if (audit.disclosed === 0 && !nearlyTells) return succeed({ eligible, answers })
      const residents = steps.find(({ role }) => role === 'population')?.remaining.upper ?? 0
      return succeed({ eligible: hideQuantity(residents), answers: [] })
    },
    /** Writes down what has gone out. To be called in the change that makes the document durable. */
    log(release: Release): void {
      appendRelease(database, release)
    },
  }
}

export type ReleaseGate = ReturnType<typeof createReleaseGate>

/** The refusal of a document, with what to do instead. */
export function wouldDisclose({ status, disclosed, warned }: ReleaseAudit): Outcome<never> {
  const message =
    status === 'refuse'
      ? 'Together with what this study has released before, this document would tell small numbers of people. ' +
        'Nothing was written. Export it with the small cells hidden instead.'
      : 'Together with what this study has released before, this document would nearly tell small numbers of people. ' +
        'Nothing was written. Read the warnings and confirm, or export it with the small cells hidden.'
  return fail('would-disclose', message, { status, disclosed, warned })
}
