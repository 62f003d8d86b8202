import { describe, expect, it, vi } from 'vitest'
import { isAllowedLink, openExternalLink } from '#electron/shell/externalLinks'
import { record } from '../../../support/electronFake/record.mjs'

vi.mock('electron', () => import('../../../support/electronFake/electron.mjs'))

const allowed = [
  'https://www.ssb.no/statbank/table/07459',
  'https://ssb.no/',
  'https://www.fhi.no/op/',
  'https://helsedata.no/no/variabler/?page=search#top',
  'https://www.skde.no/helseatlas/',
  'https://www.nortrials.no',
  'https://www.kreftregisteret.no/',
  'https://clinicaltrials.gov/study/NCT00000001',
  'https://euclinicaltrials.eu/',
  'https://pubmed.ncbi.nlm.nih.gov/12345/',
  'HTTPS://WWW.SSB.NO/',
  'https://www.ssb.no:443/',
]
const refused = [
  '',
  'www.ssb.no',
  '//www.ssb.no/',
  'http://www.ssb.no/',
  'https://www.ssb.no:8443/',
  'https://ssb.no@evil.example/',
  'https://user@www.ssb.no/',
  'https://evilssb.no/',
  'https://ssb.no.evil.example/',
  'https://ssb.no./',
  'https://xn--sb-9ja.no/',
  'https://127.0.0.1/',
  'https://evil.example/?next=https://ssb.no/',
  'https://evil.example/#.ssb.no',
  'https:\\\\evil.example\\.ssb.no',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'app://kohort/index.html',
  'smb://ssb.no/share',
  'ms-settings:privacy',
  'mailto:post@ssb.no',
]

describe('isAllowedLink', () => {
  it.each(allowed)('lets %s through', (address) => {
    expect(isAllowedLink(address)).toBe(true)
  })

  it.each(refused)('refuses %s', (address) => {
    expect(isAllowedLink(address)).toBe(false)
  })
})

describe('openExternalLink', () => {
  it('hands an allowed link to the system as parsed and nothing else', async () => {
    for (const address of refused) expect(await openExternalLink(address)).toBe(false)
    expect(record.openedLinks).toEqual([])
    expect(await openExternalLink('HTTPS://WWW.SSB.NO/a b')).toBe(true)
    expect(record.openedLinks).toEqual(['https://www.ssb.no/a%20b'])
  })

  it('says that nothing opened when the system refuses', async () => {
    const { shell } = await import('electron')
    vi.spyOn(shell, 'openExternal').mockRejectedValueOnce(new Error('no browser'))
    expect(await openExternalLink('https://www.ssb.no/')).toBe(false)
  })
})
