import { foldText } from '../../terminology/foldText'
import type { TerminologyRow } from '../../terminology/codeDescription'
import { readAges, readSex, type AgeReading, type Doubt, type SexReading } from './readLimits'

/** A row of a search in a code list: `Terminology.search('icd-10', …).rows`, best first. */
export type CodeRow = Pick<TerminologyRow, 'code' | 'display' | 'kind' | 'name'>
export type SearchCodes = (text: string) => readonly CodeRow[]

/** A code of ICD-10 that a criterion may mean. Only a suggestion: nobody has confirmed it. */
export interface CodeSuggestion {
  readonly code: string
  readonly display: string
  readonly name: string
  /** The words of the criterion that it comes from. */
  readonly words: string
  readonly doubts: readonly Doubt[]
}

export interface CriterionSuggestions {
  readonly codes: readonly CodeSuggestion[]
  readonly limits: readonly (AgeReading | SexReading)[]
}

/** `E11` of `E11.0`. */
const categoryLength = 3

/** How much of a criterion is looked up: a search goes through the whole code list. */
const limits = { searches: 10, codes: 4, words: 5 }

/** Words that part a criterion into phrases, and words that no diagnosis is found by. */
const parting = new Set(
  foldText(
    `a an the of for with without and or not no any who whom which that is are was were be been being have has had having
    in on at by to from as if than then this these those their his her its other all both either neither within during
    after before since until unless except due must should will can may could would
    en et ei den det de av for med uten og eller ikke ingen som er var ha har hatt i på ved til fra hvis enn dette disse
    andre alle begge innen under etter før siden unntatt på grunn må skal vil kan bør
    patient patients participant participants subject subjects person people adult adults child children men women male
    female age aged years year months weeks days old older younger history prior previous known current currently active
    diagnosis diagnosed confirmed documented established clinical clinically significant severe moderate mild suspected
    evidence presence risk family signs symptoms treatment treated therapy receiving received use using study trial
    screening baseline informed consent written able willing ability provide sign including included such following least
    more less one two three first new newly type criteria criterion inclusion exclusion positive negative test level
    status performance score function hypersensitivity allergy drug
    pasient pasienter deltaker deltakere personer voksne barn menn kvinner alder år måneder uker dager eldre yngre
    tidligere kjent pågående aktiv diagnose diagnostisert bekreftet dokumentert klinisk betydelig alvorlig mistanke tegn
    symptomer behandling behandlet bruk studie studien samtykke skriftlig kan vil følgende minst mer mindre første ny nye
    type kriterier inkludert icd`,
  ).split(' '),
)

/** Words that begin names of many codes, and mean none of them where they stand alone. */
const vague = new Set(
  foldText(
    `last past recent disease diseases disorder disorders condition conditions illness illnesses episode episodes legal site
    contact agent agents imaging scan oral viral bacterial mycobacterial fungal infection infections acute chronic intolerance
    cardiac renal hepatic liver brain heart kidney lung skin
    sykdom sykdommer lidelse lidelser tilstand tilstander infeksjon infeksjoner siste nylig akutt kronisk hjerte lever nyre
    hjerne lunge hud`,
  ).split(/\s+/),
)

function isVague(word: string): boolean {
  return /^\d+$/.test(word) || vague.has(foldText(word))
}

interface Phrase {
  readonly start: number
  readonly words: readonly { readonly text: string; readonly start: number; readonly end: number }[]
}

