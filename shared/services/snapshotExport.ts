import { fail, succeed, type Outcome } from '../contract/outcome'
import type { DocumentHandle } from '../contract/transport'
import { readEvidence } from '../database/frozenContents'
import type { Release } from '../database/releases'
import type { SavedEstimate } from '../database/savedEstimates'
import { readStudy } from '../database/studies'
import type { FrozenEvidence } from '../estimate/frozen/frozenEvidence'
import { rebuildEstimate } from '../estimate/frozen/rebuildEstimate'
import { readResultSummary } from '../estimate/frozen/resultSummary'
import { tellsSmallNumbers } from '../estimate/frozen/tellsSmallNumbers'
import { writeFrozenFile } from '../estimate/frozen/frozenFile'
import { durably } from './durably'
import type { ServicePorts } from './ports'
import type { ProtocolEstimates } from './protocolEstimates'
import type { ReleaseGate } from './releaseGate'
import { fileNameOf } from './studyService'

function notKept(): Outcome<never> {
  return fail(
    'not-found',
    'The tables of this estimate were not kept, so that no file can be written from which it could be made again. ' +
      'Freeze the estimate anew.',
  )
}

function wouldTell(): Outcome<never> {
  return fail(
    'would-disclose',
    'The file holds the tables themselves, and small numbers of people can be read from them or worked out. ' +
      'Nothing was written. Confirm only if whoever gets the file may see them.',
  )
}

type ExportPorts = Pick<
  ServicePorts,
  'workspace' | 'keepDocument' | 'version' | 'hash' | 'now' | 'createIdentifier'
>

/** What goes into the release log: the numbers that any reader of the file makes of it. */
interface FrozenAnswers extends Pick<Release, 'answers' | 'populationDate'> {
  /** Whether they tell small numbers together with what the study has released before. */
  readonly narrows: boolean
}

/** Without numbers where this engine cannot make them again: the log then says no more than that the file went out. */
async function answersOf(
  ports: ExportPorts,
  gate: Pick<ReleaseGate, 'check'>,
  saved: SavedEstimate,
  evidence: FrozenEvidence,
): Promise<FrozenAnswers> {
  const rebuilt = rebuildEstimate(evidence, ports.hash)
  if (!rebuilt.ok) {
    const populationDate = readResultSummary(saved.result)?.populationDate ?? ''
    return { answers: [], populationDate, narrows: false }
  }
  const { answers, audit } = await gate.check(saved.study, evidence.protocol, rebuilt.value)
  return { answers, populationDate: rebuilt.value.populationDate, narrows: audit.status !== 'clear' }
}

/**
 * Writes a frozen estimate with its tables to a file, and its numbers into the release log. `would-disclose` unless the
 * person has accepted small numbers.
 */
export async function exportSnapshot(
  ports: ExportPorts,
  estimates: Pick<ProtocolEstimates, 'ruleOf'>,
  gate: Pick<ReleaseGate, 'check' | 'log'>,
  saved: SavedEstimate,
  disclosure: 'ask' | 'accept',
): Promise<Outcome<DocumentHandle>> {
  const { database } = ports.workspace
  const evidence = readEvidence(database, saved.id)
  const study = readStudy(database, saved.study)
  if (evidence === null || study === null) return notKept()
  const { answers, populationDate, narrows } = await answersOf(ports, gate, saved, evidence)
  const tells = narrows || tellsSmallNumbers({ ...saved, evidence }, estimates.ruleOf)
  if (disclosure === 'ask' && tells) return wouldTell()
  const { name, note, author, createdAt, engineVersion, result, versionName, forecast } = saved
  const logged = await durably(ports.workspace, () => {
    const id = ports.createIdentifier()
    const release = { id, study: saved.study, version: saved.version, versionName, populationDate, answers }
    gate.log({ ...release, document: 'frozen', at: ports.now() })
    return succeed(null)
  })
  if (!logged.ok) return logged
  return ports.keepDocument({
    fileName: `${fileNameOf(`${study.name} ${name}`)}-${createdAt.slice(0, 10)}.kohort-frozen.json`,
    mediaType: 'application/json',
    content: writeFrozenFile({
      name,
      note,
      author,
      createdAt,
      study: study.name,
      version: versionName,
      applicationVersion: ports.version,
      engineVersion,
      result,
      evidence,
      forecast,
    }),
  })
}
