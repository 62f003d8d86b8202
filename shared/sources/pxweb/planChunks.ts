/** A variable with the codes that are asked for. */
export interface AskedVariable {
  readonly id: string
  readonly codes: readonly string[]
  /** True when these are all codes that the table has. */
  readonly isAll: boolean
  readonly isTime: boolean
}

/** One request: every variable with at least one code. */
export type Chunk = readonly AskedVariable[]

/** What one request may ask for. */
export interface ChunkLimits {
  readonly cells: number
  /** Characters of all codes that are listed one by one. */
  readonly characters: number
}

export function chunkSize(chunk: Chunk): number {
  return chunk.reduce((product, { codes }) => product * codes.length, 1)
}

function listedCharacters(chunk: Chunk): number {
  return chunk.reduce(
    (sum, { codes, isAll }) => sum + (isAll ? 3 : codes.reduce((all, code) => all + code.length + 3, 0)),
    0,
  )
}

/**
 * Cuts a query into requests within the limits, each cell in exactly one: on time first, since years are published one by
 * one, then on the variable with most codes. A request for one cell is not cut further, whatever the limit.
 */
export function planChunks(asked: Chunk, limits: ChunkLimits): readonly Chunk[] {
  const size = chunkSize(asked)
  if (size === 0) return []
  if (size <= limits.cells && listedCharacters(asked) <= limits.characters) return [asked]
  const at = cutAt(asked)
  if (at === null) return [asked]
  const count = asked[at]?.codes.length ?? 1
  const fitting = Math.floor(limits.cells / (size / count))
  const step = Math.max(1, Math.min(fitting, size > limits.cells ? count - 1 : Math.ceil(count / 2)))
  return cut(asked, at, step).flatMap((chunk) => planChunks(chunk, limits))
}

/** A request that was too much in two halves; null when it asks for one cell. */
export function halveChunk(chunk: Chunk): readonly Chunk[] | null {
  const at = cutAt(chunk)
  return at === null ? null : cut(chunk, at, Math.ceil((chunk[at]?.codes.length ?? 1) / 2))
}

/** The variable to cut: time as long as it has several codes, then the one with most. */
function cutAt(chunk: Chunk): number | null {
  const time = chunk.findIndex(({ isTime, codes }) => isTime && codes.length > 1)
  if (time !== -1) return time
  const most = Math.max(...chunk.map(({ codes }) => codes.length))
  return most > 1 ? chunk.findIndex(({ codes }) => codes.length === most) : null
}

function cut(chunk: Chunk, at: number, step: number): readonly Chunk[] {
  const variable = chunk[at]
  if (variable === undefined) return [chunk]
  const pieces: Chunk[] = []
  for (let from = 0; from < variable.codes.length; from += step) {
    const codes = variable.codes.slice(from, from + step)
    pieces.push(chunk.with(at, { ...variable, codes, isAll: false }))
  }
  return pieces
}
