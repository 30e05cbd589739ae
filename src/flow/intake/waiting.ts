// What waits between the threads of an intake, counted in letters in memory that they share.

/** Letters sent and not yet taken: by the writer, and by the thread that indexes. */
export const waitingRows = 0
export const waitingWords = 1

/** Letters that may wait: bounds the memory of the queue. The reading then goes on while files are copied, and the writer commits. */
export const maxAhead = 24 * 1024 * 1024
/** What a step costs in letters, without its words. */
export const lettersOfStep = 1000
