import * as v from 'valibot'
import { combine, type DefinitionNode } from '../definition'
import { refused, taken, type Answer, type InterchangeSource, type ReadDefinition } from '../format'
import { refusedAt } from '../issuePlace'
import { loss, type Loss } from '../loss'
import { nodeOfCriterion, pathWithoutCodes } from './readCriterion'
import { cohortDefinition, type ReadCriterion } from './schema'

const wrapped = v.object({ cohortDefinition: v.looseObject({}) })
const bare = v.object({ inclusionCriteria: v.array(v.unknown()) })
const extraction = v.object({ dataExtraction: v.looseObject({ attributeGroups: v.array(v.unknown()) }) })
const titled = v.object({ display: v.pipe(v.string(), v.maxLength(2000)) })

/** By shape: versions in these files are not reliable. */
export function recognisesMii({ json }: InterchangeSource): boolean {
  return v.is(bare, json) || v.is(wrapped, json)
}

const mend = {
  en: 'Compare the place with the schema of the cohort definition language (CCDL), or save the file again in the portal.',
  nb: 'Sammenlign stedet med skjemaet for kohortdefinisjoner (CCDL), eller lagre filen på nytt i portalen.',
}

type Groups = readonly (readonly ReadCriterion[])[]

function withoutCodes(groups: Groups, path: string): string | null {
  for (const [outer, group] of groups.entries()) {
    for (const [inner, criterion] of group.entries()) {
      const found = pathWithoutCodes(criterion, `${path}[${outer}][${inner}]`)
      if (found !== null) return found
    }
  }
  return null
}

function titleOf(json: unknown, display: string | undefined): string | null {
  const outer = v.is(titled, json) ? json.display : ''
  const title = (display ?? '').trim() || outer.trim()
  return title === '' ? null : title.slice(0, 200)
}

/** Inclusion is AND of OR, exclusion is OR of AND; the same brackets mean opposite things. */
export function readMii({ json }: InterchangeSource): Answer<ReadDefinition> {
  const isWrapped = v.is(wrapped, json)
  const prefix = isWrapped ? 'cohortDefinition.' : ''
  const parsed = v.safeParse(cohortDefinition, isWrapped ? json.cohortDefinition : json, { abortEarly: true })
  if (!parsed.success) {
    const [issue] = parsed.issues
    return refusedAt(issue, prefix, mend)
  }
  const { inclusionCriteria, exclusionCriteria, display } = parsed.output
  const exclusions = exclusionCriteria ?? []
  const missing =
    withoutCodes(inclusionCriteria, `${prefix}inclusionCriteria`) ??
    withoutCodes(exclusions, `${prefix}exclusionCriteria`)
  if (missing !== null)
    return refused(
      missing,
      { en: 'A criterion has no codes.', nb: 'Et kriterium har ingen koder.' },
      { en: 'Give it termCodes, or take it out.', nb: 'Gi det termCodes, eller ta det ut.' },
    )
  const losses: Loss[] = []
  const nodesOf = (groups: Groups, name: string, kind: 'any' | 'all') =>
    groups.map((group, outer) =>
      combine(
        kind,
        group.map((criterion, inner) =>
          nodeOfCriterion(criterion, `${prefix}${name}[${outer}][${inner}]`, { losses }),
        ),
      ),
    )
  const nodes: readonly DefinitionNode[] = [
    ...nodesOf(inclusionCriteria, 'inclusionCriteria', 'any'),
    ...nodesOf(exclusions, 'exclusionCriteria', 'all').map((node): DefinitionNode => ({ kind: 'not', node })),
  ]
  if (v.is(extraction, json))
    losses.push(
      loss('metadata', 'wording', 'dataExtraction', {
        en: 'Which attributes are to be handed out is not part of who is meant; it is left out.',
        nb: 'Hvilke attributter som skal utleveres, sier ikke hvem som menes, og er utelatt.',
      }),
    )
  return taken({
    definition: { title: titleOf(json, display), description: null, root: { kind: 'all', nodes } },
    losses,
  })
}
