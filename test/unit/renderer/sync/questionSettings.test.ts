import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { fail, succeed } from '#shared/contract/outcome'
import type { SyncState } from '#shared/contract/sync'
import type { PxServer } from '#shared/sources/questions/pxQuestions'
import { standardQuestions, type SourceQuestions } from '#shared/sources/questions/sourceQuestions'
import QuestionSettings from '#renderer/components/sync/QuestionSettings.vue'
import { useSync } from '#renderer/stores/sync'
import { connectServices } from '../support/connectServices'
import { mountInPage } from '../support/mountInPage'
import { exampleConnector, exampleOffer, exampleState, keptOffer } from '../support/syncFixture'

let page: VueWrapper
beforeEach(() => (document.body.innerHTML = ''))
afterEach(() => page.unmount())

const server: PxServer = {
  name: 'Made-up office',
  version: 2,
  base: 'https://px.example.org/api/',
  host: 'px.example.org',
  language: '',
  norwegian: true,
  noisy: false,
}
const name = { en: server.name, nb: server.name }

/** The settings over a service that keeps what it is asked. */
async function open(given: Partial<SyncState> = {}) {
  const asked: SourceQuestions[] = []
  let state = exampleState({ connectors: [exampleConnector({ takesTables: true })], ...given })
  const services = connectServices({
    'sync.describe': () => succeed(state),
    'sync.log': () => succeed([]),
    'imports.list': () => succeed([]),
    'sync.ask': (questions) => {
      if (questions.tables.some(({ table }) => table === 'refused')) return fail('conflict', 'There already.')
      asked.push(questions)
      state = { ...state, questions }
      return succeed(state)
    },
    'sync.forget': () => {
      state = { ...state, left: [] }
      return succeed(state)
    },
  })
  page = mountInPage(QuestionSettings)
  await useSync().load()
  await flushPromises()
  return { asked, services }
}

function labelled<Kind extends HTMLElement>(label: string): Kind {
  const found = [...document.querySelectorAll('label')].find((each) =>
    each.textContent?.trim().startsWith(label),
  )
  const control = document.getElementById(found?.htmlFor ?? '')
  if (control === null) throw new Error(`Nothing is labelled ${label}`)
  return control as Kind
}
async function type(label: string, text: string): Promise<void> {
  const field = labelled<HTMLInputElement>(label)
  field.value = text
  field.dispatchEvent(new Event('input'))
  await flushPromises()
  field.dispatchEvent(new Event('change'))
  await flushPromises()
}
async function press(text: string): Promise<void> {
  const found = [...document.querySelectorAll('button')].find(
    (each) => each.getAttribute('aria-label') === text || each.textContent?.trim() === text,
  )
  if (found === undefined) throw new Error(`There is no button ${text}`)
  found.click()
  if (found.type === 'submit') found.form?.requestSubmit()
  await flushPromises()
}

describe('a further server', () => {
  it('is added once its host is confirmed, and not while another is typed', async () => {
    const { asked } = await open()
    await press('Add a server')
    expect(document.activeElement).toBe(labelled('Name of the server'))
    await type('Name of the server', 'Made-up office')
    await type('Address of the server', 'http://px.example.org/api')
    expect(page.text()).toContain('An address starts with https://')
    await type('Address of the server', 'https://px.example.org/api')
    await press('Add server')
    expect(asked).toEqual([])
    labelled('Send requests to px.example.org').click()
    await type('Address of the server', 'https://other.example.org/api')
    await press('Add server')
    expect(asked).toEqual([])
    labelled('Send requests to other.example.org').click()
    await flushPromises()
    await press('Add server')
    expect(asked[0]?.servers).toEqual([
      { ...server, base: 'https://other.example.org/api/', host: 'other.example.org', norwegian: false },
    ])
    expect(document.activeElement?.textContent).toBe('Add a server')
  })

  it('is renamed, and removed with a way back', async () => {
    const questions = {
      ...standardQuestions,
      servers: [server],
      tables: [{ source: 'px-1', table: 'T1', counts: null }],
    }
    const connectors = [exampleConnector({ key: 'px-1', name, server, takesTables: true, offers: [] })]
    const { asked } = await open({ questions, connectors })
    expect(page.text()).toContain('Asked at px.example.org, the host that you confirmed, and nowhere else.')
    await type('Name of the server', 'Another name')
    expect(asked[0]?.servers).toEqual([{ ...server, name: 'Another name' }])
    await press('Remove server: Made-up office')
    expect(asked[1]).toMatchObject({ servers: [], tables: [] })
    expect(page.text()).toContain('Its tables stay in use')
    expect(document.activeElement?.textContent).toBe('Undo')
    await press('Undo')
    expect(asked[2]).toMatchObject({ servers: [{ name: 'Another name' }], tables: questions.tables })
    expect(page.text()).not.toContain('Its tables stay in use')
  })
})

