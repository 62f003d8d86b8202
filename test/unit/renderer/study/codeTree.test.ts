import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { TooltipProvider } from 'reka-ui'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { succeed } from '#shared/contract/outcome'
import type { CodeRow } from '#shared/contract/responses'
import CodeTree from '#renderer/components/study/editor/CodeTree.vue'
import { connectServices } from '../support/connectServices'

function row(
  code: string,
  ancestors: readonly string[],
  hasChildren: boolean,
  published: number | null = null,
): CodeRow {
  return {
    code,
    display: code,
    name: `Name ${code}`,
    nameLanguage: code === 'G41' ? 'nb' : 'en',
    kind: 'code',
    parent: ancestors.at(-1) ?? null,
    hasChildren,
    ancestors,
    published,
  }
}
const chapter = 'G00-G99'
const children: Readonly<Record<string, readonly CodeRow[]>> = {
  '': [row('E00-E90', [], true), row(chapter, [], true)],
  [chapter]: [row('G40', [chapter], true, 28_173), row('G41', [chapter], false)],
  G40: [row('G400', [chapter, 'G40'], false)],
}

/** happy-dom lays nothing out: the tree is given a height, so that it shows lines at all. */
function giveHeight(): void {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(400)
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(500)
}

async function mountTree(initial: readonly string[]) {
  setActivePinia(createPinia())
  giveHeight()
  connectServices({
    'terminology.children': ({ parent }) => succeed(children[parent ?? ''] ?? []),
    'terminology.names': ({ codes }) =>
      succeed(Object.fromEntries(codes.map((code) => [code, `Name ${code}`]))),
    'terminology.search': () => succeed({ rows: [row('G400', [chapter, 'G40'], false)], total: 1 }),
  })
  const chosen = ref<readonly string[]>(initial)
  const host = defineComponent({
    setup: () => () =>
      h(TooltipProvider, () =>
        h(CodeTree, {
          modelValue: chosen.value,
          'onUpdate:modelValue': (codes: readonly string[]) => (chosen.value = codes),
        }),
      ),
  })
  const wrapper = mount(host, { attachTo: document.body })
  await flushPromises()
  const items = () =>
    wrapper
      .findAll('[role="treeitem"]')
      .map((item) => [item.get('.code').text(), item.attributes('aria-checked')])
  const press = async (key: string) => {
    await wrapper.get('[role="tree"]').trigger('keydown', { key })
    await flushPromises()
  }
  return { wrapper, chosen, items, press }
}

describe('the code tree', () => {
  afterEach(() => {
    vi.restoreAllMocks()
    document.body.innerHTML = ''
  })

  it('opens where the first chosen code is and shows what lies above it as mixed', async () => {
    const { items } = await mountTree(['G40'])
    expect(items()).toEqual([
      ['E00-E90', 'false'],
      [chapter, 'mixed'],
      ['G40', 'true'],
      ['G41', 'false'],
    ])
  })

  it('is walked, opened and ticked with the keyboard', async () => {
    const { items, press, chosen, wrapper } = await mountTree([])
    await press('ArrowDown')
    await press('ArrowRight')
    expect(items()).toHaveLength(4)
    await press('ArrowRight')
    expect(wrapper.get('[role="tree"]').attributes('aria-activedescendant')).toContain('G40')
    await press(' ')
    expect(chosen.value).toEqual(['G40'])
    await press(' ')
    expect(chosen.value).toEqual([])
  })

  it('says why a code inside a chosen one cannot be taken out alone', async () => {
    const { press, chosen, wrapper } = await mountTree(['G40'])
    await press('ArrowRight')
    await press('ArrowRight')
    await press(' ')
    expect(chosen.value).toEqual(['G40'])
    expect(wrapper.text()).toContain('G40.0 is part of G40, which is chosen.')
  })

  it('marks names that are not in the language of the page', async () => {
    const { wrapper } = await mountTree(['G40'])
    expect(wrapper.findAll('[lang]').map((name) => [name.text(), name.attributes('lang')])).toEqual([
      ['Name G41', 'nb'],
    ])
  })

  it('reduces to the hits of a search with what lies above them', async () => {
    const { wrapper, items } = await mountTree([])
    await wrapper.get('input').setValue('name g400')
    await vi.waitFor(() => expect(items().map(([code]) => code)).toEqual(['G00–G99', 'G40', 'G400']))
    expect(wrapper.text()).toContain('1 hit')
  })
})
