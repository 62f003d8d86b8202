import type { reportOperations } from '#shared/contract/reportOperations'
import type { RequestOf } from '#shared/contract/operations'
import type { ExampleContext } from './exampleRequests'

type Example<Name extends keyof typeof reportOperations> = (
  context: ExampleContext,
) => RequestOf<Name> | Promise<RequestOf<Name>>

/** One pixel. */
export const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

export const reportExamples: { readonly [Name in keyof typeof reportOperations]: Example<Name> } = {
  'exports.list': async ({ study, ask }) => {
    await ask('reports.create', {
      study: study.id,
      version: study.current.version,
      format: 'pdf',
      language: 'nb',
      disclosure: 'accept',
    })
    return { study: study.id }
  },
  'branding.read': () => ({}),
  'branding.update': () => ({
    organisation: 'Sykehuset',
    logo: { mediaType: 'image/png', base64: onePixel, alternative: 'Sykehuset' },
    colour: '#7a1fa2',
    footer: '',
    confidentiality: 'Fortrolig',
  }),
}
