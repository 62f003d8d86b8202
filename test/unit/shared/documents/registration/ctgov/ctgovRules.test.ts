import { describe, expect, it } from 'vitest'
import type { RegistrationRecord } from '#shared/domain/registration/record/registrationRecord'
import type { RegistrationProblem } from '#shared/domain/registration/registrationProblem'
import { emptyRegistration } from '#shared/domain/registration/record/emptyRecord'
import { ctgovFormat } from '#shared/documents/registration/ctgov/ctgovFormat'
import { ctgovRules } from '#shared/documents/registration/ctgov/rules/ctgovRules'
import { changeRecord } from '#test/support/registration/changeRecord'
import { completeObservation, completeRegistration } from '#test/support/registration/completeRegistration'
import { ruleFixtures } from './ruleFixtures'

const context = { now: '2026-11-22T12:00:00.000Z', applicationVersion: '1', uuid: (name: string) => name }
const bases = { trial: completeRegistration(), observation: completeObservation() }

function check(record: RegistrationRecord): readonly RegistrationProblem[] {
  return ctgovFormat.check(record, context)
}

function broken(record: RegistrationRecord, rule: string): readonly RegistrationProblem[] {
  return check(record).filter((problem) => problem.rule === rule)
}

function text(value: RegistrationProblem['message']): { readonly en: string; readonly nb: string } {
  return typeof value === 'string' ? { en: value, nb: value } : value
}

describe('the rules of ClinicalTrials.gov', () => {
  it('have names of their own, and a fixture each', () => {
    const names = ctgovRules.map(({ rule }) => rule)
    expect(new Set(names).size).toBe(names.length)
    expect([...ruleFixtures.keys()].toSorted()).toEqual(names.toSorted())
    expect(ctgovFormat.rules).toBe(names.length)
  })

  it.each(ctgovRules.map(({ rule, severity, field }) => ({ rule, severity, field })))(
    '$rule refuses and accepts',
    ({ rule, severity, field }) => {
      const fixture = ruleFixtures.get(rule)
      if (fixture === undefined) throw new Error(`${rule} has no fixture`)
      const base = bases[fixture.base]
      const refused = broken(changeRecord(base, fixture.refused), rule)
      expect(refused.length).toBeGreaterThan(0)
      expect(broken(changeRecord(base, fixture.accepted), rule)).toEqual([])
      for (const problem of refused) {
        expect(problem).toMatchObject({ format: 'ctgov', severity })
        expect(problem.registerField.startsWith(field.register)).toBe(true)
        const [message, remedy] = [text(problem.message), text(problem.remedy)]
        expect(message.en).not.toBe(message.nb)
        for (const said of [message.en, message.nb, remedy.en, remedy.nb]) expect(said).toMatch(/^\S.*\S$/s)
        if (severity === 'error') expect(message.en).not.toContain('commonly')
      }
    },
  )

  it('mends what can be mended safely', () => {
    const mended = [...ruleFixtures].flatMap(([rule, { base, refused }]) => {
      const record = changeRecord(bases[base], refused)
      return broken(record, rule).flatMap(({ fix }) => {
        if (fix === null) return []
        const after = changeRecord(
          record,
          fix.changes.map(({ path, value }) => [path, value] as const),
        )
        return [{ rule, left: broken(after, rule).length, before: broken(record, rule).length }]
      })
    })
    expect(mended.length).toBeGreaterThan(12)
    for (const { left, before } of mended) expect(left).toBeLessThan(before)
  })

  it('have nothing against records that every register takes', () => {
    expect(check(bases.trial)).toEqual([])
    expect(check(bases.observation)).toEqual([])
  })

  it('say actual and allowed numbers', () => {
    const [problem] = check(changeRecord(bases.trial, [['titles.brief', 'x'.repeat(312)]]))
    expect(problem).toMatchObject({
      severity: 'error',
      path: 'titles.brief',
      registerField: 'brief_title',
      message: { en: 'Brief title: 312 of 300 characters.', nb: 'Kort tittel: 312 av 300 tegn.' },
      remedy: { en: 'Shorten it by 12 characters.', nb: 'Kort ned teksten med 12 tegn.' },
    })
  })

  it('links the only intervention to an arm without one', () => {
    const record = changeRecord(bases.trial, [['interventions', [bases.trial.interventions[0]]]])
    expect(broken(record, 'arm-has-intervention')).toMatchObject([
      {
        path: 'arms.1',
        registerField: 'arm_group 2',
        fix: { changes: [{ path: 'interventions.0.arms', value: ['early', 'late'] }] },
      },
    ])
  })

  it('ask much of a record in which nothing is stated, and do not fail', () => {
    const problems = check(emptyRegistration())
    expect(problems.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(20)
    expect(problems.every(({ path }) => path !== '')).toBe(true)
  })
})
