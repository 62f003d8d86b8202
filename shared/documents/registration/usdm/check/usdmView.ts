import type { UsdmCode, UsdmDocument, UsdmVersion } from '../document/usdmDocument'
import type { UsdmInstance, UsdmView } from './usdmRule'

function isCode(value: object): value is UsdmCode {
  return 'instanceType' in value && value.instanceType === 'Code'
}

/** All instances of a version, in the order of the document. Recursion is as deep as the classes nest. */
function collect(value: unknown, parent: string, instances: UsdmInstance[], codes: UsdmCode[]): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, parent, instances, codes)
    return
  }
  if (typeof value !== 'object' || value === null) return
  let own = parent
  if ('instanceType' in value && 'id' in value && typeof value.id === 'string') {
    const name = 'name' in value && typeof value.name === 'string' ? value.name : null
    instances.push({ id: value.id, type: String(value.instanceType), name, parent })
    own = value.id
    if (isCode(value)) codes.push(value)
  }
  for (const child of Object.values(value)) collect(child, own, instances, codes)
}

export function viewOf(document: UsdmDocument, version: UsdmVersion): UsdmView {
  const instances: UsdmInstance[] = []
  const codes: UsdmCode[] = []
  collect(version, 'Study', instances, codes)
  return { document, version, designs: version.studyDesigns, instances, codes }
}
