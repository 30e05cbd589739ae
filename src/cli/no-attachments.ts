// The option that leaves attachments unread, of every command that reads sources in.
import { Option } from 'commander'

export function noAttachments(): Option {
  return new Option('--no-attachments', 'do not read the text of attachments for search')
}
