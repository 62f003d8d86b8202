import { describe, expect, it } from 'vitest'
import {
  countProblems,
  problemsAsText,
  type DocumentProblem,
} from '#renderer/components/study/documents/documentProblem'
import {
  pathsAround,
  registrationProblems,
} from '#renderer/components/study/documents/registration/registrationProblems'

const problem: DocumentProblem = {
  key: 'a',
  severity: 'error',
  title: 'Brief title: 312 > 300 characters',
  remedy: 'Cut 12 characters.',
  field: 'Public title',
  registerField: 'brief_title',
  place: 'titles.brief',
  fix: null,
}
const words = { heading: 'Problems', groups: { error: 'Refused', warning: 'Questioned', note: 'Notes' } }

describe('problems of a document', () => {
  it('are copied by severity, with the name of the field at the register', () => {
    const text = problemsAsText(
      [{ ...problem, key: 'b', severity: 'note', registerField: '', remedy: null }, problem],
      words,
    )
    expect(text).toBe(
      [
        'Problems',
        '',
        'Refused (1)',
        '- Brief title: 312 > 300 characters [brief_title] Cut 12 characters.',
        '',
        'Notes (1)',
        '- Brief title: 312 > 300 characters',
      ].join('\n'),
    )
    expect(countProblems([problem, problem])).toEqual({ errors: 2, warnings: 0 })
  })

  it('of a register have keys of their own, our name of the field, and the changes of their fix', () => {
    const made: unknown[] = []
    const said = {
      format: 'ctgov' as const,
      severity: 'error' as const,
      rule: 'brief-title-length',
      path: 'titles.brief',
      registerField: 'brief_title',
      message: { en: 'Too long', nb: 'For lang' },
      remedy: { en: 'Cut', nb: 'Kort ned' },
      fix: { label: { en: 'Use', nb: 'Bruk' }, changes: [{ path: 'titles.brief', value: 'Short' }] },
    }
    const [first, second] = registrationProblems([said, said], 'nb', (changes) => made.push(changes))
    expect(first?.key).not.toBe(second?.key)
    expect(first).toMatchObject({ title: 'For lang', remedy: 'Kort ned', field: 'Offentlig tittel' })
    first?.fix?.run()
    expect(made).toEqual([[{ path: 'titles.brief', value: 'Short' }]])
  })

  it('lead from a place outwards', () => {
    expect(pathsAround('arms.0.label')).toEqual(['arms.0.label', 'arms.0', 'arms'])
  })
})
