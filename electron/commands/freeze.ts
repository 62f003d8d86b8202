import type { Protocol } from '#shared/domain/studies/protocol'
import { tellsSmallNumbers } from '#shared/estimate/frozen/tellsSmallNumbers'
import { writeFrozenFile } from '#shared/estimate/frozen/frozenFile'
import type { ProtocolEstimates } from '#shared/services/protocolEstimates'
import { fromService, type CommandEnvironment, type CommandOutcome } from './commandEnvironment'
import { exitCodes } from './exitCodes'
import { writeOutput } from './writeOutput'

/** What is frozen, and where to. */
export interface FreezeWish {
  readonly out: string
  readonly force: boolean
  readonly study: string
  readonly version: string
  readonly protocol: Protocol
}

/** Writes the estimate with all it rests on to a file; says on standard error when small numbers can be read from it. */
export async function freezeToFile(
  estimates: ProtocolEstimates,
  { out, force, study, version, protocol }: FreezeWish,
  environment: CommandEnvironment,
): Promise<CommandOutcome<string>> {
  const frozen = fromService(estimates.freeze(protocol), exitCodes.notPossible)
  if (!frozen.ok) return frozen
  const { result, evidence } = frozen.value
  const resultText = JSON.stringify(result)
  const text = writeFrozenFile({
    name: '',
    note: '',
    author: '',
    createdAt: environment.now(),
    study,
    version,
    applicationVersion: environment.version,
    engineVersion: result.engineVersion,
    result: resultText,
    evidence,
    forecast: null,
  })
  const written = await writeOutput(out, environment.directory, text, force)
  if (written.ok && tellsSmallNumbers({ evidence, result: resultText, forecast: null }, estimates.ruleOf)) {
    environment.printError(
      `${out}: The file holds the tables themselves, and small numbers of people can be read from them or worked out. ` +
        'Give it only to people who may see them.\n',
    )
  }
  return written
}
