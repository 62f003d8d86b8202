import { nextTick } from 'vue'
import { afterEach, describe, expect, it } from 'vitest'
import type { VueWrapper } from '@vue/test-utils'
import { importProblemCodes } from '#shared/imports/importProblem'
import ImportProblemNote from '#renderer/components/imports/ImportProblemNote.vue'
import { i18n } from '#renderer/messages/i18n'
import { mountInPage } from '../support/mountInPage'

let page: VueWrapper
afterEach(() => page.unmount())

describe.each(importProblemCodes)('%s', (code) => {
  const problem = {
    code,
    message: 'Row 3, column Fylke: what stands there.',
    place: { row: 3, column: 'Fylke' },
  }

  it('is said in English with its exact words', () => {
    page = mountInPage(ImportProblemNote, { problem })
    expect(page.text()).toContain(problem.message)
    expect(page.find('details').exists()).toBe(false)
  })

  it('is said in Bokmål with how to mend it, the English words folded', async () => {
    page = mountInPage(ImportProblemNote, { problem })
    i18n.global.locale.value = 'nb'
    await nextTick()
    const folded = page.get('details')
    expect(folded.text()).toContain(problem.message)
    const said = page.text().replace(folded.text(), '')
    expect(said).toContain('rad 3')
    expect(said).not.toContain('imports.')
    expect(said).not.toContain('stands there')
  })
})
