// English messages of copies: what two holdings of one message have in common and where they part.
import type { Message } from './messages.ts'

export const enCopies = {
  'record.copiesTab': 'Copies',
  'record.copies.same-content': 'the same content, received another way',
  'copies.note':
    'Each other holding is held against this record. That two differ is evidence; which of them is as it was sent, a comparison cannot tell; a signature sometimes can.',
  'copies.signedHere': 'This record',
  'copies.signedThere': 'The other',
  'copies.open': 'open the other',
  'copies.compare': 'compare',
  'copies.none.identical': 'The same bytes: there is nothing to compare.',
  'copies.none.same-content': 'It was not compared.',
  'copies.none.different': 'It was not compared: its source is gone, or there are too many copies.',
  'copies.none.header-only': 'That holding has only who and when: there are no words to compare.',
  'copies.none.fuller': 'This record has only who and when: there are no words to compare.',
  'copies.sameContent':
    'Words, files and the author’s fields are the same. Only what servers and mailbox programs write in passing differs, or how the text is packed.',
  'copies.differ': 'They differ in: {what}.',
  'copies.differs.fields': 'header fields',
  'copies.differs.words': 'words',
  'copies.differs.files': 'files',
  'copies.fields.content': 'Fields of the author',
  'copies.fields.transport': 'Fields of servers and mailbox programs',
  'copies.fieldsDiffer': { one: '{n} differs', other: '{n} differ' },
  'copies.sameFields': { one: '{n} more is the same', other: '{n} more are the same' },
  'copies.noneDiffer': { one: '{n}, the same', other: '{n}, all the same' },
  'copies.field': 'Field',
  'copies.here': 'this record',
  'copies.there': 'the other',
  'copies.absent': 'no such field',
  'copies.hereOnly': 'only in this record',
  'copies.thereOnly': 'only in the other',
  'copies.fileHere': '− {name}: only in this record',
  'copies.fileThere': '+ {name}: only in the other',
  'copies.coarse':
    'Too long or too unlike to be compared word by word: what stands between their common ends is shown whole.',
  'copies.hidden': { one: '{n} word is the same', other: '{n} words are the same' },
} satisfies { [key: string]: Message }
