import type { VariablePreview } from '../../contract/variables'
import type { ImportProblem } from '../../imports/importProblem'
import type { VariableReading } from '../../imports/variables/variableReading'

/** Variables that are shown before a list is kept. */
const shown = 20

export function previewOfList({ content, ...reading }: VariableReading, sha256: string): VariablePreview {
  return {
    ...reading,
    sha256,
    variables: content.ok ? content.value.variables.length : 0,
    first: content.ok ? content.value.variables.slice(0, shown) : [],
    notes: content.ok ? content.value.notes : [],
    problem: content.ok ? null : content.problem,
  }
}

/** Of a file that is refused nothing is told but why. */
export function refusedList(problem: ImportProblem): VariablePreview {
  return {
    format: null,
    sha256: null,
    encoding: null,
    sheets: [],
    sheet: null,
    glance: null,
    mapping: null,
    guessed: false,
    registers: [],
    variables: 0,
    first: [],
    notes: [],
    problem,
  }
}
