import type { Handlers } from '../../contract/handlers'
import type { DefinitionWriting, InterchangeOperationName } from '../../contract/interchange'
import { fail, succeed, type Outcome } from '../../contract/outcome'
import { noSuchVersion, readProtocolState } from '../../database/protocolSteps'
import { noSuchStudy, readStudy } from '../../database/studies'
import { checkStudyAreas } from '../../domain/studies/checkStudyAreas'
import type { Study } from '../../domain/studies/study'
import type { FormatKey } from '../../interchange/format'
import { formatOf } from '../../interchange/formats'
import { byGravity } from '../../interchange/loss'
import { definitionOf } from '../../interchange/protocol/definitionOf'
import type { ServicePorts } from '../ports'
import { addStudy, fileNameOf } from '../studyService'
import { createInterchangeContext } from './interchangeContext'
import { readDefinitionFile, refusedFile } from './readings'

/** The name of the first step of a study that began with a definition. */
const firstStep = 'definition'

type Ports = Pick<
  ServicePorts,
  | 'workspace'
  | 'now'
  | 'createIdentifier'
  | 'keepDocument'
  | 'announce'
  | 'terminology'
  | 'cache'
  | 'population'
>

interface Wish {
  readonly study: string
  readonly version: string
  readonly format: FormatKey
}

/** Definitions of people in the formats of other systems: read, begun with, and written. */
export function createInterchangeService(ports: Ports): Pick<Handlers, InterchangeOperationName> {
  const { database } = ports.workspace

  function write({ study, version, format: key }: Wish): Outcome<DefinitionWriting> {
    const described = readStudy(database, study)
    if (described === null) return noSuchStudy(study)
    const state = readProtocolState(database, { study, version })
    if (state === null) return noSuchVersion({ study, version })
    const format = formatOf(key)
    if (format?.write === undefined || format.write === null)
      return fail('malformed-request', `${format?.name ?? key} is read only. Choose another format.`, {
        format: key,
      })
    const context = createInterchangeContext(ports)
    const { name } = described
    const source = definitionOf(state.protocol, context, { title: name })
    const written = format.write(source.definition, context)
    if (!written.ok) return refusedFile(written.refusal)
    return succeed({
      format: { key, name: format.name },
      fileName: `${fileNameOf(name)}${format.ending}`,
      text: written.value.text,
      losses: byGravity([...written.value.losses, ...source.losses]),
    })
  }

  return {
    'definitions.read': ({ text }) => readDefinitionFile(text, createInterchangeContext(ports)),
    'definitions.start': async ({ text, name }) => {
      const read = readDefinitionFile(text, createInterchangeContext(ports))
      if (!read.ok) return read
      const study: Study = {
        id: 'new',
        name,
        question: null,
        targetParticipants: null,
        versions: [{ id: 'v1', name: '1', createdAt: ports.now(), protocol: read.value.protocol }],
      }
      const known = checkStudyAreas(study, ports.population.current().strata.baseAreas)
      if (!known.ok) return known
      const outcome = await addStudy(ports, known.value, firstStep)
      if (outcome.ok) ports.announce({ name: 'studies-changed' })
      return outcome
    },
    'definitions.preview': (wish) => write(wish),
    'definitions.write': async (wish) => {
      const written = write(wish)
      if (!written.ok) return written
      const { fileName, text, format } = written.value
      const mediaType = formatOf(format.key)?.mediaType ?? 'text/plain'
      return ports.keepDocument({ fileName, mediaType, content: text })
    },
  }
}
