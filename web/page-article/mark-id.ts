// The ids of elements that belong together: the words in the text, and the note beside them.
import { placeOf } from '../coverage/found.ts'

export const markId = (ref: string): string => `mark-${placeOf(ref)}`
export const noteId = (ref: string): string => `note-${placeOf(ref)}`
