import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import { draft, indexed, itemised, joined, only, type Drafts } from './draft'

type Secondary = RegistrationRecord['identifiers']['secondary'][number]

/** Fields for the number of one register each. */
export const numberFields = [
  { key: 'CT03.01.06.01', kind: 'universal-trial-number' },
  { key: 'CT03.01.06.02', kind: 'clinicaltrials-gov' },
  { key: 'CT03.01.06.03', kind: 'isrctn' },
] as const satisfies readonly { readonly key: string; readonly kind: Secondary['kind'] }[]

/** Titles and numbers of the trial. */
export function identifierDrafts({ titles, identifiers }: RegistrationRecord): Drafts {
  const secondary = identifiers.secondary
  return joined(
    only([
      draft('CT03.01.01', titles.official, 'titles.official'),
      draft('CT03.01.03', titles.brief, 'titles.brief'),
      draft('CT03.01.04', titles.publicNorwegian, 'titles.publicNorwegian', { code: 'no' }),
      draft('CT03.01.05', identifiers.organisationStudyId, 'identifiers.organisationStudyId'),
      ...numberFields.map(({ key, kind }) => {
        const index = secondary.findIndex((identifier) => identifier.kind === kind)
        return draft(
          key,
          secondary[index]?.value ?? null,
          index < 0 ? '' : `identifiers.secondary.${index}.value`,
        )
      }),
    ]),
    itemised(
      'register',
      indexed(secondary, ({ kind }) => kind === 'registry'),
      ({ domain, value }) => domain || value,
      ({ domain, value }, index, of) => [
        draft('CT03.01.06.04.01', domain, `identifiers.secondary.${index}.domain`, { of }),
        draft('CT03.01.06.04.02', value, `identifiers.secondary.${index}.value`, { of }),
      ],
    ),
  )
}
