import { choice, count, date, number, rows, text } from './fieldKinds'

const staff = { group: 'staff' } as const
const required = { ...staff, need: 'required' } as const
const rooms = { group: 'rooms' } as const

/** Who works there, and the rooms and beds they work with. */
export const peopleFields = {
  fullTimeHours: number(staff, { least: 1, most: 60, decimals: 2, unit: 'hours-per-week' }),
  staff: rows(
    { ...staff, need: 'expected' },
    {
      role: choice(required, 'staffRole'),
      people: count(staff, 1000),
      fullTimeEquivalents: number(staff, {
        least: 0,
        most: 1000,
        decimals: 2,
        unit: 'full-time-equivalents',
      }),
      gcpDate: date(staff),
    },
  ),
  investigators: rows(staff, {
    name: text(required),
    therapeuticArea: choice(staff, 'therapeuticArea'),
    gcpDate: date(staff),
    trialsAsPrincipal: count(staff, 1000),
  }),
  visitRooms: count(rooms, 500),
  visitRoomHours: number(rooms, { least: 0, most: 168, decimals: 1, unit: 'hours-per-week' }),
  openDays: count(rooms, 7, 'days-per-week'),
  bedsDay: count(rooms, 2000),
  bedsOvernight: count(rooms, 2000),
  bedsPhaseOne: count(rooms, 500),
} as const
