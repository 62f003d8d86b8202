import * as v from 'valibot'
import { menuCommands, type ServiceEvent } from '#shared/contract/events'
import type { OperationName, ResponseOf } from '#shared/contract/operations'
import { fail, type Failure, type Outcome } from '#shared/contract/outcome'
import { importStages } from '#shared/imports/importProgress'
import { runSchema } from './runSchema'

const answerFrame = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.unknown() }),
  v.object({
    ok: v.literal(false),
    error: v.object({
      code: v.string(),
      message: v.string(),
      details: v.optional(v.record(v.string(), v.unknown())),
    }),
  }),
])

const serviceEvent = v.variant('name', [
  v.object({ name: v.literal('study-changed'), study: v.string() }),
  v.object({ name: v.literal('studies-changed') }),
  v.object({ name: v.literal('settings-changed') }),
  v.object({ name: v.literal('papers-changed'), study: v.string() }),
  v.object({ name: v.literal('short-list-changed'), study: v.string() }),
  v.object({ name: v.literal('enquiries-changed'), study: v.nullable(v.string()) }),
  v.object({ name: v.literal('readiness-changed') }),
  v.object({ name: v.literal('variables-changed'), study: v.nullable(v.string()) }),
  v.object({ name: v.literal('sites-changed') }),
  v.object({ name: v.literal('sync-changed'), run: runSchema }),
  v.object({ name: v.literal('sources-changed') }),
  v.object({
    name: v.literal('import-progress'),
    reading: v.string(),
    stage: v.picklist(importStages),
    share: v.nullable(v.number()),
  }),
  v.object({ name: v.literal('validation-progress'), done: v.number(), total: v.number() }),
  v.object({
    name: v.literal('site-fetch-progress'),
    address: v.string(),
    done: v.number(),
    total: v.number(),
  }),
  v.object({ name: v.literal('forecast-progress'), run: v.string(), share: v.number() }),
  v.object({ name: v.literal('menu-command'), command: v.picklist(menuCommands) }),
])

/**
 * Checks that an answer has the frame of an outcome. What the frame holds is taken as the contract types it: page and
 * host come from one build.
 */
export function readAnswer<Name extends OperationName>(answer: unknown): Outcome<ResponseOf<Name>> {
  const frame = v.safeParse(answerFrame, answer)
  if (!frame.success) {
    return fail(
      'host-unreachable',
      'The answer of the host could not be read. Nothing is known to be lost. Reload the page.',
    )
  }
  if (frame.output.ok) return { ok: true, value: frame.output.value as ResponseOf<Name> }
  return { ok: false, error: frame.output.error as Failure }
}

/** An event of the services; null for one that this page does not know. */
export function readEvent(event: unknown): ServiceEvent | null {
  const parsed = v.safeParse(serviceEvent, event)
  return parsed.success ? parsed.output : null
}