function phrases(text: string): readonly Phrase[] {
  const found: Phrase[] = []
  let words: Phrase['words'][number][] = []
  let end = 0
  const close = () => {
    const [first] = words
    if (first !== undefined) found.push({ start: first.start, words })
    words = []
  }
  for (const match of text.matchAll(/[\p{L}\d][\p{L}\d'’-]*/gu)) {
    const [word] = match
    const gap = text.slice(end, match.index)
    if (/[^\s]/u.test(gap) || parting.has(foldText(word))) close()
    end = match.index + word.length
    // A number says something only after a word: type 2 diabetes keeps it, a limit does not begin with it.
    if (parting.has(foldText(word)) && !/^type$/i.test(word)) continue
    words.push({ text: word, start: match.index, end })
  }
  close()
  return found.filter(({ words: said }) => said.some(({ text: word }) => /\p{L}{4}/u.test(word)))
}

const negated =
  /(?<!\p{L})(?:no|not|without|absence of|free of|never|denies|negative|ingen|ikke|uten|aldri|fravær av|negativ[et]?)(?!\p{L})[^.;]*$/iu
/** A test that is negative, or something that is ruled out, said behind it. */
const negatedAfter =
  /^[^.;,]*(?<!\p{L})(?:(?:be|is|are|must be|been|er|være|blitt)\s+(?:not\s+|ikke\s+)?(?:negative|absent|excluded|ruled out|negativ[et]?|utelukke[td]|fraværende)|negative|negativ[et]?|ruled out|utelukket)(?!\p{L})/iu
/** A test for something is not the thing itself. */
const tested =
  /^[-\s]*(?:\p{L}+\s+)?(?:tests?|testing|screening|serology|antibod(?:y|ies)|antistoff\p{L}*|prøver?|vaccin\p{L}*|vaksin\p{L}*)(?!\p{L})/iu
const history = /\b(?:history|prior|previous(?:ly)?|past|former|tidligere|anamnese|gjennomgått)\b[^.;]*$/iu
const family = /\b(?:family|familial|relatives?|familie\p{L}*|slekt\p{L}*)\b[^.;]*$/iu
const suspected =
  /\b(?:suspect\p{L}*|risk of|possible|probable|rule out|mistanke|mistenkt|risiko for|mulig|sannsynlig)\b[^.;]*$/iu

/** What the words in front say of those that follow, within the sentence. */
function doubtsBefore(text: string): readonly Doubt[] {
  const doubts: Doubt[] = []
  if (negated.test(text)) doubts.push('negated')
  if (family.test(text)) doubts.push('family')
  else if (history.test(text)) doubts.push('history')
  if (suspected.test(text)) doubts.push('suspected')
  return doubts
}

/** What the words behind say of those in front, within the sentence. */
function doubtsAfter(text: string): readonly Doubt[] {
  const doubts: Doubt[] = []
  if (negatedAfter.test(text)) doubts.push('negated')
  if (tested.test(text)) doubts.push('suspected')
  return doubts
}

/** Every doubt once, for the words between two places of a text. */
function doubtsAround(text: string, start: number, end: number): readonly Doubt[] {
  return [...new Set([...doubtsBefore(text.slice(0, start)), ...doubtsAfter(text.slice(end))])]
}

/** The words of a name, in whatever order and without an abbreviation in brackets. */
function wordsOf(name: string): string {
  return foldText(name.replaceAll(/\([^)]*\)/g, ' '))
    .split(' ')
    .toSorted()
    .join(' ')
}

/** The row that a phrase most likely means, and whether it says the same; null where none is near enough. */
function nearest(
  words: string,
  search: SearchCodes,
): { readonly row: CodeRow; readonly same: boolean } | null {
  const asked = foldText(words)
  const near = search(words)
    .filter(({ kind }) => kind === 'category' || kind === 'code')
    .filter(({ name }) =>
      foldText(name)
        .split(' ')
        .some((word) => word.startsWith(asked.split(' ')[0] ?? asked)),
    )
  const exact = near.find(({ name }) => wordsOf(name) === wordsOf(words))
  if (exact !== undefined) return { row: exact, same: true }
  const row = near.find(({ kind }) => kind === 'category') ?? near[0]
  if (row === undefined) return null
  // Words that say less than a code say no more than its category.
  const category = row.code.slice(0, categoryLength)
  const above = row.kind === 'category' ? undefined : search(category).find(({ code }) => code === category)
  return { row: above ?? row, same: false }
}

/** Codes that stand in the text as such: `ICD-10: G40.3`. */
function written(text: string, search: SearchCodes): readonly CodeSuggestion[] {
  if (!/\bICD\b/iu.test(text)) return []
  return [...text.matchAll(/\b[A-Z]\d{2}(?:\.\d{1,2})?\b/g)].slice(0, limits.codes).flatMap((match) => {
    const [words] = match
    const row = search(words).find(
      ({ code, display }) => display === words || code === words.replace('.', ''),
    )
    return row === undefined
      ? []
      : [{ ...shown(row), words, doubts: doubtsAround(text, match.index, match.index + words.length) }]
  })
}

function shown({ code, display, name }: CodeRow): Omit<CodeSuggestion, 'words' | 'doubts'> {
  return { code, display, name }
}

/**
 * Codes and limits that one criterion may mean, each with the words it was read from. All are suggestions for a person to
 * confirm; what stands in doubt (denied, past, suspected, not the same words) is marked so.
 */
export function suggestForCriterion(text: string, search: SearchCodes): CriterionSuggestions {
  const codes: CodeSuggestion[] = [...written(text, search)]
  let searches = 0
  for (const { words } of codes.length > 0 ? [] : phrases(text)) {
    // The longest run of words first; what is found is not looked through again.
    let from = 0
    while (from < words.length && searches < limits.searches && codes.length < limits.codes) {
      let taken = 1
      for (let length = Math.min(limits.words, words.length - from); length > 0; length -= 1) {
        const run = words.slice(from, from + length)
        const [first, last] = [run[0], run.at(-1)]
        if (first === undefined || last === undefined || searches >= limits.searches) break
        const said = text.slice(first.start, last.end)
        if (!/\p{L}{4}/u.test(said) || run.every(({ text: word }) => isVague(word))) continue
        searches += 1
        const found = nearest(said, search)
        if (found === null) continue
        taken = length
        if (codes.every(({ code }) => code !== found.row.code)) {
          const around = doubtsAround(text, first.start, last.end)
          codes.push({
            ...shown(found.row),
            words: said,
            doubts: found.same ? around : [...around, 'partly'],
          })
        }
        break
      }
      from += taken
    }
  }
  return { codes, limits: [...readAges(text), ...readSex(text)] }
}
