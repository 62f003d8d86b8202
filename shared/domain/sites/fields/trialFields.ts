import { choice, count, date, month, number, rows, text } from './fieldKinds'

const trials = { group: 'trials' } as const
const required = { ...trials, need: 'required' } as const
const recruitment = { group: 'recruitment' } as const
const hours = { least: 0, most: 10_000, decimals: 1, unit: 'hours-per-month' } as const
const perMonth = (most: number) => ({ least: 0, most, decimals: 1, unit: 'per-month' }) as const

/** What a trial takes in a month; left out where it is not known. */
const monthlyUse = {
  investigatorHours: number(trials, hours),
  studyNurseHours: number(trials, hours),
  coordinatorHours: number(trials, hours),
  pharmacistHours: number(trials, hours),
  laboratoryHours: number(trials, hours),
  otherHours: number(trials, hours),
  roomHours: number(trials, hours),
  dayBedDays: number(trials, perMonth(10_000)),
  nights: number(trials, perMonth(10_000)),
  phaseOneNights: number(trials, perMonth(10_000)),
  mriSlots: number(trials, perMonth(10_000)),
  ctSlots: number(trials, perMonth(10_000)),
  petSlots: number(trials, perMonth(10_000)),
  preparations: number(trials, perMonth(10_000)),
} as const

/** What the unit does now and will do, and how many it enrolled before. */
export const trialFields = {
  trials: rows(trials, {
    name: text(required),
    status: choice(required, 'trialStatus'),
    therapeuticArea: choice(trials, 'therapeuticArea'),
    condition: text(trials),
    phase: choice(trials, 'phase'),
    opens: month(trials),
    closes: month(trials),
    remaining: count(trials, 1_000_000),
    ...monthlyUse,
  }),
  recruitment: rows(recruitment, {
    name: text({ ...recruitment, need: 'required' }),
    therapeuticArea: choice(recruitment, 'therapeuticArea'),
    condition: text(recruitment),
    phase: choice(recruitment, 'phase'),
    opened: date(recruitment),
    closed: date(recruitment),
    planned: count(recruitment, 1_000_000),
    enrolled: count(recruitment, 1_000_000),
    screenFailures: count(recruitment, 1_000_000),
  }),
} as const
