import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { succeed } from '#shared/contract/outcome'
import type { RequestOf } from '#shared/contract/operations'
import type {
  CompetingAnswer,
  CompetingTrial,
  TrialAtSite,
} from '#shared/domain/sites/competing/competingAnswer'
import CompetingTrials from '#renderer/components/study/sites/competing/CompetingTrials.vue'
import { useStudy } from '#renderer/stores/study'
import { planSiteOf, sitePlanOf } from '#test/support/sitePlans'
import { connectServices } from '../../support/connectServices'
import { mountInPage } from '../../support/mountInPage'
import { everyone, studyService } from '../../support/studyService'

const site = planSiteOf({ id: 'a', name: 'Unit A' })
const source = { source: 'register', name: { en: 'Register', nb: 'Register' }, title: null } as const

function trial(identifier: string, wish: Partial<CompetingTrial> = {}): CompetingTrial {
  return {
    identifier,
    name: `Trial ${identifier}`,
    source: 'register',
    status: 'RECRUITING',
    phase: 'PHASE2; PHASE3',
    participants: { number: 1200, of: 'trial', kind: 'planned' },
    address: null,
    match: {
      word: { text: 'Asthma', origin: 'code', code: 'J45' },
      condition: 'Severe Asthma',
      fit: 'narrower',
    },
    state: 'recruiting',
    ...wish,
  }
}
function at(identifier: string, wish: Partial<TrialAtSite> = {}): TrialAtSite {
  const place = { facility: 'Ward 7', city: 'Bergen', status: null }
  return { trial: identifier, source: 'register', fit: 'unit', place, state: 'recruiting', ...wish }
}
const answer: CompetingAnswer = {
  words: [{ text: 'Asthma', origin: 'code', code: 'J45' }],
  sources: [{ ...source, limited: false, asOf: '2026-11-20', trials: 6 }],
  trials: [
    trial('T1'),
    trial('T2', { participants: null, phase: null, state: 'unknown', status: 'ODD' }),
    trial('T3', { match: { ...trial('').match, fit: 'wider', condition: 'Lungs' } }),
    trial('T4'),
  ],
  sites: [
    {
      site: 'a',
      townUnknown: true,
      trials: [at('T1'), at('T2', { fit: 'area', state: 'unknown' }), at('T3', { fit: 'town' })],
      recruiting: 1,
      planned: 0,
    },
  ],
  unplaced: [{ trial: 'T4', source: 'register' }],
  notRecruiting: 2,
}

const spaced = (text: string) => text.replaceAll('\u00a0', ' ')

let page: VueWrapper
afterEach(() => page.unmount())

async function show(found: CompetingAnswer) {
  const asked: RequestOf<'sites.competing'>[] = []
  const used: { readonly trials: number; readonly citation: string }[] = []
  connectServices({
    ...studyService({ ...everyone, sites: sitePlanOf({ sites: [site] }) }).handlers,
    'sites.competing': (request) => {
      asked.push(request)
      return succeed(found)
    },
  })
  page = mountInPage(
    defineComponent(() => {
      const study = useStudy()
      void study.open('s1')
      return () =>
        study.protocol === null ? null : h(CompetingTrials, { site, onUse: (stated) => used.push(stated) })
    }),
    {},
  )
  // The study arrives first, then what is known of its sites.
  await flushPromises()
  await flushPromises()
  return { asked, used }
}

describe('trials in the registers', () => {
  it('say of each where it meets the unit, by which words it was found, and what is not known', async () => {
    const { asked } = await show(answer)
    expect(asked).toMatchObject([{ sites: ['a'], words: [] }])
    const text = spaced(page.text())
    expect(text).toContain('Recruiting at the unit or in its town: 1. Planned there: 0.')
    expect(text).toContain('not known in which town')
    expect(text).toContain('phase 2/3 · 1 200 planned participants')
    expect(text).toContain('Ward 7, Bergen: this unit')
    expect(text).toContain('“Severe Asthma” has the words of “Asthma”, the name of J45.')
    expect(text).toContain('Status not known (“ODD”)')
    expect(text).toContain('participants not stated')
    expect(text).toContain('“Lungs” says less than “Asthma”')
    expect(text).toContain('Register, as of 20 Nov 2026: 6 trials.')
    expect(text).toContain('2 trials of the condition in the country take no more patients.')
    const groups = page.findAll('summary').map((summary) => summary.text())
    expect(groups.map((words) => words.split(':')[0])).toEqual([
      'At the unit or in its town',
      'Elsewhere in its area',
      'Wider condition',
      'Place not known',
    ])
  })

  it('give the plan the number that is counted with where it stands, and no share', async () => {
    const { used } = await show(answer)
    await page.get('button').trigger('click')
    expect(used.map(({ trials, citation }) => ({ trials, citation: spaced(citation) }))).toEqual([
      { trials: 1, citation: 'Recruiting trials in Register (20 Nov 2026): T1' },
    ])
  })

  it('ask again with names that a person types, and refuse what is none', async () => {
    const { asked } = await show(answer)
    const field = page.get<HTMLInputElement>('input')
    await field.setValue('Heart attack, Infarct')
    await flushPromises()
    expect(asked.at(-1)?.words).toEqual(['Heart attack', 'Infarct'])
    await field.setValue('x')
    expect(page.text()).toContain('A name has 2 to 100 letters')
    expect(asked).toHaveLength(2)
  })

  it('never say that there are none where nothing was fetched', async () => {
    await show({
      ...answer,
      sources: [],
      trials: [],
      unplaced: [],
      sites: [{ site: 'a', townUnknown: false, trials: [], recruiting: null, planned: null }],
    })
    expect(page.text()).toContain('nothing is known of competing trials')
    expect(page.find('button').exists()).toBe(false)
    expect(page.text()).not.toMatch(/\b0\b/)
  })
})
