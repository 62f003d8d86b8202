import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import * as v from 'valibot'

const coordinate = v.pipe(v.number(), v.integer(), v.minValue(-100_000), v.maxValue(100_000))
const shellStateSchema = v.object({
  bounds: v.nullable(v.object({ x: coordinate, y: coordinate, width: coordinate, height: coordinate })),
  maximised: v.boolean(),
  language: v.picklist(['en', 'nb']),
  theme: v.picklist(['light', 'dark', 'system']),
})

/**
 * What the shell remembers of itself between runs. Language and theme are copies of the settings: the window and the
 * menu must be right before the services have opened their databases.
 */
export type ShellState = Readonly<v.InferOutput<typeof shellStateSchema>>

export interface ShellStateFile {
  read(): ShellState
  update(change: Partial<ShellState>): void
}

/** Opens the memory of the shell. A missing or damaged file means the defaults: nothing in it is worth a question. */
export function openShellState(path: string, locale: string): ShellStateFile {
  let state = load(path) ?? {
    bounds: null,
    maximised: false,
    language: /^(?:nb|nn|no)\b/i.test(locale) ? 'nb' : 'en',
    theme: 'system',
  }
  return {
    read: () => state,
    update(change) {
      const next = { ...state, ...change }
      if (JSON.stringify(next) === JSON.stringify(state)) return
      state = next
      save(path, state)
    },
  }
}

function load(path: string): ShellState | null {
  try {
    const parsed = v.safeParse(shellStateSchema, JSON.parse(readFileSync(path, 'utf8')))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

/** Losing the size of a window is no reason to disturb anybody, so a full or read-only disk is passed over. */
function save(path: string, state: ShellState): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    const part = `${path}.part`
    writeFileSync(part, JSON.stringify(state))
    renameSync(part, path)
  } catch {
    return
  }
}
