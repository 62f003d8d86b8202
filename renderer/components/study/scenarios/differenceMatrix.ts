import type { Protocol } from '#shared/domain/studies/protocol'
import { protocolDifferences } from '#shared/domain/studies/protocolDifferences'
import {
  differenceLines,
  differenceParts,
  type DifferenceLine,
  type DifferencePart,
} from '../compare/differenceLines'
import type { ChangeNaming } from '../whatIf/changeWords'

/** How a scenario stands to the reference in one thing. */
export type DifferenceMark = 'reference' | 'same' | 'added' | 'removed' | 'changed'

export interface DifferenceCell {
  readonly mark: DifferenceMark
  /** Null where the scenario does not have it. */
  readonly words: string | null
  /** True where it differs in what its words do not tell. */
  readonly otherwise: boolean
}

export interface MatrixRow {
  readonly key: string
  readonly subject: string
  readonly cells: readonly DifferenceCell[]
}

export interface MatrixPart {
  readonly part: DifferencePart
  readonly rows: readonly MatrixRow[]
}

function cellOf(
  { words }: DifferenceLine,
  reference: Protocol,
  protocol: Protocol,
  differs: boolean,
): DifferenceCell {
  const [was, is] = [words(reference), words(protocol)]
  const otherwise = differs && was === is && is !== null
  if (was === null && is !== null) return { mark: 'added', words: is, otherwise }
  if (was !== null && is === null) return { mark: 'removed', words: is, otherwise }
  return { mark: differs || was !== is ? 'changed' : 'same', words: is, otherwise }
}

/** Everything in which some protocol differs from the first, each thing once, with how every protocol has it. */
export function differenceMatrix(
  protocols: readonly Protocol[],
  naming: ChangeNaming,
): readonly MatrixPart[] {
  const [reference, ...others] = protocols
  if (reference === undefined) return []
  const lines = new Map<string, DifferenceLine>()
  const differing = others.map((protocol) => {
    const own = protocolDifferences(reference, protocol).flatMap((found) => differenceLines(found, naming))
    for (const line of own) if (!lines.has(line.key)) lines.set(line.key, line)
    return new Set(own.map(({ key }) => key))
  })
  const rowOf = (line: DifferenceLine): MatrixRow => ({
    key: line.key,
    subject: line.subject,
    cells: [
      { mark: 'reference', words: line.words(reference), otherwise: false },
      ...others.map((protocol, index) =>
        cellOf(line, reference, protocol, differing[index]?.has(line.key) === true),
      ),
    ],
  })
  return differenceParts.map((part) => ({
    part,
    rows: [...lines.values()].filter((line) => line.part === part).map(rowOf),
  }))
}
