import { agesContradict } from '../../../domain/registration/ages'
import type { RegistrationRecord } from '../../../domain/registration/record/registrationRecord'
import type { RegistrationProblem } from '../../../domain/registration/registrationProblem'
import { countryName } from '../ctgov/countryNames'
import { isAfter } from '../dates'
import { isCode } from './codeSystems'

type Words = readonly [english: string, norwegian: string]
type Finding = {
  readonly path: string
  readonly message: Words
  readonly remedy: Words
  readonly fix?: { readonly label: Words; readonly path: string; readonly value: string }
}

export interface FhirRule {
  readonly rule: string
  readonly severity: RegistrationProblem['severity']
  /** Element of the resource. */
  readonly element: string
  readonly find: (record: RegistrationRecord) => readonly Finding[]
}

function when(holds: boolean, finding: Finding): readonly Finding[] {
  return holds ? [finding] : []
}

/** What would keep a receiver from taking the bundle, or from understanding it. */
export const fhirRules: readonly FhirRule[] = [
  {
    rule: 'title',
    severity: 'warning',
    element: 'ResearchStudy.title',
    find: ({ titles }) =>
      when(titles.official === '' && titles.brief === '', {
        path: 'titles.official',
        message: ['The study has no title.', 'Studien har ingen tittel.'],
        remedy: ['State a title.', 'Oppgi en tittel.'],
      }),
  },
  {
    rule: 'sponsor',
    severity: 'warning',
    element: 'ResearchStudy.sponsor',
    find: ({ parties }) =>
      when(parties.sponsor.name === '', {
        path: 'parties.sponsor.name',
        message: ['The study has no sponsor.', 'Studien har ingen sponsor.'],
        remedy: ['Name the sponsor.', 'Oppgi sponsoren.'],
      }),
  },
  {
    rule: 'condition-code',
    severity: 'warning',
    element: 'ResearchStudy.condition',
    find: ({ conditions }) =>
      conditions.flatMap(({ name, code }, index) =>
        when(code === null || code.value === '', {
          path: `conditions.${index}.code`,
          message: [
            `“${name}” has no code: matching services find studies by codes.`,
            `«${name}» har ingen kode: tjenester som finner studier, leter etter koder.`,
          ],
          remedy: ['Choose a code.', 'Velg en kode.'],
        }),
      ),
  },
  {
    rule: 'condition-code-form',
    severity: 'warning',
    element: 'ResearchStudy.condition.coding.code',
    find: ({ conditions }) =>
      conditions.flatMap(({ code }, index) => {
        if (code === null || code.value === '' || isCode(code)) return []
        const bare = code.value.replace(/\s/g, '').toUpperCase()
        return [
          {
            path: `conditions.${index}.code`,
            message: [
              `“${code.value}” is not one code of its system: it is written in words.`,
              `«${code.value}» er ikke én kode i kodeverket: den skrives med ord.`,
            ],
            remedy: ['State each code as a condition of its own.', 'Oppgi hver kode som en egen tilstand.'],
            ...(isCode({ system: code.system, value: bare }) && {
              fix: {
                label: [`Write ${bare}`, `Skriv ${bare}`],
                path: `conditions.${index}.code.value`,
                value: bare,
              },
            }),
          } satisfies Finding,
        ]
      }),
  },
  {
    rule: 'arm-name',
    severity: 'error',
    element: 'ResearchStudy.arm.name',
    find: ({ arms }) =>
      arms.flatMap(({ label }, index) =>
        when(label.trim() === '', {
          path: `arms.${index}.label`,
          message: ['An arm has no name; FHIR asks for it.', 'En arm har ikke noe navn; FHIR krever det.'],
          remedy: ['Name the arm.', 'Gi armen et navn.'],
        }),
      ),
  },
  {
    rule: 'age-range',
    severity: 'error',
    element: 'Group.characteristic.valueRange',
    find: ({ eligibility }) =>
      when(agesContradict(eligibility), {
        path: 'eligibility.minimumAge',
        message: ['The lowest age is above the highest.', 'Laveste alder er over den høyeste.'],
        remedy: ['Change one of the limits.', 'Endre en av grensene.'],
      }),
  },
  {
    rule: 'period',
    severity: 'error',
    element: 'ResearchStudy.period',
    find: ({ status: { start, completion } }) =>
      when(isAfter(start.date, completion.date), {
        path: 'status.completion.date',
        message: ['The study ends before it starts.', 'Studien slutter før den starter.'],
        remedy: ['Change one of the dates.', 'Endre en av datoene.'],
      }),
  },
  {
    rule: 'country',
    severity: 'error',
    element: 'ResearchStudy.location',
    find: ({ recruitment: { countries } }) =>
      countries.flatMap(({ country }, index) =>
        when(country !== '' && countryName(country) === null, {
          path: `recruitment.countries.${index}.country`,
          message: [`${country} is no country of ISO 3166.`, `${country} er ikke et land i ISO 3166.`],
          remedy: ['Choose the country.', 'Velg landet.'],
        }),
      ),
  },
  {
    rule: 'link',
    severity: 'error',
    element: 'ResearchStudy.relatedArtifact.url',
    find: ({ links }) =>
      links.flatMap(({ url }, index) =>
        when(url !== '' && !/^[a-z][a-z0-9+.-]*:\S+$/i.test(url), {
          path: `links.${index}.url`,
          message: [`“${url}” is no address of the web.`, `«${url}» er ikke en nettadresse.`],
          remedy: ['Write it with https://.', 'Skriv den med https://.'],
        }),
      ),
  },
  {
    rule: 'site-name',
    severity: 'warning',
    element: 'Location.name',
    find: ({ recruitment: { locations } }) =>
      locations.flatMap(({ facility }, index) =>
        when(facility === '', {
          path: `recruitment.locations.${index}.facility`,
          message: ['A site has no name.', 'Et studiested har ikke noe navn.'],
          remedy: ['Name the site.', 'Oppgi studiestedet.'],
        }),
      ),
  },
  {
    rule: 'no-criteria',
    severity: 'warning',
    element: 'Group.characteristic',
    find: ({ eligibility }) =>
      when(eligibility.inclusion.length === 0, {
        path: 'eligibility.inclusion',
        message: ['Nothing says who can take part.', 'Ingenting sier hvem som kan delta.'],
        remedy: ['State the criteria.', 'Oppgi kriteriene.'],
      }),
  },
  {
    rule: 'status-draft',
    severity: 'note',
    element: 'ResearchStudy.status',
    find: ({ status }) =>
      when(status.overall === null, {
        path: 'status.overall',
        message: [
          'The status is not stated: it is written as “in-review”, since FHIR asks for one and has none for a draft.',
          'Statusen er ikke oppgitt: den skrives som «in-review», for FHIR krever en og har ingen for utkast.',
        ],
        remedy: ['State the status.', 'Oppgi statusen.'],
      }),
  },
]

export function fhirProblems(record: RegistrationRecord): readonly RegistrationProblem[] {
  const text = ([en, nb]: Words) => ({ en, nb })
  return fhirRules.flatMap(({ rule, severity, element, find }) =>
    find(record).map(({ path, message, remedy, fix }) => ({
      format: 'fhir' as const,
      severity,
      rule,
      path,
      registerField: element,
      message: text(message),
      remedy: text(remedy),
      fix:
        fix === undefined
          ? null
          : { label: text(fix.label), changes: [{ path: fix.path, value: fix.value }] },
    })),
  )
}
