import {nearest} from '../message.js'

/** A printing condition: what is printed on what, and the profile that describes it. */
export interface Condition {
  /** As its registry knows it; the OutputConditionIdentifier of the file. */
  id: string
  about: string
  registry: string
  /** Path below `assets/icc/`; without one, the user brings a profile. */
  profile?: string
  /** Which builds of the swatches are used. */
  paper: 'coated' | 'uncoated'
  /** Most ink that may lie on one place, per cent. */
  inkLimit: number
}

const ICC = 'http://www.color.org'

/** The conditions known here; others come by `--icc` and `--condition`. */
const table: Condition[] = [
  {
    id: 'FOGRA39',
    about: 'Offset on coated paper, ISO 12647-2:2004/Amd 1, paper types 1 and 2, 60 lines/cm',
    registry: ICC,
    profile: 'ISOcoated_v2_300_bas.icc',
    paper: 'coated',
    inkLimit: 300,
  },
  {
    id: 'FOGRA29',
    about: 'Offset on uncoated white paper, ISO 12647-2:2004/Amd 1, paper type 4, 60 lines/cm',
    registry: ICC,
    profile: 'uncoated-fogra29.icc',
    paper: 'uncoated',
    inkLimit: 280,
  },
  {
    id: 'CGATS TR 006',
    about: 'GRACoL 2006 on coated paper, made from ANSI CGATS/GRACoL TR 006-2007',
    registry: ICC,
    profile: 'gracol-tr006.icc',
    paper: 'coated',
    inkLimit: 300,
  },
  ...[
    {id: 'FOGRA51', about: 'Offset on premium coated paper, ISO 12647-2:2013', paper: 'coated' as const, inkLimit: 300},
    {id: 'FOGRA52', about: 'Offset on wood-free uncoated paper', paper: 'uncoated' as const, inkLimit: 300},
    {id: 'IFRA26', about: 'Cold-set newspaper, ISO 12647-3', paper: 'uncoated' as const, inkLimit: 240},
  ].map((condition) => ({...condition, registry: ICC})),
]

const key = (id: string): string => id.toLowerCase().replace(/[^a-z0-9]/g, '')

/** Find a printing condition by its id, whatever its spaces and capitals. */
export const conditionOf = (id: string): Condition | undefined => table.find((one) => key(one.id) === key(id))

/** Name the conditions whose profiles are here, and the one nearest to `id`. */
export function knownConditions(id: string): {known: string[]; near: string | undefined} {
  const known = table.filter(({profile}) => profile).map((one) => one.id)
  return {known, near: nearest(id, known)}
}
