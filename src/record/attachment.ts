// What can come of the text of a file inside a record: the vocabulary that reading, keeping and showing share.

/** What is handed to a reader of attachments beside the bytes: what the file is said to be. */
export const readings = ['text', 'html', 'mail', 'pdf', 'office', 'any'] as const
export type Reading = (typeof readings)[number]

/** Why the text of an attachment is not searched, or not all of it; each is a remark on its record. */
const sentences = {
  'attachment-broken': 'An attachment cannot be read as what it is said to be; its text is not searched.',
  'attachment-encrypted': 'An attachment is locked with a password; its text is not searched.',
  'attachment-failed':
    'Reading an attachment for search failed without a reason that is known; its text is not searched.',
  'attachment-memory': 'An attachment takes more memory to read than is spent on it; its text is not searched.',
  'attachment-no-text':
    'An attachment holds no text that can be read out of it, only pictures perhaps; there is nothing to search.',
  'attachment-text-cut': 'The text of an attachment is longer than is searched; its beginning is.',
  'attachment-timeout': 'An attachment takes longer to read than is spent on it; what could be read is searched.',
  'attachment-too-large': 'An attachment is larger than is read for search; its text is not searched.',
  'attachment-unread': 'An attachment is of a format whose text is not read; its text is not searched.',
} as const

export type AttachmentCode = keyof typeof sentences

export const attachmentCodes = Object.keys(sentences) as AttachmentCode[]

export function attachmentSentence(code: AttachmentCode): string {
  return sentences[code]
}

/** What was read out of one attachment: its text, empty where there is none, and what stood in the way. */
export interface AttachmentText {
  text: string
  code?: AttachmentCode
}
