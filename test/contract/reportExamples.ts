import type { reportOperations } from '#shared/contract/reportOperations'
import type { RequestOf } from '#shared/contract/operations'
import { evidenceFile } from '#shared/documents/report/evidenceFile'
import { reportInput } from '../unit/shared/documents/report/reportFixture'
import type { ExampleContext } from './exampleRequests'

type Example<Name extends keyof typeof reportOperations> = (
  context: ExampleContext,
) => RequestOf<Name> | Promise<RequestOf<Name>>

/** One pixel. */
export const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

function reference({ study }: ExampleContext): { readonly study: string; readonly version: string } {
  return { study: study.id, version: study.current.version }
}

export const reportExamples: { readonly [Name in keyof typeof reportOperations]: Example<Name> } = {
  'reports.preview': (context) => ({
    ...reference(context),
    language: 'nb',
    shape: 'full',
    parts: ['question', 'funnel'],
    decision: { statement: 'go-with-changes', words: 'Flere steder' },
  }),
  'reports.create': (context) => ({ ...reference(context), format: 'pdf', language: 'en' }),
  'reports.verify': () => ({
    name: 'report.json',
    base64: Buffer.from(evidenceFile(reportInput()).text).toString('base64'),
  }),
  'reports.choices': ({ study }) => ({ study: study.id }),
  'reports.choose': ({ study }) => ({
    study: study.id,
    change: { leftOut: ['method'], decision: { statement: 'no-go', words: 'For få på Ørlandet' } },
  }),
  'exports.list': async (context) => {
    await context.ask('reports.create', {
      ...reference(context),
      format: 'csv',
      language: 'nb',
      disclosure: 'accept',
    })
    return { study: context.study.id }
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
