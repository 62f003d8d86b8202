import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { succeed } from '#shared/contract/outcome'
import type { Settings, SourceDescription, TableContent } from '#shared/contract/responses'
import type { Handlers } from '#shared/contract/handlers'
import CellSource from '#renderer/components/data/CellSource.vue'
import { cellsAsText } from '#renderer/components/data/cellsAsText'
import { filterTables, tableRows } from '#renderer/components/data/tableRows'
import DeleteStudyDialog from '#renderer/components/shell/DeleteStudyDialog.vue'
import NewStudyDialog from '#renderer/components/shell/NewStudyDialog.vue'
import StudyProblemBanner from '#renderer/components/shell/StudyProblemBanner.vue'
import { useNotices } from '#renderer/stores/notices'
import { useShell } from '#renderer/stores/shell'
import { useStudies } from '#renderer/stores/studies'
import { useStudy } from '#renderer/stores/study'
import SettingsView from '#renderer/views/SettingsView.vue'
import StartView from '#renderer/views/StartView.vue'
import { connectServices } from '../support/connectServices'
import { mountInPage } from '../support/mountInPage'
import { fromAge, studyService } from '../support/studyService'

let page: VueWrapper
beforeEach(() => {
  document.body.innerHTML = ''
  location.hash = ''
})
afterEach(() => page.unmount())

const source: SourceDescription = {
  key: 'atlas',
  name: { en: 'Health atlas', nb: 'Helseatlas' },
  holder: { en: 'SKDE', nb: 'SKDE' },
  address: 'https://www.skde.no/helseatlas/',
  licence: { en: 'No licence stated', nb: 'Ingen lisens oppgitt' },
  retrievedAt: '2026-11-18',
  suppressionRule: null,
  smallCountRule: null,
  tables: [
    {
      key: 'atlas/ms',
      title: { en: 'Multiple sclerosis, treated per year', nb: 'Multippel sklerose, behandlet per år' },
      source: 'atlas',
      period: '2019–2021',
      lastYear: 2021,
      measure: 'treated',
      grain: 'persons',
      caseDefinition: { en: 'Any contact with G35.', nb: 'Minst én kontakt med G35.' },
      concept: { system: 'icd-10', codes: ['G35'] },
      areaLevel: 'referral-area',
      ageFrom: 18,
      ageTo: null,
      bySex: false,
      flags: ['treated-not-prevalent'],
      cells: 2,
    },
  ],
}

const openExample = 'button[aria-label^="Open the example"]'

describe('the start screen', () => {
  const handlers: Partial<Handlers> = {
    'examples.list': () =>
      succeed([
        {
          id: 'ms',
          name: 'Multiple sclerosis',
          summary: 'Adults treated for multiple sclerosis.',
          protocol: studyService().current().protocol,
          steps: [
            {
              id: 'ms',
              name: 'Multiple sclerosis',
              role: 'inclusion',
              estimate: 9_214,
              lower: 0,
              upper: 16_600,
              interval: null,
            },
            {
              id: 'epilepsy',
              name: 'Epilepsy',
              role: 'exclusion',
              estimate: null,
              lower: 0,
              upper: 16_600,
              interval: null,
            },
          ],
        },
      ]),
    'examples.open': () => succeed({ ...studyService().study(), id: 'copy' }),
    'studies.list': () => succeed([]),
  }

  it('shows the examples with their numbers, and opens one as a copy', async () => {
    connectServices(handlers)
    page = mountInPage(StartView)
    await flushPromises()
    const steps = page.findAll('ol li').map((step) => step.text().replace(/\s+/g, ' '))
    expect(steps[0]).toBe('Multiple sclerosis9\u00A0200'.replace(/\s+/g, ' '))
    expect(page.get('ol li button').attributes('aria-label')).toBe(
      '9\u00A0200 (0–16\u00A0600): where does this come from?',
    )
    expect(steps[1]).toContain('not Epilepsy')
    expect(steps[1]).toContain('–')
    await page.get(openExample).trigger('click')
    await flushPromises()
    expect(useStudy().state?.id).toBe('copy')
    await expect.poll(() => location.hash).toBe('#/study/copy')
  })

  it('tells where a number of an example comes from, without opening it', async () => {
    const services = connectServices({ ...handlers, 'geography.areas': () => succeed([]) })
    page = mountInPage(StartView)
    await flushPromises()
    await page.get('ol li button').trigger('click')
    await flushPromises()
    const asked = services.calls.find(({ name }) => name === 'evidence.explain')
    expect(asked?.request).toMatchObject({ step: 'ms', alternative: null, area: null })
    expect(document.querySelector('[role=dialog]')?.textContent).toContain('9\u00A0200')
    expect(services.calls.some(({ name }) => name === 'examples.open')).toBe(false)
  })

  it('says why an example did not open', async () => {
    const services = connectServices(handlers)
    page = mountInPage(StartView)
    await flushPromises()
    services.unreachable = true
    await page.get(openExample).trigger('click')
    await flushPromises()
    expect(useNotices().current?.text).toBe('The study was not opened. Kohort does not answer.')
  })
})

