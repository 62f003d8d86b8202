import { describe, expect, it } from 'vitest'
import { contrastWithWhite, noBranding } from '#shared/domain/branding/branding'
import { createBrandingService } from '#shared/services/brandingService'
import { openSiteWorkspace, valueOf } from '#test/support/sites/siteWorkspace'
import { onePixel } from '../../../contract/reportExamples'

const picture = { mediaType: 'image/png' as const, base64: onePixel, alternative: 'Sykehuset' }

async function open() {
  const { ports, events } = await openSiteWorkspace()
  return { ...createBrandingService(ports), events }
}

describe('branding', () => {
  it('is Kohort’s own until it is set, and what is not given stays', async () => {
    const service = await open()
    expect(valueOf(await service['branding.read']({}))).toEqual({
      branding: noBranding,
      logoSize: null,
      contrast: null,
    })
    await service['branding.update']({ logo: picture, colour: '#7a1fa2' })
    const { branding, logoSize, contrast } = valueOf(await service['branding.update']({ footer: 'FoU' }))
    expect(branding).toEqual({ ...noBranding, logo: picture, colour: '#7a1fa2', footer: 'FoU' })
    expect(logoSize).toEqual({ width: 1, height: 1 })
    expect(contrast).toBeCloseTo(contrastWithWhite('#7a1fa2'))
    expect(service.events).toHaveLength(2)
  })

  it.each([
    ['a logo that is no picture', { logo: { ...picture, base64: btoa('no picture') } }, 'unreadable-file'],
    ['a logo of another kind', { logo: { ...picture, mediaType: 'image/jpeg' as const } }, 'unreadable-file'],
    ['a colour that cannot be read', { colour: '#ffee00' }, 'malformed-request'],
  ])('refuses %s and keeps what was', async (_, change, code) => {
    const service = await open()
    await service['branding.update']({ colour: '#004400' })
    expect(await service['branding.update'](change)).toMatchObject({ ok: false, error: { code } })
    expect(valueOf(await service['branding.read']({})).branding).toEqual({ ...noBranding, colour: '#004400' })
  })

  it('knows the contrast of black and of white', () => {
    expect(contrastWithWhite('#000000')).toBeCloseTo(21)
    expect(contrastWithWhite('#ffffff')).toBeCloseTo(1)
    // WCAG's well-known limit case: #767676 passes 4.5, #777777 does not.
    expect(contrastWithWhite('#767676')).toBeGreaterThan(4.5)
    expect(contrastWithWhite('#777777')).toBeLessThan(4.5)
  })
})
