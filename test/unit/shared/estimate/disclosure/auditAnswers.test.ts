import { describe, expect, it } from 'vitest'
import { loadLinearSolver } from '#electron/node/linearSolver'
import { auditAnswers, auditLimits, type AuditedAnswer } from '#shared/estimate/disclosure/auditAnswers'
import { defaultSmallCountRule } from '#shared/domain/disclosure/smallCountRule'
import { baseAreas, exactly, people, withDisease } from './answers'

const solver = await loadLinearSolver()
const adults = { age: { from: 18, to: null } }
const nearlyAdults = { age: { from: 17, to: null } }

function auditOf(...answers: readonly AuditedAnswer[]) {
  return auditAnswers(solver, { answers, baseAreas, residents: 3000, rule: defaultSmallCountRule })
}

describe('auditAnswers', () => {
  it('finds two people between 120 and 118, and names both answers', () => {
    const audit = auditOf(
      exactly(withDisease('G35', nearlyAdults), 120),
      exactly(withDisease('G35', adults), 118),
    )
    expect(audit).toMatchObject({ disclosed: 1, warned: 0, partial: false })
    expect(audit.findings).toEqual([{ status: 'disclosed', lower: 2, upper: 2, inside: [0], outside: [1] }])
  })

  it('finds nothing where the two are told as ranges of five', () => {
    const ranges = [
      { set: withDisease('G35', nearlyAdults), lower: 118, upper: 122 },
      { set: withDisease('G35', adults), lower: 113, upper: 117 },
    ]
    expect(auditOf(...ranges)).toEqual({ findings: [], disclosed: 0, warned: 0, partial: false })
  })

  it('subtracts several answers at once', () => {
    const inArea = (areas: string[]) => withDisease('G35', { areas })
    const audit = auditOf(
      exactly(withDisease('G35'), 100),
      exactly(inArea(['county:1']), 60),
      exactly(inArea(['county:2']), 40),
      exactly(inArea(['referral-area:a']), 97),
    )
    // County 2 outside of hospital area a: 100 - 97, though no two of the county answers give it.
    expect(audit.disclosed).toBe(1)
    expect(audit.findings[0]).toMatchObject({ status: 'disclosed', lower: 3, upper: 3 })
  })

  it('warns of a range inside the small numbers, of one that may be small, and of nobody', () => {
    const warned = (lower: number, upper: number) =>
      auditOf(exactly(withDisease('G35', nearlyAdults), 120), {
        set: withDisease('G35', adults),
        lower: 120 - upper,
        upper: 120 - lower,
      }).findings.map(({ status }) => status)
    expect(warned(2, 3)).toEqual(['narrowed_small'])
    expect(warned(4, 7)).toEqual(['at_risk'])
    expect(warned(0, 0)).toEqual(['disclosed_zero'])
    expect(warned(1, 4)).toEqual([])
    expect(warned(30, 30)).toEqual([])
  })

  it('does not warn of a 0 that is shown as such', () => {
    expect(auditOf(exactly(withDisease('G35'), 0)).findings).toEqual([])
  })

  it('takes figures of residents for public', () => {
    const audit = auditOf(exactly(people(nearlyAdults), 2000), exactly(people(adults), 1998))
    expect(audit).toMatchObject({ disclosed: 0, warned: 0 })
  })

  it('looks at each difference by itself where figures contradict each other', () => {
    const audit = auditOf(
      exactly(withDisease('G35', { areas: ['county:1'] }), 60),
      exactly(withDisease('G35', { areas: ['county:2'] }), 60),
      exactly(withDisease('G35'), 100),
      exactly(withDisease('G35', adults), 98),
    )
    expect(audit.partial).toBe(true)
    expect(audit.findings).toContainEqual(
      expect.objectContaining({ status: 'disclosed', lower: 2, upper: 2 }),
    )
  })

  it('leaves out the oldest where there are too many, and says so', () => {
    const many = Array.from({ length: auditLimits.answers + 10 }, (_, index) =>
      exactly(withDisease('G35', { age: { from: index % 100, to: null } }), 2000 - 10 * (index % 100)),
    )
    const audit = auditOf(exactly(withDisease('C50'), 7), ...many)
    expect(audit.partial).toBe(true)
  })
})
