import type { Contact } from '../../../domain/registration/record/basics'
import type { XmlNode } from '../xml/xmlNode'
import { prsElements, prsTextBlocks } from './prsElements'

/** A child that may be missing: what is not stated is left out. */
export type MaybeNode = XmlNode | null

/** An element that the schema asks for: it is there, empty where nothing is stated. */
export function required(name: string, text: string): XmlNode {
  return prsTextBlocks.has(name)
    ? { name, content: [{ name: 'textblock', content: text }] }
    : { name, content: text }
}

/** An element that may be left out. */
export function optional(name: string, text: string): MaybeNode {
  return text === '' ? null : required(name, text)
}

export function yesNo(name: string, value: boolean | null): MaybeNode {
  return value === null ? null : { name, content: value ? 'Yes' : 'No' }
}

/** An element with its children in the order of the schema. */
export function nodeOf(name: string, children: readonly MaybeNode[]): XmlNode {
  const order = prsElements.get(name) ?? []
  const content = children
    .filter((child) => child !== null)
    .toSorted((first, second) => order.indexOf(first.name) - order.indexOf(second.name))
  return { name, content }
}

/** An element that is left out when nothing within it is stated. */
export function optionalNode(name: string, children: readonly MaybeNode[]): MaybeNode {
  return children.every((child) => child === null) ? null : nodeOf(name, children)
}

type PersonPart = 'reach' | 'role' | 'affiliation'

/** A person; left out when nothing is stated that the register keeps. The last name is there in each that is written. */
export function person(name: string, contact: Contact, parts: readonly PersonPart[], role = ''): MaybeNode {
  const children = [
    optional('first_name', contact.firstName),
    optional('last_name', contact.lastName),
    optional('degrees', contact.degrees),
    ...(parts.includes('role') ? [optional('role', role)] : []),
    ...(parts.includes('affiliation') ? [optional('affiliation', contact.affiliation)] : []),
    ...(parts.includes('reach')
      ? [
          optional('phone', contact.phone),
          optional('phone_ext', contact.phoneExtension),
          optional('email', contact.email),
        ]
      : []),
  ]
  if (children.every((child) => child === null)) return null
  return nodeOf(name, contact.lastName === '' ? [...children, required('last_name', '')] : children)
}
