import { formatIsoDate } from '../../domain/counts/formatIsoDate'
import { fieldsOfKind, groupsOfKind, kindOfProfile } from '../../domain/sites/fields/profileKinds'
import type { SiteProfile } from '../../domain/sites/siteProfile'
import { siteWords } from '../../domain/sites/words/siteWords'
import type { Language } from '../../domain/studies/protocol'
import type { TableBlock } from '../report/reportModel'
import { profileDocumentWords, type ProfileDocumentWords } from './profileDocumentWords'
import { listTables, missingTable, statementTable, type PrintedAs } from './profileTables'

/** Which state of a profile is printed. Instants and days are ISO. */
export type PrintedState =
  | { readonly kind: 'draft'; readonly changedAt: string }
  | {
      readonly kind: 'version' | 'imported'
      readonly version: number
      readonly publishedAt: string
      readonly validFrom: string
      readonly expires: string
      readonly hash: string
      /** Of the key that signed it, or would; null where there is no key yet. */
      readonly fingerprint: string | null
      /** Name of the file or address that it came from; null for a unit of this workspace. */
      readonly origin: string | null
    }

export interface ProfileDocumentInput {
  readonly profile: SiteProfile
  readonly state: PrintedState
  readonly language: Language
  /** ISO instant. */
  readonly date: string
  readonly areaName: (key: string) => string
  readonly applicationVersion: string
}

interface Fact {
  readonly key: string
  readonly label: string
  readonly value: string
}

/** A profile as a document, for the typesetter. Plain JSON. */
export interface ProfileDocument {
  readonly language: Language
  readonly kicker: string
  readonly title: string
  /** Stands at the top of every page. */
  readonly state: string
  /** Says that it is a draft; null for a version. */
  readonly draftText: string | null
  readonly facts: readonly Fact[]
  readonly applicationVersion: string
  readonly pageOfPages: string
  readonly sections: readonly {
    readonly key: string
    readonly title: string
    readonly table: TableBlock | null
    readonly lists: readonly TableBlock[]
  }[]
  readonly missing: { readonly title: string; readonly text: string; readonly table: TableBlock | null }
}

function stateFacts(state: PrintedState, words: ProfileDocumentWords, language: Language): readonly Fact[] {
  const { facts, validity } = words
  const day = (iso: string) => formatIsoDate(iso.slice(0, 10), language, 'short')
  if (state.kind === 'draft')
    return [
      { key: 'state', label: facts.state, value: words.draft },
      { key: 'changed', label: facts.changed, value: day(state.changedAt) },
    ]
  const { version, publishedAt, validFrom, expires, fingerprint, hash, origin } = state
  return [
    { key: 'state', label: facts.state, value: words[state.kind](version) },
    { key: 'published', label: facts.published, value: day(publishedAt) },
    { key: 'valid', label: facts.valid, value: validity(day(validFrom), day(expires)) },
    ...(fingerprint === null ? [] : [{ key: 'fingerprint', label: facts.fingerprint, value: fingerprint }]),
    { key: 'hash', label: facts.hash, value: hash },
    ...(origin === null ? [] : [{ key: 'origin', label: facts.origin, value: origin }]),
  ]
}

/** A profile as a document, in the order of its parts; what it does not state is counted and listed at the end. Pure. */
export function buildProfileDocument(input: ProfileDocumentInput): ProfileDocument {
  const { profile, state, language, date, areaName, applicationVersion } = input
  const words = profileDocumentWords[language]
  const as: PrintedAs = { language, areaName }
  const kind = kindOfProfile(profile)
  const fields = fieldsOfKind(kind)
  const missing = fields.filter(({ key }) => profile[key] === undefined).length
  const stated = (key: 'organisationName' | 'organisationNumber', label: string): readonly Fact[] => {
    const value = profile[key]
    return value === undefined ? [] : [{ key, label, value }]
  }
  return {
    language,
    kicker: words.kickers[kind],
    title: profile.unitName ?? words.unnamed,
    state: state.kind === 'draft' ? words.draft : words[state.kind](state.version),
    draftText: state.kind === 'draft' ? words.draftText : null,
    facts: [
      ...stated('organisationName', words.facts.organisation),
      ...stated('organisationNumber', words.facts.organisationNumber),
      ...stateFacts(state, words, language),
      {
        key: 'printed',
        label: words.facts.printed,
        value: formatIsoDate(date.slice(0, 10), language, 'short'),
      },
    ],
    applicationVersion,
    pageOfPages: words.pageOfPages,
    sections: groupsOfKind(kind)
      .map((group) => ({
        key: group,
        title: siteWords[language].groups[group],
        table: statementTable(group, profile, as),
        lists: listTables(group, profile, as),
      }))
      .filter(({ table, lists }) => table !== null || lists.length > 0),
    missing: {
      title: words.missing,
      text: missing === 0 ? words.nothingMissing : words.missingText(missing, fields.length),
      table: missingTable(profile, as),
    },
  }
}
