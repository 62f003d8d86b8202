import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadLinearSolver } from '#electron/node/linearSolver'
import { jointCountBounds, type AtomTest, type EventCounts } from '#shared/statistics/bounds/jointCountBounds'

const solver = await loadLinearSolver()

function known(value: number) {
  return { lower: value, upper: value }
}

function counts(
  total: number,
  events: readonly number[],
  joints: readonly (readonly [readonly number[], number])[] = [],
): EventCounts {
  return {
    total: known(total),
    events: events.map(known),
    joints: joints.map(([members, count]) => ({ events: members, ...known(count) })),
  }
}

function boundsOf(input: EventCounts, includes?: AtomTest) {
  const result = jointCountBounds(solver, input, includes)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

const pairs = [
  [0, 1],
  [0, 2],
  [1, 2],
] as const

describe('jointCountBounds', () => {
  it('is much narrower with pairs than without (reference value of an independent solver)', () => {
    const withPairs = counts(
      1000,
      [600, 550, 500],
      [
        [[0, 1], 400],
        [[0, 2], 380],
        [[1, 2], 350],
      ],
    )
    expect(boundsOf(withPairs)).toEqual({ lower: 230, upper: 350 })
    expect(boundsOf(counts(1000, [600, 550, 500]))).toEqual({ lower: 0, upper: 500 })
  })

  it('is the Fréchet interval where nothing else is known', () => {
    expect(boundsOf(counts(1000, [900, 850, 700]))).toEqual({ lower: 450, upper: 700 })
    const any: AtomTest = (atom) => atom > 0
    expect(boundsOf(counts(1000, [300, 450]), any)).toEqual({ lower: 450, upper: 750 })
  })

  it('is exact where an event appears twice', () => {
    // A or not A, and B: B itself, which interval arithmetic on the tree does not see.
    const includes: AtomTest = (atom) => ((atom & 1) === 1 || (atom & 1) === 0) && (atom & 2) === 2
    expect(boundsOf(counts(100, [30, 40]), includes)).toEqual({ lower: 40, upper: 40 })
  })

  it('takes ranges for counts', () => {
    const ranges = {
      total: known(100),
      events: [
        { lower: 60, upper: 70 },
        { lower: 50, upper: 55 },
      ],
      joints: [],
    }
    expect(boundsOf(ranges)).toEqual({ lower: 10, upper: 55 })
  })

  it('tells counts that contradict each other (reference case)', () => {
    const input = counts(
      1000,
      [400, 350, 300],
      [
        [[0, 1], 30],
        [[0, 2], 290],
        [[1, 2], 280],
      ],
    )
    expect(jointCountBounds(solver, input)).toMatchObject({
      ok: false,
      error: { code: 'inconsistent_inputs' },
    })
  })

  it('is exact where the counts leave no choice', () => {
    const input = counts(
      3,
      [2, 2, 2],
      pairs.map((pair) => [pair, 1]),
    )
    expect(boundsOf(input)).toEqual({ lower: 0, upper: 0 })
    const odd = counts(4, [1, 1, 1, 1], [])
    expect(boundsOf(odd, (atom) => atom === 0)).toEqual({ lower: 0, upper: 3 })
  })

  it.each([
    counts(10, []),
    counts(
      10,
      Array.from({ length: 13 }, () => 5),
    ),
    counts(10, [-1]),
    counts(10, [1.5]),
    counts(10, [3, 3], [[[0], 3]]),
    counts(10, [3, 3], [[[0, 2], 3]]),
  ])('refuses a shape that is none (%#)', (input) => {
    expect(jointCountBounds(solver, input)).toMatchObject({ ok: false, error: { code: 'invalid_input' } })
  })

  it('says when the solver gave up', () => {
    const idle = jointCountBounds(
      { withProgram: (_, work) => work({ solve: () => ({ status: 'stopped', reason: 'no time' }) }) },
      counts(10, [3, 3]),
    )
    expect(idle).toMatchObject({ ok: false, error: { code: 'not_solved' } })
  })

  const population = fc.array(fc.nat(15), { minLength: 1, maxLength: 60 })

  function countAll(people: readonly number[], joints: readonly (readonly number[])[]): EventCounts {
    const having = (members: readonly number[]): number =>
      people.filter((person) => members.every((event) => (person & (1 << event)) > 0)).length
    return counts(
      people.length,
      [0, 1, 2, 3].map((event) => having([event])),
      joints.map((members) => [members, having(members)]),
    )
  }

  it('holds the truth, and narrows with every joint count that is known', () => {
    const joints = fc.uniqueArray(
      fc.uniqueArray(fc.nat(3), { minLength: 2, maxLength: 3 }).map((members) => members.sort()),
      { maxLength: 5, selector: (members) => members.join() },
    )
    const tests = fc.func(fc.boolean())
    fc.assert(
      fc.property(population, joints, tests, (people, known, includes) => {
        const truth = people.filter((person) => includes(person)).length
        const narrow = boundsOf(countAll(people, known), includes)
        const wide = boundsOf(countAll(people, known.slice(1)), includes)
        expect(narrow.lower).toBeLessThanOrEqual(truth)
        expect(narrow.upper).toBeGreaterThanOrEqual(truth)
        expect(narrow.lower).toBeGreaterThanOrEqual(wide.lower)
        expect(narrow.upper).toBeLessThanOrEqual(wide.upper)
      }),
      { numRuns: 150 },
    )
  })
})
