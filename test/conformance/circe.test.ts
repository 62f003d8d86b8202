import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { circeFormat } from '#shared/interchange/circe/circeFormat'
import type { DefinitionNode } from '#shared/interchange/definition'
import { factsOfAtom, selectTheSame } from '#shared/interchange/evaluate'
import { changesMeaning } from '#shared/interchange/loss'
import { readMasks } from '#shared/interchange/masks/readMasks'
import { maskWhatIf } from '#shared/interchange/masks/whatIf'
import { bareContext, sourceOf } from '#test/support/circe/circeFile'

const folder = resolve(import.meta.dirname, '../../../shared/samples/queries/circe')
const isHere = existsSync(folder)
const samples = isHere
  ? readdirSync(folder, { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.json') && !name.includes('VERIFY'))
      .sort()
  : []
const file = (name: string): string => readFileSync(resolve(folder, name), 'utf8')

function factsIn(node: DefinitionNode): readonly string[] {
  if (node.kind === 'atom') return node.atom.kind === 'coded' ? factsOfAtom(node.atom) : [node.atom.kind]
  return node.kind === 'not' ? factsIn(node.node) : node.nodes.flatMap(factsIn)
}

describe.skipIf(!isHere)(
  `cohorts of OHDSI${isHere ? '' : ': the samples beside the project are not here'}`,
  () => {
    it('are all there', () => {
      expect(samples.length).toBeGreaterThanOrEqual(10)
    })

    it.each(samples)('%s is read, and what is lost has its place in the file', (name) => {
      const source = sourceOf(file(name))
      expect(circeFormat.recognises(source)).toBe(true)
      const read = circeFormat.read?.(source, bareContext)
      if (read?.ok !== true) throw new Error(read?.refusal.text.en)
      const { definition, losses } = read.value
      expect(losses.length).toBeGreaterThan(0)
      for (const { path, text } of losses) {
        expect(path).toMatch(
          /^(PrimaryCriteria|AdditionalCriteria|InclusionRules\[|EndStrategy|CensoringCriteria)/,
        )
        expect(text.en).not.toBe(text.nb)
      }
      const written = circeFormat.write?.(definition, bareContext)
      if (written?.ok !== true) {
        // Nothing but words was asked for.
        expect(written?.refusal.path).toBe('root')
        return
      }
      const again = circeFormat.read?.(sourceOf(written.value.text), bareContext)
      if (again?.ok !== true) throw new Error(again?.refusal.text.en)
      const timeless = !changesMeaning(written.value.losses) && new Set(factsIn(definition.root)).size <= 10
      if (timeless) expect(selectTheSame(definition, again.value.definition)).toBe(true)
    })

    it('are partly without time, so that the same people are selected when they are written and read again', () => {
      const kept = samples.filter((name) => {
        const read = circeFormat.read?.(sourceOf(file(name)), bareContext)
        const written =
          read?.ok === true ? circeFormat.write?.(read.value.definition, bareContext) : undefined
        return written?.ok === true && !changesMeaning(written.value.losses)
      })
      expect(kept).toEqual(
        expect.arrayContaining([
          'groupExpression.json',
          'simpleInclusionRule.json',
          'phenotype-library/10.json',
        ]),
      )
    })

    it('have counts by mask from which the effect of a rule can be told exactly', () => {
      const read = readMasks({
        text: file('simpleInclusionRule_VERIFY-mask-counts.json'),
        definition: file('simpleInclusionRule.json'),
        removedBelow: null,
        cohort: null,
      })
      if (!read.ok) throw new Error(read.error.message)
      expect(read.value.rules).toEqual(['Prior Condition'])
      for (const mode of ['events', 'people'] as const) {
        const { start, steps, effects } = maskWhatIf(read.value, mode, [0])
        expect(start).toEqual({ lower: 2, upper: 2, why: null })
        expect(steps.map(({ remaining }) => remaining.lower)).toEqual([1])
        expect(effects[0]?.change).toEqual({ lower: 1, upper: 1, why: null })
      }
    })

    it.each([
      ['lint/unusedConceptSet.json', 'unused-concept-set', /^ConceptSets\[/],
      ['lint/duplicatesCriteriaCheckIncorrect.json', 'duplicate-criteria', /^InclusionRules\[0\]/],
      [
        'lint/emptyDemographicCheckIncorrect.json',
        'empty-demographic',
        /^InclusionRules\[0\]\.expression\.DemographicCriteriaList\[0\]$/,
      ],
    ])('%s has the finding it is made for: %s', (name, rule, path) => {
      const findings = circeFormat.lint?.(sourceOf(file(name))) ?? []
      expect(findings.find((finding) => finding.rule === rule)?.path).toMatch(path)
    })
  },
)
