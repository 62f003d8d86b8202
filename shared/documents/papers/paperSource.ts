import type { BasketItem } from '../../domain/discovery/variables/basket'
import type { RegistrationRecord } from '../../domain/registration/record/registrationRecord'
import type { SiteProfile } from '../../domain/sites/siteProfile'
import type { LocalisedName } from '../../domain/sources/localisedName'
import type { TestbedHit } from '../../domain/testbeds/match/rankOffers'
import type { TestbedNeed } from '../../domain/testbeds/need/testbedNeed'
import type { Language, LocalisedText, Protocol } from '../../domain/studies/protocol'

/** A site of the plan that is included, with the profile it came from where that is held here. */
export interface PaperSite {
  readonly id: string
  readonly name: string
  /** Participants that the plan gives it; null where it says nothing. */
  readonly quota: number | null
  readonly profile: SiteProfile | null
  /** What the profile is: `version 3 of 2026-04-01`; null without one. */
  readonly profileVersion: LocalisedName | null
}

/** What a person can choose: a testbed, a centre. */
export interface OfferedEntry {
  readonly key: string
  readonly name: string
  /** Host, town and country as far as they are known. */
  readonly detail: string
  readonly address: string
}

/** What a study needs of testbeds, and the places that can be asked, by the key under which a paper picks them. */
export interface TestbedsOfPaper {
  readonly need: TestbedNeed
  readonly hits: ReadonlyMap<string, TestbedHit>
}

/** What a paper grows from beside what is typed. Texts are in `language`. */
export interface PaperSource {
  readonly language: Language
  readonly study: {
    readonly name: string
    readonly question: LocalisedText | null
    readonly targetParticipants: number | null
  }
  readonly protocol: Protocol
  /** What registers are told, where it was kept. */
  readonly record: RegistrationRecord | null
  readonly author: string
  readonly organisation: string
  readonly codeNames: Readonly<Record<'icd-10' | 'atc', { readonly [code: string]: string }>>
  readonly areaName: (key: string) => string
  readonly sites: readonly PaperSite[]
  /** Registries by their keys in the catalogue, by name. */
  readonly registries: ReadonlyMap<string, string>
  /** Variables that were chosen for the study. */
  readonly basket: readonly BasketItem[]
  /** What a data source is called, by its identifier in the catalogue. */
  readonly sourceName: (entry: string) => string
  /** Left out where nothing was kept. */
  readonly testbedNeed?: TestbedNeed
}
