// How much of one attachment is read for search, and kept.

/** Against files that fill the memory, where they are held whole. */
export const maxAttachmentBytes = 64 * 1024 * 1024
/** Against one file whose text fills the index: letters of it that are searched. */
export const maxAttachmentLetters = 4 * 1024 * 1024
