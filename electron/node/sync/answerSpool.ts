import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import type { SourceAnswer } from '#shared/sources/conversation'
import { sha256 } from '../sha256'

/** Answers of a conversation that is not finished, kept so that it can be taken up after a break. */
export interface AnswerSpool {
  /** When the conversation began, and what it then knew; it is taken up with the same. */
  readonly context: SpoolContext
  /** The answer kept at a position for this request; null when there is none, or it is damaged. */
  read(position: number, requestHash: string): Promise<SourceAnswer | null>
  keep(position: number, requestHash: string, answer: SourceAnswer): Promise<void>
  /** Takes all answers away: they have been used or are of no use. */
  clear(): Promise<void>
}

const spoolContext = v.strictObject({
  format: v.literal(1),
  offer: v.string(),
  base: v.string(),
  /** ISO instant at which the conversation began. */
  startedAt: v.string(),
  sinceYear: v.nullable(v.number()),
  previous: v.nullable(v.strictObject({ release: v.string(), trusted: v.boolean() })),
})
export type SpoolContext = v.InferOutput<typeof spoolContext>

const answerHead = v.strictObject({
  requestHash: v.string(),
  status: v.number(),
  headers: v.record(v.string(), v.string()),
  textHash: v.string(),
})

/** Milliseconds after which kept answers are too old to be mixed with new ones. */
const longestLife = 24 * 3600 * 1000

/** Opens the spool of an offer: what a broken conversation left when it began the same way, or an empty one. */
export async function openSpool(directory: string, wanted: SpoolContext): Promise<AnswerSpool> {
  const folder = join(directory, sha256(wanted.offer).slice(0, 24))
  const found = await readContext(folder)
  const context = found !== null && continues(found, wanted) ? found : wanted
  if (context === wanted) {
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder, { recursive: true })
    await place(join(folder, contextName), JSON.stringify(wanted))
  }
  const fileOf = (position: number) => join(folder, `${String(position).padStart(6, '0')}.answer`)
  return {
    context,
    async read(position, requestHash) {
      const content = await readFile(fileOf(position), 'utf8').catch(() => null)
      if (content === null) return null
      const end = content.indexOf('\n')
      const head = v.safeParse(answerHead, readJson(content.slice(0, end)))
      const text = content.slice(end + 1)
      if (!head.success || head.output.requestHash !== requestHash || sha256(text) !== head.output.textHash)
        return null
      return { status: head.output.status, headers: head.output.headers, text }
    },
    keep(position, requestHash, { status, headers, text }) {
      const head = { requestHash, status, headers, textHash: sha256(text) }
      return place(fileOf(position), `${JSON.stringify(head)}\n${text}`)
    },
    clear: () => rm(folder, { recursive: true, force: true }),
  }
}

/** The spool of a run that keeps nothing: always empty. */
export function spoolOfNothing(context: SpoolContext): AnswerSpool {
  return {
    context,
    read: () => Promise.resolve(null),
    keep: () => Promise.resolve(),
    clear: () => Promise.resolve(),
  }
}

const contextName = 'context.json'

async function readContext(folder: string): Promise<SpoolContext | null> {
  const text = await readFile(join(folder, contextName), 'utf8').catch(() => null)
  const parsed = v.safeParse(spoolContext, text === null ? null : readJson(text))
  return parsed.success ? parsed.output : null
}

function continues(found: SpoolContext, wanted: SpoolContext): boolean {
  const age = Date.parse(wanted.startedAt) - Date.parse(found.startedAt)
  return (
    found.offer === wanted.offer &&
    found.base === wanted.base &&
    found.sinceYear === wanted.sinceYear &&
    age >= 0 &&
    age < longestLife
  )
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** A file is there whole or not at all. It need not survive a power cut: what is missing is asked for again. */
async function place(path: string, content: string): Promise<void> {
  await writeFile(`${path}.part`, content)
  await rename(`${path}.part`, path)
}
