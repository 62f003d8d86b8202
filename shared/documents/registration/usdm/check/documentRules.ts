import { cdiscSystem } from '../write/usdmMaker'
import { repeated, type UsdmPlace, type UsdmRule, type UsdmView } from './usdmRule'

function missingParts({ version, designs }: UsdmView): UsdmPlace[] {
  const lists = [
    { id: version.id, attribute: 'studyIdentifiers', list: version.studyIdentifiers },
    { id: version.id, attribute: 'titles', list: version.titles },
    ...designs.flatMap((design) => [
      { id: design.id, attribute: 'arms', list: design.arms },
      { id: design.id, attribute: 'studyCells', list: design.studyCells },
      { id: design.id, attribute: 'epochs', list: design.epochs },
      { id: design.id, attribute: 'eligibilityCriteria', list: design.eligibilityCriteria },
    ]),
    ...version.dateValues.map(({ id, geographicScopes }) => ({
      id,
      attribute: 'geographicScopes',
      list: geographicScopes,
    })),
  ]
  return lists.filter(({ list }) => list.length === 0).map(({ id, attribute }) => ({ id, attribute }))
}

/** Codes of which the same system has another pair of code and decode. */
function ambiguousCodes({ codes }: UsdmView): UsdmPlace[] {
  const decodes = new Map<string, string>()
  const meanings = new Map<string, string>()
  return codes.filter(({ code, decode, codeSystem, codeSystemVersion }) => {
    const system = `${codeSystem} ${codeSystemVersion} `
    const before = decodes.get(system + code)
    const meaning = meanings.get(system + decode)
    if (before === undefined) decodes.set(system + code, decode)
    if (meaning === undefined) meanings.set(system + decode, code)
    return (before !== undefined && before !== decode) || (meaning !== undefined && meaning !== code)
  })
}

function furtherVersions({ codes }: UsdmView): UsdmPlace[] {
  const first = new Map<string, string>()
  return codes.filter(({ codeSystem, codeSystemVersion }) => {
    const known = first.get(codeSystem)
    if (known === undefined) first.set(codeSystem, codeSystemVersion)
    return known !== undefined && known !== codeSystemVersion
  })
}

/** Rules about every instance: presence, ids, names, codes and addresses. */
export const documentRules: readonly UsdmRule[] = [
  {
    id: 'DDF00126',
    severity: 'error',
    field: 'All',
    message: {
      en: 'The schema demands at least one entry here, and there is none.',
      nb: 'Skjemaet krever minst én oppføring her, og det er ingen.',
    },
    remedy: {
      en: 'State at least one: a title, the own study number, an arm or group, a criterion.',
      nb: 'Oppgi minst én: en tittel, eget studienummer, en arm eller gruppe, et kriterium.',
    },
    find: missingParts,
  },
  {
    id: 'DDF00083',
    severity: 'error',
    field: 'id',
    message: {
      en: 'An id is used more than once in the study version.',
      nb: 'En ID er brukt mer enn én gang i studieversjonen.',
    },
    remedy: {
      en: 'Remove one of the two entries and add it anew, so that it gets an id of its own.',
      nb: 'Fjern den ene av de to oppføringene og legg den til på nytt, så den får sin egen ID.',
    },
    find: ({ instances }) => repeated(instances, ({ id }) => id),
  },
  {
    id: 'DDF00260',
    severity: 'warning',
    field: 'id',
    message: { en: 'An id holds a space.', nb: 'En ID inneholder et mellomrom.' },
    remedy: { en: 'Use ids without spaces.', nb: 'Bruk ID-er uten mellomrom.' },
    find: ({ instances }) => instances.filter(({ id }) => id.includes(' ')),
  },
  {
    id: 'DDF00010',
    severity: 'error',
    field: 'name',
    message: {
      en: 'Two instances of the same class and parent have the same name.',
      nb: 'To forekomster av samme klasse og med samme overordnede har samme navn.',
    },
    remedy: { en: 'Give each a name of its own.', nb: 'Gi hver av dem sitt eget navn.' },
    find: ({ instances }) =>
      repeated(
        instances.filter(({ name }) => name !== null),
        ({ name, type, parent }) => JSON.stringify([parent, type, name]),
      ),
  },
  {
    id: 'DDF00035',
    severity: 'warning',
    field: 'Code.code, Code.decode',
    message: {
      en: 'The same code is written with different words, or different codes with the same words.',
      nb: 'Samme kode står med ulik tekst, eller ulike koder står med samme tekst.',
    },
    remedy: {
      en: 'Use one wording for each code of a code system.',
      nb: 'Bruk én ordlyd for hver kode i et kodeverk.',
    },
    find: ambiguousCodes,
  },
  {
    id: 'DDF00073',
    severity: 'warning',
    field: 'Code.codeSystemVersion',
    message: {
      en: 'Codes of one code system come from different versions of it.',
      nb: 'Koder fra ett kodeverk er hentet fra ulike versjoner av det.',
    },
    remedy: { en: 'Use one version of each code system.', nb: 'Bruk én versjon av hvert kodeverk.' },
    find: furtherVersions,
  },
  {
    id: 'DDF00155',
    severity: 'error',
    field: 'Code.codeSystemVersion',
    message: {
      en: 'The version of the CDISC terminology is no release date in ISO 8601 form.',
      nb: 'Versjonen av CDISC-terminologien er ikke en utgivelsesdato i ISO 8601-form.',
    },
    remedy: {
      en: 'Write the release date, such as 2024-09-27.',
      nb: 'Skriv utgivelsesdatoen, for eksempel 2024-09-27.',
    },
    find: ({ codes }) =>
      codes.filter(
        ({ codeSystem, codeSystemVersion }) =>
          codeSystem === cdiscSystem &&
          !/^20\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(codeSystemVersion),
      ),
  },
  {
    id: 'DDF00194',
    severity: 'error',
    field: 'Address',
    message: { en: 'An address holds nothing.', nb: 'En adresse er helt tom.' },
    remedy: {
      en: 'State at least one part of the address, or leave it out.',
      nb: 'Oppgi minst én del av adressen, eller utelat den.',
    },
    find: ({ version }) =>
      version.organizations.flatMap(({ legalAddress }) => {
        if (legalAddress === null) return []
        const { text, lines, city, district, state, postalCode, country } = legalAddress
        const parts = [text, ...lines, city, district, state, postalCode, country?.code ?? null]
        return parts.every((part) => part === null || part === '') ? [{ id: legalAddress.id }] : []
      }),
  },
]
