import type { Outcome } from '../contract/outcome'
import type { ServicePorts } from './ports'

/**
 * Answers a change only once it is durable; a refused change is not saved. `not-saved` when the disk refuses: the
 * workspace is then as it was before, so that the same change can be made again.
 */
export async function durably<Value>(
  workspace: ServicePorts['workspace'],
  change: () => Outcome<Value>,
): Promise<Outcome<Value>> {
  const outcome = change()
  if (!outcome.ok) return outcome
  const saved = await workspace.save()
  return saved.ok ? outcome : saved
}
