import { fail, type Outcome } from '../contract/outcome'
import type { DocumentHandle } from '../contract/transport'
import { readEvidence } from '../database/frozenContents'
import type { SavedEstimate } from '../database/savedEstimates'
import { readStudy } from '../database/studies'
import { tellsSmallNumbers } from '../estimate/frozen/tellsSmallNumbers'
import { writeFrozenFile } from '../estimate/frozen/frozenFile'
import type { ServicePorts } from './ports'
import type { ProtocolEstimates } from './protocolEstimates'
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

/** Writes a frozen estimate with its tables to a file. `would-disclose` unless the person has accepted small numbers. */
export async function exportSnapshot(
  ports: Pick<ServicePorts, 'workspace' | 'keepDocument' | 'version'>,
  estimates: Pick<ProtocolEstimates, 'ruleOf'>,
  saved: SavedEstimate,
  disclosure: 'ask' | 'accept',
): Promise<Outcome<DocumentHandle>> {
  const { database } = ports.workspace
  const evidence = readEvidence(database, saved.id)
  const study = readStudy(database, saved.study)
  if (evidence === null || study === null) return notKept()
  if (disclosure === 'ask' && tellsSmallNumbers(evidence, saved.result, estimates.ruleOf)) return wouldTell()
  const { name, note, author, createdAt, engineVersion, result, versionName } = saved
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
    }),
  })
}
