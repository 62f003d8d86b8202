import { describe, expect, it } from 'vitest'
import { checkCube } from '#shared/domain/cubes/checkCube'
import type { SourceAnswer, SourceRequest } from '#shared/sources/conversation'
import { unsoundCells } from '#test/support/cubeCells'
import { mutateText, seededNumbers } from '#test/support/mutateText'
import type { MadeUpSource } from '#test/support/sources/madeUpSource'
import { madeUpSources } from '#test/support/sources/madeUpSources'
import type { SeenRequest } from '#test/support/sources/sourceServer'

/** Damaged answers for each source; `KOHORT_FUZZ=10000` runs the whole. */
const count = Number(process.env['KOHORT_FUZZ'] ?? 500)
/** Milliseconds for one conversation, however damaged its answers are. */
const deadline = 5000
/** Requests after which a conversation is let go: the engine has its own limit. */
const mostRequests = 300

type Answerer = (request: SourceRequest, position: number) => Promise<SourceAnswer>

function asSeen({ method, path, query = [], body = null }: SourceRequest, index: number): SeenRequest {
  const parameters = new URLSearchParams(query.map(([name, value]) => [name, value]))
  return { method, path, query: parameters, headers: {}, body: structuredClone(body), index }
}

function answererOf(source: MadeUpSource): Answerer {
  const handler = source.handler({ edition: 1, twist: null })
  return async (request, position) => {
    const given = await handler(asSeen(request, position))
    if (given === 'reset') throw new Error(`${source.name} cannot answer ${request.label}`)
    const text = typeof given.body === 'string' ? given.body : Buffer.from(given.body).toString('utf8')
    return { status: given.status ?? 200, headers: {}, text }
  }
}

/** Holds a conversation; the problem's code, `unsound cells`, `asks on`, or null when all is well. */
async function hold({ connector, offer }: MadeUpSource, answer: Answerer): Promise<string | null> {
  const wanted = connector.offers.find(({ key }) => key === offer)
  if (wanted === undefined) throw new Error(`${offer} is not offered`)
  const conversation = connector.sync(wanted, { today: '2026-11-22', previous: null, sinceYear: null })
  let step = conversation.next()
  for (let position = 0; step.done !== true; position += 1) {
    if (position === mostRequests) return 'asks on'
    step = conversation.next(await answer(step.value, position))
  }
  const result = step.value
  if (!result.ok) return result.problem.message === '' ? 'no words' : result.problem.code
  if (result.value.unchanged) return 'unchanged'
  for (const cube of result.value.cubes) {
    // The engine refuses what does not pass the check; cells outside their bounds must not even be made.
    if (unsoundCells(cube).length > 0) return 'unsound cells'
    if (checkCube(cube) !== null) return 'refused by the check'
    connector.evidence(cube, '2026-11-22', 'q', { areas: new Set(['nation:NO', 'county:03', 'county:34']) })
  }
  return null
}

describe('a conversation with one damaged answer', () => {
  it.each(madeUpSources.map((source) => [source.name, source] as const))(
    `ends for %s within ${deadline} ms, refused or with sound cells, ${count} times`,
    async (_name, source) => {
      const texts: string[] = []
      const answer = answererOf(source)
      const sound = await hold(source, async (request, position) => {
        const given = await answer(request, position)
        texts.push(given.text)
        return given
      })
      expect(sound).toBeNull()
      const numbers = seededNumbers(20_263)
      const endings = new Map<string | null, number>()
      let slowest = 0
      for (let index = 0; index < count; index += 1) {
        const at = index % texts.length
        const damaged = mutateText(texts[at] ?? '', numbers)
        const startedAt = performance.now()
        const ending = await hold(source, async (request, position) => {
          if (position === at) return { status: 200, headers: {}, text: damaged }
          return answer(request, position)
        })
        slowest = Math.max(slowest, performance.now() - startedAt)
        endings.set(ending, (endings.get(ending) ?? 0) + 1)
        if (ending === 'unsound cells' || ending === 'no words') expect.fail(`${ending} from ${damaged}`)
      }
      expect(slowest).toBeLessThan(deadline)
      expect(endings.get(null) ?? 0).toBeGreaterThan(0)
      expect(endings.size).toBeGreaterThan(1)
    },
    Math.max(30_000, count * 60),
  )
})
