import { fail, succeed, type Outcome } from '../../contract/outcome'
import type { MovedNumber, ReportVerification } from '../../contract/reports'
import { formatBounds, formatEstimate } from '../../domain/counts/formatNumber'
import { createReportContext } from '../../documents/report/reportContext'
import type { FeasibilityReportInput } from '../../documents/report/reportInput'
import { readEvidenceFile, type ReportEvidence } from '../../documents/reportFiles/readEvidenceFile'
import type { EstimateResult, Quantity } from '../../estimate/result'
import type { ServicePorts } from '../ports'
import type { ProtocolEstimates } from '../protocolEstimates'
import { renderReport, type RenderPorts } from './renderReport'

export type VerifyPorts = RenderPorts & Pick<ServicePorts, 'version' | 'readEvidence' | 'signing'>

interface NamedQuantity {
  readonly key: string
  readonly label: string
  readonly quantity: Quantity
}

/** Every number of people that a report says, by a key that stays between versions. */
function numbersOf(
  { eligible, available, steps, healthRegions, counties, referralAreas }: EstimateResult,
  input: FeasibilityReportInput,
): readonly NamedQuantity[] {
  const { words, naming, steps: named } = createReportContext(input)
  const nameOf = new Map(named.map(({ step, name }) => [step.id, `${step.badge} ${name}`.trim()]))
  return [
    { key: 'eligible', label: words.feasibility.statement.eligible, quantity: eligible },
    { key: 'available', label: words.availability.title, quantity: available },
    ...steps.map(({ id, remaining }) => ({
      key: `step:${id}`,
      label: nameOf.get(id) ?? id,
      quantity: remaining,
    })),
    ...[...healthRegions, ...counties, ...referralAreas].map(({ area, eligible: people }) => ({
      key: area,
      label: naming.areaName(area),
      quantity: people,
    })),
  ]
}

function shown(quantity: Quantity, { language }: FeasibilityReportInput): string {
  return formatEstimate(quantity, language) ?? formatBounds(quantity, language)
}

/** Of a number that is left out to protect others nothing is told, so that it cannot be said to have moved either. */
function isTold({ hidden }: Quantity): boolean {
  return hidden?.reason !== 'protects'
}

/** The numbers that read otherwise today. */
function movedNumbers(
  input: FeasibilityReportInput,
  today: EstimateResult,
): { readonly compared: number; readonly moved: readonly MovedNumber[] } {
  const now = new Map(numbersOf(today, input).map((number) => [number.key, number.quantity]))
  const then = numbersOf(input.estimate, input).filter(({ key, quantity }) => {
    const present = now.get(key)
    return isTold(quantity) && (present === undefined || isTold(present))
  })
  const moved = then.flatMap(({ key, label, quantity }): readonly MovedNumber[] => {
    const present = now.get(key)
    const [before, after] = [shown(quantity, input), present === undefined ? null : shown(present, input)]
    return before === after ? [] : [{ key, label, then: before, now: after }]
  })
  return { compared: then.length, moved }
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, place) => byte === other[place])
}

/** A foreign file may have the form of evidence and still be nonsense: whatever making a report of it then throws is told. */
async function again(
  ports: RenderPorts,
  { input, outline }: ReportEvidence,
  format: ReportVerification['format'],
): Promise<Outcome<Uint8Array>> {
  try {
    return await renderReport(ports, input, outline, format)
  } catch (error) {
    return fail(
      'unreadable-file',
      `No report can be made from the evidence in the file: ${error instanceof Error ? error.message : 'it does not fit together'}. It was altered, or another version of Kohort wrote it.`,
    )
  }
}

/**
 * Reads the evidence out of a report, makes the report again from it and compares the bytes; then computes the protocol on the
 * data of today. `unreadable-file` where the file holds no evidence, or none that a report can be made from.
 */
export async function verifyReport(
  ports: VerifyPorts,
  estimates: Pick<ProtocolEstimates, 'released'>,
  bytes: Uint8Array,
): Promise<Outcome<ReportVerification>> {
  const found = ports.readEvidence(bytes)
  if (!found.ok) return found
  const { format, text } = found.value
  const evidence = readEvidenceFile(text)
  if (!evidence.ok) return evidence
  const { input } = evidence.value
  const made = await again(ports, evidence.value, format)
  if (!made.ok && input.applicationVersion === ports.version) return made
  const same = made.ok && sameBytes(made.value, bytes)
  const today = await estimates.released(input.protocol)
  return succeed({
    format,
    verdict: same ? 'match' : input.applicationVersion === ports.version ? 'altered' : 'other-version',
    sha256: ports.signing.sha256(bytes),
    madeBy: input.applicationVersion,
    language: input.language,
    date: input.date,
    studyName: input.study.name,
    versionName: input.version.name,
    inputHash: input.estimate.inputHash,
    today: today.ok
      ? {
          kind: 'computed',
          sameInput: today.value.inputHash === input.estimate.inputHash,
          ...movedNumbers(input, today.value),
        }
      : { kind: 'refused', error: today.error },
  })
}