describe('a new study', () => {
  it('wants a name, and opens when it has one', async () => {
    const created: string[] = []
    connectServices({
      'studies.create': ({ name }) => {
        created.push(name)
        return succeed({ ...studyService().study(), name })
      },
      'studies.list': () => succeed([]),
    })
    page = mountInPage(NewStudyDialog)
    useShell().newStudyOpen = true
    await nextTick()
    await nextTick()
    const form = document.querySelector('form')
    form?.dispatchEvent(new Event('submit', { cancelable: true }))
    await flushPromises()
    expect(document.body.textContent).toContain('A study needs a name.')
    const input = document.querySelector('input')
    if (input === null) throw new Error('The dialog has no field.')
    input.value = '  NORDIC-MS  '
    input.dispatchEvent(new Event('input'))
    form?.dispatchEvent(new Event('submit', { cancelable: true }))
    await flushPromises()
    expect(created).toEqual(['NORDIC-MS'])
    expect(useShell().newStudyOpen).toBe(false)
  })
})

describe('deleting a study', () => {
  it('asks with its name and versions, and then says that it is gone', async () => {
    const deleted: string[] = []
    connectServices({
      'studies.delete': ({ study }) => {
        deleted.push(study)
        return succeed(null)
      },
      'studies.list': () => succeed([]),
    })
    page = mountInPage(DeleteStudyDialog)
    useShell().studyToDelete = { id: 's1', name: 'One', changedAt: '2026-11-18T10:00:00Z', versions: 2 }
    await nextTick()
    await nextTick()
    const dialog = document.querySelector('[role="alertdialog"]')
    expect(dialog?.textContent).toContain('Delete “One” and its 2 versions?')
    const confirm = [...(dialog?.querySelectorAll('button') ?? [])].find(
      (button) => button.textContent?.trim() === 'Delete study',
    )
    confirm?.click()
    await flushPromises()
    expect(deleted).toEqual(['s1'])
    expect(useNotices().current?.text).toBe('One was deleted.')
    expect(useStudies().list).toEqual([])
  })
})

describe('the settings', () => {
  const initial: Settings = {
    language: 'en',
    theme: 'system',
    singleKeyShortcuts: true,
    funnelOrder: 'protocol',
    organisation: '',
    author: '',
    hiddenSiteColumns: [],
  }

  it('are saved one by one, texts when the field is left', async () => {
    const changes: unknown[] = []
    connectServices({
      'settings.update': (change) => {
        const plain: unknown = JSON.parse(JSON.stringify(change))
        changes.push(plain)
        return succeed({ ...initial, ...change } as Settings)
      },
    })
    page = mountInPage(SettingsView)
    await page.get('button[role="switch"]').trigger('click')
    const dark = page.findAll('button').find((button) => button.text() === 'Dark')
    await dark?.trigger('click')
    const [organisation] = page.findAll('input[type="text"]')
    if (!(organisation?.element instanceof HTMLInputElement)) throw new Error('There is no such field.')
    organisation.element.value = 'Oslo universitetssykehus'
    await organisation.trigger('input')
    expect(changes).toHaveLength(2)
    await organisation.trigger('change')
    expect(changes).toEqual([
      { singleKeyShortcuts: false },
      { theme: 'dark' },
      { organisation: 'Oslo universitetssykehus' },
    ])
  })
})

