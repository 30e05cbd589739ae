// English words of the scripts; what the check of a page says stands in check-words.ts.
import type { Message } from '../../i18n/messages.ts'

export const scriptEn = {
  'search.results': { one: '{n} record', other: '{n} records' },
  'search.none': 'No published record has these words.',
  'search.noneFiltered': 'No published record has these words and fits what is chosen above.',
  'search.more': 'Show more',
  'search.loading': 'Searching …',
  'search.failed': 'The search could not be loaded. These lists lead to every record:',
  'search.onDisk':
    'Pages opened from a disk cannot search: browsers forbid it. Run “fonds serve-release” or any web server in this folder. These lists lead to every record:',
  'search.part': {
    one: 'The latest {n} record was searched, of {all}.',
    other: 'The latest {n} records were searched, of {all}.',
  },
  'search.rest': 'Search the earlier ones, too',
  'search.noWords': '(no words)',
  'search.undated': 'undated',

  'check.running': 'Checking …',
} satisfies { [key: string]: Message }

export type ScriptKey = keyof typeof scriptEn
