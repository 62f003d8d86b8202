import { describe, expect, it } from 'vitest'
import { siteLacks, type ProfileAnswers } from '#renderer/components/study/sites/requirements/lacks'
import { lacksShort, lackText, needLabel } from '#renderer/components/study/sites/requirements/lackWords'
import { translate as t } from '#renderer/composables/useMessages'

const requires = ['pet', 'mri-3t', 'population-paediatric', 'dry-ice', 'atmp', 'own-word']
const answers: ProfileAnswers = new Map([
  ['pet', { state: 'lacks', reason: 'stated-not' }],
  ['mri-3t', { state: 'met', reason: 'stated' }],
  ['population-paediatric', { state: 'lacks', reason: 'not-listed' }],
  ['dry-ice', { state: 'not-stated', reason: 'not-stated' }],
  ['atmp', { state: 'lacks', reason: 'stated-not' }],
])

describe('what a site lacks', () => {
  it('is what the profile denies, lists not, or does not state, and what the plan alone could say', () => {
    const found = siteLacks({ capabilities: ['atmp'] }, requires, answers)
    expect(found).toMatchObject({ asked: 6, met: 0, basis: 'profile' })
    expect(found.lacks.map(({ word, reason }) => [word, reason])).toEqual([
      ['pet', 'stated-not'],
      ['population-paediatric', 'not-listed'],
      ['atmp', 'profile-denies'],
    ])
    expect(found.notStated.map(({ word, reason }) => [word, reason])).toEqual([
      ['mri-3t', 'not-taken-over'],
      ['dry-ice', 'not-stated'],
      ['own-word', 'plan-silent'],
    ])
  })

  it('is all that the plan does not say where no profile is there', () => {
    const found = siteLacks({ capabilities: ['pet', 'own-word'] }, requires, null)
    expect(found).toMatchObject({ met: 2, basis: 'plan', lacks: [] })
    expect(found.notStated).toHaveLength(4)
    expect(new Set(found.notStated.map(({ reason }) => reason))).toEqual(new Set(['plan-silent']))
  })

  it('is nothing where nothing is required', () => {
    const found = siteLacks({ capabilities: [] }, [], null)
    expect(found).toMatchObject({ asked: 0, met: 0 })
    expect(lacksShort(found, 'en', t)).toBeNull()
  })

  it('is said in words', () => {
    const found = siteLacks({ capabilities: ['mri-3t', 'own-word'] }, requires, answers)
    expect(lacksShort(found, 'en', t)).toBe(
      'Lacks PET, Children, Advanced therapies (ATMP) · not stated: Dry ice',
    )
    expect(found.lacks.map((lack) => lackText(lack, 'en', t))[0]).toBe(
      'PET: the profile states that it is not there.',
    )
    expect(needLabel('own-word', 'nb')).toBe('own-word')
    expect(needLabel('trial-phase-3', 'en')).toBe('Phase III')
  })
})
