import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildStrata } from '#shared/domain/geography/buildStrata'
import { readStarterDataset } from '#shared/domain/sources/readStarterDataset'

export const referenceDirectory = join(import.meta.dirname, '../../resources/reference')

function valueOf<Value>(
  outcome: { ok: true; value: Value } | { ok: false; error: { message: string } },
): Value {
  if (!outcome.ok) throw new Error(outcome.error.message)
  return outcome.value
}

/** The dataset that ships with the application, and the population of its base areas. */
export function starterDataset() {
  const files = readdirSync(referenceDirectory)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({
      name,
      text: readFileSync(join(referenceDirectory, name), 'utf8'),
    }))
  const dataset = valueOf(readStarterDataset(files))
  return { dataset, strata: valueOf(buildStrata(dataset)) }
}
