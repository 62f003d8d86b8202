import type { LocalisedText } from '../../../../domain/studies/protocol'
import type { UsdmCode, UsdmDesign, UsdmDocument, UsdmVersion } from '../document/usdmDocument'

/** An instance anywhere in a document. */
export interface UsdmInstance {
  readonly id: string
  readonly type: string
  readonly name: string | null
  /** Id of the instance that holds it, or the name of the attribute where that has none. */
  readonly parent: string
}

/** What rules are asked about: one study version of a document, with all instances in it. */
export interface UsdmView {
  readonly document: UsdmDocument
  readonly version: UsdmVersion
  readonly designs: readonly UsdmDesign[]
  readonly instances: readonly UsdmInstance[]
  readonly codes: readonly UsdmCode[]
}

/** Where a rule is broken: an instance, and the attribute of it that the rule is about where it has one. */
export interface UsdmPlace {
  readonly id: string
  readonly attribute?: string
}

/** A conformance rule of CDISC CORE for USDM 4.0. */
export interface UsdmRule {
  /** `DDF00084`. */
  readonly id: string
  readonly severity: 'error' | 'warning'
  /** Class and attribute it speaks of. */
  readonly field: string
  readonly message: LocalisedText
  readonly remedy: LocalisedText
  readonly find: (view: UsdmView) => readonly UsdmPlace[]
}

/** A rule that is asked of every study design. */
export function ofDesigns(
  find: (design: UsdmDesign, view: UsdmView) => readonly UsdmPlace[],
): UsdmRule['find'] {
  return (view) => view.designs.flatMap((design) => find(design, view))
}

/** A rule that a study version as a whole keeps or breaks; `attribute` is what it lacks or has too much of. */
export function ofVersion(attribute: string, holds: (version: UsdmVersion) => boolean): UsdmRule['find'] {
  return ({ version }) => (holds(version) ? [] : [{ id: version.id, attribute }])
}

/** Items of which an earlier one has the same key. */
export function repeated<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const seen = new Set<string>()
  return items.filter((item) => {
    const key = keyOf(item)
    const again = seen.has(key)
    seen.add(key)
    return again
  })
}

/** What makes two codes the same. */
export function codeKey({ code, codeSystem, codeSystemVersion }: UsdmCode): string {
  return JSON.stringify([codeSystem, codeSystemVersion, code])
}
