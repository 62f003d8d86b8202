import type { CodeKnowledge, LintKnowledge } from '../domain/studies/lint/knowledge'
import type { Condition } from '../domain/studies/protocol'
import type { CodeSystem } from '../domain/terminology/normaliseCode'
import type { Terminology } from '../domain/terminology/terminology'
import type { ServicePorts } from './ports'

/** Kinds of conditions that population figures or tables of diagnoses answer; see `estimate/resolveAlternative.ts`. */
const countableKinds: readonly Condition['kind'][] = ['age', 'sex', 'area', 'diagnosis']

export function isCountable(kind: Condition['kind']): boolean {
  return countableKinds.includes(kind)
}

/** What lint needs to know, from the code lists and the areas of this machine. */
export function createLintKnowledge({
  terminology,
  population,
}: Pick<ServicePorts, 'terminology' | 'population'>): LintKnowledge {
  return {
    baseAreas: population.current().strata.baseAreas,
    isCountable,
    code: (system, code) => knowledgeOf(terminology, system, code),
  }
}

/** The list of ATC substances may not be passed on: every code of a main group that there is counts as listed. */
function knowledgeOf(terminology: Terminology, system: CodeSystem, text: string): CodeKnowledge {
  const code = system === 'icd-10' ? wholeCategories(text) : text
  const known = terminology.describe(system, code)
  if (known === null) return { listed: false, chapterWide: false }
  const chapterWide =
    text.length === 1 ||
    known.kind === 'chapter' ||
    terminology.children(system, code, 'nb').some(({ kind }) => kind === 'chapter')
  return { listed: true, chapterWide }
}

/** The beginning of a category stands for all that begin with it: `G` for G00–G99, `G3` for G30–G39. */
function wholeCategories(code: string): string {
  return /^[A-Z]\d?$/.test(code) ? `${code.padEnd(3, '0')}-${code.padEnd(3, '9')}` : code
}
