import { severities } from '../../domain/studies/lint/finding'
import type { Definition } from '../definition'
import type { InterchangeFormat } from '../format'
import { readSource } from '../readSource'
import type { DefinitionFinding } from './definitionFinding'
import { lintDefinition } from './lintDefinition'

/** Everything that is found in a file before it is a protocol: by its format, then by its definition; gravest first. */
export function lintFile(
  text: string,
  { lint }: Pick<InterchangeFormat, 'lint'>,
  definition: Definition,
): readonly DefinitionFinding[] {
  const source = readSource(text)
  const own = source.ok ? (lint?.(source.value) ?? []) : []
  const all = [...own, ...lintDefinition(definition)]
  return severities.flatMap((severity) => all.filter((finding) => finding.severity === severity))
}
