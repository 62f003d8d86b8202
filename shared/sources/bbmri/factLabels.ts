import { anyCategory, notGiven } from './records'

/**
 * Names of the sexes and age ranges of the Directory's ontologies; other codes stand for themselves. The bands have holes
 * and overlaps (80 is in none; 2 to 23 months meet 2 to 12 years), so they are never read as ages.
 */
export const factLabels: ReadonlyMap<string, string> = new Map([
  [anyCategory, 'Any'],
  [notGiven, 'Not given'],
  ['NAV', 'Not available'],
  ['NASK', 'Not asked'],
  ['MALE', 'Male'],
  ['FEMALE', 'Female'],
  ['UNKNOWN', 'Unknown'],
  ['UNDIFFERENTIAL', 'Undifferentiated'],
  ['NEUTERED_MALE', 'Neutered male (animal)'],
  ['NEUTERED_FEMALE', 'Neutered female (animal)'],
  ['Newborn', 'Newborn (0-1 months)'],
  ['Infant', 'Infant (2-23 months)'],
  ['Child', 'Child (2-12 years)'],
  ['Adolescent', 'Adolescent (13-17 years)'],
  ['Young Adult', 'Young Adult (18-24 years)'],
  ['Adult', 'Adult (25-44 years)'],
  ['Middle-aged', 'Middle-aged (45-64 years)'],
  ['Undefined', 'Undefined (age valued with -1)'],
])
