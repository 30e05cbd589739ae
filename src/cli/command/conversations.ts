import { Command } from 'commander'
import { listConversations, openConversation } from '../../flow/conversation.ts'
import { type CommonOptions, dim, print, printJson } from '../terminal.ts'
import { conversationText, recordText } from '../text.ts'
import { withFonds } from '../with-fonds.ts'

export function conversations(): Command {
  return new Command('conversations')
    .argument('[ID]', 'id of one conversation: show its messages')
    .summary('threads and chats')
    .description('Lists threads and chats, or shows one with what is missing from it.')
    .addHelpText('after', '\nExamples:\n  fonds conversations\n  fonds conversations c1x2…')
    .action(async (id: string | undefined, flags: CommonOptions) => {
      await withFonds(flags, (fonds) => {
        if (id === undefined) {
          for (const line of listConversations(fonds)) flags.json ? printJson(line) : print(conversationText(line))
          return
        }
        const page = openConversation(fonds, id)
        if (flags.json) return printJson(page)
        print(conversationText(page.conversation))
        for (const item of page.items) {
          const indent = '  '.repeat(Math.min(item.depth, 12))
          if ('missing' in item) print(`${indent}${dim(`(missing: ${item.key})`)}`)
          else print(indent + recordText(item))
        }
      })
    })
}
