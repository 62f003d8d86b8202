import type { Handlers } from '../contract/handlers'
import { fail, succeed, type Outcome } from '../contract/outcome'
import type { BrandingState } from '../contract/reports'
import { readBranding, writeBranding } from '../database/branding'
import { contrastWithWhite, leastContrast, logoLimits } from '../domain/branding/branding'
import { pictureSize, type PictureSize } from '../domain/branding/pictureSize'
import type { Branding } from '../documents/textDocument/textDocument'
import type { Language } from '../domain/studies/protocol'
import { durably } from './durably'
import type { ServicePorts } from './ports'

type BrandingPorts = Pick<ServicePorts, 'workspace' | 'siteFiles' | 'announce'>

const confidential = { en: 'Confidential', nb: 'Fortrolig' } as const

/** How documents are to look: what the person has set, with Kohort's own mark where none is. */
export function currentBranding(ports: Pick<ServicePorts, 'workspace'>, language: Language): Branding {
  const kept = readBranding(ports.workspace.database)
  return { ...kept, confidentiality: kept.confidentiality ?? confidential[language] }
}

function refuseLogo(problem: string): Outcome<never> {
  return fail('unreadable-file', `The logo was not taken: ${problem} The logo of before stays.`, {
    field: 'logo',
  })
}

function sizeOf(ports: Pick<BrandingPorts, 'siteFiles'>, logo: Branding['logo']): PictureSize | null {
  const bytes = logo === null ? null : ports.siteFiles.decodeBase64(logo.base64)
  return logo === null || bytes === null ? null : pictureSize(bytes, logo.mediaType)
}

function checkLogo(ports: BrandingPorts, logo: NonNullable<Branding['logo']>): Outcome<null> {
  const bytes = ports.siteFiles.decodeBase64(logo.base64)
  const size = sizeOf(ports, logo)
  if (bytes === null || size === null) {
    const kind = logo.mediaType === 'image/png' ? 'PNG' : 'JPEG'
    return refuseLogo(`the file is not a ${kind} picture. Save it as PNG or JPEG and choose it again.`)
  }
  if (bytes.byteLength > logoLimits.bytes)
    return refuseLogo(`it is larger than ${String(logoLimits.bytes / 1000)} kB. Save it smaller.`)
  const longer = Math.max(size.width, size.height)
  if (longer > logoLimits.pixels)
    return refuseLogo(
      `it is ${String(size.width)} × ${String(size.height)} pixels; ${String(logoLimits.pixels)} are the most. Save it smaller.`,
    )
  return succeed(null)
}

function checkColour(colour: string): Outcome<null> {
  const contrast = contrastWithWhite(colour)
  return contrast >= leastContrast
    ? succeed(null)
    : fail(
        'malformed-request',
        `The colour ${colour} has a contrast of ${contrast.toFixed(1)} with white; titles in it need ${String(leastContrast)}. ` +
          'The colour of before stays. Choose a darker one.',
        { field: 'colour', contrast },
      )
}

/** Keeps logo, colour and words that documents carry. */
export function createBrandingService(
  ports: BrandingPorts,
): Pick<Handlers, 'branding.read' | 'branding.update'> {
  const { database } = ports.workspace

  function state(): BrandingState {
    const branding = readBranding(database)
    return {
      branding,
      logoSize: sizeOf(ports, branding.logo),
      contrast: branding.colour === null ? null : contrastWithWhite(branding.colour),
    }
  }

  return {
    'branding.read': () => succeed(state()),
    'branding.update': async ({ organisation, logo, colour, footer, confidentiality }) => {
      const checkedLogo = logo === undefined || logo === null ? succeed(null) : checkLogo(ports, logo)
      if (!checkedLogo.ok) return checkedLogo
      const checkedColour = colour === undefined || colour === null ? succeed(null) : checkColour(colour)
      if (!checkedColour.ok) return checkedColour
      const changed = await durably(ports.workspace, () => {
        const before = readBranding(database)
        writeBranding(database, {
          organisation: organisation ?? before.organisation,
          logo: logo === undefined ? before.logo : logo,
          colour: colour === undefined ? before.colour : colour,
          footer: footer ?? before.footer,
          confidentiality: confidentiality === undefined ? before.confidentiality : confidentiality,
        })
        return succeed(state())
      })
      if (changed.ok) ports.announce({ name: 'settings-changed' })
      return changed
    },
  }
}
