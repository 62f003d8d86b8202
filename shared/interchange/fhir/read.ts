import * as v from 'valibot'
import { combine, negate, type DefinitionNode } from '../definition'
import {
  interchangeLimits,
  refused,
  taken,
  type Answer,
  type InterchangeSource,
  type ReadDefinition,
} from '../format'
import { refusedAt } from '../issuePlace'
import { combinationAddress, thresholdAddress } from './characteristics'
import { nodeOfCharacteristic } from './readCharacteristic'
import { group, type ContainedGroup, type ReadCharacteristic, type ReadGroup } from './schema'

const shape = v.object({ resourceType: v.literal('Group') })

export function recognisesGroup({ json }: InterchangeSource): boolean {
  return v.is(shape, json)
}

const mend = {
  en: 'Compare the place with the resource Group of FHIR R4.',
  nb: 'Sammenlign stedet med ressursen Group i FHIR R4.',
}

class Refused extends Error {
  readonly answer: Answer<never>
  constructor(answer: Answer<never>) {
    super()
    this.answer = answer
  }
}

type AnyGroup = ReadGroup | ContainedGroup

function combined(one: AnyGroup, nodes: readonly DefinitionNode[], path: string): DefinitionNode {
  const method = one.modifierExtension.find(({ url }) => url === combinationAddress)
  const unknown = one.modifierExtension.find(
    ({ url }) => url !== combinationAddress && url !== thresholdAddress,
  )
  if (unknown !== undefined)
    throw new Refused(
      refused(
        `${path}modifierExtension`,
        {
          en: `The extension ${unknown.url} changes the meaning of the group, and is not known here.`,
          nb: `Utvidelsen ${unknown.url} endrer hva gruppen betyr, og er ikke kjent her.`,
        },
        { en: 'Write the group without it.', nb: 'Skriv gruppen uten den.' },
      ),
    )
  switch (method?.valueCode ?? 'all-of') {
    case 'all-of':
      return combine('all', nodes)
    case 'any-of':
      return combine('any', nodes)
    case 'at-least': {
      const least = one.modifierExtension.find(({ url }) => url === thresholdAddress)?.valuePositiveInt
      if (least !== undefined) return { kind: 'at-least', count: least, nodes }
      break
    }
  }
  throw new Refused(
    refused(
      `${path}modifierExtension`,
      {
        en: `The combination "${method?.valueCode ?? ''}" is not read.`,
        nb: `Kombinasjonen «${method?.valueCode ?? ''}» leses ikke.`,
      },
      {
        en: 'Use all-of, any-of, or at-least with a threshold.',
        nb: 'Bruk all-of, any-of, eller at-least med en terskel.',
      },
    ),
  )
}

interface Reading {
  /** Groups that may still be read: references can multiply without end. */
  left: number
  readonly contained: ReadonlyMap<string, { readonly group: ContainedGroup; readonly path: string }>
}

/** `open`: groups that are being read, so that one that contains itself is refused. */
function nodeOf(
  given: ReadCharacteristic,
  path: string,
  reading: Reading,
  open: ReadonlySet<string>,
): DefinitionNode {
  const reference = given.valueReference?.reference
  if (reference === undefined) {
    const node = nodeOfCharacteristic(given, path)
    if (node !== null) return node
    throw new Refused(
      refused(
        path,
        {
          en: 'The characteristic says nothing: no code and no value.',
          nb: 'Kjennetegnet sier ingenting: verken kode eller verdi.',
        },
        mend,
      ),
    )
  }
  const found = reference.startsWith('#') ? reading.contained.get(reference.slice(1)) : undefined
  if (found === undefined || open.has(reference))
    throw new Refused(
      refused(
        `${path}.valueReference`,
        {
          en: `"${reference}" is not in the file, or refers to itself.`,
          nb: `«${reference}» finnes ikke i filen, eller viser til seg selv.`,
        },
        {
          en: 'Put what it refers to into the file (contained).',
          nb: 'Legg det den viser til, i filen (contained).',
        },
      ),
    )
  reading.left -= 1
  if (reading.left < 0)
    throw new Refused(
      refused(
        path,
        {
          en: 'The groups refer to each other too many times.',
          nb: 'Gruppene viser til hverandre for mange ganger.',
        },
        { en: 'Write the definition with fewer groups.', nb: 'Skriv definisjonen med færre grupper.' },
      ),
    )
  const inside = new Set([...open, reference])
  return combined(found.group, nodesOf(found.group, `${found.path}.`, reading, inside), `${found.path}.`)
}

function nodesOf(
  one: AnyGroup,
  path: string,
  reading: Reading,
  open: ReadonlySet<string>,
): readonly DefinitionNode[] {
  return one.characteristic.map((given, index) => {
    const node = nodeOf(given, `${path}characteristic[${index}]`, reading, open)
    return given.exclude ? negate(node) : node
  })
}

/** A Group that describes people. One that lists people is refused: members are persons. */
export function readGroup({ json }: InterchangeSource): Answer<ReadDefinition> {
  const parsed = v.safeParse(group, json, { abortEarly: true })
  if (!parsed.success) return refusedAt(parsed.issues[0], '', mend)
  const { output } = parsed
  if (output.actual === true || (output.member ?? []).length > 0)
    return refused(
      output.actual === true ? 'actual' : 'member',
      {
        en: 'The group lists particular people. It describes nobody, and people are not read.',
        nb: 'Gruppen lister opp bestemte personer. Den beskriver ingen, og personer leses ikke.',
      },
      { en: 'Choose a group with actual: false.', nb: 'Velg en gruppe med actual: false.' },
    )
  if (output.type !== undefined && output.type !== 'person')
    return refused(
      'type',
      {
        en: `The group is of ${output.type}, not of people.`,
        nb: `Gruppen består av ${output.type}, ikke av personer.`,
      },
      { en: 'Choose a group of persons.', nb: 'Velg en gruppe av personer.' },
    )
  const contained = new Map(
    output.contained.flatMap((one, index) =>
      one.resourceType === 'Group' && one.id !== undefined
        ? [[one.id, { group: one, path: `contained[${index}]` }] as const]
        : [],
    ),
  )
  try {
    const nodes = nodesOf(output, '', { contained, left: interchangeLimits.nodes }, new Set())
    const root =
      output.modifierExtension.length === 0 ? ({ kind: 'all', nodes } as const) : combined(output, nodes, '')
    const name = output.name?.trim() ?? ''
    return taken({
      definition: { title: name === '' ? null : name.slice(0, 200), description: null, root },
      losses: [],
    })
  } catch (error) {
    if (error instanceof Refused) return error.answer
    throw error
  }
}
