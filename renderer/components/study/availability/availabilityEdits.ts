import type { AvailabilityStep } from '#shared/domain/studies/assumptions'
import type { Protocol } from '#shared/domain/studies/protocol'

export function availabilityIn(protocol: Protocol): readonly AvailabilityStep[] {
  return protocol.availability ?? []
}

/** Without steps the protocol says nothing of availability. */
function withSteps(protocol: Protocol, steps: readonly AvailabilityStep[]): Protocol {
  const { availability: _, ...rest } = protocol
  return steps.length === 0 ? rest : { ...rest, availability: [...steps] }
}

/** Puts a changed step in its place, or behind the others when it is new. */
export function putStep(protocol: Protocol, step: AvailabilityStep): Protocol {
  const steps = availabilityIn(protocol)
  const known = steps.some(({ id }) => id === step.id)
  return withSteps(protocol, known ? steps.map((one) => (one.id === step.id ? step : one)) : [...steps, step])
}

export function toggleStep(protocol: Protocol, id: string): Protocol {
  const steps = availabilityIn(protocol)
  return withSteps(
    protocol,
    steps.map((step) => (step.id === id ? { ...step, active: !step.active } : step)),
  )
}

export function removeStep(protocol: Protocol, id: string): Protocol {
  return withSteps(
    protocol,
    availabilityIn(protocol).filter((step) => step.id !== id),
  )
}

/** Puts a deleted step back where it stood. */
export function restoreStep(protocol: Protocol, step: AvailabilityStep, index: number): Protocol {
  const steps = availabilityIn(protocol)
  return steps.some(({ id }) => id === step.id)
    ? protocol
    : withSteps(protocol, steps.toSpliced(index, 0, step))
}

/** Moves a step to a place counted from 0; beyond the ends nothing happens. */
export function moveStep(protocol: Protocol, id: string, to: number): Protocol {
  const steps = availabilityIn(protocol)
  const from = steps.findIndex((step) => step.id === id)
  const moved = steps[from]
  if (moved === undefined || to === from || to < 0 || to >= steps.length) return protocol
  return withSteps(protocol, steps.toSpliced(from, 1).toSpliced(to, 0, moved))
}