describe('what stands between the screen and the saved study', () => {
  it('is said, and can be mended', async () => {
    const service = studyService()
    const services = connectServices(service.handlers)
    page = mountInPage(StudyProblemBanner)
    const study = useStudy()
    await study.open('s1')
    expect(page.text()).toBe('')
    services.unreachable = true
    await study.edit('set age 18+', fromAge(18))
    await nextTick()
    expect(page.text()).toContain(
      '“set age 18+” and what came after it are on the screen but not saved. Kohort does not answer.',
    )
    services.unreachable = false
    await page.get('button').trigger('click')
    await vi.waitFor(() => expect(service.names()).toEqual(['set age 18+']))
    expect(page.text()).toBe('')
  })
})

describe('the tables', () => {
  const rows = tableRows([source])

  it('are found by words in either language, by code, by source and by year', () => {
    for (const query of ['sclerosis', 'SKLEROSE', 'g35', 'atlas 2021', 'helseatlas minst én', '']) {
      expect(filterTables(rows, query, null)).toHaveLength(1)
    }
    expect(filterTables(rows, 'sclerosis diabetes', null)).toEqual([])
    expect(filterTables(rows, '', 'other')).toEqual([])
    expect(filterTables(rows, '', 'atlas')).toHaveLength(1)
    page = mountInPage({ render: () => null })
  })

  it('tell of every figure where it was read', async () => {
    const [table] = source.tables
    if (table === undefined) throw new Error('The source has no table.')
    const provenance = {
      source: 'atlas',
      table: 'Sheet 3',
      release: '2025-04-01',
      retrievedAt: '2026-11-21',
      queryHash: 'abc',
      licence: 'CC BY',
      areaVintage: '2020→2024',
    }
    const count = { precision: 'exact', marker: null, grain: 'persons', additive: true } as const
    const cell: TableContent['cells'][number] = {
      area: 'nation:NO',
      sex: 'any',
      ageFrom: 18,
      ageTo: null,
      population: null,
      share: null,
      count: { ...count, value: 408, lower: 408, upper: 408, provenance: [provenance] },
    }
    connectServices({ 'sources.list': () => succeed([source]) })
    page = mountInPage(CellSource, { cell, table: { ...table, cells: [cell] } })
    await flushPromises()
    const told = (document.querySelector('[role=dialog]')?.textContent ?? '').replaceAll('\u00A0', ' ')
    for (const text of [
      'Norway · women and men · 18+',
      'exact',
      'Sheet 3',
      '2025-04-01',
      '21 Nov 2026',
      '2024, carried over from codes of 2020',
      'abc',
    ])
      expect(told).toContain(text)
  })

  it('are copied with bounds and markers, a hidden number staying empty', () => {
    const [table] = source.tables
    if (table === undefined) throw new Error('The source has no table.')
    const text = cellsAsText(
      {
        ...table,
        cells: [
          {
            area: 'referral-area:6',
            sex: 'any',
            ageFrom: 18,
            ageTo: null,
            population: 135_140,
            share: null,
            count: {
              value: null,
              lower: 1,
              upper: 4,
              precision: 'suppressed',
              marker: ':',
              grain: 'persons',
              additive: true,
              provenance: [],
            },
          },
        ],
      },
      () => 'Stavanger',
    )
    expect(text.split('\n')[1]?.split('\t').slice(0, 14)).toEqual([
      'referral-area:6',
      'Stavanger',
      'any',
      '18',
      '',
      '',
      '1',
      '4',
      'suppressed',
      ':',
      '',
      '',
      '',
      '135140',
    ])
    page = mountInPage({ render: () => null })
  })
})
