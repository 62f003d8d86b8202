import type { Outcome } from '../contract/outcome'
import type { ServicePorts } from './ports'

/** Answers a change only once it is durable; a refused change is not saved. */
export async function durably<Value>(
  workspace: ServicePorts['workspace'],
  change: () => Outcome<Value>,
): Promise<Outcome<Value>> {
  const outcome = change()
  if (outcome.ok) await workspace.save()
  return outcome
}
