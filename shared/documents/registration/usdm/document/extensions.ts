import type { UsdmExtension } from './usdmDocument'

/**
 * Names of what Kohort writes in `extensionAttributes`: facts that the standard has no attribute for and that a study must not
 * lose (docs/registrations.md lists them).
 */
export const extensionNamespace = 'urn:kohort:usdm:'

export const extensionNames = [
  /** Boolean; of a planned number or date: it has happened and is no plan. */
  'actual',
  /** Text; attribute that the schema demands and nobody has stated. What stands there says nothing. */
  'not-stated',
  /** Boolean; of an age: there is no such limit. */
  'no-limit',
  /** Text; BCP 47 code of the language of a title. */
  'language',
  /** Text; what kind of number an identifier is. */
  'identifier-kind',
  /** Integer; participants planned in an arm, at a site or in a country. */
  'planned-participants',
  /** Code; a country in which participants are planned. Holds `planned-participants`. */
  'planned-country',
  /** Text; a date of the study, as far as it is known. Holds `actual`. */
  'start-date',
  'primary-completion-date',
  'completion-date',
  /** Text; when an endpoint is measured. */
  'time-frame',
  /** Integer; place of an endpoint among those of the study, where the objectives give another order. */
  'position',
  /** Text; criterion or site of the Kohort study that this says, by id. */
  'study-criterion',
  'study-site',
] as const
export type ExtensionName = (typeof extensionNames)[number]

/** The extension of that name among those of an instance; null where there is none. */
export function findExtension(
  extensions: readonly UsdmExtension[],
  name: ExtensionName,
): UsdmExtension | null {
  return extensions.find(({ url }) => url === extensionNamespace + name) ?? null
}

export function textOf(extensions: readonly UsdmExtension[], name: ExtensionName): string | null {
  return findExtension(extensions, name)?.valueString ?? null
}

export function booleanOf(extensions: readonly UsdmExtension[], name: ExtensionName): boolean | null {
  return findExtension(extensions, name)?.valueBoolean ?? null
}

export function integerOf(extensions: readonly UsdmExtension[], name: ExtensionName): number | null {
  return findExtension(extensions, name)?.valueInteger ?? null
}

/** Whether the writer of the file had nothing to say of an attribute that the schema demands. */
export function isNotStated(extensions: readonly UsdmExtension[], attribute: string): boolean {
  return extensions.some(
    ({ url, valueString }) => url === `${extensionNamespace}not-stated` && valueString === attribute,
  )
}
