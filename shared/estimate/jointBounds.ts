import { coverage, coverageHolds } from '../domain/terminology/matchCodes'
import { distinctAtoms, type Atom } from './atoms'
import type { Interval } from './event'
import type { ResolvedGroup } from './resolveGroup'

/** A line with a figure from below or above, as the bounds see it. */
interface BoundLine {
  readonly line: ResolvedGroup
  readonly atoms: readonly Atom[]
  /** True where somebody can meet it by something that nothing is known of. */
  readonly open: boolean
}

/** People of a block who pass some lines, whatever the dependence between what the lines do not have in common. */
export interface JointBounds {
  /** True when no line has to do with another: each then bears on the bounds on its own. */
  readonly unrelated: boolean
  /** Of the first `count` lines; shares of those who remain are passed over. */
  after(count: number, size: Interval, block: readonly number[]): Interval & { readonly lost: number }
}

/** Whether what lies within follows from the codes alone, or from numbers that count the same people by the same rules. */
type Ground = 'definition' | 'numbers'

/** True when everyone with the atom meets one of the others, by the codes or because it is one of them. */
function liesWithin(atom: Atom, others: readonly Atom[], ground: Ground): boolean {
  if (others.some(({ key }) => key === atom.key)) return true
  if (atom.codes === null || !atom.byRule || (ground === 'numbers' && atom.figures === null)) return false
  const codes = others.flatMap((other) =>
    other.byRule && (ground === 'definition' || other.figures === atom.figures) ? (other.codes ?? []) : [],
  )
  return coverageHolds(coverage(codes), coverage(atom.codes))
}

const holdsLine = (outer: BoundLine, inner: BoundLine) =>
  !inner.open &&
  inner.atoms.length > 0 &&
  inner.atoms.every((atom) => liesWithin(atom, outer.atoms, 'numbers'))

/** Of those that make each other needless only the first; of one that another makes needless none. */
function needed<Each>(all: readonly Each[], makesNeedless: (by: Each, each: Each) => boolean) {
  return all.filter(
    (each, index) =>
      !all.some(
        (other, at) =>
          at !== index && makesNeedless(other, each) && (at < index || !makesNeedless(each, other)),
      ),
  )
}

/** Lines that ask for the same conditions, put together. */
function togetherBy(lines: readonly BoundLine[]): readonly (readonly BoundLine[])[] {
  const shares = (one: BoundLine, other: BoundLine) =>
    one.atoms.some((atom) => liesWithin(atom, other.atoms, 'numbers')) ||
    other.atoms.some((atom) => liesWithin(atom, one.atoms, 'numbers'))
  return lines.reduce<readonly (readonly BoundLine[])[]>((groups, line) => {
    const joined = groups.filter((group) => group.some((other) => shares(line, other)))
    return [...groups.filter((group) => !joined.includes(group)), [...joined.flat(), line]]
  }, [])
}

/** The atoms of some lines, without those that lie within another of them. */
function widestOf(lines: readonly BoundLine[]): readonly Atom[] {
  const distinct = distinctAtoms(lines.flatMap(({ atoms }) => atoms))
  return needed(distinct, (by, atom) => liesWithin(atom, [by], 'numbers'))
}

interface Sets {
  readonly unknown: boolean
  readonly inclusions: readonly BoundLine[]
  readonly exclusions: readonly BoundLine[]
}

function setsOf(lines: readonly ResolvedGroup[]): Sets {
  const known = lines.filter(({ conditional }) => conditional === null)
  const bounded = known.flatMap((line): BoundLine[] =>
    line.event === null
      ? []
      : [{ line, atoms: line.atoms, open: line.counted.some(({ event }) => event === null) }],
  )
  // Of lines that hold each other one is kept: the same whatever their order.
  const text = ({ atoms }: BoundLine) => atoms.map(({ key }) => key).join('\n')
  bounded.sort((one, other) => (text(one) < text(other) ? -1 : text(one) > text(other) ? 1 : 0))
  return {
    unknown: known.some(({ event }) => event === null),
    inclusions: bounded.filter(({ line }) => line.role === 'inclusion'),
    exclusions: bounded.filter(({ line }) => line.role === 'exclusion'),
  }
}

