import { withoutDraws } from '#test/support/withoutDraws'
import type { Handlers } from '#shared/contract/handlers'
import { fail, succeed } from '#shared/contract/outcome'
import type { ProtocolState, StudyState } from '#shared/contract/responses'
import type { Protocol } from '#shared/domain/studies/protocol'
import type { EstimateResult, Quantity } from '#shared/estimate/result'

export const everyone: Protocol = {
  population: { age: { from: 0, to: null }, sex: 'any', areas: [] },
  inclusion: [],
  exclusion: [],
}

/** The protocol with another lowest age: the smallest change there is. */
export function fromAge(from: number): (protocol: Protocol) => Protocol {
  return (protocol) => ({ ...protocol, population: { ...protocol.population, age: { from, to: null } } })
}

/** A small study service with one study `s1` that keeps its history in memory, as the real one does on disk. */
export function studyService(initial: Protocol = everyone) {
  const steps: { readonly change: string; readonly protocol: Protocol }[] = [
    { change: '', protocol: initial },
  ]
  let position = 0

  function current(): ProtocolState {
    return {
      study: 's1',
      version: 'v1',
      sequence: position,
      protocol: steps[position]?.protocol ?? initial,
      undo: position > 0 ? (steps[position]?.change ?? null) : null,
      redo: steps[position + 1]?.change ?? null,
    }
  }

  function study(id = 's1'): StudyState {
    return {
      id,
      name: 'Study one',
      question: null,
      targetParticipants: null,
      versions: [{ id: 'v1', name: 'First', createdAt: '2026-11-18T10:00:00Z' }],
      current: { ...current(), study: id },
    }
  }

  const handlers = {
    'studies.read': ({ study: id }) => succeed(study(id)),
    'protocols.read': () => succeed(current()),
    'protocols.apply': ({ sequence, change, protocol }) => {
      if (sequence !== position) return fail('conflict', 'Another window wrote in between.')
      position += 1
      steps.splice(position, Infinity, { change, protocol })
      return succeed(current())
    },
    'protocols.undo': () => {
      position -= 1
      return succeed(current())
    },
    'protocols.redo': () => {
      position += 1
      return succeed(current())
    },
    'estimates.compute': ({ protocol }) => succeed(estimateOf(protocol)),
  } satisfies Partial<Handlers>

  return { handlers, current, study, names: () => steps.slice(1).map((step) => step.change) }
}

/** A result whose number is the lowest age, so that a test sees which protocol it is about. */
export function estimateOf(protocol: Protocol): EstimateResult {
  const eligible: Quantity = {
    estimate: protocol.population.age.from,
    lower: 0,
    upper: 1_000,
    interval: null,
    kind: 'bounded',
  }
  return {
    engineVersion: '1',
    inputHash: JSON.stringify(protocol),
    populationDate: '2024-01-01',
    eligible,
    ...withoutDraws(eligible),
    steps: [],
    counties: [],
    referralAreas: [],
    healthRegions: [],
    coverage: { counted: 0, approximated: 0, stated: 0, notCountable: 0 },
    assumptions: [],
  }
}
