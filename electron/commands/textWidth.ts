import type { CommandEnvironment } from './commandEnvironment'

const widths = { least: 72, usual: 100, most: 140 }

/** Characters in a line of text output: those of the terminal within limits, the usual number where there is none. */
export function textWidthOf({ columns }: Pick<CommandEnvironment, 'columns'>): number {
  return Math.min(widths.most, Math.max(widths.least, columns ?? widths.usual))
}
