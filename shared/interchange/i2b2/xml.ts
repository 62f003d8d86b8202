import { xmlSource as parseXml } from '../../documents/registration/ctgov/reading/xmlSource'
import type { SourceNode } from '../../documents/registration/ctgov/reading/sourceNode'
import { refused, taken, type Answer } from '../format'

export type { SourceNode } from '../../documents/registration/ctgov/reading/sourceNode'

/** XML without a document type and within limits of depth and size. */
export function xmlSource(text: string): Answer<SourceNode> {
  const parsed = parseXml(text, 'XML')
  if (parsed.ok) return taken(parsed.value)
  if (/<!DOCTYPE/i.test(text.slice(0, 10_000)))
    return refused(
      '',
      {
        en: 'The file declares a document type, which is not read.',
        nb: 'Filen oppgir en dokumenttype, og det leses ikke.',
      },
      {
        en: 'Remove the line that begins with <!DOCTYPE, or save the query again in i2b2.',
        nb: 'Fjern linjen som begynner med <!DOCTYPE, eller lagre spørringen på nytt i i2b2.',
      },
    )
  return refused(
    '',
    { en: parsed.error.message, nb: `XML-en kan ikke leses: ${parsed.error.message}` },
    { en: 'Save the query again in i2b2.', nb: 'Lagre spørringen på nytt i i2b2.' },
  )
}

export function childrenOf({ children }: SourceNode, name: string): readonly SourceNode[] {
  return children.filter((child) => child.name === name)
}

export function childOf(node: SourceNode, name: string): SourceNode | null {
  return childrenOf(node, name)[0] ?? null
}

/** Text of a child element or attribute; empty where there is none. */
export function textOf(node: SourceNode, name: string): string {
  return (childOf(node, name) ?? childOf(node, `@_${name}`))?.text ?? ''
}
