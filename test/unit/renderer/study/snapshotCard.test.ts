import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { Handlers } from '#shared/contract/handlers'
import { fail, succeed } from '#shared/contract/outcome'
import type { SnapshotDescription } from '#shared/contract/snapshots'
import SnapshotCard from '#renderer/components/study/frozen/SnapshotCard.vue'
import { useNotices } from '#renderer/stores/notices'
import { connectServices } from '../support/connectServices'
import { mountInPage } from '../support/mountInPage'
import { exampleSnapshot } from '../support/snapshotFixture'

function mountCard(snapshot: SnapshotDescription, handlers: Partial<Handlers> = {}) {
  const services = connectServices({ 'snapshots.list': () => succeed([snapshot]), ...handlers })
  const page = mountInPage(SnapshotCard, { snapshot })
  const press = async (action: string) => {
    await page.get(`button[aria-label^="${action}"]`).trigger('click')
    await flushPromises()
  }
  return { page, press, services }
}

describe('a frozen estimate', () => {
  it('says what it said, with interval and bounds apart, and what made it', () => {
    const text = mountCard(exampleSnapshot()).page.text().replaceAll('\u00A0', ' ')
    expect(text).toContain('9 080')
    expect(text).toContain('80 % interval 8 570–9 600, hard bounds 0–17 000')
    expect(text).toContain('Engine 2.0.0 · seed 20240101, 10 000 draws')
    expect(text).toContain('by Kari Nordmann')
  })

  it('shows no number where the stored one is hidden or cannot be read', () => {
    const hidden = { reason: 'small', from: 1, to: 4 } as const
    const eligible = { estimate: null, lower: 0, upper: 4, interval: null, kind: 'bounded', hidden } as const
    expect(mountCard(exampleSnapshot({ eligible })).page.get('strong').text()).toBe('1–4')
    const unreadable = mountCard(exampleSnapshot({ eligible: null })).page
    expect(unreadable.find('strong').exists()).toBe(false)
    expect(unreadable.text()).toContain('cannot be read')
  })

  it('says that the rebuilt result is identical, or which engine made another', async () => {
    const { page, press } = mountCard(exampleSnapshot(), {
      'snapshots.rebuild': () => succeed({ outcome: 'identical', engineVersion: '2.0.0', forecast: null }),
    })
    await press('Make it again')
    expect(page.text()).toContain('Identical: engine 2.0.0')
    const other = mountCard(exampleSnapshot({ engineVersion: '1.0.0' }), {
      'snapshots.rebuild': () =>
        succeed({
          outcome: 'differs',
          forecast: null,
          engineThen: '1.0.0',
          engineNow: '2.0.0',
          change: null,
        }),
    })
    await other.press('Make it again')
    expect(other.page.text()).toContain('Engine 1.0.0 made it, this is engine 2.0.0.')
  })

  it('says why it cannot be made again, and offers nothing that fails', async () => {
    const { press, services } = mountCard(exampleSnapshot({ rebuildable: false }))
    await press('Make it again')
    expect(services.calls.some(({ name }) => name === 'snapshots.rebuild')).toBe(false)
    const refusing = mountCard(exampleSnapshot(), {
      'snapshots.rebuild': () => fail('unreadable-file', 'The frozen evidence was altered.'),
    })
    await refusing.press('Make it again')
    expect(useNotices().current?.text).toContain('It was not made again. The frozen evidence was altered.')
  })

  it('is deleted at once, and asked for first when a report stands on it', async () => {
    const plain = mountCard(exampleSnapshot(), { 'snapshots.delete': () => succeed(null) })
    await plain.press('Delete')
    expect(plain.services.calls).toContainEqual({
      name: 'snapshots.delete',
      request: { snapshot: 'f1', withReports: false },
    })
    const used = mountCard(exampleSnapshot({ reports: ['2026-11-18T10:00:00Z'] }))
    await used.press('Delete')
    expect(used.services.calls.some(({ name }) => name === 'snapshots.delete')).toBe(false)
    expect(document.querySelector('[role="alertdialog"]')?.textContent).toContain('cannot be undone')
  })
})
