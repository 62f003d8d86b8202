import { countryName } from '../../ctgov/countryNames'
import { alpha3 } from '../document/countryCodes'
import { extensionNamespace, type ExtensionName } from '../document/extensions'
import type { UsdmAliasCode, UsdmCode, UsdmExtension } from '../document/usdmDocument'
import type { UsdmTerm } from '../document/usdmTerms'

export const cdiscSystem = 'http://www.cdisc.org'
/** Release of the controlled terminology that USDM 4.0 was published with. */
export const cdiscRelease = '2024-09-27'
/** Code system of terms that an extensible code list lacks. */
export const ownSystem = 'urn:kohort:usdm:terms'
export const countrySystem = 'ISO 3166 1 alpha3'

type ExtensionValue =
  | { readonly valueString: string }
  | { readonly valueBoolean: boolean }
  | { readonly valueInteger: number }
  | { readonly valueCode: UsdmCode }

/** Makes instances with ids that follow from those of the record, and remembers which field each is of. */
export interface UsdmMaker {
  /** Id of an instance: `StudyArm_a1`. `path`: field of the record that it says. */
  id(name: string, path: string): string
  /** The text as the name of an instance; its id where the text is empty or another instance of the class is called so. */
  name(kind: string, text: string, id: string): string
  code(term: UsdmTerm, owner: string, path: string): UsdmCode
  /** A code of a system that is not of CDISC. */
  foreignCode(term: UsdmTerm, system: string, owner: string, path: string): UsdmCode
  aliasCode(term: UsdmTerm, owner: string, path: string): UsdmAliasCode
  country(country: string, owner: string, path: string): UsdmCode
  extension(
    name: ExtensionName,
    value: ExtensionValue,
    owner: string,
    inner?: readonly UsdmExtension[],
  ): UsdmExtension
  notStated(attribute: string, owner: string): UsdmExtension
  /** Field of the record that an instance says, by its id; null when it says none. */
  origin(id: string): string | null
}

/** Edition of ISO 3166-1. */
const countryEdition = '2020-08'
/** Version of a code system that nobody has stated. */
const versionNotStated = ''

export function createUsdmMaker(): UsdmMaker {
  const origins = new Map<string, string>()
  const names = new Set<string>()

  function remember(id: string, path: string): string {
    if (!origins.has(id)) origins.set(id, path)
    return id
  }

  function code(term: UsdmTerm, system: string, release: string, owner: string, path: string): UsdmCode {
    return {
      id: remember(`${owner}_code`, path),
      extensionAttributes: [],
      code: term.code,
      codeSystem: system,
      codeSystemVersion: release,
      decode: term.decode,
      instanceType: 'Code',
    }
  }

  function cdiscCode(term: UsdmTerm, owner: string, path: string): UsdmCode {
    return /^C\d+$/.test(term.code)
      ? code(term, cdiscSystem, cdiscRelease, owner, path)
      : code(term, ownSystem, '1', owner, path)
  }

  function extension(
    name: ExtensionName,
    value: ExtensionValue,
    owner: string,
    inner: readonly UsdmExtension[] = [],
  ): UsdmExtension {
    return {
      id: `${owner}_${name}`,
      url: extensionNamespace + name,
      valueString: 'valueString' in value ? value.valueString : null,
      valueBoolean: 'valueBoolean' in value ? value.valueBoolean : null,
      valueInteger: 'valueInteger' in value ? value.valueInteger : null,
      valueCode: 'valueCode' in value ? value.valueCode : null,
      extensionAttributes: inner,
      instanceType: 'ExtensionAttribute',
    }
  }

  return {
    id: remember,
    name: (kind, text, id) => {
      const taken = `${kind} ${text}`
      if (text.trim() === '' || names.has(taken)) return id
      names.add(taken)
      return text
    },
    code: cdiscCode,
    foreignCode: (term, system, owner, path) => code(term, system, versionNotStated, owner, path),
    aliasCode: (term, owner, path) => ({
      id: remember(`${owner}_alias`, path),
      extensionAttributes: [],
      standardCode: cdiscCode(term, owner, path),
      standardCodeAliases: [],
      instanceType: 'AliasCode',
    }),
    country: (country, owner, path) =>
      code(
        { code: alpha3(country), decode: countryName(country) ?? '' },
        countrySystem,
        countryEdition,
        owner,
        path,
      ),
    extension,
    notStated: (attribute, owner) =>
      extension('not-stated', { valueString: attribute }, `${owner}_${attribute}`),
    origin: (id) => origins.get(id) ?? null,
  }
}