describe('a further table', () => {
  it('is added by its identifier; what cannot be one, or is there, is not', async () => {
    const { asked } = await open()
    await type('Identifier of a table at StatBank', '../x')
    expect(page.text()).toContain('An identifier holds letters')
    await press('Add table')
    await type('Identifier of a table at StatBank', '14824')
    expect(page.text()).toContain('This table is there already.')
    await press('Add table')
    expect(asked).toEqual([])
    await type('Identifier of a table at StatBank', ' 05803 ')
    await press('Add table')
    expect(asked[0]?.tables).toEqual([{ source: 'ssb', table: '05803', counts: null }])
    expect(labelled<HTMLInputElement>('Identifier').value).toBe('')
    await type('Identifier of a table at StatBank', 'refused')
    await press('Add table')
    expect(page.text()).toContain('What is asked was not changed.')
  })

  it('says whether estimates can use it, and what it counts', async () => {
    const use = { used: false as const, reason: 'several-measures' as const, what: ['A', 'B'] }
    const offer = exampleOffer({ key: 'ssb/05803', added: true, use, kept: keptOffer })
    const { asked } = await open({
      questions: { ...standardQuestions, tables: [{ source: 'ssb', table: '05803', counts: null }] },
      connectors: [exampleConnector({ takesTables: true, offers: [offer] })],
    })
    expect(page.text()).toContain('several of its measures count people; name the one that is meant (A, B)')
    await press('What the table 05803 counts')
    const controls = page.findAllComponents({ name: 'SelectControl' })
    controls[0]?.vm.$emit('update:modelValue', 'treated')
    await flushPromises()
    const contents = page.findAllComponents({ name: 'SelectControl' })[1]
    expect(contents?.props('options')).toMatchObject([{ value: '' }, { value: 'A' }, { value: 'B' }])
    contents?.vm.$emit('update:modelValue', 'B')
    await type('Codes', 'G35, xx')
    await press('Apply')
    expect(asked).toEqual([])
    await type('Codes', 'G35')
    await press('Apply')
    expect(asked[0]?.tables[0]?.counts).toEqual({
      measure: 'treated',
      contents: 'B',
      system: 'icd-10',
      codes: ['G35'],
    })
  })
})

it('conditions are kept line by line, and none of them while one cannot be searched for', async () => {
  const { asked } = await open()
  await type('Conditions to search ClinicalTrials.gov for', 'asthma\nNCT01234567')
  expect(page.text()).toContain('“NCT01234567” cannot be searched for')
  expect(asked).toEqual([])
  await type('Conditions to search ClinicalTrials.gov for', ' asthma \n\nmultiple sclerosis')
  expect(asked[0]?.trials).toEqual({ clinicalTrials: ['asthma', 'multiple sclerosis'], ctis: [] })
})

describe('questions to a beacon', () => {
  it('are added with filters and a variant', async () => {
    const { asked } = await open()
    await press('Add a question')
    await type('Name of the question', 'Carriers')
    await type('Filters', 'HP:0001250\nBMI >= 30')
    await type('Chromosome', '17')
    expect(page.text()).toContain('A variant has a chromosome')
    await press('Add question')
    expect(asked).toEqual([])
    await type('Start', '7577120')
    await type('Reference bases', 'g')
    await type('Alternate bases', 'a')
    await press('Add question')
    expect(asked[0]?.beacon.at(-1)).toEqual({
      name: 'Carriers',
      filters: [
        { id: 'HP:0001250', operator: null, value: null },
        { id: 'BMI', operator: '>=', value: '30' },
      ],
      variant: {
        assemblyId: null,
        referenceName: '17',
        start: 7577120,
        referenceBases: 'G',
        alternateBases: 'A',
        geneId: null,
      },
    })
  })

  it('can all be taken away, and put back', async () => {
    const { asked } = await open({ questions: { ...standardQuestions, beacon: [] } })
    expect(page.text()).toContain('The beacon has nothing to ask.')
    await press('Ask as at first')
    expect(asked[0]?.beacon).toEqual(standardQuestions.beacon)
  })
})

it('what is kept and no longer asked for is told and can be taken away', async () => {
  const left = {
    offer: 'px-1/T1',
    title: 'A table',
    cells: 1200,
    entries: 0,
    retrievedAt: '2026-11-18T10:00:00Z',
  }
  const { services } = await open({ left: [left] })
  expect(page.text()).toMatch(/1\s200 figures, read 18\sNov\s2026/)
  await press('Take away A table')
  expect(services.calls.find(({ name: called }) => called === 'sync.forget')?.request).toEqual({
    offer: 'px-1/T1',
  })
  expect(page.text()).not.toContain('Kept, and no longer asked for')
})
