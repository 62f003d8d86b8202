import type { Handlers } from '../../contract/handlers'
import type { ReportVariant, ReportVariants, VariantForecast } from '../../documents/report/reportAdditions'
import type { Protocol } from '../../domain/studies/protocol'
import type { ProtocolVersion } from '../../domain/studies/study'
import type { Answers, ReleaseGate } from '../releaseGate'

/** Versions that are compared: each costs an estimate, an audit and a forecast. */
const mostVariants = 5

export interface GatheredVariants {
  readonly variants: ReportVariants
  /** Numbers of the other versions that the report shows; to be logged with its own. */
  readonly answers: Answers
}

interface Asked {
  readonly study: string
  readonly version: string
  /** Of the study, oldest first. */
  readonly versions: readonly ProtocolVersion[]
  readonly protocol: Protocol
  /** Participants and seed of the report's forecast; null where it has none. */
  readonly forecast: { readonly target: number; readonly seed: number } | null
  /** What the report itself says. */
  readonly going: Answers
}

async function previewOf(
  computeForecast: Handlers['forecasts.compute'],
  protocol: Protocol,
  wanted: Asked['forecast'],
): Promise<VariantForecast | null> {
  if (wanted === null || protocol.sites === undefined || protocol.sites.sites.length === 0) return null
  const answer = await computeForecast({ protocol, ...wanted, run: undefined, detail: 'preview' })
  if (!answer.ok) return null
  return { probability: answer.value.probability.value, median: answer.value.timeToTarget.p50 }
}

/** The other versions of a study, the newest of them, each with what the gate lets out and a preview of its forecast. */
export async function gatherVariants(
  gate: Pick<ReleaseGate, 'beside'>,
  computeForecast: Handlers['forecasts.compute'],
  { study, version, versions, protocol, forecast, going }: Asked,
): Promise<GatheredVariants> {
  const others = versions.filter(({ id }) => id !== version)
  const chosen = others.slice(-mostVariants)
  const shown: ReportVariant[] = []
  const answers: Answers[number][] = []
  for (const other of chosen) {
    const released = await gate.beside(study, other.protocol, [...going, ...answers])
    if (!released.ok) continue
    answers.push(...released.value.answers)
    shown.push({
      id: other.id,
      name: other.name,
      createdAt: other.createdAt,
      protocol: other.protocol,
      eligible: released.value.eligible,
      // A forecast from a number that is left out would tell it.
      forecast:
        released.value.eligible.hidden === undefined
          ? await previewOf(computeForecast, other.protocol, forecast)
          : null,
    })
  }
  const baseline = shown.length === 0 ? null : await previewOf(computeForecast, protocol, forecast)
  return { variants: { baseline, others: shown, left: others.length - shown.length }, answers }
}
