import { beforeEach, expect, it } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { usedTables } from '#renderer/components/study/assumptions/usedTables'
import CriterionSources from '#renderer/components/study/criteria/CriterionSources.vue'
import { answeredBy } from '#renderer/components/study/influences/influenceWords'
import { provideStudyScreen } from '#renderer/components/study/studyScreen'
import type { AlternativeResult, EvidenceReference, FunnelStep } from '#shared/estimate/result'
import { connectServices } from '../support/connectServices'
import { mountInPage } from '../support/mountInPage'
import { bounded, diagnosis, group, names, protocolOf, resultOf, step } from './support/protocolFixture'

const either = group('either', diagnosis('one', 'G35'), diagnosis('other', 'G40'))
const protocol = protocolOf([either])

function table(key: string, title: string): EvidenceReference {
  return {
    table: key,
    title: { en: title, nb: title },
    source: 'registry',
    period: key,
    lastYear: 2022,
    measure: 'prevalent',
    areaLevel: 'nation',
    caseDefinition: { en: title, nb: title },
    match: 'equal',
    flags: [],
    published: null,
    hash: key,
  }
}
function answer(id: string, evidence: readonly EvidenceReference[]): AlternativeResult {
  const counted = evidence.length > 0
  return {
    id,
    basis: counted ? 'counted' : 'not-countable',
    alone: bounded(10, 0, 20),
    evidence,
    reason: counted ? null : 'no-table-for-codes',
  }
}
const counted: FunnelStep = step({
  id: 'either',
  alternatives: [answer('one', [table('2020', 'One')]), answer('other', [])],
  together: answer('either', [table('2022', 'Both')]),
})

function textOf(shown: FunnelStep): string {
  const page = mountInPage(
    defineComponent(() => {
      provideStudyScreen({
        hovered: ref(null),
        names,
        edit: () => undefined,
        undo: () => undefined,
        openEditor: () => undefined,
      })
      return () =>
        h(CriterionSources, {
          zoned: {
            group: either,
            role: 'inclusion',
            index: 0,
            badge: '1',
            step: shown,
            previous: null,
            next: null,
          },
        })
    }),
  )
  const text = page.text()
  page.unmount()
  return text
}

beforeEach(() => void connectServices({}))

it('names on the card the one table that counts all alternatives, and not what they would have lacked', () => {
  const together = textOf(counted)
  expect(together).toContain('2022')
  expect(together).toContain('Counted once by the table of the parent code')
  expect(together).not.toContain('2020')
  expect(together).not.toContain('No table')
  const apart = textOf({ ...counted, together: null })
  expect(apart).toContain('2020')
  expect(apart).not.toContain('parent code')
})

it('finds that table where values are assumed of it, and where it moves the answer', () => {
  const result = resultOf([counted])
  expect(usedTables(result, protocol, new Map()).map(({ reference }) => reference.table)).toEqual([
    '2022',
    '2020',
  ])
  expect(answeredBy('2022', { result, protocol })).toMatchObject({
    reference: { title: { en: 'Both' } },
    criterion: null,
  })
})
