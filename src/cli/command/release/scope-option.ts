import { Option } from 'commander'

/** Which records a command is about, in the words of the query language. */
export function scopeOption(): Option {
  return new Option(
    '--scope <QUERY>',
    'which records the edition speaks of, as in "fonds search"; all of them',
  ).default('', 'everything')
}
