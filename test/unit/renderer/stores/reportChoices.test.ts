import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import { fail, succeed } from '#shared/contract/outcome'
import { firstChoices, type ReportChoices } from '#shared/documents/report/reportChoices'
import { useReportChoices } from '#renderer/stores/reportChoices'
import { connectServices } from '../support/connectServices'

beforeEach(() => setActivePinia(createPinia()))

const decision = { statement: 'go', words: 'With six sites' } as const

it('keeps what is chosen with its study, and says so when it could not', async () => {
  const kept = new Map<string, ReportChoices>([['b', { ...firstChoices, language: 'nb' }]])
  let full = false
  const of = (study: string) => kept.get(study) ?? firstChoices
  connectServices({
    'reports.choices': ({ study }) => succeed(of(study)),
    'reports.choose': ({ study, change: { decision: decided = of(study).decision } }) => {
      if (full) return fail('not-saved', 'The disk is full.')
      kept.set(study, { ...of(study), decision: decided })
      return succeed(of(study))
    },
  })
  const choices = useReportChoices()
  await choices.open('a')
  await choices.choose({ decision })
  expect(kept.get('a')?.decision).toEqual(decision)
  await choices.open('b')
  expect(choices.current?.decision).toEqual(firstChoices.decision)
  expect(choices.language).toBe('nb')
  await choices.open('a')
  expect(choices.current?.decision).toEqual(decision)

  full = true
  await choices.choose({ decision: { ...decision, words: 'With seven' } })
  expect(choices.failure?.code).toBe('not-saved')
  expect(choices.current?.decision.words).toBe('With seven')
})
