import { describe, expect, it } from 'vitest'
import type { RelaxationAnswer } from '#shared/contract/responses'
import type { Protocol } from '#shared/domain/studies/protocol'
import { createWhatIfService } from '#shared/services/whatIfService'
import { criterion, diagnosis, group, protocolOf } from '#test/support/smallCountry'
import { eligible, estimate } from '../estimate/whatIf/whatIfFixture'

const service = createWhatIfService({ shown: estimate })
const narrow = protocolOf({
  population: { age: { from: 30, to: 60 }, sex: 'female', areas: ['county:01'] },
  inclusion: [group('a', [criterion(diagnosis('A'))])],
  exclusion: [group('note', [criterion({ kind: 'statement', text: 'x' })])],
})

async function ask(protocol: Protocol, from: number): Promise<RelaxationAnswer> {
  const answer = await service['whatIf.relax']({ protocol, from })
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}

describe('whatIf.relax', () => {
  it('answers all changes in parts, each with what it would add', async () => {
    const first = await ask(narrow, 0)
    expect(first).toMatchObject({ total: 11, next: 8, leftOut: 0 })
    const second = await ask(narrow, first.next ?? NaN)
    expect(second.next).toBeNull()
    const rows = [...first.rows, ...second.rows]
    expect(rows).toHaveLength(11)
    expect(first.eligible.estimate).toBe(eligible(narrow))
    for (const { eligible: people, more } of rows) {
      expect(more).toEqual({ value: (people.estimate ?? NaN) - eligible(narrow), hidden: null })
    }
    expect(rows.at(-1)?.change).toEqual({ kind: 'criterion-off', group: 'a' })
  })

  it('tries nothing on a criterion that is not counted', async () => {
    const { rows } = await ask(narrow, 8)
    expect(rows.some(({ change }) => 'group' in change && change.group === 'note')).toBe(false)
  })

  it('hides how many a change adds when they are few', async () => {
    const few = createWhatIfService({
      shown(protocol, detail) {
        const result = estimate(protocol, detail)
        const people = protocol.population.sex === 'any' ? 103 : 100
        if (!result.ok) return result
        return {
          ok: true,
          value: { ...result.value, eligible: { ...result.value.eligible, estimate: people } },
        }
      },
    })
    const answer = await few['whatIf.relax']({ protocol: narrow, from: 8 })
    expect(answer).toMatchObject({
      ok: true,
      value: {
        rows: [
          {
            change: { kind: 'population-sex' },
            more: { value: null, hidden: { reason: 'small', from: 1, to: 4 } },
          },
          { change: { kind: 'population-areas' }, more: { value: 0, hidden: null } },
          { change: { kind: 'criterion-off' } },
        ],
      },
    })
  })
})

describe('whatIf.seek', () => {
  it('answers the value and refuses a field that is gone', async () => {
    const request = { protocol: narrow, target: 100, measure: 'eligible' } as const
    const found = await service['whatIf.seek']({ ...request, field: { kind: 'population-age', end: 'to' } })
    expect(found).toMatchObject({ ok: true, value: { kind: 'found', present: { value: 60 } } })
    const gone = await service['whatIf.seek']({ ...request, field: { kind: 'availability', step: 'gone' } })
    expect(gone).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })
})