/** What the sets say of one block; everything but the figures is worked out once. */
function boundsOf({ unknown, inclusions, exclusions }: Sets) {
  const excluded = exclusions.flatMap(({ atoms }) => atoms)
  const asked = needed(inclusions, (by, line) => holdsLine(line, by))
  const kept = needed(exclusions, (by, line) => holdsLine(by, line))
  const exclusionGroups = togetherBy(kept).map((group) => ({
    group,
    widest: group.some(({ open }) => open) ? null : widestOf(group),
  }))
  const tops = inclusions.map((inclusion) => ({
    inclusion,
    left: inclusion.atoms.filter((atom) => !liesWithin(atom, excluded, 'definition')),
    within: exclusions.filter((exclusion) => holdsLine(inclusion, exclusion)),
  }))
  // From whom to start: those who meet one line, or one condition of it, and so every line that asks for it.
  const starts = [
    ...inclusions.map((line) => ({ line, atoms: line.atoms, open: line.open, event: line.line.event })),
    ...distinctAtoms(inclusions.flatMap(({ atoms }) => atoms)).map((atom) => ({
      line: null,
      atoms: [atom],
      open: false,
      event: atom.event,
    })),
  ]
    .filter(({ atoms, open }) => open || atoms.some((atom) => !liesWithin(atom, excluded, 'definition')))
    .map(({ line, atoms, open, event }) => ({
      event,
      missing: asked.filter(
        (other) =>
          other !== line && (open || !atoms.every((atom) => liesWithin(atom, other.atoms, 'numbers'))),
      ),
    }))

  return (size: Interval, block: readonly number[]): Interval & { readonly lost: number } => {
    const of = ({ line }: BoundLine): Interval =>
      line.event?.inBlock(block) ?? { lower: 0, upper: size.upper }
    const missed = (lines: readonly BoundLine[]) =>
      lines.reduce((sum, line) => sum + Math.max(0, size.upper - of(line).lower), 0)
    const taken = exclusionGroups.reduce((sum, { group, widest }) => {
      const byLine = group.reduce((total, line) => total + of(line).upper, 0)
      const byAtom =
        widest === null
          ? Infinity
          : widest.reduce((total, { event }) => total + event.inBlock(block).upper, 0)
      return sum + Math.min(byLine, byAtom)
    }, 0)
    const lost = missed(asked) + taken
    let lower = Math.max(0, size.lower - lost)
    for (const { event, missing } of starts)
      lower = Math.max(lower, (event?.inBlock(block).lower ?? 0) - missed(missing) - taken)
    let upper = size.upper
    for (const exclusion of exclusions) upper = Math.min(upper, Math.max(0, size.upper - of(exclusion).lower))
    for (const { inclusion, left, within } of tops) {
      const own = of(inclusion)
      upper = Math.min(upper, own.upper)
      if (!inclusion.open && left.length < inclusion.atoms.length)
        upper = Math.min(
          upper,
          left.reduce((total, { event }) => total + event.inBlock(block).upper, 0),
        )
      for (const exclusion of within) {
        const rest = own.upper - of(exclusion).lower
        // Figures that contradict each other narrow nothing.
        if (rest >= 0) upper = Math.min(upper, rest)
      }
    }
    return { lower: unknown ? 0 : lower, upper, lost: unknown ? Infinity : lost }
  }
}

const known = new WeakMap<readonly ResolvedGroup[], JointBounds>()

/** The bounds of the first lines of a list, each list looked at once. */
export function jointBoundsOf(lines: readonly ResolvedGroup[]): JointBounds {
  const before = known.get(lines)
  if (before !== undefined) return before
  const { inclusions, exclusions } = setsOf(lines)
  const all = [...inclusions, ...exclusions]
  const related = all.some((one, index) =>
    all.some(
      (other, at) => at !== index && one.atoms.some((atom) => liesWithin(atom, other.atoms, 'definition')),
    ),
  )
  const byCount = new Map<number, ReturnType<typeof boundsOf>>()
  const made: JointBounds = {
    unrelated: !related,
    after(count, size, block) {
      const found = byCount.get(count) ?? boundsOf(setsOf(lines.slice(0, count)))
      byCount.set(count, found)
      return found(size, block)
    },
  }
  known.set(lines, made)
  return made
}
