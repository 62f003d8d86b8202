/** What a line says of the lines below it. */
export interface CriteriaHeading {
  /** `both`: the list below holds inclusion and exclusion criteria; null: it divides the list and says nothing of that. */
  readonly role: 'inclusion' | 'exclusion' | 'both' | null
  /** What stands on the same line after the heading. */
  readonly rest: string
}

const which =
  '(?:key|main|major|minor|general|specific|additional|further|other|important|principal|core|common|study|patient|subject|participant|viktige|viktigste|sentrale|generelle|andre|øvrige|spesifikke)'
const including = '(?:inclusion|inklusjons|inklusions)'
const excluding = '(?:exclusion|eksklusjons|eksklusions|exklusions)'
const criteria = '(?:[- ]?(?:criteria|criterion|kriterier|kriteriene|kriterium))'
const joined = '(?:\\s*(?:/|and|og|och|&)\\s*)'

const role = new RegExp(
  `^(?:the\\s+)?(?:${which}\\s*,?\\s+|hoved)*(?:(?<both>${including}${criteria}?${joined}${excluding}${criteria})|(?<inclusion>${including}${criteria})|(?<exclusion>${excluding}${criteria}))(?<after>.*)$`,
  'isu',
)
const colon = /^(?<aside>[^:]{0,120}?)\s*:(?<rest>.*)$/su
const lead = /^\s*(?:include[sd]?|are|is|were|omfatter|er|inkluderer)\s+(?<rest>\S.*)$/isu

/** Reads a line as the heading of inclusion or exclusion criteria, in English or a Nordic language; null when it is none. */
export function roleHeading(content: string): CriteriaHeading | null {
  const found = role.exec(content.trim())?.groups
  if (found === undefined) return null
  const stated = found.both !== undefined ? 'both' : found.inclusion !== undefined ? 'inclusion' : 'exclusion'
  const after = found.after ?? ''
  if (/^\s*[.:]?\s*$/.test(after)) return { role: stated, rest: '' }
  const parted = colon.exec(after)?.groups
  if (parted !== undefined) return { role: stated, rest: (parted.rest ?? '').trim() }
  const told = lead.exec(after)?.groups
  if (told !== undefined) return { role: stated, rest: (told.rest ?? '').trim() }
  return /^\s*[(-]/.test(after) ? { role: stated, rest: '' } : null
}

/** A line without a mark that names a part of the list, such as `DISEASE CHARACTERISTICS:`. */
export function partHeading(content: string): boolean {
  const text = content.trim()
  const words = text.split(/\s+/).length
  if (words > 10 || /[.;,]$/.test(text)) return false
  return text.endsWith(':') || (/\p{Lu}{4}/u.test(text) && text === text.toUpperCase())
}

// Within a sentence the words are no heading: one stands after its end, or begins with a capital letter.
const afterSentence = `(?<=[.;)])\\s+(?=(?:${which}\\s+|hoved)*(?:${including}|${excluding})${criteria}\\s*:)`
const capital =
  /\s+(?=(?:\p{Lu}\p{Ll}+\s)?(?:In[ck]lus(?:ion|jons)|E(?:xc|ks)lus(?:ion|jons))[ -]?(?:Criteria|kriterier)\s*:)/u
const inside = new RegExp(afterSentence, 'iu')

/** Parts of a line at headings that stand within it: `Inclusion criteria: … Exclusion criteria: …`. */
export function splitAtHeadings(line: string): readonly string[] {
  return line.split(inside).flatMap((part) => part.split(capital))
}
